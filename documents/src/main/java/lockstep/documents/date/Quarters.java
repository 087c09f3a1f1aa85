package lockstep.documents.date;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.scan.Needles;
import lockstep.documents.schema.SchemaFile;
import lockstep.model.ShippedList;

/** Quarters and halves of a year: "Q4 2024", "the fourth quarter of 2024", "im zweiten Halbjahr 2023". */
final class Quarters {
    private static final Map<String, String> PARTS = parts();
    private static final TermTable ORDINALS = TermTable.of(part("ordinal"));
    private static final Map<String, String> FAMILIES = Map.of(
            "quarter-ordinal", "(?:" + ORDINALS.any() + ")",
            "quarter", "(?:" + part("quarter") + ")",
            "half", "(?:" + part("half") + ")",
            "link", "(?:" + part("link") + ")");
    private static final List<Pattern> FORMS = DateForms.of("quarter", FAMILIES);
    /** A quarter without its year. */
    private static final List<Pattern> BARE = DateForms.of("bare", FAMILIES);

    /** What each of these holds, in small letters. */
    static final Needles NEAR = new Needles(SchemaFile.terms(part("near")));

    private Quarters() {}

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (ShippedList.Row row : ShippedList.rows(Quarters.class, "quarters.tsv"))
            parts.put(row.cell(0), row.cell(1));
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
        DateForms.each(bare ? BARE : FORMS, text, new int[] {from, to}, m -> one(m, each));
    }

    private static void one(Matcher m, Each each) {
        boolean half = !part(m, "half").isEmpty() || part(m, "letter").equalsIgnoreCase("h");
        int months = half ? 6 : 3;
        int number = number(m, 12 / months);
        int last = part(m, "last").isEmpty() ? number : DateForms.number(m, "last");
        if (number < 1 || last < number || last * months > 12) return;
        each.met(m, year(m), (number - 1) * months + 1, last * months);
    }

    private static int year(Matcher m) {
        if (!part(m, "y").isEmpty()) return DateForms.number(m, "y");
        return part(m, "short").isEmpty() ? 0 : 2000 + DateForms.number(m, "short");
    }

    private static String part(Matcher m, String name) {
        return DateForms.part(m, name);
    }

    private static int number(Matcher m, int most) {
        if (!part(m, "number").isEmpty()) return DateForms.number(m, "number");
        String meaning = ORDINALS.meaning(part(m, "ordinal"));
        int number = meaning.isEmpty() ? 0 : Integer.parseInt(meaning);
        return number == 9 ? most : number;
    }

    /** The last day of a month. */
    static LocalDate end(int year, int month) {
        return LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
    }
}
