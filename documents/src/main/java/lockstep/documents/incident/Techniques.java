package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which techniques a text tells of, and in which words: families of words in a row, by editable lists. */
final class Techniques {
    /** How many words before a telling may take it back. */
    private static final int REACH = 5;
    /** How many words before a telling may leave it open. */
    private static final int OPEN = 8;
    /** How many sentences away the words may be that say what a text is about. */
    private static final int NEAR = 2;

    private final Prose prose;
    private final TechniqueRules wordings;
    private final Lexicon lexicon;
    private final Words words;
    /** For each family, the words it begins and ends with in the sentence at hand. */
    private final int[][] at;

    private final int[] count;
    /** For each family, the sentences in which it stands. */
    private final BitSet[] sentences;

    /** A rule met in a sentence. */
    private record Met(Rule rule, int sentence, int first, int last) {}

    private Techniques(Article a) {
        prose = a.prose;
        wordings = a.lists.techniques;
        lexicon = wordings.lexicon;
        at = new int[lexicon.size()][];
        count = new int[lexicon.size()];
        sentences = new BitSet[lexicon.size()];
        for (int family : wordings.about()) sentences[family] = new BitSet();
        words = new Words(prose.low);
    }

    static void in(Article a) {
        new Techniques(a).read(a.draft);
    }

    private void read(IncidentDraft told) {
        List<Met> all = new ArrayList<>();
        int word = 0;
        for (int s = 0; s < prose.sentences(); s++) {
            int from = word;
            int end = prose.endOf(s);
            while (word < words.size() && words.start(word) < end) word++;
            if (word > from) sentence(s, from, word, all);
        }
        Set<String> said = new HashSet<>();
        for (Met m : fullest(all)) {
            int start = words.start(m.first);
            int stop = words.end(m.last);
            if (said.add(m.rule.value + " " + told.flat(start, stop).toLowerCase(Locale.ROOT)))
                told.add(Field.TECHNIQUES, m.rule.value, start, stop);
        }
    }

    /** Of each technique and sentence, the telling with the most parts; of several, the one that begins first. */
    private List<Met> fullest(List<Met> all) {
        Map<String, Met> best = new LinkedHashMap<>();
        for (Met m : all) {
            if (!near(m)) continue;
            best.merge(m.sentence + " " + m.rule.value, m, (a, b) -> {
                int more = b.rule.steps.length - a.rule.steps.length;
                return more > 0 || (more == 0 && b.first < a.first) ? b : a;
            });
        }
        return List.copyOf(best.values());
    }

    private boolean near(Met m) {
        for (int family : m.rule.about) if (!near(family, m.sentence)) return false;
        return true;
    }

    /** Whether a family stands in a sentence or close by. */
    private boolean near(int family, int sentence) {
        int next = sentences[family].nextSetBit(Math.max(0, sentence - NEAR));
        return next >= 0 && next <= sentence + NEAR;
    }

    /** Every rule that holds in a sentence. */
    private void sentence(int number, int from, int to, List<Met> all) {
        BitSet here = new BitSet();
        for (int w = from; w < to; w++) {
            lexicon.at(words, w, (family, first, last) -> {
                if (last >= to) return;
                if (!here.get(family)) {
                    here.set(family);
                    count[family] = 0;
                }
                int n = count[family];
                int[] list = at[family];
                if (list == null) list = new int[8];
                else if (n + 2 > list.length) list = Arrays.copyOf(list, n * 2);
                list[n] = first;
                list[n + 1] = last;
                at[family] = list;
                count[family] = n + 2;
            });
        }
        for (int family : wordings.about()) {
            if (here.get(family)) sentences[family].set(number);
        }
        if (advises(from, here)) return;
        for (int f = here.nextSetBit(0); f >= 0; f = here.nextSetBit(f + 1))
            for (Rule rule : wordings.openedBy(f)) if (mayHold(rule, here)) find(rule, here, number, all);
    }

    /** Whether a sentence says what to do: "Use a password", but not "Use of bots" nor "Create fake profiles". */
    private boolean advises(int from, BitSet here) {
        return begins(wordings.advice, from, here)
                || (begins(wordings.bid, from, here) && (!here.get(wordings.foul) || here.get(wordings.unreal)));
    }

    /** Whether a sentence begins with a family, and no "of" after it. */
    private boolean begins(int family, int from, BitSet here) {
        for (int i = 0; i < counted(family, here); i += 2) {
            int after = at[family][i + 1] + 1;
            if (at[family][i] == from) return after >= words.size() || !prose.low.startsWith("of ", words.start(after));
        }
        return false;
    }

    private static boolean mayHold(Rule rule, BitSet here) {
        for (int step : rule.steps) if (!here.get(step)) return false;
        for (int step : rule.with) if (!here.get(step)) return false;
        for (int step : rule.without) if (here.get(step)) return false;
        return true;
    }

    private void find(Rule rule, BitSet here, int number, List<Met> all) {
        int family = rule.steps[0];
        for (int i = 0; i < count[family]; i += 2) {
            int first = at[family][i];
            int last = follow(rule, 1, at[family][i + 1]);
            if (last < 0 || words.parted(first, last) || (!rule.firm && unsaid(first, last, here))) continue;
            all.add(new Met(rule, number, first, last));
            return;
        }
    }

    /** The last word of a rule from one of its steps on, or -1. */
    private int follow(Rule rule, int step, int last) {
        int banned = rule.banned[step];
        if (banned >= 0 && begins(banned, last + 1)) return -1;
        if (step == rule.steps.length) return last;
        int family = rule.steps[step];
        int until = last + 1 + rule.gaps[step];
        for (int i = 0; i < count[family]; i += 2) {
            int first = at[family][i];
            if (first <= last) continue;
            if (first > until) break;
            int end = follow(rule, step + 1, at[family][i + 1]);
            if (end >= 0) return end;
        }
        return -1;
    }

    private boolean begins(int family, int word) {
        boolean[] met = {false};
        if (word < words.size()) lexicon.at(words, word, (f, first, last) -> met[0] |= f == family);
        return met[0];
    }

    /** Whether the words around say that it was not so, that it might be, or how to guard against it. */
    private boolean unsaid(int first, int last, BitSet here) {
        for (int i = 0; i < counted(wordings.not, here); i += 2) {
            int w = at[wordings.not][i];
            if (w < last
                    && at[wordings.not][i + 1] >= first - REACH
                    && !begins(wordings.only, at[wordings.not][i + 1] + 1)
                    && !parted(w, first)) return true;
        }
        for (int i = 0; i < counted(wordings.unreal, here); i += 2) {
            int end = at[wordings.unreal][i + 1];
            if (end < first && end >= first - OPEN && !parted(end, first)) return true;
        }
        for (int i = 0; i < counted(wordings.absent, here); i += 2) {
            int w = at[wordings.absent][i];
            if (w > last && w <= last + 4 && !parted(last, w)) return true;
        }
        return false;
    }

    private int counted(int family, BitSet here) {
        return here.get(family) ? count[family] : 0;
    }

    /** Whether a comma or more stands between two words. */
    private boolean parted(int from, int to) {
        for (int w = from; w < to; w++) {
            for (int i = words.end(w); i < words.start(w + 1); i++) {
                char c = prose.low.charAt(i);
                if (c == ',' || c == ';' || c == ':' || c == '\u2014') return true;
            }
        }
        return false;
    }
}
