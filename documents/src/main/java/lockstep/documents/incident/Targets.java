package lockstep.documents.incident;

import static lockstep.documents.lists.FieldList.TARGETS;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import lockstep.documents.lists.FieldRule;

/** Persons, parties, institutions, elections and people that the acts are aimed at. */
final class Targets {
    private static final int SHORTEST = 3;
    private static final int MOST_WORDS = 10;
    private static final int TITLE = 16;

    private final Article a;

    private Targets(Article a) {
        this.a = a;
    }

    static void in(Article a) {
        var targets = new Targets(a);
        a.each(TARGETS, "aimed", targets::aimed);
        a.each(TARGETS, "listed", (rule, m) -> targets.isRow(rule.language(), m.end()));
        a.each(TARGETS, "target", targets::named);
        a.each(TARGETS, "person", targets::person);
        for (Mention country : a.draft.get(Field.COUNTRIES))
            a.draft.add(Field.TARGETS, country.value(), country.start(), country.end());
        a.draft.keepFirst(Field.TARGETS);
    }

    /** A claim about an alliance or union is aimed at it. */
    static void ofClaims(Article a) {
        for (Mention claim : a.draft.get(Field.CLAIMS)) {
            int at = a.leading(TARGETS, "lead", claim.start(), claim.end());
            int end = a.leading(TARGETS, "bloc", at, claim.end());
            if (end > at) a.draft.words(Field.TARGETS, at, end);
        }
        a.draft.keepFirst(Field.TARGETS);
    }

    private void aimed(FieldRule rule, Matcher m) {
        int start = m.start("t");
        int end = Math.min(m.end("t"), a.prose.endOf(a.prose.sentenceAt(start)));
        String words = a.prose.low.substring(start, end).strip();
        if (words.length() < SHORTEST
                || words.split(" ").length > MOST_WORDS
                || a.fits(TARGETS, "nothing", words)
                || ofActing(start)
                || isRow(rule.language(), start)) return;
        a.draft.words(Field.TARGETS, start, end);
    }

    /** "China's internal affairs" is no target where China acts. */
    private boolean ofActing(int start) {
        for (Names.Hit hit : a.hits) {
            Names.Entry state = hit.of(Gazetteer.STATE);
            if (state == null || hit.start() != start) continue;
            boolean acts =
                    a.draft.get(Field.STATES).stream().anyMatch(s -> s.value().equals(state.value()));
            if (acts && (a.prose.low.startsWith("'s ", hit.end()) || a.prose.low.startsWith("'s ", hit.end() - 2)))
                return true;
        }
        return false;
    }

    /** Countries in a row behind a word of aiming are all aimed at. */
    private boolean isRow(String language, int from) {
        int stop = a.prose.endOf(a.prose.sentenceAt(Math.max(0, from - 1)));
        int at = a.prose.low.startsWith(" ", from) ? from + 1 : from;
        List<Mention> row = new ArrayList<>();
        while (at < stop) {
            for (int lead = a.leading(TARGETS, "lead", at, stop);
                    lead > at;
                    lead = a.leading(TARGETS, "lead", at, stop)) at = lead;
            Mention one = country(at, stop);
            if (one.value().isEmpty()) break;
            row.add(one);
            at = a.leading(TARGETS, "and", language, one.end(), stop);
            if (at == one.end()) break;
        }
        if (row.size() < 2) return false;
        for (Mention one : row) a.draft.add(Field.TARGETS, one);
        return true;
    }

    /** The country or bloc that stands at a place; without a value where none does. */
    private Mention country(int at, int stop) {
        int end = a.leading(TARGETS, "bloc", at, stop);
        if (end > at) {
            int last = a.prose.plain.charAt(end - 1) == ' ' ? end - 1 : end;
            return new Mention(a.prose.plain.substring(at, last), at, last);
        }
        for (Names.Hit hit : a.hits) {
            Names.Entry country = hit.of(Gazetteer.COUNTRY);
            if (hit.start() == at && country != null && !country.kind().equals("adjective"))
                return new Mention(country.value(), at, hit.end());
        }
        return new Mention("", at, at + 1);
    }

    private void named(FieldRule rule, Matcher m) {
        if (!rule.wording().takes("t")) {
            a.draft.words(Field.TARGETS, m.start(), m.end());
            return;
        }
        each(rule.language(), m.start("t"), m.end("t"));
        if (rule.wording().takes("second") && m.start("second") >= 0)
            a.draft.words(Field.TARGETS, m.start("second"), m.end("second"));
    }

    /** The words of a row are told one by one. */
    private void each(String language, int start, int end) {
        int from = start;
        for (int at = start + 1; at < end; at++) {
            int next = a.leading(TARGETS, "and", language, at, end);
            if (next == at || !a.betweenWords(at)) continue;
            if (at > from) a.draft.words(Field.TARGETS, from, at);
            from = next;
            at = next - 1;
        }
        if (from < end) a.draft.words(Field.TARGETS, from, end);
    }

    private void person(FieldRule rule, Matcher m) {
        int start = m.start("name");
        int end = m.end("name");
        String name = m.group("name");
        int title = titleBefore(start);
        boolean spoken = !rule.shows().isEmpty();
        boolean surnameAlone = name.indexOf(' ') < 0 && title == start;
        if (surnameAlone && (spoken ? !isBloc(name) : a.fits(TARGETS, "place", a.prose.low.substring(start, end))))
            return;
        if (name.length() <= SHORTEST || isNoPerson(start, end)) return;
        a.draft.add(Field.TARGETS, a.lists.surnames.getOrDefault(name, name), title, end);
    }

    private boolean isBloc(String name) {
        return a.fits(TARGETS, "bloc", name);
    }

    /** Whether the lists know the name as something else than a person or a country's leader. */
    private boolean isNoPerson(int start, int end) {
        for (Names.Hit hit : a.hits) {
            Names.Entry country = hit.of(Gazetteer.COUNTRY);
            boolean other = hit.of(Gazetteer.STATE) != null
                    || hit.of(Gazetteer.PLATFORM) != null
                    || hit.of(Gazetteer.PUBLISHER) != null
                    || (country != null && !country.kind().equals("part"));
            if (other && hit.start() < end && start < hit.end()) return true;
        }
        return false;
    }

    /** Where "President " or "Mr. " before a name begins; where the name does if none stands there. */
    private int titleBefore(int name) {
        String before = a.prose.plain.substring(Math.max(0, name - TITLE), name);
        for (FieldRule rule : a.lists.rules.of(TARGETS, "titled")) {
            Matcher m = rule.wording().matcher(before);
            if (m.find()) return name - before.length() + m.start();
        }
        return name;
    }
}
