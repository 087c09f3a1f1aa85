package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/**
 * Counts by day of one side: all its posts, or those that name a target or are in a language.
 *
 * @param side whose posts
 * @param what what is counted
 * @param firstDay day number since 1970 of the first count
 * @param count by day
 * @param exposure by day: what the day's custom, or the side's whole volume, would give
 * @param isShare whether the count is part of the side's posts
 */
record DailySeries(String side, String what, long firstDay, long[] count, double[] exposure, boolean isShare) {
    private static final int MOST_TARGETS = 40;

    private static final String DAYS = """
            -- One row: posts of a day under one state, layer and stated language.
            SELECT CAST(floor(p.posted_at / 86400000.0) AS BIGINT) AS day, coalesce(l.state, '') AS state,
              coalesce(l.layer, 'unknown') AS layer, coalesce(p.stated_language, '') AS language, count(*) AS posts
            FROM posts p
            LEFT JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            GROUP BY CAST(floor(p.posted_at / 86400000.0) AS BIGINT), coalesce(l.state, ''), coalesce(l.layer, 'unknown'),
              coalesce(p.stated_language, '')
            ORDER BY day, state, layer, language
            """;

    private static final String TARGETS = """
            -- One row: a target of the gazetteer.
            SELECT DISTINCT target, name, kind, aliases
            FROM registry_targets
            ORDER BY target
            """;

    private static final String NAMED = """
            -- One row: posts of a day, by state and layer, that name a target.
            SELECT CAST(floor(p.posted_at / 86400000.0) AS BIGINT) AS day, coalesce(l.state, '') AS state,
              coalesce(l.layer, 'unknown') AS layer, count(*) AS posts
            FROM posts p
            LEFT JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            WHERE {names}
            GROUP BY CAST(floor(p.posted_at / 86400000.0) AS BIGINT), coalesce(l.state, ''), coalesce(l.layer, 'unknown')
            ORDER BY day, state, layer
            """;

    private static final String WORDS =
            "concat(' ', replace(replace(replace(replace(replace(replace(replace(lower(p.text),"
                    + " '.', ' '), ',', ' '), '!', ' '), '?', ' '), ':', ' '), '#', ' '), '@', ' '), ' ')";

    /** Volume, languages and targets of every side with enough posts. */
    static List<DailySeries> all(CaseData data, int least) {
        Columns c = data.select(DAYS, Map.of());
        if (c.size() == 0) return List.of();
        long first = c.longs("day")[0];
        int days = (int) (c.longs("day")[c.size() - 1] - first + 1);
        Map<String, long[]> volume = new TreeMap<>();
        Map<String, Map<String, long[]>> languages = new TreeMap<>();
        for (int i = 0; i < c.size(); i++) {
            String side = Side.of(c.text("state", i), c.text("layer", i)).word();
            int day = (int) (c.longs("day")[i] - first);
            volume.computeIfAbsent(side, s -> new long[days])[day] += c.longs("posts")[i];
            String language = c.text("language", i);
            if (!language.isEmpty())
                languages.computeIfAbsent(side, s -> new TreeMap<>())
                                .computeIfAbsent(language, l -> new long[days])[day] +=
                        c.longs("posts")[i];
        }
        List<DailySeries> series = new ArrayList<>();
        volume.forEach((side, posts) -> {
            if (sum(posts) < least) return;
            series.add(new DailySeries(side, "posts", first, posts, weekdays(posts), false));
            languages.getOrDefault(side, Map.of()).forEach((language, part) -> {
                if (sum(part) >= Math.max(least, .01 * sum(posts)) && sum(part) <= .95 * sum(posts))
                    series.add(new DailySeries(side, "posts in " + language, first, part, wide(posts), true));
            });
        });
        series.addAll(targets(data, volume, first, least));
        return series;
    }

    private static List<DailySeries> targets(CaseData data, Map<String, long[]> volume, long first, int least) {
        Columns t = data.select(TARGETS, Map.of());
        List<DailySeries> series = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_TARGETS, t.size()); i++) {
            List<String> names = new ArrayList<>(List.of(t.text("name", i)));
            if (!t.text("aliases", i).isEmpty())
                names.addAll(Arrays.asList(t.text("aliases", i).split("\\|")));
            Map<String, Object> with = new HashMap<>();
            Columns c = data.select(NAMED.replace("{names}", anyOf(names, with)), with);
            Map<String, long[]> bySide = new TreeMap<>();
            for (int r = 0; r < c.size(); r++) {
                String side = Side.of(c.text("state", r), c.text("layer", r)).word();
                long[] posts = volume.get(side);
                if (posts == null) continue;
                bySide.computeIfAbsent(side, s -> new long[posts.length])[(int) (c.longs("day")[r] - first)] +=
                        c.longs("posts")[r];
            }
            String what = "posts naming " + t.text("name", i) + " (" + t.text("kind", i) + ")";
            bySide.forEach((side, part) -> {
                if (sum(part) >= least)
                    series.add(new DailySeries(side, what, first, part, wide(volume.getOrDefault(side, part)), true));
            });
        }
        return series;
    }

    /** Names between word ends where the script parts words, anywhere where it does not. */
    private static String anyOf(List<String> names, Map<String, Object> with) {
        List<String> tests = new ArrayList<>();
        for (String name : names) {
            String plain =
                    name.strip().toLowerCase(Locale.ROOT).replace("%", "").replace("_", " ");
            if (plain.isEmpty()) continue;
            boolean spaced = plain.codePoints().noneMatch(Character::isIdeographic);
            String key = "n" + with.size();
            with.put(key, spaced ? "% " + plain + " %" : "%" + plain + "%");
            tests.add((spaced ? WORDS : "lower(p.text)") + " LIKE :" + key);
        }
        return tests.isEmpty() ? "p.post < 0" : "(" + String.join(" OR ", tests) + ")";
    }

    /** What each weekday usually has of the week, by medians, so that a change of level does not enter. */
    private static double[] weekdays(long[] posts) {
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
