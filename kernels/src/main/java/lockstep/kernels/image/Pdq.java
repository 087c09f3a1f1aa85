package lockstep.kernels.image;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * A picture by its coarse waves, which survive recompression, resizing and mild edits. Its hash agrees with published PDQ hashes, so lists of
 * others can be matched.
 */
public final class Pdq {
    /*
     * The plane is blurred and taken at 64 x 64 points; the 16 x 16 slowest cosine waves without the constant ones are weighed, and a bit says
     * whether a weight is above their median [1]. So 128 bits of 256 are set. Quality counts steep steps between neighbours among the
     * 64 x 64: a plain sky has none, and its bits are noise.
     *
     * Time  O(points).   Memory  three planes.
     *
     * [1] Facebook 2019, The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm.
     */
    /** Hashes of pictures at or below this quality, 0 to 100, say nothing. */
    public static final int USELESS_QUALITY = 49;

    /** Two pictures look the same up to this many differing bits, as the authors recommend. */
    public static final int SAME = 31;

    private static final int POINTS = 64;
    private static final int WAVES = 16;
    private static final float[][] COSINES = cosines();

    private final float[] weights;
    private final int quality;

    private Pdq(float[] weights, int quality) {
        this.weights = weights;
        this.quality = quality;
    }

    /** The picture with this brightness. */
    public static Pdq of(Luminance plane) {
        var small = BoxBlur.shrink(plane, POINTS);
        return new Pdq(waves(small), quality(small));
    }

    public ImageHash hash() {
        return hash(weights);
    }

    /**
     * The hash that the picture would have when turned or mirrored, up to 16 bits at 1,000 points a side and up to 36 at 256: the few points that
     * are kept do not lie the same from both margins.
     */
    public ImageHash hash(Orientation orientation) {
        return hash(orientation.of(weights, WAVES));
    }

    /** The hashes of all eight ways to turn and mirror the picture. */
    public Map<Orientation, ImageHash> hashes() {
        var hashes = new EnumMap<Orientation, ImageHash>(Orientation.class);
        for (var orientation : Orientation.values()) {
            hashes.put(orientation, hash(orientation));
        }
        return hashes;
    }

    /** How much there is to see, 0 to 100. */
    public int quality() {
        return quality;
    }

    private static float[][] cosines() {
        var cosines = new float[WAVES][POINTS];
        for (int wave = 0; wave < WAVES; wave++) {
            for (int point = 0; point < POINTS; point++) {
                cosines[wave][point] = (float)
                        (Math.sqrt(2.0 / POINTS) * Math.cos(Math.PI / 2 / POINTS * (wave + 1) * (2 * point + 1)));
            }
        }
        return cosines;
    }

    private static float[] waves(float[] small) {
        var half = new float[WAVES][POINTS];
        for (int wave = 0; wave < WAVES; wave++) {
            for (int column = 0; column < POINTS; column++) {
                float sum = 0;
                for (int row = 0; row < POINTS; row++) {
                    sum += COSINES[wave][row] * small[row * POINTS + column];
                }
                half[wave][column] = sum;
            }
        }
        var weights = new float[WAVES * WAVES];
        for (int down = 0; down < WAVES; down++) {
            for (int across = 0; across < WAVES; across++) {
                float sum = 0;
                for (int column = 0; column < POINTS; column++) {
                    sum += half[down][column] * COSINES[across][column];
                }
                weights[down * WAVES + across] = sum;
            }
        }
        return weights;
    }

    private static ImageHash hash(float[] weights) {
        var sorted = weights.clone();
        Arrays.sort(sorted);
        float median = sorted[weights.length / 2 - 1];
        var words = new long[4];
        for (int bit = 0; bit < weights.length; bit++) {
            if (weights[bit] > median) {
                words[bit / 64] |= 1L << bit;
            }
        }
        return new ImageHash(words[3], words[2], words[1], words[0]);
    }

    private static int quality(float[] small) {
        int steps = 0;
        for (int row = 0; row < POINTS; row++) {
            for (int column = 0; column < POINTS; column++) {
                float value = small[row * POINTS + column];
                steps += row + 1 < POINTS ? step(value, small[(row + 1) * POINTS + column]) : 0;
                steps += column + 1 < POINTS ? step(value, small[row * POINTS + column + 1]) : 0;
            }
        }
        return Math.min(100, steps / 90);
    }

    private static int step(float one, float other) {
        return Math.abs((int) ((one - other) * 100 / 255));
    }
}
