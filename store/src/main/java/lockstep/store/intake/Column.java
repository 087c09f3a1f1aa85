package lockstep.store.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.function.Function;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** One column of rows that wait to be written. */
abstract class Column {
    final String name;
    final DuckDBColumnType type;

    private Column(String name, DuckDBColumnType type) {
        this.name = name;
        this.type = type;
    }

    /** Copies some rows into DuckDB's memory. */
    abstract void copy(int from, int count, DuckDBWritableVector to);

    abstract void clear();

    /** Bytes held beyond a fixed width a row. */
    int weight() {
        return 0;
    }

    /** Whole numbers of 32 bits, never null. */
    static final class Ints extends Column {
        private final int[] values;
        private int size;

        Ints(String name, int capacity) {
            super(name, DuckDBColumnType.INTEGER);
            values = new int[capacity];
        }

        void add(int value) {
            values[size++] = value;
        }

        @Override
        void copy(int from, int count, DuckDBWritableVector to) {
            for (int i = 0; i < count; i++) to.setInt(i, values[from + i]);
        }

        @Override
        void clear() {
            size = 0;
        }
    }

    /** Whole numbers of 64 bits; {@link PostRow#UNKNOWN} is null. */
    static final class Longs extends Column {
        private final long[] values;
        private int size;

        Longs(String name, int capacity) {
            super(name, DuckDBColumnType.BIGINT);
            values = new long[capacity];
        }

        void add(long value) {
            values[size++] = value;
        }

        @Override
        void copy(int from, int count, DuckDBWritableVector to) {
            for (int i = 0; i < count; i++) {
                long value = values[from + i];
                if (value == PostRow.UNKNOWN) to.setNull(i);
                else to.setLong(i, value);
            }
        }

        @Override
        void clear() {
            size = 0;
        }
    }

    /** Texts; an empty one is null. */
    static final class Texts extends Column {
        private final int[] ends;
        private byte[] bytes = new byte[1 << 16];
        private int size;
        private int used;

        Texts(String name, int capacity) {
            super(name, DuckDBColumnType.VARCHAR);
            ends = new int[capacity];
        }

        void add(Utf8 value) {
            add(value.bytes(), value.from(), value.length());
        }

        void add(byte[] from, int start, int length) {
            if (used + length > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(used + length, bytes.length * 2));
            System.arraycopy(from, start, bytes, used, length);
            used += length;
            ends[size++] = used;
        }

        @Override
        int weight() {
            return used;
        }

        @Override
        void copy(int from, int count, DuckDBWritableVector to) {
            int start = from == 0 ? 0 : ends[from - 1];
            if (start == ends[from + count - 1]) {
                for (int i = 0; i < count; i++) to.setNull(i);
                return;
            }
            byte[][] values = new byte[count][];
            for (int i = 0; i < count; i++) {
                int end = ends[from + i];
                values[i] = end == start ? null : Arrays.copyOfRange(bytes, start, end);
                start = end;
            }
            to.setStringUtf8Batch(0, values);
        }

        @Override
        void clear() {
            size = 0;
            used = 0;
            if (bytes.length > 1 << 24) bytes = new byte[1 << 16];
        }
    }

    /** Words of a short list. */
    static final class Words<E extends Enum<E>> extends Column {
        private final EnumMap<E, byte[]> words;
        private final byte[][] values;
        private int size;

        Words(String name, int capacity, Class<E> list, Function<E, byte[]> word) {
            super(name, DuckDBColumnType.VARCHAR);
            words = new EnumMap<>(list);
            for (E each : list.getEnumConstants()) words.put(each, word.apply(each));
            values = new byte[capacity][];
        }

        void add(E word) {
            values[size++] = words.get(word);
        }

        @Override
        void copy(int from, int count, DuckDBWritableVector to) {
            to.setStringUtf8Batch(0, Arrays.copyOfRange(values, from, from + count));
        }

        @Override
        void clear() {
            size = 0;
        }
    }
}
