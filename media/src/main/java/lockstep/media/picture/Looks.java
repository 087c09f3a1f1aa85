package lockstep.media.picture;

import java.util.ArrayList;
import java.util.List;
import lockstep.kernels.image.Luminance;
import lockstep.kernels.image.Orientation;
import lockstep.kernels.image.Pdq;

/** The variants of a picture by which it is found after crops, borders, captions, mirroring and turning. */
public final class Looks {
    /*
     * The whole picture is hashed in full. Variants are hashed from means of blocks, at least 256 of them along the longer side where the
     * picture has as many, which costs a tenth and a few bits. Mirrored and turned ones are hashed from changed planes and not from
     * frequencies, which at that size would cost up to 36 bits.
     */
    private static final int SIDE = 256;

    private Looks() {}

    /** All variants that differ, the whole picture first. */
    public static List<Look> of(Luminance picture) {
        var looks = new ArrayList<Look>();
        looks.add(look(Variant.WHOLE, picture));
        var plane = means(picture);
        var whole = Frame.whole(plane);
        var unframed = whole.unframed(plane);
        var uncaptioned = whole.uncaptioned(plane);
        if (!unframed.equals(whole)) {
            looks.add(look(Variant.UNFRAMED, unframed.of(plane)));
        }
        if (!uncaptioned.equals(unframed)) {
            looks.add(look(Variant.UNCAPTIONED, uncaptioned.of(plane)));
        }
        if (!unframed.equals(whole)) {
            looks.add(look(Variant.MIRRORED, turned(unframed.of(plane), Orientation.MIRRORED)));
        }
        looks.add(look(Variant.MIRRORED, turned(plane, Orientation.MIRRORED)));
        looks.add(look(Variant.TURNED_RIGHT, turned(plane, Orientation.QUARTER_TURN_RIGHT)));
        looks.add(look(Variant.TURNED_LEFT, turned(plane, Orientation.QUARTER_TURN_LEFT)));
        looks.add(look(Variant.HALF_TURNED, turned(plane, Orientation.HALF_TURN)));
        looks.add(look(Variant.INNER_90, Frame.inner(plane, .05, .05, .05, .05).of(plane)));
        looks.add(look(Variant.INNER_80, Frame.inner(plane, .1, .1, .1, .1).of(plane)));
        looks.add(look(Variant.WITHOUT_LEFT, Frame.inner(plane, .1, 0, 0, 0).of(plane)));
        looks.add(look(Variant.WITHOUT_RIGHT, Frame.inner(plane, 0, 0, .1, 0).of(plane)));
        looks.add(look(Variant.WITHOUT_TOP, Frame.inner(plane, 0, .1, 0, 0).of(plane)));
        looks.add(look(Variant.WITHOUT_BOTTOM, Frame.inner(plane, 0, 0, 0, .1).of(plane)));
        return List.copyOf(looks);
    }

    private static Look look(Variant variant, Luminance plane) {
        var found = Pdq.of(plane);
        return new Look(variant, found.hash(), found.quality());
    }

    private static Luminance means(Luminance plane) {
        int block = Math.max(plane.width(), plane.height()) / SIDE;
        if (block < 2 || Math.min(plane.width(), plane.height()) < block) {
            return plane;
        }
        int width = plane.width() / block;
        int height = plane.height() / block;
        var means = new float[width * height];
        for (int y = 0; y < height * block; y++) {
            int row = y / block * width;
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int i = 0; i < block; i++) {
                    sum += plane.values()[y * plane.width() + x * block + i];
                }
                means[row + x] += sum / (block * block);
            }
        }
        return new Luminance(width, height, means);
    }

    private static Luminance turned(Luminance plane, Orientation orientation) {
        boolean quarter = orientation == Orientation.QUARTER_TURN_LEFT || orientation == Orientation.QUARTER_TURN_RIGHT;
        int width = quarter ? plane.height() : plane.width();
        int height = quarter ? plane.width() : plane.height();
        var values = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                values[y * width + x] = switch (orientation) {
                    case MIRRORED -> at(plane, width - 1 - x, y);
                    case HALF_TURN -> at(plane, width - 1 - x, height - 1 - y);
                    case QUARTER_TURN_RIGHT -> at(plane, y, width - 1 - x);
                    case QUARTER_TURN_LEFT -> at(plane, height - 1 - y, x);
                    default -> at(plane, x, y);
                };
            }
        }
        return new Luminance(width, height, values);
    }

    private static float at(Luminance plane, int x, int y) {
        return plane.values()[y * plane.width() + x];
    }
}
