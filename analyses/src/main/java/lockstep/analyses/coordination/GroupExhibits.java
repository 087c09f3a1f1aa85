package lockstep.analyses.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lockstep.kernels.graph.Neighbours;
import lockstep.kernels.pairs.BurstList;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;
import lockstep.model.Trace;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;

/** The pictures of a group: who is tied to whom, when they acted together, on what, in which posts. */
final class GroupExhibits {
    private static final int TIES = 2000;
    private static final int POSTS = 10;
    private static final int BUCKETS = 60;
    private static final int EXCERPT = 140;
    private static final long[] BUCKET_SECONDS = {
        1, 5, 15, 60, 300, 900, 3600, 6 * 3600, 86_400, 7 * 86_400, 30 * 86_400, 365 * 86_400
    };

    private static final String POST_ROWS = """
            -- One row: a post that stands in a table of the strongest co-actions.
            SELECT post, account, native_id, posted_at, text
            FROM posts
            WHERE post IN (:posts)
            ORDER BY post
            """;

    private GroupExhibits() {}

    static Exhibit.Network network(int[] members, int[] groupOf, Neighbours ties, int[] accounts, Trace trace) {
        List<Exhibit.Tie> all = new ArrayList<>();
        for (int m : members) {
            for (int i = ties.first()[m]; i < ties.first()[m + 1]; i++) {
                int other = ties.node()[i];
                if (other <= m || groupOf[other] != groupOf[m]) continue;
                all.add(new Exhibit.Tie(accounts[m], accounts[other], ties.weight()[i]));
            }
        }
        all.sort(Comparator.<Exhibit.Tie>comparingDouble(t -> -t.weight())
                .thenComparingInt(Exhibit.Tie::a)
                .thenComparingInt(Exhibit.Tie::b));
        String title = "accounts joined by the number of " + trace.object() + "s on which they met";
        if (all.size() > TIES) title += String.format(Locale.ROOT, "; the strongest %,d of %,d ties", TIES, all.size());
        return new Exhibit.Network(
                title,
                IntStream.of(members).mapToObj(m -> accounts[m]).toList(),
                all.stream().limit(TIES).toList());
    }

    static Exhibit.Timeline timeline(BurstList bursts, int[] places) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int b : places) {
            first = Math.min(first, bursts.start()[b]);
            last = Math.max(last, bursts.start()[b]);
        }
        long bucket = BUCKET_SECONDS[BUCKET_SECONDS.length - 1];
        for (int i = BUCKET_SECONDS.length - 1; i >= 0; i--)
            if ((last - first) / (1000 * BUCKET_SECONDS[i]) < BUCKETS - 1) bucket = BUCKET_SECONDS[i];
        long start = Math.floorDiv(first, 1000 * bucket) * 1000 * bucket;
        double[] count = new double[(int) ((last - start) / (1000 * bucket)) + 1];
        for (int b : places) count[(int) ((bursts.start()[b] - start) / (1000 * bucket))]++;
        return new Exhibit.Timeline(
                "co-actions over time",
                "co-actions",
                Instant.ofEpochMilli(start),
                bucket,
                List.of(new Exhibit.Series(
                        "co-actions", Arrays.stream(count).boxed().toList())));
    }

    static Exhibit.Table objects(GroupEvidence evidence, int group, Trace trace) {
        List<List<String>> rows = new ArrayList<>();
        evidence.topObjects(group)
                .forEach((object, times) -> rows.add(List.of(
                        evidence.values().getOrDefault(object, ""),
                        Integer.toString(times),
                        widest(evidence, group, object))));
        return new Exhibit.Table(
                "what they acted on together most often",
                List.of(trace.object(), "co-actions", "most accounts at once"),
                rows);
    }

    private static String widest(GroupEvidence evidence, int group, int object) {
        int most = 0;
        for (int b : evidence.byGroup()[group])
            if (evidence.bursts().object()[b] == object)
                most = Math.max(most, evidence.bursts().members()[b]);
        return Integer.toString(most);
    }

    /** The first post of each of the strongest facts, for all groups in one question. */
    static List<Exhibit.Table> posts(CaseData data, List<List<Evidence>> strongest) {
        List<Set<Long>> wanted = new ArrayList<>();
        Set<Long> all = new LinkedHashSet<>();
        for (List<Evidence> facts : strongest) {
            Set<Long> some = new LinkedHashSet<>();
            for (Evidence fact : facts.subList(0, Math.min(POSTS, facts.size())))
                some.add(fact.posts().get(0));
            wanted.add(some);
            all.addAll(some);
        }
        Map<Long, List<String>> rows = rows(data, all);
        return wanted.stream()
                .map(posts -> new Exhibit.Table(
                        "posts that opened the strongest co-actions",
                        List.of("time (UTC)", "account", "post", "text"),
                        posts.stream().map(rows::get).filter(r -> r != null).toList()))
                .toList();
    }

    private static Map<Long, List<String>> rows(CaseData data, Set<Long> posts) {
        Map<Long, List<String>> rows = new HashMap<>();
        List<Long> asked = posts.stream().sorted().toList();
        for (int from = 0; from < asked.size(); from += 5000) {
            Columns page =
                    data.select(POST_ROWS, Map.of("posts", asked.subList(from, Math.min(asked.size(), from + 5000))));
            for (int r = 0; r < page.size(); r++) {
                rows.put(
                        page.longs("post")[r],
                        List.of(
                                Instant.ofEpochMilli(page.longs("posted_at")[r]).toString(),
                                "@" + page.longs("account")[r],
                                page.text("native_id", r),
                                excerpt(page.text("text", r))));
            }
        }
        return rows;
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= EXCERPT) return line;
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
