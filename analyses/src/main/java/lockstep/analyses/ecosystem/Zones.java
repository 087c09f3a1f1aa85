package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/** Whether the times of a case are told in two zones: a question to a person, before any number that compares their hours. */
public final class Zones {
    /*
     * A post cannot be passed on before it is there, and most posts are first passed on within the hour. So the gaps between posts and
     * what they pass on, by the sources of both, say how far two clocks stand apart: some of them lie before zero, or they begin, and are
     * densest, a whole number of hours later. Steps of ten minutes; the two earliest of a hundred gaps are left aside.
     */
    private static final int STEPS_AN_HOUR = 6;

    private static final int LEAST_PAIRS = 20;
    private static final double EARLIEST = .02;
    private static final double BEFORE = .05;
    private static final long COARSE = 3_600_000L;

    private static final String GAPS = """
            -- One row: how many posts pass on a post of a source so many steps of ten minutes after it; a day and a quarter at most.
            SELECT coalesce(p.source, -1) AS child, coalesce(q.source, -1) AS parent,
              CAST(floor((p.posted_at - q.posted_at) / 600000.0) AS BIGINT) AS step, count(*) AS pairs
            FROM posts p
            JOIN posts q ON q.native_id = coalesce(p.repost_of, p.quote_of, p.reply_to)
            WHERE p.posted_at - q.posted_at BETWEEN -108000000 AND 108000000 AND q.post <> p.post
            GROUP BY coalesce(p.source, -1), coalesce(q.source, -1), CAST(floor((p.posted_at - q.posted_at) / 600000.0) AS BIGINT)
            ORDER BY child, parent, step
            """;

    private static final String SAID = """
            -- One row: how many times of a source say no zone, and in which zone somebody said that they are.
            SELECT source, file, rows_kept, no_zone, coalesce(zone, '') AS zone
            FROM sources
            ORDER BY source
            """;

    private static final String LABELLED = """
            -- One row: a source with posts of accounts that the registry names.
            SELECT DISTINCT p.source AS source
            FROM posts p
            JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            WHERE l.layer <> 'unknown'
            ORDER BY source
            """;

    /**
     * Two sources, or one, whose times cannot be put on one clock.
     *
     * @param child source of the posts that pass on
     * @param parent source of what they pass on
     * @param asks what is seen, and which option settles it
     */
    public record Question(long child, long parent, String asks) {}

    /** What a source says of its zone. */
    private record Source(String file, long kept, long noZone, boolean isSaid) {
        boolean isUnknown() {
            return noZone > 0 && !isSaid;
        }

        boolean isMixed() {
            return isUnknown() && noZone < kept;
        }

        String name() {
            return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        }
    }

    private record Pair(long child, long parent) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return child == other.child ? Long.compare(parent, other.parent) : Long.compare(child, other.child);
        }
    }

    private final CaseData data;
    private final Map<Long, Source> sources = new TreeMap<>();

    private Zones(CaseData data) {
        this.data = data;
        Columns c = data.select(SAID, Map.of());
        for (int i = 0; i < c.size(); i++) {
            String zone = c.text("zone", i);
            sources.put(
                    c.longs("source")[i],
                    new Source(
                            c.text("file", i),
                            c.longs("rows_kept")[i],
                            c.longs("no_zone")[i],
                            !List.of("", "UTC", "Z").contains(zone)));
        }
    }

    /** Every question that the posts which pass on others raise. */
    public static List<Question> questions(CaseData data) {
        return new Zones(data).questions();
    }

    /** The question, if posts of named accounts stand on clocks whose zone is said beside others of which it is not. */
    static Optional<String> ofNamed(CaseData data) {
        var zones = new Zones(data);
        List<Source> of = new ArrayList<>();
        for (long source : data.select(LABELLED, Map.of()).longs("source"))
            if (zones.sources.containsKey(source)) of.add(zones.sources.get(source));
        List<Source> unknown = of.stream().filter(Source::isUnknown).toList();
        boolean apart = unknown.size() < of.size() || of.stream().anyMatch(Source::isMixed);
        if (unknown.isEmpty() || !apart) return Optional.empty();
        return Optional.of("times of " + unknown.get(0).name()
                + " say no zone and were read as UTC, while others of named accounts say theirs; "
                + settle(unknown.get(0), ""));
    }

    private List<Question> questions() {
        Columns c = data.select(GAPS, Map.of());
        Map<Pair, TreeMap<Long, Long>> gaps = new TreeMap<>();
        for (int i = 0; i < c.size(); i++)
            gaps.computeIfAbsent(new Pair(c.longs("child")[i], c.longs("parent")[i]), k -> new TreeMap<>())
                    .merge(c.longs("step")[i], c.longs("pairs")[i], Long::sum);
        Clocks clocks = gaps.isEmpty() ? new Clocks(Map.of()) : Clocks.of(data, List.copyOf(sources.keySet()));
        List<Question> questions = new ArrayList<>();
        gaps.forEach((pair, steps) -> {
            if (isCoarse(clocks, pair.child) || isCoarse(clocks, pair.parent)) return;
            asks(pair, steps).ifPresent(asks -> questions.add(new Question(pair.child, pair.parent, asks)));
        });
        return questions;
    }

    private static boolean isCoarse(Clocks clocks, long source) {
        Clocks.Clock clock = clocks.bySource().get(source);
        return clock != null && clock.grain() >= COARSE;
    }

    private Optional<String> asks(Pair pair, SortedMap<Long, Long> steps) {
        long pairs = steps.values().stream().mapToLong(Long::longValue).sum();
        // ten minutes are left to clocks that go a little wrong
        long before =
                steps.headMap(-1L).values().stream().mapToLong(Long::longValue).sum();
        boolean unknown = isUnknown(pair.child) || isUnknown(pair.parent);
        boolean apart = isUnknown(pair.child) != isUnknown(pair.parent) || isMixed(pair.child) || isMixed(pair.parent);
        if (before >= 3 && before >= BEFORE * pairs)
            return Optional.of(seen(
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d posts of %s stand before the posts",
                            before,
                            pairs,
                            name(pair.child)),
                    pair,
                    shift(steps, pairs)));
        if (unknown && pairs >= LEAST_PAIRS && shift(steps, pairs) >= 1 && isDensest(steps, shift(steps, pairs)))
            return Optional.of(seen(
                    String.format(
                            Locale.ROOT,
                            "the first of %,d posts of %s come %d h after the posts",
                            pairs,
                            name(pair.child),
                            shift(steps, pairs)),
                    pair,
                    shift(steps, pairs)));
        if (apart && pairs < LEAST_PAIRS) {
            Source of = isUnknown(pair.child) ? source(pair.child) : source(pair.parent);
            return Optional.of("times of " + of.name() + " say no zone and were read as UTC, while others say theirs; "
                    + settle(of, ""));
        }
        return Optional.empty();
    }

    private String seen(String what, Pair pair, long shift) {
        String of = what + " of " + name(pair.parent) + " that they pass on";
        if (isUnknown(pair.child))
            return of + ", and times of " + name(pair.child) + " say no zone and were read as UTC; "
                    + settle(source(pair.child), zone(shift));
        if (isUnknown(pair.parent))
            return of + ", and times of " + name(pair.parent) + " say no zone and were read as UTC; "
                    + settle(source(pair.parent), zone(-shift));
        return of
                + ": one of the two states another zone than its clock has; mend its times and read it into a new case";
    }

    private static String settle(Source source, String zone) {
        String first = zone.isEmpty() ? "+08:00 (the zone of its clock)" : zone;
        return "in which zone are they? Read " + source.name() + " into a new case with --time-zone " + first
                + ", or with --time-zone Etc/UTC if they are in UTC";
    }

    private static String zone(long hours) {
        return hours == 0 ? "" : String.format(Locale.ROOT, "%s%02d:00", hours < 0 ? "-" : "+", Math.abs(hours));
    }

    /** Whole hours from a post to the earliest that pass it on. */
    private static long shift(SortedMap<Long, Long> steps, long pairs) {
        long seen = 0;
        for (Map.Entry<Long, Long> step : steps.entrySet()) {
            seen += step.getValue();
            if (seen >= EARLIEST * pairs) return Math.round((double) step.getKey() / STEPS_AN_HOUR - .25);
        }
        return 0;
    }

    /** Whether more gaps lie in the hour that begins there than in any other. */
    private static boolean isDensest(SortedMap<Long, Long> steps, long shift) {
        Map<Long, Long> hours = new HashMap<>();
        steps.forEach((step, n) -> hours.merge(Math.floorDiv(step, (long) STEPS_AN_HOUR), n, Long::sum));
        long there = hours.getOrDefault(shift, 0L);
        return hours.values().stream().allMatch(n -> n <= there);
    }

    private boolean isUnknown(long source) {
        return sources.containsKey(source) && source(source).isUnknown();
    }

    private boolean isMixed(long source) {
        return sources.containsKey(source) && source(source).isMixed();
    }

    private String name(long source) {
        return sources.containsKey(source) ? source(source).name() : "this case";
    }

    private Source source(long source) {
        return sources.getOrDefault(source, new Source("this case", 0, 0, false));
    }
}
