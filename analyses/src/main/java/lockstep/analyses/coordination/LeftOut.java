package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import lockstep.kernels.shape.Actions;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Chance.Robustness;

/** Groups by choice, looked at again with a part of all acts left out: who would still belong. */
final class LeftOut {
    /*
     * An act is left out whole, by its account and moment, of the group and of everybody else. Groups are taken as they are; each
     * member is asked again whether it goes with the others, by chances estimated anew.
     *
     * Time  that of the traces, for each look.
     */
    private static final int TENTHS = 10;
    private static final double MOST = .9;

    /** Acts from which looking again would take as long as looking. */
    private static final int LARGEST = 1_000_000;

    /** What is left out, by the tenth that an act falls in. */
    private enum Part {
        TENTH("without one act in ten", TENTHS, 0),
        OTHER_TENTH("without another tenth of the acts", TENTHS, 1),
        HALF("on one half of the acts alone", 2, 0),
        OTHER_HALF("on the other half of the acts alone", 2, 1);

        private final String says;
        private final int of;
        private final int part;

        Part(String says, int of, int part) {
            this.says = says;
            this.of = of;
            this.part = part;
        }

        boolean isOut(int tenth) {
            return tenth % of == part;
        }
    }

    private final Map<String, Actions> traces;
    private final double level;
    private final long seed;
    private final Bounds bounds;

    LeftOut(Map<String, Actions> traces, double level, long seed, Bounds bounds) {
        this.traces = traces;
        this.level = level;
        this.seed = seed;
        this.bounds = bounds;
    }

    /** Whether there are few enough acts to look again. */
    boolean isAsked() {
        return traces.values().stream().mapToLong(Actions::size).sum() <= LARGEST;
    }

    /** How each group fares in each look. */
    List<List<Robustness>> looks(List<int[]> groups) {
        List<List<Robustness>> looks = new ArrayList<>();
        groups.forEach(g -> looks.add(new ArrayList<>()));
        for (Part part : Part.values()) {
            double[][] rates = ActEvidence.rates(without(part), groups, level, seed, bounds);
            for (int g = 0; g < rates.length; g++) looks.get(g).add(look(part, rates[g]));
        }
        return looks;
    }

    private Robustness look(Part part, double[] rates) {
        int many = rates.length;
        long stay = Arrays.stream(rates).filter(r -> r <= level).count();
        double[] sorted = Arrays.stream(rates).sorted().toArray();
        double most = sorted[(int) Math.ceil(MOST * many) - 1];
        String says = String.format(Locale.ROOT, "%s: %,d of %,d members belong", part.says, stay, many);
        return new Robustness(says, Math.max(Chance.LEAST_TOLD, most), most <= level);
    }

    private Map<String, Actions> without(Part part) {
        Map<String, Actions> left = new TreeMap<>();
        traces.forEach((name, actions) ->
                left.put(name, actions.only(p -> !part.isOut(tenth(actions.subjectAt(p), actions.timeAt(p))))));
        return left;
    }

    private int tenth(int subject, long time) {
        return new SplittableRandom(seed + 0x9E3779B97F4A7C15L * subject + time).nextInt(TENTHS);
    }
}
