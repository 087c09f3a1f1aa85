package lockstep.documents.date;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.documents.lists.FieldList;
import lockstep.documents.scan.SharedHeads;
import lockstep.documents.wording.Families;
import lockstep.documents.wording.Wording;
import lockstep.model.ShippedList;

/** How days and periods are written, as {@code forms.tsv} lists it in the notation of wordings. */
final class DateForms {
    private static final List<ShippedList.Row> ROWS = ShippedList.rows(DateForms.class, "forms.tsv");

    /** Names of days of the week begin with a capital: "sun" and "wed" are words too. */
    private static final String WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.joining("|", "(?-i:", ")"));

    private DateForms() {}

    /** The forms of a kind, in their order. */
    static List<Pattern> of(String kind) {
        return of(kind, Map.of());
    }

    /**
     * The forms of a kind.
     *
     * @param more families that this kind names, as patterns
     */
    static List<Pattern> of(String kind, Map<String, String> more) {
        Families families = families();
        more.forEach(families::addPattern);
        return ROWS.stream()
                .filter(row -> row.cell(0).equals(kind))
                .map(row -> Wording.read(row.cell(1), families, Wording.Place.ANYWHERE, true)
                        .regex())
                .map(regex -> SharedHeads.compile(regex, DateWords.FLAGS))
                .toList();
    }

    private static Families families() {
        var families = new Families();
        for (String kind : FieldList.DATES.kinds().keySet()) families.addPattern(kind, DateWords.any(kind));
        families.addPattern("month", Months.ANY);
        families.addPattern("weekday", WEEKDAYS);
        families.addPattern("english-number", RelativeDays.NUMBERS);
        for (ShippedList.Row row : ROWS) if (row.size() > 2) families.add(row.cell(1), row.cell(2));
        return families;
    }

    /**
     * Every place in a stretch of a text where one of some forms stands, from left to right; of two that begin at one place, the first in the
     * list. What stands around the stretch is seen.
     */
    static void each(List<Pattern> forms, String text, int[] stretch, Consumer<Matcher> each) {
        List<Matcher> open = new ArrayList<>();
        for (Pattern form : forms) {
            Matcher m = form.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            if (m.region(stretch[0], stretch[1]).find()) open.add(m);
        }
        while (!open.isEmpty()) {
            Matcher next = Collections.min(open, Comparator.comparingInt(Matcher::start));
            int end = next.end();
            each.accept(next);
            open.removeIf(m -> m.start() < end && !m.region(end, stretch[1]).find());
        }
    }

    /** Where the first of some forms that stands in a text stands. */
    static Optional<Matcher> first(List<Pattern> forms, String text) {
        return forms.stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::find)
                .findFirst();
    }

    /** What a form takes out by a name; empty where it takes out nothing. */
    static String part(Matcher m, String name) {
        boolean known = m.pattern().pattern().contains("(?<" + name + ">");
        String part = known ? m.group(name) : null;
        return part == null ? "" : part;
    }

    /** The number that a form takes out by a name. */
    static int number(Matcher m, String name) {
        return Integer.parseInt(part(m, name));
    }
}
