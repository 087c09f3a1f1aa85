package lockstep.documents.incident;

import static lockstep.documents.lists.FieldList.VOICES;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import lockstep.documents.lists.FieldRule;

/** Who says it and how firmly: sentences of telling, those who tell, and the reports that are cited. */
final class Voices {
    private static final int SHORTEST = 3;
    private static final int AROUND = 24;
    private static final int BEYOND_NAME = 40;
    private static final String DENIED = "denied";

    /** Where something is said: from and to, and of whom. */
    private record Said(int start, int end, int who, int whoEnd) {
        static Said of(Matcher m, boolean verb) {
            if (!verb) return new Said(m.start(), m.end(), m.start("who"), m.end("who"));
            int start = Math.min(m.start("verb"), m.start("who"));
            return new Said(start, Math.max(m.end("verb"), m.end("who")), m.start("who"), m.end("who"));
        }
    }

    private final Article a;
    private final Speakers speakers;
    /** Where a publisher that says it is cited, by the rules of its language. */
    private final List<int[]> citing = new ArrayList<>();

    private Voices(Article a) {
        this.a = a;
        speakers = new Speakers(a);
    }

    static void in(Article a) {
        var voices = new Voices(a);
        a.each(VOICES, "voice", voices::voice);
        a.each(VOICES, "pronoun", voices.speakers::pronoun);
        voices.speakers.fullNames();
        voices.cited();
        a.draft.keepFirst(Field.SOURCES);
        a.draft.keepFirst(Field.CITED);
    }

    private void voice(FieldRule rule, Matcher m) {
        boolean byVerb = rule.wording().takes("verb");
        Said said = Said.of(m, byVerb);
        if (rule.wording().takes("apposition")) said = apposed(said, m);
        String verb = byVerb ? m.group("verb") : "";
        said(rule, said, verb, byVerb ? speakers.firmness(verb) : rule.shows());
        if (rule.wording().takes("rest") && m.group("rest") != null) speaksFor(m.start("rest"), m.end("rest"));
    }

    /** "The head of the office, Ada Quill, said": the name, where what stands before it is none. */
    private Said apposed(Said said, Matcher m) {
        if (m.group("apposition") == null || speakers.isPerson(a.draft.flat(said.who, said.whoEnd))) return said;
        for (FieldRule rule : a.lists.rules.of(VOICES, "apposed")) {
            Matcher name = rule.wording().matcher(m.group("apposition"));
            int from = m.start("apposition");
            if (name.find())
                return new Said(from + name.start("who"), said.end, from + name.start("who"), from + name.end("who"));
        }
        return said;
    }

    private void speaksFor(int from, int to) {
        for (FieldRule rule : a.lists.rules.of(VOICES, "speaks-for"))
            rule.wording().each(a.prose.plain, from, to, m -> {
                String body = m.group("who");
                boolean country = a.named(body).stream()
                        .anyMatch(h -> h.of(Gazetteer.COUNTRY) != null && h.end() - h.start() == body.length());
                if (!country) a.draft.words(Field.SOURCES, m.start("who"), m.end("who"));
            });
    }

    private void said(FieldRule rule, Said where, String verb, String firmness) {
        Said said = inOneSentence(where);
        if (said.end <= said.start || speakers.isTaken(said.start, said.end)) return;
        int end = wholeName(said.who, said.whoEnd);
        String who = a.draft.flat(said.who, end);
        if (misread(who, verb) || !speaks(rule.language(), who)) return;
        speakers.tell(who, firmness, said.start, said.end);
        if (!a.lists.rules.of(VOICES, "credited", rule.language()).isEmpty())
            citing.add(new int[] {said.start, said.end});
        for (int[] part : parts(rule.language(), said.who, end)) a.draft.words(Field.SOURCES, part[0], part[1]);
        boolean press = a.fits(VOICES, "press", who) && !a.fits(VOICES, "office", who) && !firmness.equals(DENIED);
        if (press || a.fits(VOICES, "paper", who)) a.draft.words(Field.CITED, said.who, end);
    }

    /** A name at the end of the sentence before does not speak here; nothing is left where no name is. */
    private Said inOneSentence(Said said) {
        if (a.prose.inOneSentence(said.start, said.end)) return said;
        int start = a.prose.startOf(a.prose.sentenceAt(said.end - 1));
        boolean name = said.who < start && said.whoEnd <= said.end && said.whoEnd - start >= SHORTEST;
        return name ? new Said(start, said.end, start, said.whoEnd) : new Said(start, start, start, start);
    }

    /** "EU vs Disinfo" ends where its name does. */
    private int wholeName(int start, int end) {
        String plain = a.prose.plain;
        for (Names.Hit hit : a.named(plain.substring(start, Math.min(plain.length(), end + BEYOND_NAME))))
            if (hit.start() == 0 && hit.of(Gazetteer.PUBLISHER) != null && start + hit.end() > end)
                return start + hit.end();
        return end;
    }

    /** A noun taken for a verb ("the Mueller report", "a TV show"), or a state's medium that publishes. */
    private boolean misread(String who, String verb) {
        String low = who.toLowerCase(Locale.ROOT);
        for (FieldRule rule : a.lists.rules.of(VOICES, "misread"))
            if (rule.shows().equals(verb) && rule.wording().in(low)) return true;
        return a.fits(VOICES, "own", verb) && a.named(who).stream().anyMatch(h -> h.of(Gazetteer.STATE) != null);
    }

    /** A person, a body or a role; not a state or a day that stands before a verb. */
    private boolean speaks(String language, String who) {
        if (a.fits(VOICES, "nobody", who.toLowerCase(Locale.ROOT)) || a.fits(VOICES, "no-speaker", who)) return false;
        List<FieldRule> needed = a.lists.rules.of(VOICES, "speaker", language);
        return needed.isEmpty()
                || needed.stream().anyMatch(rule -> rule.wording().in(who));
    }

    /** "A and B" are two, each without what leads to its name. */
    private List<int[]> parts(String language, int start, int end) {
        List<int[]> parts = new ArrayList<>();
        int from = start;
        for (int at = start + 1; at < end; at++) {
            int next = a.betweenWords(at) ? a.leading(VOICES, "and", language, at, end) : at;
            if (next == at) continue;
            parts.add(new int[] {from, at});
            from = next;
            at = next;
        }
        parts.add(new int[] {from, end});
        for (int[] part : parts) part[0] = name(language, part[0], part[1]);
        return parts;
    }

    private int name(String language, int start, int end) {
        int from = start;
        for (int at = a.leading(VOICES, "lead", language, from, end);
                at > from && at < end;
                at = a.leading(VOICES, "lead", language, from, end)) from = at;
        return from;
    }

    private void cited() {
        a.each(VOICES, "report-of", (rule, m) -> {
            // An article of the operation itself is no source.
            boolean theirs = a.named(m.group("who")).stream().anyMatch(h -> h.of(Gazetteer.STATE) != null);
            if (!theirs) a.draft.words(Field.CITED, m.start(), m.end());
        });
        a.each(VOICES, "cited", (rule, m) -> {
            if (!a.taken(Field.CITED, m.start("c"), m.end("c"))) a.draft.words(Field.CITED, m.start("c"), m.end("c"));
        });
        for (Names.Hit hit : a.hits) {
            Names.Entry publisher = hit.of(Gazetteer.PUBLISHER);
            if (publisher != null && isCited(hit)) a.draft.add(Field.CITED, publisher.value(), hit.start(), hit.end());
        }
    }

    private boolean isCited(Names.Hit hit) {
        return citing.stream().anyMatch(c -> c[0] < hit.end() && hit.start() < c[1])
                || (a.before(VOICES, "credited", hit.start(), AROUND) && a.after(VOICES, "credits", hit.end(), AROUND));
    }
}
