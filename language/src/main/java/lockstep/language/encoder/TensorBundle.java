package lockstep.language.encoder;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The variables of a TensorFlow checkpoint: an index file that says where each lies in a data file. */
final class TensorBundle implements Closeable {
    /*
     * The index is a sorted table: a foot that points to a block of blocks, blocks of entries whose keys share a prefix with the one
     * before, and values that are protocol buffers. Only what uncompressed float checkpoints use is read.
     */
    private static final int FOOT = 48;

    private final Map<String, Place> places = new HashMap<>();
    private final FileChannel data;

    private record Place(long offset, int bytes) {}

    TensorBundle(Path index, Path data) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(index)).order(ByteOrder.LITTLE_ENDIAN);
        file.position(file.capacity() - FOOT);
        number(file);
        number(file);
        int at = (int) number(file);
        int size = (int) number(file);
        block(file, at, size, (key, value) -> {
            ByteBuffer handle = ByteBuffer.wrap(value);
            int from = (int) number(handle);
            block(file, from, (int) number(handle), (name, entry) -> places.put(name, place(entry)));
        });
        this.data = FileChannel.open(data);
    }

    private static void block(ByteBuffer file, int at, int size, BiConsumer<String, byte[]> each) {
        if (file.get(at + size) != 0) throw new UncheckedIOException(new IOException("a compressed index block"));
        int end = at + size - 4 - 4 * file.getInt(at + size - 4);
        ByteBuffer in = file.duplicate();
        in.position(at);
        byte[] key = new byte[0];
        while (in.position() < end) {
            int shared = (int) number(in);
            int fresh = (int) number(in);
            byte[] value = new byte[(int) number(in)];
            key = Arrays.copyOf(key, shared + fresh);
            in.get(key, shared, fresh);
            in.get(value);
            each.accept(new String(key, StandardCharsets.UTF_8), value);
        }
    }

    /** Fields 4 and 5 of a bundle entry: where the tensor begins and how long it is. */
    private static Place place(byte[] entry) {
        ByteBuffer in = ByteBuffer.wrap(entry);
        long offset = 0;
        int bytes = 0;
        while (in.hasRemaining()) {
            int tag = (int) number(in);
            switch (tag & 7) {
                case 0 -> {
                    long value = number(in);
                    if (tag >>> 3 == 4) offset = value;
                    if (tag >>> 3 == 5) bytes = (int) value;
                }
                case 2 -> {
                    int skip = (int) number(in);
                    in.position(in.position() + skip);
                }
                case 5 -> in.position(in.position() + 4);
                default -> throw new UncheckedIOException(new IOException("an index entry of unknown shape"));
            }
        }
        return new Place(offset, bytes);
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = in.get();
            value |= (part & 127L) << shift;
            if (part >= 0) return value;
        }
    }

    /** The numbers of a variable. */
    float[] floats(String name) {
        Place place = places.get(name);
        if (place == null) throw new UncheckedIOException(new IOException("the checkpoint has no " + name));
        ByteBuffer bytes = ByteBuffer.allocate(place.bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (bytes.hasRemaining()) {
                if (data.read(bytes, place.offset + bytes.position()) < 0)
                    throw new IOException("the checkpoint ends early");
            }
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
        float[] values = new float[place.bytes / 4];
        bytes.flip();
        bytes.asFloatBuffer().get(values);
        return values;
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
