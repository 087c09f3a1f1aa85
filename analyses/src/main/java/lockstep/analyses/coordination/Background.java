package lockstep.analyses.coordination;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import lockstep.model.finding.Verdict;

/**
 * Whether a case holds anybody to compare with. What all of a file do together passes for usual; a file of one operation, of chosen
 * channels, or cut to what was shared, holds no usual behaviour.
 *
 * @param acted accounts that did anything another could do too
 * @param busy those that took up ten different things or more of one kind
 * @param together those called coordinated or of a common source
 * @param shared of what busy accounts took up, the part that others took up too, median, in the kind where it is smallest
 */
record Background(int acted, int busy, int together, double shared) {
    private static final int BUSY = 10;

    /** Of full exports of ordinary accounts, 1 to 25 in 100 are so busy; of one operation's, 92 to 98. */
    private static final double CHOSEN = .5;

    private static final double CUT = .9;

    private static final String ADD =
            "add accounts of the same time and language that had nothing to do with it, with all their posts";

    /** Busy accounts of one kind from which a median says something. */
    private static final int ENOUGH = 10;

    static Background of(Map<String, Actions> traces, CoTiming.Result result) {
        Verdict[] verdict = result.verdict();
        boolean[] busy = new boolean[verdict.length];
        double shared = 1;
        boolean any = false;
        for (Actions a : traces.values()) {
            double[] parts = parts(a, busy);
            if (parts.length < ENOUGH) continue;
            any = true;
            shared = Math.min(shared, Arrays.stream(parts).sorted().toArray()[parts.length / 2]);
        }
        int[] acted = IntStream.range(0, verdict.length)
                .filter(s -> result.said().acted(s))
                .toArray();
        return new Background(
                acted.length,
                (int) Arrays.stream(acted).filter(s -> busy[s]).count(),
                (int) Arrays.stream(acted).filter(s -> verdict[s].isTogether()).count(),
                any ? shared : 0);
    }

    /** Of each busy account, the part of what it took up that others took up too; marks who is busy. */
    private static double[] parts(Actions all, boolean[] busy) {
        Actions a = all.firstOnly();
        return IntStream.range(0, a.subjects())
                .filter(s -> a.firstBy(s + 1) - a.firstBy(s) >= BUSY)
                .peek(s -> busy[s] = true)
                .mapToDouble(s -> shared(a, s))
                .toArray();
    }

    private static double shared(Actions a, int subject) {
        int from = a.firstBy(subject);
        int to = a.firstBy(subject + 1);
        long shared = IntStream.range(from, to)
                .map(a::objectBy)
                .filter(o -> a.firstOf(o + 1) - a.firstOf(o) > 1)
                .count();
        return shared / (double) (to - from);
    }

    /** What a reader must know before anything else; nothing where there is somebody to compare with. */
    Optional<String> says() {
        if (acted == 0) return Optional.empty();
        if (2 * together > acted)
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%,d of the %,d accounts that acted are called coordinated or of a common source: this may be one operation, or one"
                            + " network, alone in its file. There is nobody to compare them with; %s",
                    together,
                    acted,
                    ADD));
        if (busy > CHOSEN * acted)
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%,d of the %,d accounts that acted did ten things or more: these look chosen (one operation, a list of channels),"
                            + " without ordinary accounts beside them. What all of them do together passes for usual, so who is not named is"
                            + " not cleared; %s",
                    busy,
                    acted,
                    ADD));
        if (shared >= CUT)
            return Optional.of(String.format(
                    Locale.ROOT,
                    "of what busy accounts did, others in the file did %.0f %% too: it holds one topic, or only what was shared, and not"
                            + " what else these accounts do. One operation alone in a file looks so; who is not named is not cleared. %s",
                    100 * shared,
                    ADD));
        return Optional.empty();
    }
}
