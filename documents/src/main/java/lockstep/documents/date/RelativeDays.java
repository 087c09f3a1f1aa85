package lockstep.documents.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.scan.Needles;
import lockstep.documents.schema.SchemaFile;
import lockstep.model.ShippedList;

/** Words for a distance in time, as "three weeks ago", in the languages that are read. */
final class RelativeDays {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<RelativeDays> ALL = read();

    /** What each such phrase holds, in small letters. */
    static final Needles NEAR = new Needles(
            ALL.stream().flatMap(one -> one.near.stream()).distinct().toList());

    private static final RelativeDays ENGLISH = ALL.get(0);
    /** Any English word for a number, the longest first. */
    static final String NUMBERS = ENGLISH.numbers.any();

    private final TermTable numbers;
    private final TermTable units;
    private final List<String> near;
    private final List<Pattern> phrases = new ArrayList<>();

    private RelativeDays(Map<String, String> parts) {
        numbers = TermTable.of(part(parts, "number"));
        units = TermTable.of(part(parts, "unit"));
        near = SchemaFile.terms(part(parts, "near"));
        String n = "(?<n>\\\\p{Nd}{1,3}|" + numbers.any().replace("\\", "\\\\") + ")";
        String u = "(?<u>" + units.any().replace("\\", "\\\\") + ")";
        for (String form : forms(part(parts, "ago"))) {
            String filled = form.replaceFirst("N", n).replaceFirst("U(?![^(]*>)", u);
            // Where no gaps part words, letters stand on both sides.
            String before = form.contains(" U") ? "(?<![\\p{L}\\p{Nd}])" : "(?<!\\p{Nd})";
            String behind = form.contains(" U") ? "(?![\\p{L}\\p{Nd}])" : "";
            phrases.add(Pattern.compile(before + filled + behind, FLAGS));
        }
    }

    /** A bar within a group parts no forms. */
    private static List<String> forms(String cell) {
        return List.of(cell.split("\\|(?![^(]*\\))"));
    }

    private static String part(Map<String, String> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static List<RelativeDays> read() {
        Map<String, Map<String, String>> languages = new LinkedHashMap<>();
        for (ShippedList.Row row : ShippedList.rows(RelativeDays.class, "relative.tsv"))
            languages.computeIfAbsent(row.cell(0), l -> new LinkedHashMap<>()).put(row.cell(1), row.cell(2));
        return languages.values().stream().map(RelativeDays::new).toList();
    }

    /** Takes each phrase of a stretch of text and the day that it names. */
    interface Each {
        void met(Matcher at, LocalDate on, boolean years);
    }

    /** Finds the phrases in a stretch of a text, reckoned from a day. */
    static void in(String text, int from, int to, LocalDate now, Each each) {
        for (RelativeDays language : ALL)
            for (Pattern phrase : language.phrases) {
                Matcher m = phrase.matcher(text).region(from, to);
                m.useTransparentBounds(true).useAnchoringBounds(false);
                while (m.find()) language.one(m, now, each);
            }
    }

    private void one(Matcher m, LocalDate now, Each each) {
        String unit = units.meaning(m.group("u"));
        String number = phraseHasNumber(m) ? m.group("n") : "1";
        back(now, numbers, number, unit).ifPresent(on -> each.met(m, on, unit.endsWith("y")));
    }

    private static boolean phraseHasNumber(Matcher m) {
        return m.pattern().pattern().contains("(?<n>");
    }

    /** So many English units before a day, one where no number stands; nothing where the number is vague. */
    static Optional<LocalDate> back(LocalDate now, String number, String unit) {
        return back(now, ENGLISH.numbers, number.isEmpty() ? "1" : number, ENGLISH.units.meaning(unit));
    }

    private static Optional<LocalDate> back(LocalDate now, TermTable numbers, String number, String unit) {
        int n = number(numbers, number);
        boolean two = unit.startsWith("2");
        int times = two ? 2 : 1;
        if (n <= 0) return Optional.empty();
        return Optional.ofNullable(
                switch (unit.isEmpty() ? ' ' : unit.charAt(unit.length() - 1)) {
                    case 'd' -> now.minusDays((long) n * times);
                    case 'w' -> now.minusWeeks((long) n * times);
                    case 'm' -> now.minusMonths((long) n * times);
                    case 'y' -> now.minusYears((long) n * times);
                    case 'x' -> now.minusYears(10L * n);
                    default -> null;
                });
    }

    /** Zero where it is vague or no number at all. */
    private static int number(TermTable numbers, String word) {
        if (word.codePoints().allMatch(Character::isDigit)) return Integer.parseInt(word);
        String meaning = numbers.meaning(word);
        return meaning.isEmpty() ? 0 : Integer.parseInt(meaning);
    }
}
