package lockstep.kernels.chance;

import java.util.Arrays;
import java.util.List;

/** Pairs gathered by one part of the work, joined in the order of the parts. */
final class FoundTies {
    int[] a = new int[64];
    int[] b = new int[64];
    double[] p = new double[64];
    byte[] window = new byte[64];
    int[] met = new int[64];
    double[] expected = new double[64];
    int[] trials = new int[64];
    double[] even = new double[64];
    double[] odd = new double[64];
    int many;

    void add(int u, int v, PairTest.Look look, double paid) {
        if (many == a.length) size(2 * many);
        int w = look.best();
        a[many] = u;
        b[many] = v;
        p[many] = paid;
        window[many] = (byte) w;
        met[many] = look.met()[w];
        expected[many] = look.expected()[w];
        trials[many] = look.trials();
        even[many] = Math.min(1, least(look.even()) * look.p().length);
        odd[many++] = Math.min(1, least(look.odd()) * look.p().length);
    }

    void size(int size) {
        a = Arrays.copyOf(a, size);
        b = Arrays.copyOf(b, size);
        p = Arrays.copyOf(p, size);
        window = Arrays.copyOf(window, size);
        met = Arrays.copyOf(met, size);
        expected = Arrays.copyOf(expected, size);
        trials = Arrays.copyOf(trials, size);
        even = Arrays.copyOf(even, size);
        odd = Arrays.copyOf(odd, size);
    }

    private static double least(double[] p) {
        double least = 1;
        for (double x : p) least = Math.min(least, x);
        return least;
    }

    static PairTest.Ties joined(List<FoundTies> parts) {
        var all = new FoundTies();
        all.size(parts.stream().mapToInt(f -> f.many).sum());
        for (FoundTies f : parts) {
            System.arraycopy(f.a, 0, all.a, all.many, f.many);
            System.arraycopy(f.b, 0, all.b, all.many, f.many);
            System.arraycopy(f.p, 0, all.p, all.many, f.many);
            System.arraycopy(f.window, 0, all.window, all.many, f.many);
            System.arraycopy(f.met, 0, all.met, all.many, f.many);
            System.arraycopy(f.expected, 0, all.expected, all.many, f.many);
            System.arraycopy(f.trials, 0, all.trials, all.many, f.many);
            System.arraycopy(f.even, 0, all.even, all.many, f.many);
            System.arraycopy(f.odd, 0, all.odd, all.many, f.many);
            all.many += f.many;
        }
        return new PairTest.Ties(all.a, all.b, all.p, all.window, all.met, all.expected, all.trials, all.even, all.odd);
    }
}
