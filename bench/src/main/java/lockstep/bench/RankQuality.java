package lockstep.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;

/** How well a score puts the accounts that matter first; and the simple scores that any method must beat. */
final class RankQuality {
    private RankQuality() {}

    /** Average precision; accounts of one score share the precision at the end of their tie. */
    static double averagePrecision(double[] score, boolean[] matters) {
        Integer[] order = IntStream.range(0, score.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -score[i]));
        long all = IntStream.range(0, matters.length).filter(i -> matters[i]).count();
        double sum = 0;
        int hits = 0;
        for (int i = 0; i < order.length; ) {
            int j = i;
            int here = 0;
            for (; j < order.length && score[order[j]] == score[order[i]]; j++) if (matters[order[j]]) here++;
            hits += here;
            sum += here * (double) hits / j;
            i = j;
        }
        return all == 0 ? 0 : sum / all;
    }

    /** How much each account does, over all traces. */
    static double[] volume(Iterable<Actions> traces, int accounts) {
        double[] volume = new double[accounts];
        for (Actions a : traces) for (int s = 0; s < a.subjects(); s++) volume[s] += a.firstBy(s + 1) - a.firstBy(s);
        return volume;
    }

    /** With how many pairs of actions each account meets others within a window, objects of over 500 sharers left out. */
    static double[] coShares(Iterable<Actions> traces, int accounts, long window) {
        double[] met = new double[accounts];
        for (Actions raw : traces) {
            Actions a = raw.firstOnly();
            for (int o = 0; o < a.objects(); o++) {
                int end = a.firstOf(o + 1);
                if (end - a.firstOf(o) > 500) continue;
                for (int p = a.firstOf(o); p < end; p++) {
                    for (int q = p + 1; q < end && a.timeAt(q) - a.timeAt(p) <= window; q++) {
                        met[a.subjectAt(p)]++;
                        met[a.subjectAt(q)]++;
                    }
                }
            }
        }
        return met;
    }
}
