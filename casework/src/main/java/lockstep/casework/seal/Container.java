package lockstep.casework.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import lockstep.model.CannotDo;

/**
 * A zip file of which every byte follows from the names and bytes of its entries: nothing compressed, no times, no comments, no extra
 * fields, entries in the order of their names. Any zip program opens it; only the one sequence of bytes is accepted back.
 */
final class Container {
    /*
     * What is stored plainly cannot swell, so there is no bomb; a name is letters, digits, dots and single slashes, so it leads nowhere.
     * A flipped bit in a header is found by comparing with the header that must stand there, one in an entry by the seal's own hashes.
     */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-zA-Z0-9_-]*(?:[./][a-zA-Z0-9_-]+)*");
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int DAY_ONE = 0x21;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int MOST_ENTRIES = 65_000;
    private static final int LONGEST_NAME = 200;

    private Container() {}

    /** Bytes that can be read more than once. */
    interface Content {
        InputStream open() throws IOException;

        long size() throws IOException;

        /** Bytes in memory. */
        static Content of(byte[] bytes) {
            return new Content() {
                @Override
                public InputStream open() {
                    return new ByteArrayInputStream(bytes);
                }

                @Override
                public long size() {
                    return bytes.length;
                }
            };
        }
    }

    /** Writes entries in the order given. */
    static void write(Map<String, Content> entries, OutputStream out) throws IOException {
        var central = new ArrayList<byte[]>();
        long at = 0;
        for (Map.Entry<String, Content> entry : entries.entrySet()) {
            if (!isName(entry.getKey()))
                throw new IllegalArgumentException("not a name of an entry: " + entry.getKey());
            long size = entry.getValue().size();
            if (at + size > Integer.MAX_VALUE - (64 << 20))
                throw new CannotDo(
                        "the sealed case would be larger than 2 GB",
                        "seal without --with-sources and hand the files on beside it");
            int crc = crc(entry.getValue());
            out.write(local(entry.getKey(), crc, (int) size));
            try (InputStream in = entry.getValue().open()) {
                if (in.transferTo(out) != size) throw new IOException(entry.getKey() + " changed while it was sealed");
            }
            central.add(central(entry.getKey(), crc, (int) size, (int) at));
            at += LOCAL_SIZE + entry.getKey().length() + size;
        }
        int size = 0;
        for (byte[] record : central) {
            out.write(record);
            size += record.length;
        }
        out.write(end(central.size(), size, (int) at));
    }

    /** Reads all entries; anything but the bytes that {@link #write} makes is refused with where and why. */
    static Map<String, ByteBuffer> read(ByteBuffer file) {
        var entries = new LinkedHashMap<String, ByteBuffer>();
        List<byte[]> central = new ArrayList<>();
        ByteBuffer in = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= LOCAL_SIZE && in.getInt(in.position()) == LOCAL) {
            int at = in.position();
            int crc = in.getInt(at + 14);
            int size = in.getInt(at + 18);
            int length = in.getShort(at + 26) & 0xFFFF;
            if (size < 0 || length == 0 || length > LONGEST_NAME || (long) at + LOCAL_SIZE + length + size > in.limit())
                throw broken("an entry's header at byte " + at + " does not fit the file");
            byte[] name = new byte[length];
            in.position(at + LOCAL_SIZE);
            in.get(name);
            String called = new String(name, StandardCharsets.ISO_8859_1);
            if (!isName(called)) throw broken("an entry at byte " + at + " has a name that no sealed case has");
            if (entries.containsKey(called)) throw broken(called + " is there twice");
            if (entries.size() >= MOST_ENTRIES) throw broken("there are more than " + MOST_ENTRIES + " entries");
            same(in, at, local(called, crc, size), "the header of " + called);
            ByteBuffer content = in.slice(at + LOCAL_SIZE + length, size);
            if (crc(content) != crc) throw broken(called + " does not fit its checksum");
            entries.put(called, content.asReadOnlyBuffer());
            central.add(central(called, crc, size, at));
            in.position(at + LOCAL_SIZE + length + size);
        }
        int from = in.position();
        int at = from;
        for (byte[] record : central) {
            same(in, at, record, "the list of entries");
            at += record.length;
        }
        same(in, at, end(central.size(), at - from, from), "the end of the list of entries");
        if (at + END_SIZE != in.limit()) throw broken((in.limit() - at - END_SIZE) + " bytes follow the end");
        return entries;
    }

    static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }

    private static void same(ByteBuffer in, int at, byte[] expected, String what) {
        if ((long) at + expected.length > in.limit()) throw broken(what + " is cut off");
        for (int i = 0; i < expected.length; i++) {
            if (in.get(at + i) != expected[i])
                throw broken("byte " + (at + i) + ", in " + what + ", is not what sealing writes");
        }
    }

    static CannotDo broken(String how) {
        return new CannotDo("not a whole sealed case: " + how, "ask for the file again, and compare its SHA-256");
    }

    private static byte[] local(String name, int crc, int size) {
        return ByteBuffer.allocate(LOCAL_SIZE + name.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(LOCAL)
                .putShort((short) 10)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) DAY_ONE)
                .putInt(crc)
                .putInt(size)
                .putInt(size)
                .putShort((short) name.length())
                .putShort((short) 0)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    private static byte[] central(String name, int crc, int size, int at) {
        return ByteBuffer.allocate(CENTRAL_SIZE + name.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(CENTRAL)
                .putShort((short) 10)
                .putShort((short) 10)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) DAY_ONE)
                .putInt(crc)
                .putInt(size)
                .putInt(size)
                .putShort((short) name.length())
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(at)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    private static byte[] end(int entries, int size, int at) {
        return ByteBuffer.allocate(END_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(size)
                .putInt(at)
                .putShort((short) 0)
                .array();
    }

    private static int crc(Content content) throws IOException {
        var sum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = content.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) sum.update(buffer, 0, n);
        }
        return (int) sum.getValue();
    }

    private static int crc(ByteBuffer content) {
        var sum = new CRC32();
        sum.update(content.duplicate());
        return (int) sum.getValue();
    }
}
