package lockstep.kernels.image;

/**
 * The brightness of a picture, row by row from the upper left; 0 is black and 255 is white.
 *
 * @param width points in a row, at least 1
 * @param height rows, at least 1
 * @param values {@code width * height} values, not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record Luminance(int width, int height, float[] values) {

    public Luminance {
        if (width < 1 || height < 1 || (long) width * height != values.length) {
            throw new IllegalArgumentException(
                    "a plane of " + width + " x " + height + " does not hold " + values.length + " values");
        }
    }

    /** The brightness of a colour, as television weighs red, green and blue (ITU-R BT.601). */
    public static float of(int red, int green, int blue) {
        return 0.299f * red + 0.587f * green + 0.114f * blue;
    }

    /** The part of the plane with the given upper left corner and size. */
    public Luminance part(int left, int top, int partWidth, int partHeight) {
        var part = new float[partWidth * partHeight];
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(values, (top + y) * width + left, part, y * partWidth, partWidth);
        }
        return new Luminance(partWidth, partHeight, part);
    }
}
