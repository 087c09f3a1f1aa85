package lockstep.store.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lockstep.store.articles.Articles.Article;
import lockstep.store.articles.Articles.Part;
import lockstep.store.articles.Articles.Put;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of articles through reading, judging, mending, cutting and reading again, the case shut and opened in between. */
class ReopenedArticlesTest {
    private static final List<String> PEOPLE = List.of("ann", "bob", "cid");

    @TempDir
    private Path folder = Path.of("");

    /** What a case must say of one article. */
    private record Expected(String record, ReviewState verdict, boolean mended, String by) {}

    private static List<String> told(Articles articles) {
        return articles.all().stream()
                .map(a -> a.hash() + " " + a.record() + " " + a.verdict() + " " + a.mended() + " " + a.reviewer())
                .toList();
    }

    private static List<String> told(Map<String, Expected> expected) {
        List<String> all = new ArrayList<>();
        expected.forEach((hash, e) -> all.add(hash + " " + e.record + " " + e.verdict + " " + e.mended + " " + e.by));
        return all;
    }

    private static void step(Articles articles, Map<String, Expected> expected, SplittableRandom random, int n) {
        String hash = "h" + random.nextInt(8);
        String record = "{\"run\":" + n + "}";
        String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        Expected known = expected.get(hash);
        long number = new ArrayList<>(expected.keySet()).indexOf(hash) + 1L;
        switch (known == null ? 0 : random.nextInt(4)) {
            case 0, 1 -> {
                Put put = articles.put("a.html", hash, "A", "2024-01-02", record);
                boolean open = known == null || (known.verdict == ReviewState.PROPOSED && !known.mended);
                assertThat(put).isEqualTo(known == null ? Put.NEW : open ? Put.READ_AGAIN : Put.LEFT_AS_JUDGED);
                if (open)
                    expected.put(
                            hash, new Expected(record, ReviewState.PROPOSED, false, known == null ? "" : known.by));
            }
            case 2 -> {
                ReviewState verdict = ReviewState.values()[random.nextInt(3)];
                articles.judge(number, verdict, "why " + n, who);
                expected.put(hash, new Expected(known.record, verdict, known.mended, who));
            }
            default -> {
                articles.mend(number, record, "", who);
                expected.put(hash, new Expected(record, ReviewState.ACCEPTED, true, who));
            }
        }
    }

    @Test
    void noWordOfAPersonIsLostWhateverIsReadAfterIt() {
        long seed = 20_261_203;
        var random = new SplittableRandom(seed);
        Map<String, Expected> expected = new LinkedHashMap<>();
        Path path = folder.resolve("a.case");
        CaseFile file = CaseFile.create(path);
        for (int n = 0; n < 120; n++) {
            step(new Articles(file), expected, random, n);
            if (n % 10 == 9) {
                file.close();
                file = CaseFile.open(path);
            }
            assertThat(told(new Articles(file))).as("seed %d, step %d", seed, n).isEqualTo(told(expected));
        }
        List<Articles.Review> reviews = new Articles(file).reviews();
        assertThat(reviews).isSortedAccordingTo(Comparator.comparingLong(Articles.Review::at));
        assertThat(reviews.stream().map(Articles.Review::at).distinct())
                .as("no two words in one instant")
                .hasSameSizeAs(reviews);
        file.close();
    }

    @Test
    void anotherCaseTakesAllThatWasSaidAndTakingItTwiceAddsNothing() {
        try (CaseFile one = CaseFile.create(folder.resolve("one.case"));
                CaseFile other = CaseFile.create(folder.resolve("other.case"))) {
            var from = new Articles(one);
            var to = new Articles(other);
            to.put("z.html", "hz", "Z", "", "{}");
            from.put("a.html", "ha", "A", "2024-01-02", "{\"run\":1}");
            from.put("b.html", "hb", "B", "", "{\"run\":2}");
            from.judge(1, ReviewState.REJECTED, "old", "ann");
            from.mend(1, "{\"mine\":1}", "better", "bob");
            for (int again = 0; again < 2; again++)
                for (Article a : from.all())
                    to.take(
                            a,
                            from.reviews().stream()
                                    .filter(r -> r.article() == a.number())
                                    .toList());
            assertThat(to.all()).extracting(Article::hash).containsExactlyInAnyOrder("hz", "ha", "hb");
            Article taken = to.all().stream()
                    .filter(a -> a.hash().equals("ha"))
                    .findFirst()
                    .orElseThrow();
            assertThat(taken.record()).isEqualTo("{\"mine\":1}");
            assertThat(taken.verdict()).isEqualTo(ReviewState.ACCEPTED);
            assertThat(taken.reviewer()).isEqualTo("bob");
            assertThat(to.reviews())
                    .extracting(r -> r.article() == taken.number(), Articles.Review::reviewer, Articles.Review::verdict)
                    .containsExactly(
                            tuple(true, "ann", ReviewState.REJECTED), tuple(true, "bob", ReviewState.ACCEPTED));
            assertThat(to.all()).extracting(Article::number).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCutThatIsTakenBackWithWhatFailedAfterItLeavesTheArticleWhole() {
        Path path = folder.resolve("cut.case");
        try (CaseFile file = CaseFile.create(path)) {
            var articles = new Articles(file);
            articles.put("a.html", "h1", "A", "", "{\"whole\":1}");
            List<Part> parts = List.of(new Part("h2", "B", "{\"part\":2}"));
            assertThatThrownBy(() -> file.inTransaction(() -> {
                        articles.split(1, "{\"part\":1}", parts);
                        articles.judge(9, ReviewState.ACCEPTED, "");
                    }))
                    .hasMessageContaining("no article 9");
        }
        try (CaseFile file = CaseFile.open(path)) {
            assertThat(new Articles(file).all()).singleElement().satisfies(a -> {
                assertThat(a.record()).isEqualTo("{\"whole\":1}");
                assertThat(a.mended()).isFalse();
            });
        }
    }
}
