package lockstep.kernels.image;

/** The eight ways a picture can be turned and mirrored; how its frequencies change is known without the picture. */
public enum Orientation {
    AS_IS(false, false, false),
    /** Left and right changed. */
    MIRRORED(false, false, true),
    /** Top and bottom changed. */
    UPSIDE_DOWN_MIRRORED(false, true, false),
    HALF_TURN(false, true, true),
    /** Rows and columns changed. */
    TRANSPOSED(true, false, false),
    QUARTER_TURN_RIGHT(true, false, true),
    QUARTER_TURN_LEFT(true, true, false),
    TRANSVERSED(true, true, true);

    private final boolean transpose;
    private final boolean flipRows;
    private final boolean flipColumns;

    Orientation(boolean transpose, boolean flipRows, boolean flipColumns) {
        this.transpose = transpose;
        this.flipRows = flipRows;
        this.flipColumns = flipColumns;
    }

    /*
     * A cosine of odd frequency changes its sign when its axis is reversed, one of even frequency does not. Row and column 0 hold frequency 1.
     * Rows and columns are changed first, then reversed.
     */
    float[] of(float[] frequencies, int side) {
        var turned = new float[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                float value = transpose ? frequencies[column * side + row] : frequencies[row * side + column];
                boolean negative = (flipRows && row % 2 == 0) ^ (flipColumns && column % 2 == 0);
                turned[row * side + column] = negative ? -value : value;
            }
        }
        return turned;
    }
}
