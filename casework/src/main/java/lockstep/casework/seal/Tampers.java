package lockstep.casework.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import lockstep.model.CannotDo;

/** Changes a sealed case in random ways, clumsy and clever, and counts how many go unseen. */
public final class Tampers {
    private final byte[] sealed;
    private final String root;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, int[]> tried = new TreeMap<>();
    private final List<String> unseen = new ArrayList<>();

    private Tampers(byte[] sealed) {
        this.sealed = sealed;
        root = Bundle.of(ByteBuffer.wrap(sealed)).root();
        Container.read(ByteBuffer.wrap(sealed)).forEach((name, content) -> {
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            entries.put(name, bytes);
        });
    }

    /**
     * What came of it.
     *
     * @param tried how many of each kind were tried and seen
     * @param unseen those that were not seen
     */
    public record Result(Map<String, int[]> tried, List<String> unseen) {}

    /**
     * Tries.
     *
     * @param file a sealed case; it is not written to
     * @param times how many changes
     * @param seed of all of them
     */
    public static Result of(Path file, int times, long seed) {
        try {
            return of(Files.readAllBytes(file), times, seed);
        } catch (IOException notReadable) {
            throw new CannotDo("cannot read " + file, "name the file that lockstep seal wrote", notReadable);
        }
    }

    static Result of(byte[] sealed, int times, long seed) {
        var tampers = new Tampers(sealed);
        for (int i = 0; i < times; i++) tampers.one(new SplittableRandom(seed * 1_000_003L + i), i);
        return new Result(tampers.tried, tampers.unseen);
    }

    private void one(SplittableRandom random, int number) {
        Kind kind = Kind.values()[number % Kind.values().length];
        byte[] changed;
        do changed = changed(kind, random);
        while (Arrays.equals(changed, sealed));
        int[] count = tried.computeIfAbsent(kind.says, k -> new int[2]);
        count[0]++;
        if (isSeen(changed)) count[1]++;
        else unseen.add(kind.says + ", number " + number);
    }

    /** Whether opening the file, or comparing its root with the published one, shows the change. */
    private boolean isSeen(byte[] changed) {
        try {
            return !Bundle.of(ByteBuffer.wrap(changed)).root().equals(root);
        } catch (CannotDo seen) {
            return true;
        }
    }

    private enum Kind {
        BIT("one bit flipped"),
        BYTE("one byte changed"),
        DIGIT("one digit changed, checksum mended"),
        DELETE("bytes taken out"),
        INSERT("bytes put in"),
        SWAP("two stretches swapped"),
        CUT("cut off"),
        APPEND("bytes put after the end"),
        DROP("an entry taken out, directory mended"),
        TWIN("an entry replaced by another, checksums mended"),
        ADD("an entry put in, directory mended"),
        ORDER("two entries swapped in order, directory mended"),
        RESEAL("an entry changed and all sealed anew");

        private final String says;

        Kind(String says) {
            this.says = says;
        }
    }

    private byte[] changed(Kind kind, SplittableRandom random) {
        return switch (kind) {
            case BIT -> bit(random);
            case BYTE -> set(random);
            case DELETE -> spliced(random, 1 + random.nextInt(40), 0);
            case INSERT -> spliced(random, 0, 1 + random.nextInt(40));
            case SWAP -> swapped(random);
            case CUT -> Arrays.copyOf(sealed, random.nextInt(sealed.length));
            case APPEND -> Arrays.copyOf(sealed, sealed.length + 1 + random.nextInt(100));
            default -> mended(kind, random);
        };
    }

    private byte[] bit(SplittableRandom random) {
        byte[] copy = sealed.clone();
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private byte[] set(SplittableRandom random) {
        byte[] copy = sealed.clone();
        copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        return copy;
    }

    private byte[] spliced(SplittableRandom random, int out, int in) {
        int at = random.nextInt(sealed.length - out);
        byte[] copy = Arrays.copyOf(sealed, sealed.length - out + in);
        for (int i = 0; i < in; i++) copy[at + i] = (byte) random.nextInt(256);
        System.arraycopy(sealed, at + out, copy, at + in, sealed.length - at - out);
        return copy;
    }

    private byte[] swapped(SplittableRandom random) {
        byte[] copy = sealed.clone();
        int length = 1 + random.nextInt(20);
        int a = random.nextInt(sealed.length - length);
        int b = random.nextInt(sealed.length - length);
        System.arraycopy(sealed, a, copy, b, length);
        System.arraycopy(sealed, b, copy, a, length);
        return copy;
    }

    /** Changes of somebody who knows the format: every checksum and the directory are made to fit. */
    private byte[] mended(Kind kind, SplittableRandom random) {
        var names = new ArrayList<>(entries.keySet());
        names.remove(Bundle.SEAL);
        var now = new LinkedHashMap<>(entries);
        String one = names.get(random.nextInt(names.size()));
        String other = names.get(random.nextInt(names.size()));
        switch (kind) {
            case DROP -> now.remove(one);
            case TWIN -> now.put(one, entries.getOrDefault(other, new byte[0]));
            case ADD ->
                now.put("findings/F-" + (9_000 + random.nextInt(999)) + ".json", "{}".getBytes(StandardCharsets.UTF_8));
            case ORDER -> swap(now, one, other);
            default -> now.put(one, digit(entries.getOrDefault(one, new byte[0]), random));
        }
        try {
            var out = new ByteArrayOutputStream(sealed.length);
            if (kind == Kind.RESEAL) {
                now.remove(Bundle.SEAL);
                Bundle.write(contents(now), out);
            } else {
                Container.write(contents(now), out);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void swap(Map<String, byte[]> entries, String one, String other) {
        var order = new ArrayList<>(entries.keySet());
        java.util.Collections.swap(order, order.indexOf(one), order.indexOf(other));
        var was = new LinkedHashMap<>(entries);
        entries.clear();
        for (String name : order) entries.put(name, was.getOrDefault(name, new byte[0]));
    }

    private static byte[] digit(byte[] content, SplittableRandom random) {
        byte[] copy = content.clone();
        int start = random.nextInt(Math.max(1, copy.length));
        for (int i = 0; i < copy.length; i++) {
            int at = (start + i) % copy.length;
            if (copy[at] >= '0' && copy[at] <= '9') {
                copy[at] = (byte) ('0' + (copy[at] - '0' + 1 + random.nextInt(9)) % 10);
                return copy;
            }
        }
        return Arrays.copyOf(copy, copy.length + 1);
    }

    private static Map<String, Container.Content> contents(Map<String, byte[]> entries) {
        var all = new LinkedHashMap<String, Container.Content>();
        entries.forEach((name, bytes) -> all.put(name, Container.Content.of(bytes)));
        return all;
    }
}
