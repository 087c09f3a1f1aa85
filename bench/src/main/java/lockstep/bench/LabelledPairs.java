package lockstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.casework.OpenCase;
import lockstep.casework.narratives.CaseStories;
import lockstep.console.Listing;
import lockstep.language.stories.Story;
import lockstep.model.CannotDo;
import lockstep.model.Sha256;
import lockstep.model.WrongUse;
import lockstep.store.file.CaseFile;

/**
 * Pairs of posts that a person has read twice, each time saying whether both tell the same story; where there is one reading only, it
 * stands for both, and their agreement says nothing.
 *
 * @param pairs in the order of the file
 */
record LabelledPairs(List<Pair> pairs) {
    private static final String POSTS = """
            -- one row: a post with words
            SELECT p.post, p.posted_at, p.text, coalesce(a.handle, a.name, a.native_id) AS name
            FROM posts p JOIN accounts a ON a.account = p.account WHERE p.text IS NOT NULL AND p.text <> ''
            ORDER BY p.post
            """;

    /** One pair, by what the posts are known by. */
    record Pair(String a, String b, boolean first, boolean second) {}

    static LabelledPairs read(Path file) {
        List<Pair> pairs = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank() || line.startsWith("#") || line.startsWith("pair,")) continue;
                String[] cells = line.split(",");
                if (cells.length < 4) throw new WrongUse(file + ": " + line, "a line takes pair,a,b,first and second");
                String second = cells[Math.min(4, cells.length - 1)];
                pairs.add(new Pair(cells[1], cells[2], cells[3].equals("same"), second.equals("same")));
            }
        } catch (IOException notReadable) {
            throw new CannotDo("cannot read " + file, "name a file of pair,a,b,first,second", notReadable);
        }
        return new LabelledPairs(pairs);
    }

    /** How the pairs that now stand in one story were read. */
    Listing judge(CaseStories found, OpenCase open) {
        Map<String, Integer> storyOf = storiesOf(found, open);
        int together = 0;
        int both = 0;
        int first = 0;
        int second = 0;
        for (Pair p : pairs) {
            Integer a = storyOf.get(p.a);
            if (a == null || !a.equals(storyOf.get(p.b))) continue;
            together++;
            if (p.first) first++;
            if (p.second) second++;
            if (p.first && p.second) both++;
        }
        var listing = new Listing("measure", "value", "pairs");
        listing.add("pairs that stand in one story now", (double) together, pairs.size());
        listing.add("of them the same story, first reading", share(first, together), together);
        listing.add("of them the same story, second reading", share(second, together), together);
        listing.add("of them the same story, both readings", share(both, together), together);
        listing.add("pairs read as the same story by both that stand in one story", kept(storyOf), pairs.size());
        listing.add("agreement of the readings (Cohen's kappa)", kappa(), pairs.size());
        return listing;
    }

    /** Each pair with both readings and whether it stands in one story now. */
    Listing each(CaseStories found, OpenCase open) {
        Map<String, Integer> storyOf = storiesOf(found, open);
        var listing = new Listing("pair", "a", "b", "first", "second", "now");
        for (int i = 0; i < pairs.size(); i++) {
            Pair p = pairs.get(i);
            Integer a = storyOf.get(p.a);
            boolean together = a != null && a.equals(storyOf.get(p.b));
            listing.add(i + 1, p.a, p.b, word(p.first), word(p.second), together ? "together" : "apart");
        }
        return listing;
    }

    private static String word(boolean same) {
        return same ? "same" : "other";
    }

    private double kept(Map<String, Integer> storyOf) {
        int same = 0;
        int kept = 0;
        for (Pair p : pairs) {
            if (!p.first || !p.second) continue;
            same++;
            Integer a = storyOf.get(p.a);
            if (a != null && a.equals(storyOf.get(p.b))) kept++;
        }
        return share(kept, same);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : part / (double) whole;
    }

    /** How much oftener the readings agree than readers with their shares of yes would by chance, 1 at most. */
    double kappa() {
        double n = Math.max(1, pairs.size());
        double agree = pairs.stream().filter(p -> p.first == p.second).count() / n;
        double one = pairs.stream().filter(Pair::first).count() / n;
        double two = pairs.stream().filter(Pair::second).count() / n;
        double chance = one * two + (1 - one) * (1 - two);
        return chance == 1 ? 1 : (agree - chance) / (1 - chance);
    }

    private Map<String, Integer> storiesOf(CaseStories found, OpenCase open) {
        Set<String> wanted = new HashSet<>();
        for (Pair p : pairs) {
            wanted.add(p.a);
            wanted.add(p.b);
        }
        Map<Long, Integer> storyOfPost = new HashMap<>();
        for (int s = 0; s < found.stories().size(); s++)
            for (Story.Part p : found.stories().get(s).parts()) storyOfPost.put(found.posts()[p.text()], s);
        Map<String, Integer> storyOf = new HashMap<>();
        try (Statement ask = open.file().connection().createStatement();
                ResultSet rows = ask.executeQuery(POSTS)) {
            while (rows.next()) {
                Integer story = storyOfPost.get(rows.getLong("post"));
                if (story == null) continue;
                String id =
                        id(String.valueOf(rows.getString("name")), rows.getLong("posted_at"), rows.getString("text"));
                if (wanted.contains(id)) storyOf.put(id, story);
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(open.file().path(), broken);
        }
        return storyOf;
    }

    /** What a post is known by without showing it: the beginning of a hash over account, time and words. */
    static String id(String account, long postedAt, String text) {
        String what = account + "\n" + Instant.ofEpochMilli(postedAt) + "\n" + text;
        return Sha256.hex(what).substring(0, 16);
    }
}
