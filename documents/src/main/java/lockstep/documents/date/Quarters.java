package lockstep.documents.date;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.scan.Needles;

/** Quarters and halves of a year: "Q4 2024", "the fourth quarter of 2024", "im zweiten Halbjahr 2023". */
final class Quarters {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Map<String, String> PARTS = parts();
    private static final TermTable ORDINALS = TermTable.of(part("ordinal"));
    private static final String YEAR = "(?<y>(?:19|20)\\d{2})";
    private static final String LINKS = "(?:[ ]?(?:" + part("link") + "))*[ ]?";
    private static final String UNIT = "(?:(?<quarter>" + part("quarter") + ")|(?<half>" + part("half") + "))";
    private static final String ORDINAL = "(?<ordinal>" + ORDINALS.any() + ")";
    private static final String AHEAD = "(?<![\\p{L}\\p{Nd}.,$€£/-])(?<!fiscal )(?<!FY ?)";
    private static final String END = "(?![\\p{Nd}\\p{L}]|[.,]\\d)";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(
                    AHEAD
                            + "(?<letter>[QH])(?<number>[1-4])(?:(?: and | to | & |[ ]?[-–/+][ ]?)[QH](?<last>[1-4]))?(?:,? (?:of )?(?:the year )?|[-/ ])"
                            + YEAR + END,
                    FLAGS),
            Pattern.compile(AHEAD + "(?<letter>[QH])(?<number>[1-4])[ ]?['’](?<short>\\d{2})" + END, FLAGS),
            Pattern.compile(AHEAD + "(?<number>[1-4])(?<letter>[QH]) ?(?:" + YEAR + "|(?<short>\\d{2}))" + END, FLAGS),
            Pattern.compile(AHEAD + YEAR + "[ /-]?(?<letter>[QH])(?<number>[1-4])" + END, FLAGS),
            Pattern.compile("(?<![\\p{L}\\p{Nd}])" + ORDINAL + "[ -]?" + UNIT + LINKS + YEAR + END, FLAGS),
            Pattern.compile("(?<!\\p{Nd})" + YEAR + "[ ]?年?[ ]?" + ORDINAL + "[ -]?" + UNIT, FLAGS));
    /** A quarter without its year. */
    private static final Pattern BARE = Pattern.compile(
            AHEAD + "(?:(?<letter>[Qq])(?<number>[1-4])|(?<=\\bthe )" + ORDINAL + " (?<quarter>quarter))" + END);

    /** What each of these holds, in small letters. */
    static final Needles NEAR = new Needles(List.of(part("near").split("\\|")));

    private Quarters() {}

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String[] cell : TermTable.lines("quarters.tsv")) parts.put(cell[0], cell[1]);
        return parts;
    }

    private static String part(String name) {
        return Objects.requireNonNull(PARTS.get(name), name);
    }

    /** Takes each quarter or half, with its first and last month; the year is 0 where none is written. */
    interface Each {
        void met(Matcher at, int year, int firstMonth, int lastMonth);
    }

    static void in(String text, int from, int to, boolean bare, Each each) {
        for (Pattern form : bare ? List.of(BARE) : FORMS) {
            Matcher m = form.matcher(text).region(from, to);
            m.useTransparentBounds(true).useAnchoringBounds(false);
            while (m.find()) one(m, each);
        }
    }

    private static void one(Matcher m, Each each) {
        boolean half = has(m, "half") || (has(m, "letter") && m.group("letter").equalsIgnoreCase("h"));
        int months = half ? 6 : 3;
        int number = number(m, 12 / months);
        int last = has(m, "last") ? Integer.parseInt(m.group("last")) : number;
        if (number < 1 || last < number || last * months > 12) return;
        int year = has(m, "y")
                ? Integer.parseInt(m.group("y"))
                : has(m, "short") ? 2000 + Integer.parseInt(m.group("short")) : 0;
        each.met(m, year, (number - 1) * months + 1, last * months);
    }

    private static int number(Matcher m, int most) {
        if (has(m, "number")) return Integer.parseInt(m.group("number"));
        String meaning = ORDINALS.meaning(m.group("ordinal"));
        int number = meaning.isEmpty() ? 0 : Integer.parseInt(meaning);
        return number == 9 ? most : number;
    }

    private static boolean has(Matcher m, String group) {
        return m.pattern().pattern().contains("(?<" + group + ">") && m.group(group) != null;
    }

    /** The last day of a month. */
    static LocalDate end(int year, int month) {
        return LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
    }
}
