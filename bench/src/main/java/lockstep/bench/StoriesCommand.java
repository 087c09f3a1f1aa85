package lockstep.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.casework.narratives.CaseStories;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.kernels.text.AverageLink;
import lockstep.kernels.text.NearInTime;
import lockstep.language.stories.Stories;
import lockstep.language.stories.Story;
import lockstep.model.PostLine;
import lockstep.model.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How often two posts of one story do tell the same, by pairs that a person has read. */
@Command(
        name = "stories",
        description = {
            "Groups the posts of a case into stories and measures speed; with --labels, how often pairs that a person",
            "has read and that now stand in one story tell the same. --draw prints pairs to read."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep bench stories ira.case --labels docs/labels/ira-story-pairs.csv",
            "  lockstep bench stories ira.case --draw 300 --seed 7 --texts --csv > read.csv"
        },
        mixinStandardHelpOptions = true)
public final class StoriesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(names = "--labels", paramLabel = "FILE", description = "pairs with two readings: pair,a,b,first,second")
    private @Nullable Path labels;

    @Option(names = "--draw", paramLabel = "N", description = "draw so many pairs of posts with different words")
    private int draw;

    @Option(names = "--texts", description = "print the texts beside the ids")
    private boolean withTexts;

    @Option(names = "--each", description = "with --labels, list every pair and whether it stands in one story now")
    private boolean each;

    @Option(names = "--seed", paramLabel = "N", description = "seed of the draw (default 7)")
    private long seed = 7;

    @Option(names = "--alike", paramLabel = "X", description = "average likeness within a story")
    private double alike = Stories.Settings.USUAL.bound().alike();

    @Option(
            names = "--beyond",
            paramLabel = "X",
            description = "the same within a story that lasted longer than --span")
    private double beyond = Stories.Settings.USUAL.bound().beyond();

    @Option(names = "--span", paramLabel = "DAYS", description = "how long a story of different wordings may last")
    private int span = 10;

    @Option(names = "--tie", paramLabel = "X", description = "likeness from which two texts can hang together")
    private double tie = Stories.Settings.USUAL.rule().alike();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            long began = System.nanoTime();
            var found = CaseStories.of(open.file(), settings());
            double took = (System.nanoTime() - began) / 1e9;
            long within =
                    found.stories().stream().mapToLong(s -> s.parts().size()).sum();
            terminal.say(
                    "%s posts, %s different texts, %s stories of %s posts, %.1f s",
                    Terminal.count(found.posts().length),
                    Terminal.count(found.distinct()),
                    Terminal.count(found.stories().size()),
                    Terminal.count(within),
                    took);
            if (draw > 0) drawn(found, open).print(terminal, form.form());
            if (labels != null) {
                var pairs = LabelledPairs.read(labels);
                (each ? pairs.each(found, open) : pairs.judge(found, open)).print(terminal, form.form());
            }
        }
        return 0;
    }

    private Stories.Settings settings() {
        var usual = Stories.Settings.USUAL.rule();
        return new Stories.Settings(
                new AverageLink.Bound(alike, span * 86_400_000L, beyond),
                new NearInTime.Rule(usual.soon(), tie, usual.late(), usual.copy(), usual.shared()));
    }

    /**
     * A post is drawn among all that stand in a story with different words, then another of its story with different words: large
     * stories count by their posts and not by the square.
     */
    private Listing drawn(CaseStories found, OpenCase open) {
        List<int[]> posts = new ArrayList<>();
        for (int s = 0; s < found.stories().size(); s++) {
            var parts = found.stories().get(s).parts();
            boolean varied = parts.stream().anyMatch(p -> p.how() != Story.How.EXACT);
            for (int p = 0; varied && p < parts.size(); p++) posts.add(new int[] {s, p});
        }
        var random = new SplittableRandom(seed);
        var listing = withTexts ? new Listing("pair", "a", "b", "text_a", "text_b") : new Listing("pair", "a", "b");
        while (listing.size() < draw && !posts.isEmpty()) {
            int[] one = posts.get(random.nextInt(posts.size()));
            var parts = found.stories().get(one[0]).parts();
            int x = parts.get(one[1]).text();
            int y = parts.get(random.nextInt(parts.size())).text();
            Map<Long, PostLine> lines = lines(open, List.of(found.posts()[x], found.posts()[y]));
            PostLine a = lines.get(found.posts()[x]);
            PostLine b = lines.get(found.posts()[y]);
            if (a == null || b == null || Stories.sayTheSame(a.text(), b.text())) continue;
            int n = listing.size() + 1;
            if (withTexts) listing.add(n, id(a), id(b), a.postedAt() + " " + a.text(), b.postedAt() + " " + b.text());
            else listing.add(n, id(a), id(b));
        }
        return listing;
    }

    private static String id(PostLine post) {
        return LabelledPairs.id(post.account().name(), post.postedAt().toEpochMilli(), post.text());
    }

    private static Map<Long, PostLine> lines(OpenCase open, List<Long> posts) {
        Map<Long, PostLine> lines = new HashMap<>();
        for (PostLine line : open.data().posts(posts)) lines.put(line.post(), line);
        return lines;
    }
}
