package lockstep.report.html;

import java.util.Arrays;

/** Places for the nodes of a small network: near where ties are strong, apart where there are none. */
final class Layout {
    /*
     * Fruchterman and Reingold's springs [1] with a pull to the middle, from a sunflower spiral in the order of the nodes, with a
     * step that cools linearly. No chance is used, so one network has one picture.
     *
     * Time O(rounds * n^2); rounds shrink with n so that no picture costs more than about 10 million steps. Memory O(n).
     *
     * [1] Fruchterman and Reingold 1991, Software: Practice and Experience 21(11).
     */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private static final double STEPS = 10_000_000;
    private static final double PULL = 0.06;
    private static final double WIDER = 1.4;
    private static final double STRETCH = 1.4;

    private final int n;
    private final double[] x;
    private final double[] y;
    private final double[] moveX;
    private final double[] moveY;

    private Layout(int n) {
        this.n = n;
        x = new double[n];
        y = new double[n];
        moveX = new double[n];
        moveY = new double[n];
    }

    /**
     * @param n number of nodes
     * @param a one end of each tie
     * @param b other end of each tie
     * @param pull strength of each tie, 0 to 1
     * @return x of each node and y of each node, all between 0 and 1
     */
    static double[][] of(int n, int[] a, int[] b, double[] pull) {
        var layout = new Layout(n);
        layout.spiral();
        int rounds = (int) Math.max(60, Math.min(400, STEPS / Math.max(1.0, (double) n * n)));
        for (int round = 0; round < rounds; round++) {
            layout.push();
            layout.pull(a, b, pull);
            layout.move(0.1 * (1 - (double) round / rounds) + 0.001);
        }
        layout.turn();
        layout.fit();
        return new double[][] {layout.x, layout.y};
    }

    private void spiral() {
        for (int i = 0; i < n; i++) {
            double radius = 0.5 * Math.sqrt((i + 0.5) / n);
            x[i] = radius * Math.cos(i * GOLDEN_ANGLE);
            y[i] = radius * Math.sin(i * GOLDEN_ANGLE);
        }
    }

    private double spacing() {
        return Math.sqrt(1.0 / n);
    }

    private void push() {
        Arrays.fill(moveX, 0);
        Arrays.fill(moveY, 0);
        double k2 = spacing() * spacing();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                double force = k2 / Math.max(1e-9, dx * dx + dy * dy);
                moveX[i] += dx * force;
                moveY[i] += dy * force;
                moveX[j] -= dx * force;
                moveY[j] -= dy * force;
            }
            moveX[i] -= x[i] * PULL * n * k2;
            moveY[i] -= y[i] * PULL * n * k2;
        }
    }

    private void pull(int[] a, int[] b, double[] pull) {
        for (int t = 0; t < a.length; t++) {
            double dx = x[a[t]] - x[b[t]];
            double dy = y[a[t]] - y[b[t]];
            double force = Math.sqrt(dx * dx + dy * dy) / spacing() * (0.2 + 0.8 * pull[t]);
            moveX[a[t]] -= dx * force;
            moveY[a[t]] -= dy * force;
            moveX[b[t]] += dx * force;
            moveY[b[t]] += dy * force;
        }
    }

    private void move(double most) {
        for (int i = 0; i < n; i++) {
            double length = Math.sqrt(moveX[i] * moveX[i] + moveY[i] * moveY[i]);
            if (length < 1e-12) continue;
            double step = Math.min(length, most) / length;
            x[i] += moveX[i] * step;
            y[i] += moveY[i] * step;
        }
    }

    /** Lays the longest side level: pictures are wider than high. */
    private void turn() {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
        for (int i = 0; i < n; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            x[i] = dx * Math.cos(angle) + dy * Math.sin(angle);
            y[i] = dy * Math.cos(angle) - dx * Math.sin(angle);
        }
    }

    /** Into the square that a picture of {@link #WIDER} times its height is drawn from; the short side is stretched a little. */
    private void fit() {
        double lowX = Arrays.stream(x).min().orElse(0);
        double lowY = Arrays.stream(y).min().orElse(0);
        double wide = Arrays.stream(x).max().orElse(0) - lowX;
        double high = Arrays.stream(y).max().orElse(0) - lowY;
        double unit = Math.max(1e-9, Math.max(wide / WIDER, high));
        double scaleX = Math.min(1 / Math.max(1e-9, wide), STRETCH / (WIDER * unit));
        double scaleY = Math.min(1 / Math.max(1e-9, high), STRETCH / unit);
        for (int i = 0; i < n; i++) {
            x[i] = clamped(0.5 + (x[i] - lowX - wide / 2) * scaleX);
            y[i] = clamped(0.5 + (y[i] - lowY - high / 2) * scaleY);
        }
    }

    private static double clamped(double v) {
        return Math.max(0, Math.min(1, v));
    }
}
