package lockstep.documents.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.date.Period.Grain;
import lockstep.documents.scan.Needles;
import org.jspecify.annotations.Nullable;

/** Finds the days and periods that a text names: whole dates, months, years, spans, and days told by their distance. */
public final class DatesInText {
    private static final List<Pattern> DAY = DateForms.of("day");
    private static final List<Pattern> MONTH_YEAR = DateForms.of("month");
    private static final List<Pattern> MONTH_DAY = DateForms.of("month-day");
    private static final List<Pattern> MONTH_ALONE = DateForms.of("lone-month");
    private static final List<Pattern> YEARS = DateForms.of("years");
    private static final List<Pattern> YEAR = DateForms.of("year");
    private static final List<Pattern> WEEKDAY = DateForms.of("weekday");
    private static final List<Pattern> PAST = DateForms.of("past");
    private static final Needles WEEKDAYS = new Needles(Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList());
    private static final Pattern SPAN = Pattern.compile(" ?- ?| " + DateWords.any("span") + " ");
    private static final Pattern AND = Pattern.compile(" " + DateWords.any("and") + " ");
    private static final Pattern BETWEEN = Pattern.compile(DateWords.any("between") + " $");
    private static final Pattern WORDED = Pattern.compile(" " + DateWords.any("span") + " ");
    private static final int AHEAD = 60;
    private static final int ONWARD = 16;
    private static final int LEAD = 24;

    private final String text;
    private final @Nullable LocalDate anchor;
    private final List<Period> found = new ArrayList<>();
    /** Where each that was found begins, and ends. */
    private final NavigableMap<Integer, Integer> taken = new TreeMap<>();

    private final List<int[]> places;
    private final List<int[]> yearPlaces;

    private DatesInText(String text, @Nullable LocalDate anchor) {
        this.text = text;
        this.anchor = anchor;
        this.places = Months.places(text);
        this.yearPlaces = Months.aroundYears(text);
    }

    /**
     * All periods, in the order of the text.
     *
     * @param text with plain dashes, quotes and spaces
     * @param anchor the day from which "since January" and "on Thursday" are reckoned; without one, the year told before is taken
     */
    public static List<Period> in(String text, Optional<LocalDate> anchor) {
        return new DatesInText(text, anchor.orElse(null)).read();
    }

    /** Looks for forms only where a month or a written-out day may stand: the names of months are hundreds. */
    private void near(List<Pattern> forms, Consumer<Matcher> each) {
        for (int[] place : places) DateForms.each(forms, text, place, each);
    }

    private List<Period> read() {
        days();
        quarters();
        monthsOfYears();
        spansOfYears();
        years();
        monthDays();
        monthsAlone();
        bareQuarters();
        if (anchor != null) relatives(anchor);
        List<Period> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Period::start));
        return joined(sorted);
    }

    private void days() {
        near(
                DAY,
                m -> day(m.group("y"), m.group("m"), m.group("d"))
                        .ifPresent(day -> add(day, day, m, Grain.DAY, false)));
    }

    private void quarters() {
        for (int[] place : Months.around(text, Quarters.NEAR))
            Quarters.in(
                    text, place[0], place[1], false, (m, year, first, last) -> addMonths(year, first, last, m, false));
    }

    /** "In Q2": the last such quarter that began before the anchor, or of the year told last before. */
    private void bareQuarters() {
        for (int[] place : Months.around(text, Quarters.NEAR))
            Quarters.in(
                    text,
                    place[0],
                    place[1],
                    true,
                    (m, none, first, last) ->
                            yearFor(m.start(), first, 1).ifPresent(year -> addMonths(year, first, last, m, true)));
    }

    private void addMonths(int year, int first, int last, Matcher m, boolean relative) {
        Grain grain = last - first == 2 ? Grain.QUARTER : last - first == 5 ? Grain.HALF : Grain.LONGER;
        LocalDate from = LocalDate.of(year, first, 1);
        add(new Period(
                from,
                Quarters.end(year, last),
                m.start(),
                m.end(),
                grain,
                relative,
                grain == Grain.LONGER ? Grain.QUARTER : grain));
    }

    private void monthsOfYears() {
        near(MONTH_YEAR, m -> {
            int month = month(m.group("m"));
            if (month >= 1 && month <= 12) addMonth(DateForms.number(m, "y"), month, m, false);
        });
    }

    private void addMonth(int year, int month, Matcher m, boolean relative) {
        LocalDate first = LocalDate.of(year, month, 1);
        add(first, first.with(TemporalAdjusters.lastDayOfMonth()), m, Grain.MONTH, relative);
    }

    private void spansOfYears() {
        for (int[] place : yearPlaces) DateForms.each(YEARS, text, place, this::spanOfYears);
    }

    private void spanOfYears(Matcher m) {
        int from = DateForms.number(m, "y");
        String last = m.group("to");
        int to = Integer.parseInt(last.length() == 2 ? m.group("y").substring(0, 2) + last : last);
        String words = m.group().toLowerCase(Locale.ROOT);
        // "2016 and 2018" are two years unless "between" stands before.
        boolean two = AND.matcher(words).find()
                && !BETWEEN.matcher(before(m.start(), 12)).find();
        boolean to2 = WORDED.matcher(words).find() && last.length() == 2;
        if (to > from && to - from < 60 && !two && !to2)
            add(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), m, Grain.LONGER, false);
    }

    private void years() {
        for (int[] place : yearPlaces) DateForms.each(YEAR, text, place, this::year);
    }

    private void year(Matcher m) {
        int year = DateForms.number(m, "y");
        boolean decade = m.group().endsWith("s");
        LocalDate last = LocalDate.of(decade ? year + 9 : year, 12, 31);
        add(LocalDate.of(year, 1, 1), last, m, decade ? Grain.LONGER : Grain.YEAR, false);
    }

    private void monthDays() {
        near(MONTH_DAY, m -> {
            int month = month(m.group("m"));
            String day = m.group("d");
            yearFor(m.start(), month, DateForms.number(m, "d"))
                    .ifPresent(year -> day(String.valueOf(year), String.valueOf(month), day)
                            .ifPresent(on -> add(on, on, m, Grain.DAY, true)));
        });
    }

    private void monthsAlone() {
        near(MONTH_ALONE, m -> {
            // "may" and "march" are words too.
            if (!Character.isUpperCase(text.charAt(m.start())) && text.charAt(m.start()) < 0x100) return;
            int month = month(m.group("m"));
            boolean ahead = DateWords.in("ahead", before(m.start(), AHEAD));
            Optional<Integer> year = yearFor(m.start(), month, 1);
            if (ahead && anchor != null && year.isPresent())
                year = Optional.of(month >= anchor.getMonthValue() ? anchor.getYear() : anchor.getYear() + 1);
            year.ifPresent(y -> addMonth(y, month, m, true));
        });
    }

    private void relatives(LocalDate now) {
        for (int[] place : Months.around(text, WEEKDAYS)) DateForms.each(WEEKDAY, text, place, m -> weekday(m, now));
        for (int[] place : Months.around(text, DateWords.NEAR)) {
            DateForms.each(PAST, text, place, m -> past(m, now));
            for (DateWords.Back back : DateWords.BACK)
                DateForms.each(List.of(back.words()), text, place, m -> back(m, back, now));
        }
        for (int[] place : Months.around(text, RelativeDays.NEAR))
            RelativeDays.in(text, place[0], place[1], now, (m, on, years) -> ago(m, on, years));
    }

    private void ago(Matcher m, LocalDate on, boolean years) {
        LocalDate from = years ? on.withDayOfYear(1) : on;
        LocalDate to = years ? on.with(TemporalAdjusters.lastDayOfYear()) : on;
        add(from, to, m, Grain.LONGER, true);
    }

    private void weekday(Matcher m, LocalDate now) {
        var weekday = DayOfWeek.valueOf(m.group("w").toUpperCase(Locale.ROOT));
        LocalDate on = now.with(TemporalAdjusters.previousOrSame(weekday));
        add(on, on, m, Grain.DAY, true);
    }

    private void past(Matcher m, LocalDate now) {
        RelativeDays.back(now, DateForms.part(m, "n"), m.group("u"))
                .ifPresent(from -> add(from, now, m, Grain.LONGER, true));
    }

    private void back(Matcher m, DateWords.Back back, LocalDate now) {
        switch (back.unit()) {
            case "day" -> {
                LocalDate on = now.minusDays(back.many());
                add(on, on, m, Grain.DAY, true);
            }
            case "week" -> {
                LocalDate monday = now.minusWeeks(back.many()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                add(monday, monday.plusDays(6), m, Grain.LONGER, true);
            }
            case "month" -> addMonth(now.minusMonths(back.many()), m);
            default -> {
                LocalDate on = now.minusYears(back.many());
                add(on.withDayOfYear(1), on.with(TemporalAdjusters.lastDayOfYear()), m, Grain.YEAR, true);
            }
        }
    }

    private void addMonth(LocalDate on, Matcher m) {
        add(on.withDayOfMonth(1), on.with(TemporalAdjusters.lastDayOfMonth()), m, Grain.MONTH, true);
    }

    /** The last such day up to the anchor; without an anchor, of the year told last before, else first after. */
    private Optional<Integer> yearFor(int position, int month, int day) {
        if (month < 1 || month > 12) return Optional.empty();
        Period last = null;
        for (Period p : found)
            if (!p.relative()
                    && p.start() < position
                    && (last == null || p.start() > last.start())
                    && p.grain() != Grain.LONGER) last = p;
        if (anchor != null && (last == null || last.from().getYear() >= anchor.getYear() - 1)) {
            boolean later =
                    month > anchor.getMonthValue() || (month == anchor.getMonthValue() && day > anchor.getDayOfMonth());
            return Optional.of(later ? anchor.getYear() - 1 : anchor.getYear());
        }
        if (last == null)
            for (Period p : found)
                if (!p.relative() && p.grain() != Grain.LONGER && (last == null || p.start() < last.start())) last = p;
        return last == null ? Optional.empty() : Optional.of(last.from().getYear());
    }

    private String before(int position, int length) {
        return text.substring(Math.max(0, position - length), position).toLowerCase(Locale.ROOT);
    }

    private void add(LocalDate from, LocalDate to, Matcher m, Grain grain, boolean relative) {
        add(new Period(from, to, m.start(), m.end(), grain, relative));
    }

    /** Of words that overlap, those found first stand. */
    private void add(Period one) {
        Map.Entry<Integer, Integer> before = taken.lowerEntry(one.stop());
        if (before != null && before.getValue() > one.start()) return;
        taken.put(one.start(), one.stop());
        found.add(one);
    }

    /** "From March 10 to March 25" is one span; "since 2023" goes on until the anchor. */
    private List<Period> joined(List<Period> sorted) {
        List<Period> all = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Period p = sorted.get(i);
            String lead = before(p.start(), LEAD);
            if (i + 1 < sorted.size()) {
                Period next = sorted.get(i + 1);
                String between = text.substring(p.stop(), next.start()).toLowerCase(Locale.ROOT);
                boolean span = SPAN.matcher(between).matches()
                        || AND.matcher(between).matches()
                                && BETWEEN.matcher(lead).find();
                LocalDate last = next.end();
                if (span && last != null && !last.isBefore(p.from())) {
                    all.add(new Period(
                            p.from(), next.end(), p.start(), next.stop(), Grain.LONGER, p.relative(), p.begins()));
                    i++;
                    continue;
                }
            }
            String behind = text.substring(p.stop(), Math.min(text.length(), p.stop() + ONWARD))
                    .toLowerCase(Locale.ROOT);
            boolean open = DateWords.in("since", lead) || DateWords.in("onward", behind);
            boolean from = DateWords.in("from", lead);
            if (open && !from) all.add(p.until(anchor != null && !anchor.isBefore(p.from()) ? anchor : null));
            else all.add(p);
        }
        return all;
    }

    private int month(String name) {
        return name.matches("\\d{1,2}")
                ? Integer.parseInt(name)
                : Months.of(name, text).orElse(0);
    }

    private Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day)));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
