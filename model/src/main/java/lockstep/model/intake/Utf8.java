package lockstep.model.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A run of UTF-8 bytes in someone's buffer; empty stands for "not stated".
 *
 * <p>Mutable and reused. What it points at is only valid until the row that holds it is handed over.
 */
public final class Utf8 {
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int from;
    private int length;

    /** Points at nothing. */
    public void clear() {
        bytes = NOTHING;
        from = 0;
        length = 0;
    }

    /** Points at bytes without copying them. */
    public void set(byte[] buffer, int start, int count) {
        bytes = buffer;
        from = start;
        length = count;
    }

    /** Points at the same bytes as another. */
    public void set(Utf8 other) {
        set(other.bytes, other.from, other.length);
    }

    /** Encodes a text; a lone surrogate becomes a question mark in a box, as everywhere in Java. */
    public void set(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
        from = 0;
        length = bytes.length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int length() {
        return length;
    }

    public byte at(int index) {
        return bytes[from + index];
    }

    /** A copy of the bytes. */
    public byte[] copy() {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    public boolean is(Utf8 other) {
        return Arrays.equals(bytes, from, from + length, other.bytes, other.from, other.from + other.length);
    }

    @Override
    public String toString() {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
}
