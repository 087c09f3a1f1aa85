package lockstep.casework.narratives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;
import lockstep.store.narratives.Narrative;

/** Joins stories that translated copies run between: what is a translation of a post of a story carries that story. */
public final class AcrossLanguages {
    private static final String TRANSLATED = """
            -- one row: a post of a group of copies that holds translations
            SELECT object, post, type, likeness FROM copies
            WHERE object IN (SELECT object FROM copies WHERE type = 'translated') ORDER BY object, post
            """;

    private final List<Narrative.Found> found;
    private final int[] up;
    private final Map<Integer, List<Narrative.Carried>> added = new HashMap<>();
    private final List<Narrative.Found> fresh = new ArrayList<>();

    private AcrossLanguages(List<Narrative.Found> found) {
        this.found = found;
        this.up = new int[found.size()];
        for (int i = 0; i < up.length; i++) up[i] = i;
    }

    /**
     * The stories, joined; those of most posts first.
     *
     * @param least posts that translations alone need to make a story
     */
    public static List<Narrative.Found> joined(CaseData data, List<Narrative.Found> found, int least) {
        Columns c = data.select(TRANSLATED, Map.of());
        if (c.size() == 0) return found;
        var work = new AcrossLanguages(found);
        Map<Long, Integer> storyOf = new HashMap<>();
        for (int s = 0; s < found.size(); s++)
            for (Narrative.Carried p : found.get(s).posts()) storyOf.put(p.post(), s);
        for (int from = 0; from < c.size(); ) {
            int to = from;
            while (to < c.size() && c.longs("object")[to] == c.longs("object")[from]) to++;
            work.group(c, from, to, storyOf, least);
            from = to;
        }
        return work.result();
    }

    private void group(Columns c, int from, int to, Map<Long, Integer> storyOf, int least) {
        List<Narrative.Carried> outside = new ArrayList<>();
        int story = -1;
        for (int i = from; i < to; i++) {
            long post = c.longs("post")[i];
            Integer in = storyOf.get(post);
            if (in == null) outside.add(new Narrative.Carried(post, c.text("type", i), c.doubles("likeness")[i], ""));
            else if (story < 0) story = root(in);
            else join(story, root(in));
        }
        if (story >= 0) added.computeIfAbsent(story, s -> new ArrayList<>()).addAll(outside);
        else if (outside.size() >= least) fresh.add(new Narrative.Found("translations of one text", outside));
    }

    private void join(int x, int y) {
        up[Math.max(root(x), root(y))] = Math.min(root(x), root(y));
    }

    private int root(int s) {
        int at = s;
        while (up[at] != at) at = up[at];
        return at;
    }

    private List<Narrative.Found> result() {
        Map<Integer, Map<Long, Narrative.Carried>> posts = new LinkedHashMap<>();
        for (int s = 0; s < found.size(); s++)
            for (Narrative.Carried p : found.get(s).posts())
                posts.computeIfAbsent(root(s), r -> new LinkedHashMap<>()).put(p.post(), p);
        added.forEach((s, more) -> {
            for (Narrative.Carried p : more)
                posts.computeIfAbsent(root(s), r -> new LinkedHashMap<>()).putIfAbsent(p.post(), p);
        });
        List<Narrative.Found> all = new ArrayList<>();
        posts.forEach((s, of) -> all.add(new Narrative.Found(found.get(s).name(), List.copyOf(of.values()))));
        all.addAll(fresh);
        all.sort((x, y) -> y.posts().size() - x.posts().size());
        return all;
    }
}
