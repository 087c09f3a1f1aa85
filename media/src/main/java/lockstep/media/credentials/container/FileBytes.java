package lockstep.media.credentials.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The bytes of a file, read where they are asked for. Every read is checked against the size of the file, so a length that lies
 * costs nothing. Not for several threads.
 */
public final class FileBytes {
    /** No piece that is held in memory is larger, in bytes. */
    public static final int MOST_HELD = 32 << 20;

    private static final int PAGE = 1 << 16;

    private final SeekableByteChannel channel;
    private final long size;
    private final ByteBuffer page = ByteBuffer.allocate(PAGE);
    private long pageFrom;

    public FileBytes(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
        page.limit(0);
    }

    /** Bytes of the file. */
    public long size() {
        return size;
    }

    public boolean holds(long from, long length) {
        return from >= 0 && length >= 0 && length <= size && from <= size - length;
    }

    public int u8(long at) throws IOException {
        return window(at, 1).get() & 0xff;
    }

    public int u16(long at) throws IOException {
        return window(at, 2).getShort() & 0xffff;
    }

    public long u32(long at) throws IOException {
        return window(at, 4).getInt() & 0xffff_ffffL;
    }

    /** Eight bytes as a number; above 2^63 it is refused. */
    public long u64(long at) throws IOException {
        long value = window(at, 8).getLong();
        if (value < 0) {
            throw new Damage("the length at byte " + at + " is beyond any file");
        }
        return value;
    }

    /** Four bytes, the lowest first. */
    public long u32Little(long at) throws IOException {
        return window(at, 4).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xffff_ffffL;
    }

    /** Four letters of a box or chunk. */
    public String type(long at) throws IOException {
        return text(at, 4);
    }

    /** A short text, a letter a byte. */
    public String text(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        window(at, length).get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A copy of a piece; refused above {@link #MOST_HELD}. */
    public byte[] copy(long from, long length) throws IOException {
        need(from, length);
        if (length > MOST_HELD) {
            throw new Damage(
                    "a piece of " + length + " bytes at byte " + from + "; at most " + MOST_HELD + " are held");
        }
        var to = ByteBuffer.allocate((int) length);
        channel.position(from);
        fill(to);
        return to.array();
    }

    public byte[] copy(Span span) throws IOException {
        return copy(span.from(), span.length());
    }

    /** Adds a piece of any length to a digest. */
    public void digest(MessageDigest digest, long from, long length) throws IOException {
        need(from, length);
        var buffer = ByteBuffer.allocate(PAGE);
        long left = length;
        channel.position(from);
        while (left > 0) {
            buffer.clear().limit((int) Math.min(PAGE, left));
            fill(buffer);
            buffer.flip();
            left -= buffer.remaining();
            digest.update(buffer);
        }
    }

    private void fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new Damage("the file ends while it is read");
            }
        }
    }

    private void need(long from, long length) throws Damage {
        if (!holds(from, length)) {
            throw new Damage(length + " bytes at byte " + from + "; the file has " + size);
        }
    }

    private ByteBuffer window(long at, int length) throws IOException {
        need(at, length);
        if (at < pageFrom || at + length > pageFrom + page.limit()) {
            page.clear().limit((int) Math.min(PAGE, size - at));
            channel.position(at);
            fill(page);
            page.flip();
            pageFrom = at;
        }
        int within = (int) (at - pageFrom);
        return page.duplicate().order(ByteOrder.BIG_ENDIAN).position(within).limit(within + length);
    }
}
