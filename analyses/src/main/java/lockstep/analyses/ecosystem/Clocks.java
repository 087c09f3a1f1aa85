package lockstep.analyses.ecosystem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/**
 * How well the sources of a case tell the time: how fine their clocks are, and whether they say their zone.
 *
 * @param bySource by the source's key
 */
record Clocks(Map<Long, Clock> bySource) {
    private static final long HALF_DAY = 12 * 3_600_000L;

    /**
     * One source's clock.
     *
     * @param grain all its times are multiples of it, milliseconds
     * @param zoneKnown whether its times say their zone
     */
    record Clock(long grain, boolean zoneKnown) {}

    /**
     * When something was, as far as its source's clock tells.
     *
     * @param earliest first moment that it can have been
     * @param latest last moment
     */
    record Span(Instant earliest, Instant latest) {
        /** Whether it was before, whatever the clocks hide. */
        boolean before(Span other) {
            return latest.isBefore(other.earliest);
        }
    }

    private static final String GRAINS = """
            -- One row: how many posts of a source stand on whole seconds, minutes, hours and days.
            SELECT p.source AS source, count(*) AS posts,
              CAST(sum(CASE WHEN floor(p.posted_at / 1000.0) * 1000 = p.posted_at THEN 1 ELSE 0 END) AS BIGINT) AS seconds,
              CAST(sum(CASE WHEN floor(p.posted_at / 60000.0) * 60000 = p.posted_at THEN 1 ELSE 0 END) AS BIGINT) AS minutes,
              CAST(sum(CASE WHEN floor(p.posted_at / 3600000.0) * 3600000 = p.posted_at THEN 1 ELSE 0 END) AS BIGINT) AS hours,
              CAST(sum(CASE WHEN floor(p.posted_at / 86400000.0) * 86400000 = p.posted_at THEN 1 ELSE 0 END) AS BIGINT) AS days
            FROM posts p
            WHERE p.source IN (:sources)
            GROUP BY p.source
            ORDER BY source
            """;

    private static final String ZONES = """
            -- One row: a source with times that do not say their zone, and of which nobody said it when it was read.
            SELECT source
            FROM sources
            WHERE no_zone > 0 AND coalesce(zone, '') IN ('', 'UTC', 'Z')
            ORDER BY source
            """;

    /** The clocks of some sources. */
    static Clocks of(CaseData data, List<Long> sources) {
        List<Long> unzoned = Labelled.keys(data.select(ZONES, Map.of()), "source");
        Columns c = data.select(GRAINS, Map.of("sources", sources));
        Map<Long, Clock> clocks = new TreeMap<>();
        for (int i = 0; i < c.size(); i++) {
            long posts = c.longs("posts")[i];
            long grain = 1;
            if (c.longs("seconds")[i] == posts) grain = 1_000;
            // a handful of posts may fall on whole minutes by accident
            if (posts >= 3 && c.longs("minutes")[i] == posts) grain = 60_000;
            if (posts >= 3 && c.longs("hours")[i] == posts) grain = 3_600_000;
            if (posts >= 3 && c.longs("days")[i] == posts) grain = 86_400_000;
            long source = c.longs("source")[i];
            clocks.put(source, new Clock(grain, !unzoned.contains(source)));
        }
        return new Clocks(clocks);
    }

    Span span(long source, Instant stated) {
        Clock clock = bySource.getOrDefault(source, new Clock(1_000, true));
        long slack = clock.zoneKnown ? 0 : HALF_DAY;
        // places east of Greenwich are up to fourteen hours ahead
        return new Span(
                stated.minusMillis(clock.zoneKnown ? 0 : slack + 2 * 3_600_000L),
                stated.plusMillis(slack + clock.grain - 1));
    }
}
