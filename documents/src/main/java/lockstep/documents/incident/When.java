package lockstep.documents.incident;

import static lockstep.documents.date.Period.Grain.DAY;
import static lockstep.documents.date.Period.Grain.LONGER;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import lockstep.documents.date.DatesInText;
import lockstep.documents.date.Period;
import lockstep.documents.lists.FieldList;
import lockstep.documents.lists.FieldRule;

/** The days and periods of a text; the one with which the incident begins comes first. */
final class When {
    private When() {}

    static void in(Article a, String title, String published, IncidentDraft told) {
        Prose prose = a.prose;
        Optional<LocalDate> day = day(published);
        List<Period> periods = DatesInText.in(prose.plain, day);
        var beginning = new Beginning(a, title, periods);
        int start = beginning.best();
        boolean shown = start >= 0 && beginning.shown(start);
        List<Mention> all = new ArrayList<>();
        if (!shown) known(a, title, periods, day, all);
        boolean known = !all.isEmpty();
        if (start >= 0) all.add(known ? all.size() : 0, mention(periods.get(start), shown && !known, Map.of()));
        for (int i = 0; i < periods.size(); i++) if (i != start) all.add(mention(periods.get(i), false, Map.of()));
        for (Mention m : all) told.add(Field.DATES, m);
    }

    private static Mention mention(Period p, boolean begins, Map<String, Object> by) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("from", p.from().toString());
        more.put("to", p.to().map(LocalDate::toString).orElse(""));
        more.put("precision", p.begins().word());
        if (begins) more.put("role", "start");
        more.putAll(by);
        return new Mention(p.iso(), p.start(), p.stop(), more);
    }

    /** Where no written day shows the beginning: the year of the title, else the last event that the text names. */
    private static void known(
            Article a, String title, List<Period> periods, Optional<LocalDate> day, List<Mention> all) {
        int latest = periods.stream().mapToInt(p -> p.from().getYear()).max().orElse(0);
        Optional<Period> titled = titled(a, title);
        if (titled.isPresent()) {
            all.add(mention(titled.orElseThrow(), true, Map.of("by", "title")));
            return;
        }
        Optional<Events.Met> last = Events.lastNamed(a, periods.isEmpty(), day)
                .filter(met -> met.event().from().getYear() > latest);
        if (last.isEmpty()) return;
        Events.Met met = last.orElseThrow();
        DatedEvent e = met.event();
        Map<String, Object> by = new LinkedHashMap<>();
        by.put("by", "event");
        by.put("event", e.name());
        all.add(mention(new Period(e.from(), e.to(), met.start(), met.end(), LONGER, true, DAY), true, by));
    }

    /** The year that the title puts beside a word, at that word in the text. */
    private static Optional<Period> titled(Article a, String title) {
        String low = new Prose(title).low;
        for (FieldRule rule : a.lists.rules.of(FieldList.BEGINNINGS, "titled")) {
            Matcher m = rule.wording().matcher(low);
            while (m.find()) {
                Optional<Period> year = year(a.prose, Integer.parseInt(m.group("y")), m.group("what"));
                if (year.isPresent()) return year;
            }
        }
        return Optional.empty();
    }

    /** A year at the first place where the text has the word beside it. */
    private static Optional<Period> year(Prose prose, int year, String what) {
        String word = what.replaceFirst("(?<=[a-z]{4})s$", "");
        int at = prose.low.indexOf(word);
        if (at < 0 || (at > 0 && Character.isLetter(prose.low.charAt(at - 1)))) return Optional.empty();
        int end = at + word.length();
        while (end < prose.low.length() && Character.isLetter(prose.low.charAt(end))) end++;
        return Optional.of(
                new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), at, end, Period.Grain.YEAR, true));
    }

    private static Optional<LocalDate> day(String published) {
        try {
            return published.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(published.substring(0, 10)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
