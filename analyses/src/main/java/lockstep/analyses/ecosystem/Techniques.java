package lockstep.analyses.ecosystem;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/** The techniques of each state by year, from incidents that a person accepted, and which of two states used one first. */
public final class Techniques {
    private static final int LEAST = 5;
    private static final int DRAWS = 999;

    private static final String FACTS = """
            -- One row: what an accepted article says.
            SELECT article, list, value, first_day, last_day, role
            FROM incident_facts
            ORDER BY article, list, role, first_day, value
            """;

    private Techniques() {}

    /**
     * When something began: no earlier than one day and no later than another; open where the article does not say.
     *
     * @param earliest first day that the words allow
     * @param latest last day
     */
    public record When(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        boolean before(When other) {
            return latest.isPresent()
                    && other.earliest.isPresent()
                    && latest.get().isBefore(other.earliest.get());
        }

        String words() {
            return earliest.map(LocalDate::toString).orElse("?") + " to "
                    + latest.map(LocalDate::toString).orElse("?");
        }
    }

    /** Incidents of a state in a year that show a technique. */
    public record Used(String state, String technique, String year, long incidents) {}

    /**
     * Who used a technique first, of two states.
     *
     * @param first the state, or empty where their days overlap
     */
    public record First(String technique, String a, When whenA, String b, When whenB, String first) {}

    /** One accepted incident. */
    record Incident(long article, List<String> states, List<String> techniques, When when) {}

    /**
     * What accepted incidents tell.
     *
     * @param incidents by state
     * @param profile by state, technique and year
     * @param firsts for each two states and each technique of both
     */
    public record Told(Map<String, Long> incidents, List<Used> profile, List<First> firsts) {}

    /** Reads all accepted incidents. */
    static List<Incident> incidents(CaseData data) {
        Columns c = data.select(FACTS, Map.of());
        List<Incident> incidents = new ArrayList<>();
        int from = 0;
        while (from < c.size()) {
            int to = from;
            while (to < c.size() && c.longs("article")[to] == c.longs("article")[from]) to++;
            incidents.add(incident(c, from, to));
            from = to;
        }
        return incidents;
    }

    private static Incident incident(Columns c, int from, int to) {
        TreeSet<String> states = new TreeSet<>();
        TreeSet<String> techniques = new TreeSet<>();
        Optional<LocalDate> published = Optional.empty();
        Optional<When> start = Optional.empty();
        for (int i = from; i < to; i++) {
            String list = c.text("list", i);
            if (list.equals("states")) states.add(c.text("value", i));
            if (list.equals("techniques")) techniques.add(c.text("value", i));
            if (list.equals("published")) published = day(c.text("first_day", i));
            if (list.equals("dates") && c.text("role", i).equals("start") && start.isEmpty())
                start = Optional.of(began(c.text("first_day", i), c.text("last_day", i)));
        }
        // what is told of was there by the day on which it is told
        Optional<LocalDate> told = published;
        When when =
                start.map(s -> new When(s.earliest, s.latest.or(() -> told))).orElse(new When(Optional.empty(), told));
        return new Incident(c.longs("article")[from], List.copyOf(states), List.copyOf(techniques), when);
    }

    /** A beginning as the words have it: a span means somewhere in it; an open one is as fine as its first day is round. */
    static When began(String first, String last) {
        Optional<LocalDate> from = day(first);
        Optional<LocalDate> to = day(last);
        if (from.isEmpty() || to.isPresent()) return new When(from, to);
        LocalDate day = from.get();
        if (day.getDayOfYear() == 1)
            return new When(from, Optional.of(day.plusYears(1).minusDays(1)));
        if (day.getDayOfMonth() == 1)
            return new When(from, Optional.of(day.plusMonths(1).minusDays(1)));
        return new When(from, from);
    }

    private static Optional<LocalDate> day(String word) {
        try {
            return word.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(word.strip()));
        } catch (DateTimeParseException asWritten) {
            return Optional.empty();
        }
    }

    /** Profiles of all states, and firsts of each two. */
    public static Told of(CaseData data) {
        return told(incidents(data));
    }

    static Told told(List<Incident> incidents) {
        Map<String, Long> count = new TreeMap<>();
        Map<List<String>, Long> used = new TreeMap<>(Comparator.comparing((List<String> k) -> String.join("\n", k)));
        for (Incident i : incidents) {
            String year = i.when.earliest
                    .or(() -> i.when.latest)
                    .map(d -> Integer.toString(d.getYear()))
                    .orElse("");
            for (String state : i.states) {
                count.merge(state, 1L, Long::sum);
                for (String technique : i.techniques) used.merge(List.of(state, technique, year), 1L, Long::sum);
            }
        }
        List<Used> profile = new ArrayList<>();
        used.forEach((k, n) -> profile.add(new Used(k.get(0), k.get(1), k.get(2), n)));
        List<First> firsts = new ArrayList<>();
        List<String> states = List.copyOf(count.keySet());
        for (int i = 0; i < states.size(); i++)
            for (int j = i + 1; j < states.size(); j++) firsts.addAll(firsts(incidents, states.get(i), states.get(j)));
        return new Told(count, profile, firsts);
    }

    private static List<First> firsts(List<Incident> incidents, String a, String b) {
        Map<String, When> ofA = begins(incidents, a);
        Map<String, When> ofB = begins(incidents, b);
        List<First> firsts = new ArrayList<>();
        ofA.forEach((technique, whenA) -> {
            When whenB = ofB.get(technique);
            if (whenB == null) return;
            firsts.add(
                    new First(technique, a, whenA, b, whenB, whenA.before(whenB) ? a : whenB.before(whenA) ? b : ""));
        });
        return firsts;
    }

    /** For each technique when the state was first told to use it: the earliest of the earliest, and of the latest, days. */
    private static Map<String, When> begins(List<Incident> incidents, String state) {
        Map<String, When> begins = new TreeMap<>();
        for (Incident i : incidents)
            if (i.states.contains(state))
                for (String technique : i.techniques)
                    begins.merge(
                            technique,
                            i.when,
                            (x, y) -> new When(least(x.earliest, y.earliest), first(x.latest, y.latest)));
        return begins;
    }

    /** The earlier of two first days; open where one is. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Optional<LocalDate> least(Optional<LocalDate> x, Optional<LocalDate> y) {
        return x.isEmpty() || y.isEmpty() ? Optional.empty() : x.get().isBefore(y.get()) ? x : y;
    }

    /** The earlier of two last days; where one is open, the other bounds it. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Optional<LocalDate> first(Optional<LocalDate> x, Optional<LocalDate> y) {
        if (x.isEmpty()) return y;
        return y.isEmpty() || x.get().isBefore(y.get()) ? x : y;
    }

    /** The rung of two states: whether their techniques are more alike than each one's are to those of other states. */
    static Ladder.Rung rung(List<Incident> incidents, String a, String b, SplittableRandom random) {
        String name = "same techniques";
        List<Incident> ofA = of(incidents, a);
        List<Incident> ofB = of(incidents, b);
        List<Incident> others = incidents.stream()
                .filter(i -> !i.techniques.isEmpty() && !i.states.isEmpty())
                .filter(i -> !i.states.contains(a) && !i.states.contains(b))
                .toList();
        if (ofA.isEmpty() || ofB.isEmpty())
            return new Ladder.Rung(
                    name,
                    "cannot tell",
                    "the case holds " + ofA.size() + " accepted incidents with techniques of " + a + " and "
                            + ofB.size() + " of " + b);
        String said = said(incidents, a, b, ofA.size(), ofB.size());
        if (ofA.size() < LEAST || ofB.size() < LEAST || others.size() < LEAST)
            return new Ladder.Rung(
                    name,
                    "cannot tell",
                    said + "; to tell it from what every state does takes " + LEAST
                            + " incidents of each and of other states, of which there are " + others.size());
        double p = Math.max(chance(ofA, ofB, others, random), chance(ofB, ofA, others, random));
        return new Ladder.Rung(
                name,
                p <= .05 ? "shown" : "not shown",
                said
                        + String.format(
                                Locale.ROOT,
                                "; %s alike than either is to %d incidents of other states, p %.2g",
                                p <= .05 ? "more" : "not more",
                                others.size(),
                                p));
    }

    private static List<Incident> of(List<Incident> incidents, String state) {
        return incidents.stream()
                .filter(i -> i.states.contains(state) && !i.techniques.isEmpty())
                .toList();
    }

    private static String said(List<Incident> incidents, String a, String b, int ofA, int ofB) {
        List<First> firsts = firsts(incidents, a, b);
        List<String> told = new ArrayList<>();
        for (First f : firsts) {
            if (f.first.isEmpty()) continue;
            boolean isA = f.first.equals(a);
            told.add(f.technique + " first by " + f.first + " (" + (isA ? f.whenA : f.whenB).words() + "), then "
                    + (isA ? b : a) + " (" + (isA ? f.whenB : f.whenA).words() + ")");
        }
        int open = firsts.size() - told.size();
        return ofA + " accepted incidents of " + a + ", " + ofB + " of " + b + "; " + firsts.size()
                + " techniques of both"
                + (told.isEmpty() ? "" : ": " + String.join("; ", told.subList(0, Math.min(5, told.size()))))
                + (open > 0 ? "; of " + open + " nobody can say who was first, their days overlap" : "");
    }

    /** Chance that as many drawn from B's and the others' incidents are as like A's as B's are. */
    private static double chance(List<Incident> a, List<Incident> b, List<Incident> others, SplittableRandom random) {
        List<Incident> all = new ArrayList<>(b);
        all.addAll(others);
        Map<String, Double> mine = shares(a);
        double observed = alike(mine, shares(b));
        int asFar = 0;
        for (int d = 0; d < DRAWS; d++) {
            for (int i = 0; i < b.size(); i++) java.util.Collections.swap(all, i, i + random.nextInt(all.size() - i));
            if (alike(mine, shares(all.subList(0, b.size()))) >= observed - 1e-12) asFar++;
        }
        return (1.0 + asFar) / (1 + DRAWS);
    }

    private static Map<String, Double> shares(List<Incident> incidents) {
        Map<String, Double> shares = new TreeMap<>();
        double all = incidents.stream().mapToInt(i -> i.techniques.size()).sum();
        for (Incident i : incidents) for (String t : i.techniques) shares.merge(t, 1 / all, Double::sum);
        return shares;
    }

    private static double alike(Map<String, Double> x, Map<String, Double> y) {
        double both = 0;
        for (Map.Entry<String, Double> t : x.entrySet())
            both += Math.min(t.getValue(), y.getOrDefault(t.getKey(), 0.0));
        return both;
    }
}
