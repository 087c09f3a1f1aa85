package lockstep.casework.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.casework.CaseFolder;
import lockstep.casework.OpenCase;
import lockstep.casework.asked.LocalModel;
import lockstep.documents.ReadingOptions;
import lockstep.documents.Reject;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Lists;
import lockstep.model.WrongUse;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Articles that are kept, judged, mended, put together and taken apart; the log says who did what. */
class ArticleReviewTest {
    private static final LocalModel NO_MODEL = new LocalModel("", "", "");
    private static final String ME = System.getProperty("user.name", "");

    @TempDir
    private Path folder = Path.of("");

    private CaseFolder desk = new CaseFolder(Path.of(""));

    @BeforeEach
    void aDesk() {
        desk = new CaseFolder(folder);
    }

    private static String article(int part) {
        return "A report of the harbour, part " + part + "\n\nOn March " + part
                + ", 2024, Graphika said that accounts linked to Spamouflage, a Chinese operation, posted lies on Twitter.";
    }

    private OpenCase with(int articles) throws Exception {
        OpenCase open = desk.open();
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= articles; i++) files.add(desk.file("a" + i + ".txt", article(i)));
        List<Reject> rejects = new ArrayList<>();
        added(open).read(files, ReadingOptions.USUAL, NO_MODEL, rejects::addAll);
        assertThat(rejects).isEmpty();
        return open;
    }

    private static AddedArticles added(OpenCase open) {
        return new AddedArticles(open.file(), new Articles(open.file()), Lists.BUILT_IN, false);
    }

    private static List<ArticleRecord> told(OpenCase open) {
        return new Articles(open.file()).all().stream().map(ArticleRecord::of).toList();
    }

    private static List<String> verdicts(OpenCase open) {
        return told(open).stream().map(t -> t.article().verdict().word()).toList();
    }

    private static ArticleReview review(OpenCase open, String by) {
        return new ArticleReview(open.data(), "", by);
    }

    private static List<String> logged(OpenCase open) {
        return CaseFolder.logged(open).stream()
                .filter(l -> l.startsWith("article"))
                .toList();
    }

    @Test
    void anArticleThatIsAddedTwiceIsKeptOnce() throws Exception {
        try (OpenCase open = with(2)) {
            var again = added(open);
            again.read(List.of(desk.path("a1.txt")), ReadingOptions.USUAL, NO_MODEL, r -> {});
            assertThat(again.what()).doesNotContainKey(Articles.Put.NEW);
            assertThat(told(open)).hasSize(2);
            assertThat(verdicts(open)).containsOnly("proposed");
        }
    }

    @Test
    void aJudgementIsKeptAndLoggedAndAnotherReviewerIsNamed() throws Exception {
        try (OpenCase open = with(3)) {
            review(open, "").judge(List.of(1L, 2L), ReviewState.ACCEPTED);
            review(open, "ann").judge(List.of(3L), ReviewState.REJECTED);
            assertThat(verdicts(open)).containsExactly("accepted", "accepted", "rejected");
            assertThat(logged(open))
                    .containsExactly("article 1 accepted", "article 2 accepted", "article 3 rejected, by ann");
            assertThat(told(open).get(0).article().reviewer()).isEqualTo(ME);
        }
    }

    @Test
    void oneWrongNumberAmongManyLeavesAllAsTheyWere() throws Exception {
        try (OpenCase open = with(2)) {
            assertThatThrownBy(() -> review(open, "").judge(List.of(1L, 9L), ReviewState.ACCEPTED))
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("no article 9");
            assertThatThrownBy(() -> ReviewState.of("believed"))
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("believed");
            assertThat(verdicts(open)).containsOnly("proposed");
            assertThat(logged(open)).isEmpty();
        }
    }

    @Test
    void aMendedRecordIsAcceptedAndAQuotationThatIsNotInTheTextIsRefused() throws Exception {
        try (OpenCase open = with(1)) {
            ObjectNode record = (ObjectNode)
                    JsonMapper.shared().readTree(told(open).get(0).article().record());
            ((ObjectNode) record.path("incident").path("states").get(0)).put("value", "Northland");
            review(open, "ann").mend(1, record);
            assertThat(told(open).get(0).values(Field.STATES)).containsExactly("Northland");
            assertThat(verdicts(open)).containsExactly("accepted");
            assertThat(logged(open)).containsExactly("article 1 mended, by ann");

            ((ObjectNode) record.path("incident").path("states").get(0)).put("quote", "words that nobody wrote");
            assertThatThrownBy(() -> review(open, "ann").mend(1, record)).isInstanceOf(RuntimeException.class);
            assertThat(logged(open)).hasSize(1);
        }
    }

    @Test
    void articlesArePutTogetherAndTakenApartAsAPersonSays() throws Exception {
        try (OpenCase open = with(2)) {
            desk.file(
                    "other.txt",
                    "The lighthouse\n\nOn May 9, 2023, officials said that Iranian operatives copied the sites of newspapers in Israel.");
            added(open).read(List.of(desk.path("other.txt")), ReadingOptions.USUAL, NO_MODEL, r -> {});
            var articles = new Articles(open.file());
            assertThat(IncidentGroups.of(told(open), articles)).containsExactly(1, 1, 3);
            review(open, "").same(List.of(1L, 3L));
            assertThat(IncidentGroups.of(told(open), articles)).containsExactly(1, 1, 1);
            assertThat(review(open, "").apart(List.of(3L))).isEqualTo(2);
            assertThat(IncidentGroups.of(told(open), articles)).containsExactly(1, 1, 3);
            assertThat(review(open, "").apart(List.of(3L))).isZero();
            assertThat(logged(open))
                    .containsExactly("article 1, 3 tell of one incident", "article 3 tell of incidents of their own");
        }
    }

    @Test
    void oneArticleIsNotTheSameAsItself() throws Exception {
        try (OpenCase open = with(2)) {
            assertThatThrownBy(() -> review(open, "").same(List.of(1L, 1L))).hasMessageContaining("two or more");
            assertThatThrownBy(() -> review(open, "").apart(List.of(7L))).hasMessageContaining("no article 7");
            assertThat(logged(open)).isEmpty();
        }
    }

    @Test
    void anArticleThatRepeatsTheWordsOfAnotherIsItsCopy() throws Exception {
        try (OpenCase open = with(1)) {
            desk.file("copy.txt", article(1).replace("part 1", "part one"));
            added(open).read(List.of(desk.path("copy.txt")), ReadingOptions.USUAL, NO_MODEL, r -> {});
            assertThat(IncidentGroups.copies(told(open))).containsExactly(0, 1);
        }
    }

    @Test
    void recordsOfAnotherCaseComeAsTheyWereJudged() throws Exception {
        Path out = desk.path("records.jsonl");
        try (OpenCase open = with(2)) {
            review(open, "").judge(List.of(2L), ReviewState.ACCEPTED);
            var kept = IncidentFile.kept(new Articles(open.file()), told(open));
            desk.file("records.jsonl", IncidentFile.json(kept, Map.of()));
        }
        var other = new CaseFolder(java.nio.file.Files.createDirectory(folder.resolve("other")));
        try (OpenCase open = other.open()) {
            Map<Articles.Put, Integer> what = review(open, "").take(out);
            assertThat(what).containsEntry(Articles.Put.NEW, 2);
            assertThat(verdicts(open)).containsExactly("proposed", "accepted");
            assertThat(logged(open)).containsExactly("article records of records.jsonl taken");
        }
    }
}
