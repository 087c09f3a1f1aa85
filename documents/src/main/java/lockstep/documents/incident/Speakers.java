package lockstep.documents.incident;

import static lockstep.documents.lists.FieldList.VOICES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.lists.FieldRule;

/** Gathers what is said, and tells who speaks behind a pronoun or a surname, where the text leaves no doubt. */
final class Speakers {
    /** How many sentences back a speaker is still remembered. */
    private static final int BACK = 3;

    private static final int BEHIND = 60;
    private static final String WHO = "who";
    private static final String CLAIMED = "claimed";

    private final Article a;
    private final List<int[]> taken = new ArrayList<>();

    Speakers(Article a) {
        this.a = a;
    }

    /** Whether words are of something said already. */
    boolean isTaken(int start, int end) {
        for (int[] t : taken) if (t[0] < end && start < t[1]) return true;
        return false;
    }

    /** One assertion, and how sure it says it is. */
    void tell(String who, String firmness, int start, int end) {
        taken.add(new int[] {start, end});
        Map<String, Object> more = new LinkedHashMap<>();
        more.put(WHO, who);
        more.put("firmness", firmness);
        String behind = a.prose.low.substring(end, Math.min(a.prose.low.length(), end + BEHIND));
        a.fitting(VOICES, "confidence", behind).ifPresent(rule -> more.put("confidence", rule.shows()));
        a.draft.add(Field.ASSERTIONS, new Mention(firmness, start, end, more));
    }

    /** How firmly a verb of telling stands behind what it tells. */
    String firmness(String verb) {
        return a.fitting(VOICES, "firmness", verb.toLowerCase(Locale.ROOT))
                .map(FieldRule::shows)
                .orElse(CLAIMED);
    }

    void pronoun(FieldRule rule, Matcher m) {
        int start = Math.min(m.start(WHO), m.start("verb"));
        if (isTaken(start, m.end())) return;
        speaker(start, rule.shows()).ifPresent(s -> tell(who(s), firmness(m.group("verb")), start, m.end()));
    }

    private static String who(Mention assertion) {
        return String.valueOf(assertion.more().get(WHO));
    }

    /** The one who spoke last, if nobody else spoke near: a person for he and she, people for they, a body for we. */
    private Optional<Mention> speaker(int start, String kind) {
        Optional<Mention> last = last(start);
        if (last.isEmpty() || kind.equals("body")) return last.isEmpty() ? last : publisher(start);
        Mention best = last.orElseThrow();
        int apart = a.prose.sentenceAt(start) - a.prose.sentenceAt(best.start());
        boolean fits = kind.equals("people")
                ? apart <= 1 && a.fits(VOICES, "people", who(best).toLowerCase(Locale.ROOT))
                : apart <= BACK && isPerson(who(best)) && !anotherPerson(best.end(), start, who(best));
        return fits ? last : Optional.empty();
    }

    private Optional<Mention> last(int start) {
        Mention best = new Mention("", 0, 1);
        for (Mention one : a.draft.get(Field.ASSERTIONS))
            if (one.start() < start && (best.value().isEmpty() || one.start() >= best.start())) best = one;
        return Optional.of(best).filter(b -> !b.value().isEmpty());
    }

    /** In a report's own words, "we" is the body that spoke before, where only one did. */
    private Optional<Mention> publisher(int start) {
        Optional<Mention> only = Optional.empty();
        for (Mention one : a.draft.get(Field.ASSERTIONS)) {
            if (one.start() >= start) continue;
            String who = who(one);
            if (!a.fits(VOICES, "publisher", who) || isPerson(who)) continue;
            if (only.isPresent() && !same(who(only.get()), who)) return Optional.empty();
            if (only.isEmpty()) only = Optional.of(one);
        }
        return only;
    }

    /** MTAC is the Microsoft Threat Analysis Center. */
    private boolean same(String full, String other) {
        if (full.equals(other)) return true;
        var initials = new StringBuilder();
        for (String word : full.split(" "))
            if (!a.fits(VOICES, "lead", word))
                word.chars().filter(Character::isUpperCase).forEach(c -> initials.append((char) c));
        return other.contentEquals(initials);
    }

    boolean isPerson(String who) {
        return a.fits(VOICES, "person", who) && !a.fits(VOICES, "body", who.toLowerCase(Locale.ROOT));
    }

    private boolean anotherPerson(int from, int to, String who) {
        boolean[] other = {false};
        for (FieldRule rule : a.lists.rules.of(VOICES, "named"))
            rule.wording().each(a.prose.plain, from, Math.max(from, to), m -> {
                String name = m.group("name");
                other[0] |= !who.contains(name) && !a.fits(VOICES, "body", name.toLowerCase(Locale.ROOT));
            });
        return other[0];
    }

    /** A surname stands for the person whose full name the text gives before. */
    void fullNames() {
        List<Mention> named = new ArrayList<>();
        for (Mention one : a.draft.get(Field.ASSERTIONS)) {
            Map<String, Object> more = new LinkedHashMap<>(one.more());
            surname(who(one)).flatMap(s -> full(s, one.start())).ifPresent(full -> more.put(WHO, full));
            named.add(new Mention(one.value(), one.start(), one.end(), more));
        }
        a.draft.put(Field.ASSERTIONS, named);
    }

    private Optional<String> surname(String who) {
        for (FieldRule rule : a.lists.rules.of(VOICES, "surname")) {
            Matcher m = rule.wording().matcher(who);
            if (m.find()) return Optional.of(m.group("name"));
        }
        return Optional.empty();
    }

    private Optional<String> full(String surname, int before) {
        int at = a.prose.plain.indexOf(" " + surname);
        if (at < 0 || at >= before) return Optional.empty();
        Matcher m = Pattern.compile("(?<![\\p{L}'-])(\\p{Lu}\\p{Ll}[\\p{L}'-]+(?: \\p{Lu}\\.)?) "
                        + Pattern.quote(surname) + "(?![\\p{L}-])")
                .matcher(a.prose.plain)
                .region(0, before)
                .useTransparentBounds(true);
        while (m.find()) if (!a.fits(VOICES, "no-forename", m.group(1))) return Optional.of(m.group(1) + " " + surname);
        return Optional.empty();
    }
}
