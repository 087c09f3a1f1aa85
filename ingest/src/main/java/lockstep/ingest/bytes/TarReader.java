package lockstep.ingest.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The members of a tar archive, one after another; reads the current one as a stream. Knows ustar, GNU and POSIX long names. */
public final class TarReader extends InputStream {
    private static final int BLOCK = 512;
    private static final long LONGEST_NAME = 1 << 16;

    private final InputStream in;
    private final byte[] head = new byte[BLOCK];
    private String name = "";
    private char type;
    private long size;
    private long left;
    private long padding;

    public TarReader(InputStream in) {
        this.in = in;
    }

    /** Goes to the next member; false at the end. */
    public boolean next() throws IOException {
        in.skipNBytes(left + padding);
        left = 0;
        padding = 0;
        String longName = "";
        while (true) {
            int read = in.readNBytes(head, 0, BLOCK);
            if (read == 0 || isZero()) return false;
            if (read < BLOCK) throw new EOFException("the archive ends within a header");
            size = octal(124, 12);
            type = (char) head[156];
            padding = (BLOCK - size % BLOCK) % BLOCK;
            if (type == 'L' || type == 'x') {
                if (size > LONGEST_NAME) throw new IOException("a name of " + size + " bytes in the archive");
                byte[] data = in.readNBytes((int) size);
                in.skipNBytes(padding);
                longName = type == 'L'
                        ? text(data, 0, data.length)
                        : path(new String(data, StandardCharsets.UTF_8), longName);
                continue;
            }
            if (type == 'g') {
                in.skipNBytes(size + padding);
                continue;
            }
            String prefix = text(head, 257, 5).equals("ustar") ? text(head, 345, 155) : "";
            name = !longName.isEmpty()
                    ? longName
                    : prefix.isEmpty() ? text(head, 0, 100) : prefix + "/" + text(head, 0, 100);
            left = size;
            return true;
        }
    }

    public String name() {
        return name;
    }

    public long size() {
        return size;
    }

    public boolean isFile() {
        return type == '0' || type == 0 || type == '7';
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (left == 0) return -1;
        int read = in.read(buffer, from, (int) Math.min(length, left));
        if (read < 0) throw new EOFException("the archive ends within " + name);
        left -= read;
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean isZero() {
        for (byte b : head) if (b != 0) return false;
        return true;
    }

    private long octal(int from, int length) throws IOException {
        if ((head[from] & 0x80) != 0) {
            long number = 0;
            for (int i = from + 4; i < from + length; i++) number = number << 8 | head[i] & 0xff;
            if (number < 0) throw new IOException("a size in the archive that is none");
            return number;
        }
        long number = 0;
        for (int i = from; i < from + length; i++) {
            byte b = head[i];
            if (b == 0 || b == ' ') continue;
            if (b < '0' || b > '7') throw new IOException("a size in the archive that is none");
            number = number * 8 + b - '0';
        }
        return number;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) end++;
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static String path(String records, String otherwise) {
        for (String line : records.split("\n", -1)) {
            int mark = line.indexOf(" path=");
            if (mark > 0) return line.substring(mark + 6);
        }
        return otherwise;
    }
}
