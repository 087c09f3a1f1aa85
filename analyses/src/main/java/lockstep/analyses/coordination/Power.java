package lockstep.analyses.coordination;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Of whom coordination would have shown: from how many acts of one kind, were half of them in common with one other account and with
 * nobody else.
 *
 * @param kinds of action
 * @param needs how many different objects of each kind it takes; -1 where no number does
 * @param richest for each subject, the kind of which it has most of what it takes
 * @param acts for each subject, how many different objects of that kind it took up
 */
public record Power(List<String> kinds, int[] needs, byte[] richest, int[] acts) {
    /** Of a case in which nobody did anything. */
    static Power none(int subjects) {
        return new Power(List.of(), new int[0], new byte[subjects], new int[subjects]);
    }

    /** Whether coordination would have shown. */
    boolean isEnough(int subject) {
        int needed = needed(subject);
        return needed > 0 && acts[subject] >= needed;
    }

    private int needed(int subject) {
        return needs.length == 0 ? -1 : needs[richest[subject]];
    }

    /** From how much of each kind: "hashtag 12, link 8". */
    String says() {
        String list = IntStream.range(0, needs.length)
                .filter(k -> needs[k] > 0)
                .mapToObj(k -> kinds.get(k) + " " + needs[k])
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? "at no number" : list;
    }

    /** What an account in no group did, and what it would take. */
    String says(int subject) {
        String did = Traces.counted(kinds.isEmpty() ? "" : kinds.get(richest[subject]), acts[subject]);
        if (isEnough(subject)) return did + ", none with others beyond what chance gives";
        if (needed(subject) < 0) return did + ": what an account chooses does not show here by itself";
        return String.format(Locale.ROOT, "%s: coordination shows here from about %,d", did, needed(subject));
    }
}
