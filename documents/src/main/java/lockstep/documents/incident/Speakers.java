package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.scan.SharedHeads;
import org.jspecify.annotations.Nullable;

/** Tells who speaks behind a pronoun or a surname, where the text leaves no doubt. */
final class Speakers {
    private static final Pattern PERSON = SharedHeads.compile(
            "(?:.*(?:\\b(?:[Tt]he|[Aa]n?|[Uu]nder|Mr\\.|Ms\\.|Mrs\\.|Dr\\.|of|for|and|[a-z]+) )?)(\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}'-]+){1,2})$");
    private static final Pattern PEOPLE = SharedHeads.compile(
            "(?i).*\\b(?:officials|researchers|experts|analysts|managers|investigators|authors|prosecutors|journalists|lawmakers|diplomats|scholars|scientists)\\b.*");
    private static final Pattern BODY = SharedHeads.compile(
            "(?i).*\\b(?:agency|ministry|commission|council|committee|company|firm|group|center|centre|institute|university|department|office|service|embassy|party|news|times|post|journal|press|lab|labs|foundation|project|network|report|union|court|police|endowment|house|intelligence|monitor|watch|team|researchers|officials|government|report|study|investigation|task|force|alliance)\\b.*");
    private static final Pattern SURNAME = SharedHeads.compile(
            "(?:(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gen)\\.? |President |Senator |Minister )?(\\p{Lu}[\\p{L}'-]{2,})");
    static final Pattern OFFICE = Pattern.compile("\\b(?:head|editor|director|chief|owner|founder) (?:of|at|for)\\b");
    /** How many sentences back a speaker is still remembered. */
    private static final int BACK = 3;

    private Speakers() {}

    static void pronoun(Article a, Matcher m, List<int[]> taken, IncidentDraft told) {
        Prose prose = a.prose;
        boolean after = m.group("after") != null;
        String pronoun = (after ? m.group("afterwho") : m.group("who")).toLowerCase(java.util.Locale.ROOT);
        String verb = after ? m.group("after") : m.group("verb");
        int start = after ? m.start("after") : m.start("who");
        for (int[] t : taken) if (t[0] < m.end() && start < t[1]) return;
        Mention speaker = speaker(a, told, start, pronoun);
        if (speaker == null) return;
        taken.add(new int[] {start, m.end()});
        Voices.tell(a, told, String.valueOf(speaker.more().get("who")), verb, start, m.end());
    }

    /** The one who spoke last, if nobody else spoke near; a person for he and she, people for they, a body for we. */
    private static @Nullable Mention speaker(Article a, IncidentDraft told, int start, String pronoun) {
        Prose prose = a.prose;
        Mention best = null;
        int here = prose.sentenceAt(start);
        for (Mention one : told.get(Field.ASSERTIONS)) {
            if (one.start() >= start || (best != null && one.start() < best.start())) continue;
            best = one;
        }
        if (best == null) return null;
        String who = String.valueOf(best.more().get("who"));
        boolean near = here - prose.sentenceAt(best.start()) <= BACK;
        boolean fits = switch (pronoun) {
            case "they" -> PEOPLE.matcher(who).matches() && here - prose.sentenceAt(best.start()) <= 1;
            case "we" -> false;
            default -> isPerson(who) && !anotherPerson(a, best.end(), start, who);
        };
        if (pronoun.equals("we")) return publisher(told, start);
        return near && fits ? best : null;
    }

    /** In a report's own words, "we" is the body that spoke before, where only one did. */
    private static @Nullable Mention publisher(IncidentDraft told, int start) {
        Mention only = null;
        for (Mention a : told.get(Field.ASSERTIONS)) {
            if (a.start() >= start) continue;
            String who = String.valueOf(a.more().get("who"));
            boolean body = who.matches("(?:the |The )?(?:\\p{Lu}[\\p{L}&.-]*(?: (?:of|for|and|the))*(?: |$))+")
                    && !isPerson(who);
            if (!body) continue;
            if (only != null && !same(String.valueOf(only.more().get("who")), who)) return null;
            only = only == null ? a : only;
        }
        return only;
    }

    /** MTAC is the Microsoft Threat Analysis Center. */
    private static boolean same(String full, String other) {
        if (full.equals(other)) return true;
        return other.equals(full.replaceFirst("^[Tt]he ", "").replaceAll("[^\\p{Lu}]", ""));
    }

    static boolean isPerson(String who) {
        return PERSON.matcher(who).matches() && !BODY.matcher(who).matches();
    }

    private static boolean anotherPerson(Article a, int from, int to, String who) {
        Prose prose = a.prose;
        Matcher m = NAMED.matcher(prose.plain).region(from, Math.max(from, to));
        while (m.find())
            if (!who.contains(m.group()) && !BODY.matcher(m.group()).matches()) return true;
        return false;
    }

    private static final Pattern NAMED = SharedHeads.compile(
            "(?<=(?:^|[ \"])(?:Mr|Ms|Mrs|Dr|President|Minister|Senator|Secretary|spokesman|spokeswoman|director|analyst)\\.? )\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)?");

    /** A surname stands for the person whose full name the text gives before. */
    static void fullNames(Article a, IncidentDraft told) {
        Prose prose = a.prose;
        List<Mention> all = told.get(Field.ASSERTIONS);
        List<Mention> named = new ArrayList<>();
        for (Mention one : all) {
            String who = String.valueOf(one.more().get("who"));
            Matcher surname = SURNAME.matcher(who);
            String full = surname.matches() ? full(a, surname.group(1), one.start()) : null;
            if (full == null) {
                named.add(one);
                continue;
            }
            Map<String, Object> more = new LinkedHashMap<>(one.more());
            more.put("who", full);
            named.add(new Mention(one.value(), one.start(), one.end(), more));
        }
        told.put(Field.ASSERTIONS, named);
    }

    private static @Nullable String full(Article a, String surname, int before) {
        Prose prose = a.prose;
        int at = prose.plain.indexOf(" " + surname);
        if (at < 0 || at >= before) return null;
        Matcher m = Pattern.compile("(?<![\\p{L}'-])(\\p{Lu}\\p{Ll}[\\p{L}'-]+(?: \\p{Lu}\\.)?) "
                        + Pattern.quote(surname) + "(?![\\p{L}-])")
                .matcher(prose.plain)
                .region(0, before)
                .useTransparentBounds(true);
        while (m.find())
            if (!m.group(1)
                    .matches(
                            "(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gen|President|Senator|Minister|Secretary|Chancellor|The|And|But|In|For|When|While|As|Director|General|Prime|Professor|Judge|Ambassador|Governor|Congressman|Representative|Chinese|Russian|American|Then|Former)"))
                return m.group(1) + " " + surname;
        return null;
    }
}
