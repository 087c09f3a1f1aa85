package lockstep.casework.narratives;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lockstep.casework.words.CaseWords;
import lockstep.kernels.shape.Columns;
import lockstep.language.stories.Stories;
import lockstep.language.stories.Story;
import lockstep.model.analysis.Work;
import lockstep.store.LocalCase;
import lockstep.store.narratives.Narrative;

/** Makes sure that the narratives of a case are made from the posts that are there now. */
public final class NarrativeStep {
    private static final String VERSION = "1";
    private static final String WHAT = "narratives";

    private static final String WORDLESS = """
            -- one row: a repost without words of its own, and the post that it repeats
            SELECT p.post, o.post AS original FROM posts p
            JOIN accounts a ON a.account = p.account
            JOIN posts o ON o.native_id = p.repost_of AND o.post <> p.post
            JOIN accounts b ON b.account = o.account AND b.platform = a.platform
            WHERE p.kind = 'repost' AND coalesce(p.text, '') = '' ORDER BY p.post, o.post
            """;

    private static final String REPOSTS = """
            -- one row: a repost
            SELECT post FROM posts WHERE kind = 'repost' ORDER BY post
            """;

    private final LocalCase data;
    private final Work work;

    /** @param data the whole case, without a scope */
    public NarrativeStep(LocalCase data, Work work) {
        this.data = data;
        this.work = work;
    }

    /**
     * Groups the posts if some came since the last time.
     *
     * @param least posts that a story needs to become a narrative
     * @param again whether to group even if none came
     * @return what changed, if posts were grouped
     */
    public Optional<Narrative.Changed> run(Stories.Settings settings, int least, boolean again) {
        String version = VERSION + "-" + settings + "-" + least;
        if (!again && data.words().isFresh(WHAT, version)) return Optional.empty();
        work.step("reading texts for narratives");
        CaseStories found = CaseStories.of(data.file(), settings);
        new CaseWords(data, work).copies();
        work.step("keeping narratives");
        Narrative.Changed changed =
                data.narratives().keep(AcrossLanguages.joined(data, narratives(found, least), least));
        data.words().made(WHAT, version);
        return Optional.of(changed);
    }

    private List<Narrative.Found> narratives(CaseStories found, int least) {
        var reposts = new java.util.HashSet<Long>();
        for (long post : data.select(REPOSTS, Map.of()).longs("post")) reposts.add(post);
        Map<Long, List<Long>> wordless = new java.util.HashMap<>();
        Columns c = data.select(WORDLESS, Map.of());
        for (int i = 0; i < c.size(); i++)
            wordless.computeIfAbsent(c.longs("original")[i], o -> new ArrayList<>())
                    .add(c.longs("post")[i]);
        List<Narrative.Found> narratives = new ArrayList<>();
        for (Story story : found.stories()) {
            List<Narrative.Carried> posts = new ArrayList<>();
            for (Story.Part part : story.parts()) {
                long post = found.posts()[part.text()];
                String how = part.how().name().toLowerCase(Locale.ROOT);
                String reason = String.join(", ", part.shares());
                posts.add(new Narrative.Carried(post, reposts.contains(post) ? "repost" : how, part.alike(), reason));
                for (long other : wordless.getOrDefault(post, List.of()))
                    posts.add(new Narrative.Carried(other, "repost", part.alike(), ""));
            }
            if (posts.size() >= least) narratives.add(new Narrative.Found(story.name(), posts));
        }
        return narratives;
    }
}
