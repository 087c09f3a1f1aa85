package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.time.Contrast;
import lockstep.kernels.time.MixShift;
import lockstep.model.CaseData;
import lockstep.model.registry.Event;

/**
 * What accounts posted around one event: for each account, by quarter of the time around it, all posts and those about each kind of
 * target.
 *
 * @param sides accounts by side
 * @param kinds what is counted besides all posts
 */
record AroundEvent(Event event, Map<String, List<Tally>> sides, List<String> kinds) {
    private static final long DAY = 86_400_000L;
    private static final int LEAST = 5;
    private static final int QUARTERS = 4;

    /** Counts of one account: by quarter, all posts first, then each kind of target; and by language. */
    record Tally(long[][] count, Map<String, long[]> languages) {
        long before(int kind) {
            return count[0][kind] + count[1][kind];
        }

        long after(int kind) {
            return count[2][kind] + count[3][kind];
        }
    }

    static AroundEvent of(CaseData data, Voices voices, Gazetteer gazetteer, Event event, EventStudies.Settings s) {
        List<String> kinds = gazetteer.kinds();
        Map<String, Object> with = new HashMap<>();
        long middle = event.day().toEpochDay() * DAY;
        with.put("from", middle - s.days() * DAY);
        with.put("to", middle + s.days() * DAY);
        // as numbers, not parameters: an engine has to see that both places say the same
        String quarter = "CAST(floor((x.posted_at - " + (middle - s.days() * DAY) + ") / " + s.days() * DAY / 2
                + ".0) AS BIGINT)";
        var sums = new StringBuilder();
        for (int k = 0; k < kinds.size(); k++) {
            Voices.Pick pick = gazetteer.about(kinds.get(k));
            for (var value : pick.with().entrySet()) with.put("q" + k + value.getKey(), value.getValue());
            sums.append(", CAST(sum(CASE WHEN ")
                    .append(pick.test().replace(":", ":q" + k))
                    .append(" THEN 1 ELSE 0 END) AS BIGINT) AS c")
                    .append(k);
        }
        Columns c = data.select(
                "-- One row: an account's posts in a language in a quarter of the time around the event.\nSELECT x.account, x.state, x.layer,"
                        + " x.language, " + quarter + " AS quarter, count(*) AS posts" + sums + " FROM ("
                        + voices.posts(!kinds.isEmpty(), with)
                        + ") x WHERE x.posted_at >= :from AND x.posted_at < :to GROUP BY x.account, x.state, x.layer, x.language, "
                        + quarter + " ORDER BY account, state, layer, language, quarter",
                with);
        Map<String, Map<Long, Tally>> sides = new TreeMap<>();
        for (int i = 0; i < c.size(); i++) {
            String side = voices.side(c.text("state", i), c.text("layer", i));
            Tally tally = sides.computeIfAbsent(side, x -> new TreeMap<>())
                    .computeIfAbsent(
                            c.longs("account")[i],
                            x -> new Tally(new long[QUARTERS][kinds.size() + 1], new TreeMap<>()));
            int at = (int) Math.max(0, Math.min(QUARTERS - 1, c.longs("quarter")[i]));
            tally.count[at][0] += c.longs("posts")[i];
            for (int k = 0; k < kinds.size(); k++) tally.count[at][k + 1] += c.longs("c" + k)[i];
            tally.languages.computeIfAbsent(c.text("language", i), l -> new long[2])[at / 2] += c.longs("posts")[i];
        }
        Map<String, List<Tally>> all = new TreeMap<>();
        sides.forEach((side, of) -> all.put(side, List.copyOf(of.values())));
        return new AroundEvent(event, all, kinds);
    }

    /** Every comparison of every side that the event is about. */
    List<EventStudies.Effect> effects(EventStudies.Settings s, SplittableRandom random, List<String> notes) {
        List<Tally> control = sides.getOrDefault(s.control(), List.of());
        List<EventStudies.Effect> effects = new ArrayList<>();
        boolean any = false;
        for (var side : sides.entrySet()) {
            if (!isAsked(side.getKey(), s)) continue;
            any = true;
            if (side.getValue().size() < LEAST || control.size() < LEAST) {
                notes.add(event.name() + ": " + side.getValue().size() + " accounts of " + side.getKey() + " and "
                        + control.size() + " of " + s.control() + " post around it; it takes " + LEAST + " of each");
                continue;
            }
            effects.addAll(effects(side.getKey(), side.getValue(), control, s, random.split()));
        }
        if (!any)
            notes.add(event.name() + " (" + event.day() + "): no account of a side that it is about posts around it");
        return effects;
    }

    private boolean isAsked(String side, EventStudies.Settings s) {
        if (side.equals(s.control()) || side.equals(Side.UNKNOWN.word()) || side.equals(Side.CONTROL.word()))
            return false;
        if (!s.group().isEmpty()) return side.equalsIgnoreCase(s.group());
        return event.state().isEmpty()
                || side.toLowerCase(Locale.ROOT).startsWith(event.state().toLowerCase(Locale.ROOT) + " ");
    }

    private List<EventStudies.Effect> effects(
            String side, List<Tally> of, List<Tally> control, EventStudies.Settings s, SplittableRandom random) {
        List<EventStudies.Effect> effects = new ArrayList<>();
        effects.add(volume(side, of, control, s, random));
        for (int k = 1; k <= kinds.size(); k++) {
            int kind = k;
            long named =
                    of.stream().mapToLong(t -> t.before(kind) + t.after(kind)).sum();
            if (named >= 20) effects.add(share(side, k, of, control, s, random));
        }
        if (kinds.size() > 1) effects.add(mix(side, "the mix of targets", of, control, targets(of), s, random));
        long[][][] languages = languages(of);
        if (languages[0].length > 0 && languages[0][0].length > 1)
            effects.add(mix(side, "the mix of languages", of, control, languages, s, random));
        return effects;
    }

    private EventStudies.Effect volume(
            String side, List<Tally> of, List<Tally> control, EventStudies.Settings s, SplittableRandom random) {
        var r = Contrast.of(logs(of, 2), logs(control, 2), .95, s.draws(), random);
        var trend = Contrast.of(logs(of, 1), logs(control, 1), .95, Math.min(999, s.draws()), random);
        double days = s.days();
        return effect(
                side,
                "posts",
                of,
                control,
                new double[] {
                    sum(of, 0, true) / days,
                    sum(of, 0, false) / days,
                    sum(control, 0, true) / days,
                    sum(control, 0, false) / days
                },
                new double[] {Math.exp(r.difference()), Math.exp(r.low()), Math.exp(r.high()), r.p(), trend.p()});
    }

    /** By account the logarithm of posts after by posts before; of the two quarters before alone where the later is quarter 1. */
    private static double[] logs(List<Tally> of, int later) {
        return of.stream()
                .mapToDouble(t -> {
                    double now = later == 1 ? t.count[1][0] : t.after(0);
                    double then = later == 1 ? t.count[0][0] : t.before(0);
                    return Math.log((now + .5) / (then + .5));
                })
                .toArray();
    }

    private EventStudies.Effect share(
            String side, int k, List<Tally> of, List<Tally> control, EventStudies.Settings s, SplittableRandom random) {
        List<Tally> all = new ArrayList<>(of);
        all.addAll(control);
        double usual = (sum(all, k, true) + sum(all, k, false)) / (sum(all, 0, true) + sum(all, 0, false));
        var r = Contrast.of(shares(of, k, usual, 2), shares(control, k, usual, 2), .95, s.draws(), random);
        var trend = Contrast.of(
                shares(of, k, usual, 1), shares(control, k, usual, 1), .95, Math.min(999, s.draws()), random);
        return effect(
                side,
                "posts about " + Gazetteer.words(kinds.get(k - 1)),
                of,
                control,
                new double[] {
                    sum(of, k, true) / sum(of, 0, true),
                    sum(of, k, false) / sum(of, 0, false),
                    sum(control, k, true) / sum(control, 0, true),
                    sum(control, k, false) / sum(control, 0, false)
                },
                new double[] {r.difference(), r.low(), r.high(), r.p(), trend.p()});
    }

    /** By account the share after less the share before, each drawn towards the usual share by two posts. */
    private static double[] shares(List<Tally> of, int k, double usual, int later) {
        return of.stream()
                .mapToDouble(t -> {
                    double now = later == 1
                            ? (t.count[1][k] + 2 * usual) / (t.count[1][0] + 2)
                            : (t.after(k) + 2 * usual) / (t.after(0) + 2);
                    double then = later == 1
                            ? (t.count[0][k] + 2 * usual) / (t.count[0][0] + 2)
                            : (t.before(k) + 2 * usual) / (t.before(0) + 2);
                    return now - then;
                })
                .toArray();
    }

    private EventStudies.Effect mix(
            String side,
            String what,
            List<Tally> of,
            List<Tally> control,
            long[][][] periods,
            EventStudies.Settings s,
            SplittableRandom random) {
        var r = MixShift.of(periods[0], periods[1], s.draws(), random);
        double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        return effect(
                side, what, of, control, none, new double[] {Double.NaN, Double.NaN, Double.NaN, r.p(), Double.NaN});
    }

    private long[][][] targets(List<Tally> of) {
        long[][][] periods = new long[2][of.size()][kinds.size()];
        for (int a = 0; a < of.size(); a++) {
            for (int k = 0; k < kinds.size(); k++) {
                periods[0][a][k] = of.get(a).before(k + 1);
                periods[1][a][k] = of.get(a).after(k + 1);
            }
        }
        return periods;
    }

    private static long[][][] languages(List<Tally> of) {
        TreeSet<String> names = new TreeSet<>();
        for (Tally t : of) names.addAll(t.languages.keySet());
        names.remove("");
        List<String> known = List.copyOf(names);
        long[][][] periods = new long[2][of.size()][known.size()];
        for (int a = 0; a < of.size(); a++) {
            for (int l = 0; l < known.size(); l++) {
                long[] posts = of.get(a).languages.getOrDefault(known.get(l), new long[2]);
                periods[0][a][l] = posts[0];
                periods[1][a][l] = posts[1];
            }
        }
        return periods;
    }

    /** Rates of both, before and after; effect, its ends, its chance, and the chance of the days before. */
    private EventStudies.Effect effect(
            String side, String what, List<Tally> of, List<Tally> control, double[] rates, double[] effect) {
        return new EventStudies.Effect(
                event,
                side,
                what,
                of.size(),
                control.size(),
                rates[0],
                rates[1],
                rates[2],
                rates[3],
                effect[0],
                effect[1],
                effect[2],
                effect[3],
                Double.NaN,
                effect[4],
                "",
                "");
    }

    private static double sum(List<Tally> of, int kind, boolean before) {
        return of.stream()
                .mapToLong(t -> before ? t.before(kind) : t.after(kind))
                .sum();
    }

    /** The first posts of the side from the event's day on. */
    static List<Long> examples(CaseData data, Voices voices, EventStudies.Effect e, int days) {
        String[] words = e.side().split(" (?=[^ ]+$)");
        Voices.Pick pick = voices.group().isEmpty()
                ? Voices.Pick.ofSide(words[0], words[words.length - 1])
                : Voices.Pick.ofSide(e.side(), Voices.GROUP);
        Gazetteer gazetteer = Gazetteer.of(data);
        for (String kind : gazetteer.kinds())
            if (e.what().equals("posts about " + Gazetteer.words(kind))) pick = pick.and(gazetteer.about(kind));
        long from = e.event().day().toEpochDay() * DAY;
        List<Long> after = voices.examples(data, pick, from, from + days * DAY, 20);
        return after.isEmpty() ? voices.examples(data, pick, from - days * DAY, from, 20) : after;
    }
}
