package lockstep.analyses.ecosystem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lockstep.kernels.time.Alarm;
import lockstep.kernels.time.Counts;
import lockstep.model.CaseData;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Watch;

/** Goes on with what a case watches: new days come, alarms ring or stay silent, and may be looked at as often as one likes. */
public final class Watching {
    private static final double ROUNDS = Math.PI * Math.PI / 6;

    private Watching() {}

    /**
     * How to watch.
     *
     * @param chance that anything ever rings while nothing changes: all series, both ways and all rounds together
     * @param baseline days that a series is held against
     * @param since first day that is watched; empty for the day after the last whole one
     * @param minPosts fewest posts of a series
     * @param group a finding as F-12, or empty
     */
    public record Rule(double chance, int baseline, Optional<LocalDate> since, int minPosts, String group) {
        public Rule {
            if (!(chance > 0 && chance < .5))
                throw new WrongUse("the chance of a false alarm is " + chance + "; it takes 0 to 0.5", "as 0.05");
            if (baseline < 14) throw new WrongUse("a baseline of " + baseline + " days; it takes 14 or more", "");
        }
    }

    /**
     * How things stand.
     *
     * @param watches all of them, those that rang first
     * @param rang those that rang in the days that are new
     * @param through last day that was looked at; the case's last day may be a part of a day and is left for the next time
     * @param waiting series with too few days for a baseline as yet
     */
    public record Standing(List<Watch> watches, List<Watch> rang, LocalDate through, int waiting) {}

    /** Looks at the days that are new, and begins to watch what is not watched yet. */
    public static Standing step(CaseData data, List<Watch> known, Rule rule) {
        List<DailySeries> all = DailySeries.all(data, new Voices(rule.group), Gazetteer.of(data), rule.minPosts);
        if (all.isEmpty())
            throw new WrongUse(
                    "no side of the case has " + rule.minPosts + " posts to watch",
                    "lockstep registry list CASE --matches");
        boolean[] nothing = nothing(all);
        long through = all.get(0).firstDay() + nothing.length - 2L;
        List<Watch> watches = new ArrayList<>();
        List<Watch> rang = new ArrayList<>();
        for (Watch w : known) {
            Watch now = w.rung().isPresent() ? w : gone(w, all, nothing, through);
            watches.add(now);
            if (now.rung().isPresent() && w.rung().isEmpty()) rang.add(now);
        }
        int waiting = begin(watches, rang, all, nothing, through, rule);
        watches.sort(Comparator.comparing((Watch w) -> w.rung().isEmpty())
                .thenComparing(Watch::side)
                .thenComparing(Watch::what)
                .thenComparing(Watch::up)
                .thenComparing(Watch::round));
        return new Standing(List.copyOf(watches), List.copyOf(rang), LocalDate.ofEpochDay(through), waiting);
    }

    /** Days on which the whole case has no post: they say nothing of anybody. */
    private static boolean[] nothing(List<DailySeries> all) {
        boolean[] nothing = new boolean[all.get(0).count().length];
        Arrays.fill(nothing, true);
        for (DailySeries s : all)
            if (s.what().equals("posts")) for (int t = 0; t < nothing.length; t++) nothing[t] &= s.count()[t] == 0;
        return nothing;
    }

    private static Watch gone(Watch w, List<DailySeries> all, boolean[] nothing, long through) {
        Optional<DailySeries> series =
                all.stream().filter(s -> w.isOf(s.side(), s.what(), w.up())).findFirst();
        return series.map(s -> through(w, s, nothing, through)).orElse(w);
    }

    private static Watch through(Watch w, DailySeries s, boolean[] nothing, long through) {
        Alarm alarm = Alarm.from(state(w));
        long day = w.through();
        OptionalLong rung = OptionalLong.empty();
        while (day < through && rung.isEmpty()) {
            day++;
            int at = (int) (day - s.firstDay());
            if (at < 0) continue;
            if (alarm.next(s.count()[at], exposure(w.usual(), s, at, nothing))) rung = OptionalLong.of(day);
        }
        return new Watch(
                w.side(),
                w.what(),
                w.up(),
                w.isShare(),
                w.baselineFrom(),
                w.baselineTo(),
                day,
                w.chance(),
                w.usual(),
                numbers(alarm.state()),
                alarm.evidence(),
                rung,
                w.round());
    }

    /** Begins a round with every series that is not watched and has its baseline; and so on while some ring at once. */
    private static int begin(
            List<Watch> watches, List<Watch> rang, List<DailySeries> all, boolean[] nothing, long through, Rule rule) {
        int waiting = 0;
        while (true) {
            int round = watches.stream().mapToInt(Watch::round).max().orElse(0) + 1;
            List<Watch> begun = new ArrayList<>();
            waiting = 0;
            for (DailySeries s : all) {
                for (boolean up : new boolean[] {true, false}) {
                    if (watches.stream()
                            .anyMatch(w ->
                                    w.isOf(s.side(), s.what(), up) && w.rung().isEmpty())) continue;
                    Optional<Watch> w = begun(s, up, watches, nothing, through, rule, round);
                    if (w.isEmpty()) waiting++;
                    w.ifPresent(begun::add);
                }
            }
            if (begun.isEmpty()) return waiting;
            double chance = rule.chance / ROUNDS / round / round / begun.size();
            for (Watch w : begun) {
                Watch armed = through(armed(w, chance), series(all, w), nothing, through);
                watches.add(armed);
                if (armed.rung().isPresent()) rang.add(armed);
            }
        }
    }

    private static DailySeries series(List<DailySeries> all, Watch w) {
        return all.stream()
                .filter(s -> w.isOf(s.side(), s.what(), w.up()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Watch> begun(
            DailySeries s, boolean up, List<Watch> watches, boolean[] nothing, long through, Rule rule, int round) {
        OptionalLong rung = watches.stream()
                .filter(w -> w.isOf(s.side(), s.what(), up))
                .mapToLong(w -> w.rung().orElse(-1))
                .max();
        long last = s.firstDay() + s.count().length - 2L;
        long to = rung.isPresent()
                ? rung.getAsLong() + rule.baseline
                : Math.min(through, rule.since.map(d -> d.toEpochDay() - 1).orElse(last));
        long from = to - rule.baseline + 1;
        int first = firstDay(s);
        if (first < 0 || from < s.firstDay() + first || to > through) return Optional.empty();
        int at = (int) (from - s.firstDay());
        long[] count = Arrays.copyOfRange(s.count(), at, at + rule.baseline);
        List<Double> usual = s.isShare() ? List.of() : usual(count, from);
        double[] exposure = new double[rule.baseline];
        for (int t = 0; t < exposure.length; t++) exposure[t] = exposure(usual, s, at + t, nothing);
        if (Arrays.stream(exposure).filter(e -> e > 0).count() < 14) return Optional.empty();
        Alarm alarm = Alarm.over(Counts.of(count, exposure), up, .5);
        return Optional.of(new Watch(
                s.side(),
                s.what(),
                up,
                s.isShare(),
                from,
                to,
                to,
                .5,
                usual,
                numbers(alarm.state()),
                1,
                OptionalLong.empty(),
                round));
    }

    private static Watch armed(Watch w, double chance) {
        Alarm.State s = state(w);
        var armed = new Alarm.State(s.up(), s.rate(), s.size(), 1 / chance, s.left(), s.sums());
        return new Watch(
                w.side(),
                w.what(),
                w.up(),
                w.isShare(),
                w.baselineFrom(),
                w.baselineTo(),
                w.through(),
                chance,
                w.usual(),
                numbers(armed),
                1,
                w.rung(),
                w.round());
    }

    private static int firstDay(DailySeries s) {
        for (int t = 0; t < s.count().length; t++) if (s.isShare() ? s.exposure()[t] > 0 : s.count()[t] > 0) return t;
        return -1;
    }

    /** What each weekday has of the baseline, by day number modulo 7. */
    private static List<Double> usual(long[] count, long from) {
        double[] exposure = DailySeries.weekdays(count);
        Double[] usual = new Double[7];
        Arrays.fill(usual, 1.0);
        for (int t = 0; t < 7 && t < exposure.length; t++) usual[(int) Math.floorMod(from + t, 7L)] = exposure[t];
        return List.of(usual);
    }

    private static double exposure(List<Double> usual, DailySeries s, int at, boolean[] nothing) {
        if (nothing[at]) return 0;
        return s.isShare() ? s.exposure()[at] : usual.get((int) Math.floorMod(s.firstDay() + at, 7L));
    }

    private static Alarm.State state(Watch w) {
        List<Double> n = w.alarm();
        return new Alarm.State(w.up(), n.get(0), n.get(1), n.get(2), n.get(3), n.subList(4, n.size()));
    }

    private static List<Double> numbers(Alarm.State s) {
        List<Double> numbers = new ArrayList<>(List.of(s.rate(), s.size(), s.limit(), s.left()));
        numbers.addAll(s.sums());
        return numbers;
    }
}
