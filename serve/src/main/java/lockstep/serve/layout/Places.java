package lockstep.serve.layout;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Places for the nodes of a network: near where ties are strong, apart where there are none.
 *
 * @param x of each node, within 0 and {@link #SIDE}
 * @param y of each node
 */
public record Places(int[] x, int[] y) {
    /*
     * ForceAtlas2 [1]: push by (degree + 1) over distance, pull along ties by distance, a weak pull to the middle, and a speed for
     * each node that falls where it swings. Far pushes go through Barnes and Hut's tree. Nodes begin on a sunflower spiral in the
     * order of a walk through the network, so that neighbours begin near one another; no chance is used, and each node's push is
     * summed in the order of the tree, so one network has one picture whatever the number of threads.
     *
     * Time O(rounds * (n log n + m)); rounds shrink with n. Memory O(n + m).
     *
     * [1] Jacomy, Venturini, Heymann and Bastian 2014, PLoS ONE 9(6), e98679.
     */

    /** Places are whole numbers from 0 up to this. */
    public static final int SIDE = 100_000;

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double THETA = 1.2;
    private static final double REPULSION = 10;
    private static final double GRAVITY = 1;
    private static final double JITTER = 1;
    private static final double WORK = 2_000_000;
    private static final int STACK = 4 * 64;

    /**
     * @param n number of nodes
     * @param a one end of each tie
     * @param b other end of each tie
     * @param weight of each tie, above 0
     */
    public static Places of(int n, int[] a, int[] b, double[] weight) {
        if (n == 0) return new Places(new int[0], new int[0]);
        return new Forces(n, a, b, weight).settled();
    }

    private static final class Forces {
        private final int n;
        private final int[] a;
        private final int[] b;
        private final double[] pull;
        private final double[] mass;
        private final double[] x;
        private final double[] y;
        private double[] fx;
        private double[] fy;
        private double[] lastX;
        private double[] lastY;
        private final Quarters tree = new Quarters();
        private double speed = 1;

        Forces(int n, int[] a, int[] b, double[] weight) {
            this.n = n;
            this.a = a;
            this.b = b;
            double most = Arrays.stream(weight).max().orElse(1);
            pull = Arrays.stream(weight)
                    .map(w -> 0.3 + 0.7 * Math.sqrt(Math.max(0, w) / most))
                    .toArray();
            mass = new double[n];
            Arrays.fill(mass, 1);
            for (int t = 0; t < a.length; t++) {
                mass[a[t]]++;
                mass[b[t]]++;
            }
            x = new double[n];
            y = new double[n];
            fx = new double[n];
            fy = new double[n];
            lastX = new double[n];
            lastY = new double[n];
        }

        Places settled() {
            spiral();
            int rounds = (int) Math.max(60, Math.min(500, WORK / n));
            for (int round = 0; round < rounds; round++) {
                push();
                pull();
                move();
            }
            return fitted();
        }

        private void spiral() {
            int[] order = walk();
            double unit = 10 * Math.sqrt(n);
            for (int i = 0; i < n; i++) {
                double radius = unit * Math.sqrt((i + 0.5) / n);
                x[order[i]] = radius * Math.cos(i * GOLDEN_ANGLE / 50);
                y[order[i]] = radius * Math.sin(i * GOLDEN_ANGLE / 50);
            }
        }

        /** Every node once, each after a neighbour where it has one. */
        private int[] walk() {
            int[] start = new int[n + 1];
            for (int t = 0; t < a.length; t++) {
                start[a[t] + 1]++;
                start[b[t] + 1]++;
            }
            for (int i = 0; i < n; i++) start[i + 1] += start[i];
            int[] to = new int[2 * a.length];
            int[] at = Arrays.copyOf(start, n);
            for (int t = 0; t < a.length; t++) {
                to[at[a[t]]++] = b[t];
                to[at[b[t]]++] = a[t];
            }
            boolean[] seen = new boolean[n];
            int[] order = new int[n];
            int size = 0;
            var waiting = new ArrayDeque<Integer>();
            for (int first = 0; first < n; first++) {
                if (seen[first]) continue;
                seen[first] = true;
                waiting.add(first);
                while (!waiting.isEmpty()) {
                    int i = waiting.remove();
                    order[size++] = i;
                    for (int e = start[i]; e < start[i + 1]; e++) {
                        if (seen[to[e]]) continue;
                        seen[to[e]] = true;
                        waiting.add(to[e]);
                    }
                }
            }
            return order;
        }

        private void push() {
            double[] keepX = lastX;
            double[] keepY = lastY;
            lastX = fx;
            lastY = fy;
            fx = keepX;
            fy = keepY;
            tree.fill(x, y, mass);
            int parts = Math.max(1, Math.min(64, n / 500));
            IntStream.range(0, parts).parallel().forEach(part -> {
                double[] out = new double[2];
                int[] stack = new int[STACK];
                int to = (int) ((long) n * (part + 1) / parts);
                for (int i = (int) ((long) n * part / parts); i < to; i++) {
                    tree.push(x[i], y[i], THETA, out, stack);
                    double middle = Math.sqrt(x[i] * x[i] + y[i] * y[i]);
                    double back = middle > 0 ? GRAVITY * mass[i] / middle : 0;
                    fx[i] = REPULSION * mass[i] * out[0] - back * x[i];
                    fy[i] = REPULSION * mass[i] * out[1] - back * y[i];
                }
            });
        }

        private void pull() {
            for (int t = 0; t < a.length; t++) {
                double dx = pull[t] * (x[a[t]] - x[b[t]]);
                double dy = pull[t] * (y[a[t]] - y[b[t]]);
                fx[a[t]] -= dx;
                fy[a[t]] -= dy;
                fx[b[t]] += dx;
                fy[b[t]] += dy;
            }
        }

        private void move() {
            double swinging = 0;
            double effective = 0;
            for (int i = 0; i < n; i++) {
                swinging += mass[i] * Math.hypot(fx[i] - lastX[i], fy[i] - lastY[i]);
                effective += mass[i] * Math.hypot(fx[i] + lastX[i], fy[i] + lastY[i]) / 2;
            }
            double wanted = swinging > 0 ? JITTER * effective / swinging : speed;
            speed += Math.min(wanted - speed, 0.5 * speed);
            for (int i = 0; i < n; i++) {
                double swing = mass[i] * Math.hypot(fx[i] - lastX[i], fy[i] - lastY[i]);
                double factor = speed / (1 + Math.sqrt(speed * swing));
                double length = Math.hypot(fx[i], fy[i]);
                double most = 10 * Math.sqrt(n);
                if (length * factor > most) factor = most / length;
                x[i] += fx[i] * factor;
                y[i] += fy[i] * factor;
            }
        }

        private Places fitted() {
            double lowX = Arrays.stream(x).min().orElse(0);
            double lowY = Arrays.stream(y).min().orElse(0);
            double side = Math.max(
                    1e-9,
                    Math.max(
                            Arrays.stream(x).max().orElse(0) - lowX,
                            Arrays.stream(y).max().orElse(0) - lowY));
            int[] wholeX = new int[n];
            int[] wholeY = new int[n];
            for (int i = 0; i < n; i++) {
                wholeX[i] = (int) Math.round((x[i] - lowX) / side * SIDE);
                wholeY[i] = (int) Math.round((y[i] - lowY) / side * SIDE);
            }
            return new Places(wholeX, wholeY);
        }
    }
}
