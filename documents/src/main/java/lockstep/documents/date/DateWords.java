package lockstep.documents.date;

import java.util.List;
import java.util.regex.Pattern;
import lockstep.documents.lists.FieldList;
import lockstep.documents.lists.FieldRule;
import lockstep.documents.lists.FieldRules;
import lockstep.documents.scan.Needles;

/** Words around the days of a text, by the lists of all languages. */
final class DateWords {
    private static final FieldRules RULES = FieldRules.shipped(FieldList.DATES);
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /**
     * A day, a week, a month or a year that is so many back.
     *
     * @param unit the word for it in the list: day, week, month or year
     */
    record Back(Pattern words, int many, String unit) {}

    /** What every phrase for a day told by its distance holds. */
    static final Needles NEAR = new Needles(List.of("relative", "past").stream()
            .flatMap(kind -> RULES.of(FieldList.DATES, kind).stream())
            .flatMap(rule -> rule.wording().needles().stream())
            .distinct()
            .sorted()
            .toList());

    static final List<Back> BACK =
            RULES.of(FieldList.DATES, "relative").stream().map(DateWords::back).toList();

    private DateWords() {}

    /** Any word of a kind, as a part of a pattern. */
    static String any(String kind) {
        return RULES.any(FieldList.DATES, kind);
    }

    /** Any word of a kind in one language, with what its list says around it. */
    static String any(String kind, String language) {
        return RULES.any(FieldList.DATES, kind, language);
    }

    private static Back back(FieldRule rule) {
        String[] shows = rule.shows().split(" ");
        Pattern words = Pattern.compile("\\b" + rule.wording().regex() + "\\b", FLAGS);
        return new Back(words, Integer.parseInt(shows[0]), shows[1]);
    }

    /** Whether words of a kind stand in a stretch, given in small letters, at the end where the list says so. */
    static boolean in(String kind, String low) {
        for (FieldRule rule : RULES.of(FieldList.DATES, kind))
            if (rule.wording().in(low)) return true;
        return false;
    }
}
