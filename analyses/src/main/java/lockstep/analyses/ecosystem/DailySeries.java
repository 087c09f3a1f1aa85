package lockstep.analyses.ecosystem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/**
 * Counts by day of one side: all its posts, or those that name a target or are in a language.
 *
 * @param side whose posts
 * @param what what is counted
 * @param kind of target, where a whole kind is counted; else empty
 * @param firstDay day number since 1970 of the first count
 * @param count by day
 * @param exposure by day: what the day's custom, or the side's whole volume, would give
 * @param isShare whether the count is part of the side's posts
 * @param pick the posts that are counted
 */
record DailySeries(
        String side,
        String what,
        String kind,
        long firstDay,
        long[] count,
        double[] exposure,
        boolean isShare,
        Voices.Pick pick) {
    /** What is counted, by its name and the share's whole. */
    private record Asked(String what, String kind, Voices.Pick pick, int of) {}

    /** The posts of every side by day. */
    private record Volume(long first, int days, Map<String, long[]> posts, Map<String, Voices.Pick> picks) {}

    private static final int ALL = -1;
    private static final int AT_ONCE = 40;

    /** Volume, languages, open and covert voices, targets, kinds of target and rivals, of every side with enough posts. */
    static List<DailySeries> all(CaseData data, Voices voices, Gazetteer gazetteer, int least) {
        Map<String, Object> with = new HashMap<>();
        String day = "CAST(floor(x.posted_at / 86400000.0) AS BIGINT)";
        Columns c = data.select(
                "-- One row: posts of a day under one state, layer and language.\nSELECT " + day
                        + " AS day, x.state, x.layer, x.language, count(*) AS posts FROM (" + voices.posts(false, with)
                        + ") x GROUP BY " + day + ", x.state, x.layer, x.language"
                        + " ORDER BY day, state, layer, language",
                with);
        if (c.size() == 0) return List.of();
        long first = c.longs("day")[0];
        int days = (int) (c.longs("day")[c.size() - 1] - first + 1);
        var volume = new Volume(first, days, new TreeMap<>(), new TreeMap<>());
        Map<String, Map<String, long[]>> languages = new TreeMap<>();
        Map<String, Map<String, long[]>> states = new TreeMap<>();
        for (int i = 0; i < c.size(); i++) {
            String state = c.text("state", i);
            String layer = c.text("layer", i);
            String side = voices.side(state, layer);
            int at = (int) (c.longs("day")[i] - first);
            long posts = c.longs("posts")[i];
            volume.picks.putIfAbsent(side, Voices.Pick.ofSide(state, layer));
            volume.posts.computeIfAbsent(side, s -> new long[days])[at] += posts;
            add(languages, side, c.text("language", i), days, at, posts);
            if (Side.of(state, layer).ofState()) add(states, state, layer, days, at, posts);
        }
        List<DailySeries> series = new ArrayList<>();
        volume.posts.forEach((side, posts) -> {
            if (sum(posts) < least) return;
            Voices.Pick pick = volume.picks.getOrDefault(side, Voices.Pick.EVERY);
            series.add(new DailySeries(side, "posts", "", first, posts, weekdays(posts), false, pick));
            languages.getOrDefault(side, Map.of()).forEach((language, part) -> {
                if (!language.isEmpty()
                        && sum(part) >= Math.max(least, .01 * sum(posts))
                        && sum(part) <= .95 * sum(posts))
                    series.add(new DailySeries(
                            side,
                            "posts in " + language,
                            "",
                            first,
                            part,
                            wide(posts),
                            true,
                            pick.and(new Voices.Pick("x.language = :language", Map.of("language", language), false))));
            });
        });
        states.forEach((state, layers) -> covert(series, state, layers, volume, least));
        series.addAll(targets(data, voices, gazetteer, volume, least));
        return series;
    }

    private static void add(
            Map<String, Map<String, long[]>> to, String key, String part, int days, int at, long posts) {
        to.computeIfAbsent(key, s -> new TreeMap<>()).computeIfAbsent(part, l -> new long[days])[at] += posts;
    }

    /** The covert part of all that a state's voices post; 1 covert to 3 open posts is a part of 25 %. */
    private static void covert(
            List<DailySeries> series, String state, Map<String, long[]> layers, Volume volume, int least) {
        long[] covert = layers.getOrDefault("covert", new long[volume.days]);
        long[] all = new long[volume.days];
        layers.values().forEach(part -> {
            for (int t = 0; t < all.length; t++) all[t] += part[t];
        });
        if (sum(covert) < least || sum(all) - sum(covert) < least) return;
        series.add(new DailySeries(
                state,
                "posts by covert voices, of covert and open ones,",
                "",
                volume.first,
                covert,
                wide(all),
                true,
                Voices.Pick.ofSide(state, "covert")));
    }

    private static List<DailySeries> targets(
            CaseData data, Voices voices, Gazetteer gazetteer, Volume volume, int least) {
        List<Asked> asked = new ArrayList<>();
        for (var t : gazetteer.targets())
            asked.add(new Asked("posts naming " + t.name() + " (" + t.kind() + ")", "", Gazetteer.naming(t, "t"), ALL));
        for (String kind : gazetteer.kinds())
            asked.add(new Asked("posts about " + Gazetteer.words(kind), kind, gazetteer.about(kind), ALL));
        gazetteer.rivals().forEach((word, rivals) -> {
            int whole = asked.size();
            asked.add(new Asked("posts naming one of " + word, "", gazetteer.rivals(word), ALL));
            for (var t : rivals)
                asked.add(new Asked(
                        "posts naming " + t.name() + ", of those naming one of " + word + ",",
                        "",
                        Gazetteer.naming(t, "t"),
                        whole));
        });
        List<Map<String, long[]>> counts = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE)
            counts.addAll(counted(data, voices, asked.subList(from, Math.min(asked.size(), from + AT_ONCE)), volume));
        List<DailySeries> series = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked a = asked.get(i);
            Map<String, long[]> whole = a.of == ALL ? volume.posts : counts.get(a.of);
            counts.get(i).forEach((side, part) -> {
                if (sum(part) < least) return;
                double[] exposure = wide(whole.getOrDefault(side, part));
                for (int t = 0; t < exposure.length; t++)
                    if (!a.kind.isEmpty() && !gazetteer.holds(a.kind, volume.first + t)) exposure[t] = 0;
                series.add(new DailySeries(
                        side,
                        a.what,
                        a.kind,
                        volume.first,
                        part,
                        exposure,
                        true,
                        volume.picks.getOrDefault(side, Voices.Pick.EVERY).and(a.pick)));
            });
        }
        return series;
    }

    /** For each thing asked, the counts by day of each side; one pass over the posts. */
    private static List<Map<String, long[]>> counted(CaseData data, Voices voices, List<Asked> asked, Volume volume) {
        Map<String, Object> with = new HashMap<>();
        var sums = new StringBuilder();
        for (int i = 0; i < asked.size(); i++) {
            String test = asked.get(i).pick.test();
            for (var value : asked.get(i).pick.with().entrySet()) {
                with.put("q" + i + value.getKey(), value.getValue());
            }
            sums.append(", CAST(sum(CASE WHEN ")
                    .append(test.replace(":", ":q" + i))
                    .append(" THEN 1 ELSE 0 END) AS BIGINT) AS c")
                    .append(i);
        }
        String day = "CAST(floor(x.posted_at / 86400000.0) AS BIGINT)";
        Columns c = data.select(
                "-- One row: posts of a day, by state and layer, that name what is asked.\nSELECT " + day
                        + " AS day, x.state, x.layer" + sums + " FROM (" + voices.posts(true, with)
                        + ") x GROUP BY " + day + ", x.state, x.layer ORDER BY day, state, layer",
                with);
        List<Map<String, long[]>> counts = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Map<String, long[]> bySide = new TreeMap<>();
            for (int r = 0; r < c.size(); r++) {
                String side = voices.side(c.text("state", r), c.text("layer", r));
                bySide.computeIfAbsent(side, s -> new long[volume.days])[(int) (c.longs("day")[r] - volume.first)] +=
                        c.longs("c" + i)[r];
            }
            counts.add(bySide);
        }
        return counts;
    }

    /** Posts a day, or the share, of these days; NaN where nothing was posted. */
    double rate(LocalDate from, LocalDate to) {
        double part = 0;
        double whole = 0;
        for (long day = from.toEpochDay(); day <= to.toEpochDay(); day++) {
            int at = (int) (day - firstDay);
            if (at < 0 || at >= count.length) continue;
            part += count[at];
            whole += exposure[at];
        }
        return whole == 0 ? Double.NaN : part / whole;
    }

    /** What each weekday usually has of the week, by medians, so that a change of level does not enter. */
    static double[] weekdays(long[] posts) {
        double[] exposure = new double[posts.length];
        Arrays.fill(exposure, 1);
        if (posts.length < 28) return exposure;
        double[] usual = new double[7];
        for (int d = 0; d < 7; d++) {
            List<Double> parts = new ArrayList<>();
            for (int t = d; t < posts.length; t += 7) {
                int from = Math.max(0, t - 3);
                long around = 0;
                int to = Math.min(posts.length, from + 7);
                for (int x = from; x < to; x++) around += posts[x];
                if (around > 0) parts.add(7.0 * posts[t] / around);
            }
            parts.sort(null);
            usual[d] = parts.isEmpty() ? 1 : Math.max(.1, parts.get(parts.size() / 2));
        }
        for (int t = 0; t < exposure.length; t++) exposure[t] = usual[t % 7];
        return exposure;
    }

    private static double[] wide(long[] posts) {
        return Arrays.stream(posts).asDoubleStream().toArray();
    }

    static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }
}
