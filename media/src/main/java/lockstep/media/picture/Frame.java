package lockstep.media.picture;

import lockstep.kernels.image.Luminance;

/**
 * A part of a plane, from the upper left corner.
 *
 * @param right first column after it
 * @param bottom first row after it
 */
record Frame(int left, int top, int right, int bottom) {
    /** Points may differ so much from their neighbours in a plain border, for recompression leaves it uneven. */
    private static final float PLAIN = 16;

    /** Least share of points in a row of a bar that its writing leaves plain. */
    private static final double WRITTEN = 0.1;

    /** A picture that is smaller than this share of the plane is no picture in a frame. */
    private static final double LEAST = 0.4;

    static Frame whole(Luminance plane) {
        return new Frame(0, 0, plane.width(), plane.height());
    }

    /** The part without these shares of width and height on the four sides. */
    static Frame inner(Luminance plane, double left, double top, double right, double bottom) {
        return new Frame(
                (int) Math.round(plane.width() * left),
                (int) Math.round(plane.height() * top),
                (int) Math.round(plane.width() * (1 - right)),
                (int) Math.round(plane.height() * (1 - bottom)));
    }

    /** This part without plain rows and columns at its margins; as it is where too little is left. */
    Frame unframed(Luminance plane) {
        int newTop = inward(plane, top, bottom);
        int newBottom = inward(plane, bottom - 1, newTop - 1) + 1;
        if (newBottom <= newTop) {
            return this;
        }
        var rows = new Frame(left, newTop, right, newBottom);
        int newLeft = left;
        while (newLeft < right && rows.isPlain(plane, newLeft, false, 1, rows.corner(plane, left))) {
            newLeft++;
        }
        int newRight = right;
        while (newRight > newLeft && rows.isPlain(plane, newRight - 1, false, 1, rows.corner(plane, right - 1))) {
            newRight--;
        }
        return orThis(new Frame(newLeft, newTop, newRight, newBottom));
    }

    /** This part without white or black bars above and below that may hold writing, and then without plain borders. */
    Frame uncaptioned(Luminance plane) {
        int newTop = isBar(plane, top) ? barEnd(plane, top, bottom) : top;
        int newBottom = isBar(plane, bottom - 1) ? barEnd(plane, bottom - 1, newTop - 1) + 1 : bottom;
        return newBottom <= newTop
                ? this
                : orThis(new Frame(left, newTop, right, newBottom)).unframed(plane);
    }

    /** The first row from one side that is not plain, or the end. */
    private int inward(Luminance plane, int from, int end) {
        float ground = plane.values()[from * plane.width() + left];
        int row = from;
        while (row != end && isPlain(plane, row, true, 1, ground)) {
            row += from < end ? 1 : -1;
        }
        return row;
    }

    /** The row after the innermost plain one of a bar: writing lies between plain rows. */
    private int barEnd(Luminance plane, int from, int end) {
        float ground = plane.values()[from * plane.width() + left];
        int step = from < end ? 1 : -1;
        int after = from;
        for (int row = from; row != end && isPlain(plane, row, true, WRITTEN, ground); row += step) {
            after = isPlain(plane, row, true, 1, ground) ? row + step : after;
        }
        return after;
    }

    /** Whether an outermost row is white or black all along; a sky seldom is. */
    private boolean isBar(Luminance plane, int row) {
        float ground = plane.values()[row * plane.width() + left];
        return (ground < PLAIN || ground > 255 - PLAIN) && isPlain(plane, row, true, 1, ground);
    }

    private Frame orThis(Frame smaller) {
        boolean enough = smaller.right - smaller.left >= LEAST * (right - left)
                && smaller.bottom - smaller.top >= LEAST * (bottom - top);
        return enough ? smaller : this;
    }

    private float corner(Luminance plane, int column) {
        return plane.values()[top * plane.width() + column];
    }

    private boolean isPlain(Luminance plane, int line, boolean isRow, double share, float ground) {
        int from = isRow ? left : top;
        int to = isRow ? right : bottom;
        int plain = 0;
        for (int i = from; i < to; i++) {
            float value = plane.values()[isRow ? line * plane.width() + i : i * plane.width() + line];
            plain += Math.abs(value - ground) <= PLAIN ? 1 : 0;
        }
        return plain >= share * (to - from);
    }

    Luminance of(Luminance plane) {
        return plane.part(left, top, right - left, bottom - top);
    }
}
