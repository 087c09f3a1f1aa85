package lockstep.documents.incident;

import static lockstep.documents.lists.FieldList.STORIES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import lockstep.documents.lists.FieldRule;

/** Stories that an operation spreads, and what it claims in them. */
final class Stories {
    private static final String NARRATIVE = "narrative";
    private static final String BARE_CLAIM = "bare claim";
    private static final int SHORTEST = 6;
    private static final int LONGEST_CLAIM = 300;
    /** How far before a bare claim somebody else may stand who makes it. */
    private static final int OTHERS = 40;
    /** How many claims may follow one another with "and that". */
    private static final int CLAIMS = 3;

    private final Article a;

    private Stories(Article a) {
        this.a = a;
    }

    static void in(Article a) {
        var stories = new Stories(a);
        stories.debunked();
        a.each(STORIES, "story", stories::told);
        a.each(STORIES, "bare", (rule, m) -> {
            if (!a.taken(Field.NARRATIVES, m.start(), m.end())) a.draft.words(Field.NARRATIVES, m.start(), m.end());
        });
        a.draft.keepFirst(Field.NARRATIVES);
    }

    /** The claim of a fact-check: under its heading, or the first sentence where the text says that it takes it apart. */
    private void debunked() {
        List<int[]> headed = new ArrayList<>();
        a.each(STORIES, "headed", (rule, m) -> headed.add(new int[] {m.start("c"), m.end("c")}));
        headed.sort(Comparator.comparingInt(claim -> claim[0]));
        if (!headed.isEmpty()) claim(headed.get(0)[0], headed.get(0)[1]);
        else if (takenApart()) claim(0, a.prose.endOf(0));
    }

    /** Whether a later sentence says that what the first one tells is not so. */
    private boolean takenApart() {
        int end = a.prose.endOf(0);
        boolean[] later = {false, false};
        a.each(STORIES, "debunked", (rule, m) -> later[m.start() < end ? 1 : 0] = true);
        return end <= LONGEST_CLAIM && later[0] && !later[1];
    }

    private void told(FieldRule rule, Matcher m) {
        int start = m.start("c");
        int end = Math.min(m.end("c"), a.prose.endOf(a.prose.sentenceAt(start)));
        if (end - start < SHORTEST || anothers(rule, m) || a.taken(Field.NARRATIVES, start, end)) return;
        if (rule.shows().equals(NARRATIVE)) {
            a.draft.words(Field.NARRATIVES, start, end);
            return;
        }
        claim(start, end);
        if (rule.wording().takes("more")) claim(m.start("more"), m.end("more"));
        andThat(end);
    }

    private void claim(int start, int end) {
        a.draft.words(Field.CLAIMS, start, end);
        a.draft.words(Field.NARRATIVES, start, end);
    }

    /** Whether somebody else than the operation says it. */
    private boolean anothers(FieldRule rule, Matcher m) {
        if (rule.shows().equals(BARE_CLAIM) && a.before(STORIES, "others", m.start(), OTHERS)) return true;
        return rule.wording().takes("between")
                && m.start("between") >= 0
                && a.meets(STORIES, "another", m.start("between"), m.end("between"));
    }

    /** "that A and that B": both are claimed. */
    private void andThat(int from) {
        int end = from;
        for (int i = 0; i < CLAIMS; i++) {
            int stop = a.prose.endOf(a.prose.sentenceAt(Math.max(0, end - 1)));
            int at = end;
            int[] next = end >= stop
                    ? new int[0]
                    : a.lists.rules.of(STORIES, "and").stream()
                            .map(rule -> rule.wording().matcher(a.prose.low.substring(at, stop)))
                            .filter(Matcher::find)
                            .map(m -> new int[] {at + m.start("c"), at + m.end("c")})
                            .findFirst()
                            .orElse(new int[0]);
            if (next.length == 0) return;
            claim(next[0], next[1]);
            end = next[1];
        }
    }
}
