package lockstep.store.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import lockstep.model.WrongUse;
import lockstep.store.articles.Articles.Put;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles of a case and the judgements on them. */
class ArticlesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatAPersonJudgedIsNeverOverwritten() {
        try (CaseFile file = CaseFile.create(folder.resolve("a.case"))) {
            var articles = new Articles(file);
            assertThat(articles.put("a.html", "h1", "A", "2024-01-02", "{\"run\":1}"))
                    .isEqualTo(Put.NEW);
            assertThat(articles.put("a.html", "h1", "A", "2024-01-02", "{\"run\":2}"))
                    .isEqualTo(Put.READ_AGAIN);
            articles.judge(1, ReviewState.ACCEPTED, "seen");
            assertThat(articles.put("a.html", "h1", "A", "2024-01-02", "{\"run\":3}"))
                    .isEqualTo(Put.LEFT_AS_JUDGED);
            assertThat(articles.all()).singleElement().satisfies(a -> {
                assertThat(a.record()).isEqualTo("{\"run\":2}");
                assertThat(a.verdict()).isEqualTo(ReviewState.ACCEPTED);
                assertThat(a.note()).isEqualTo("seen");
            });
        }
    }

    @Test
    void aMendedRecordIsAcceptedAndStays() {
        try (CaseFile file = CaseFile.create(folder.resolve("b.case"))) {
            var articles = new Articles(file);
            articles.put("a.html", "h1", "A", "", "{}");
            articles.mend(1, "{\"mine\":1}", "");
            articles.put("b.html", "h1", "A", "", "{}");
            assertThat(articles.all()).singleElement().satisfies(a -> {
                assertThat(a.mended()).isTrue();
                assertThat(a.record()).isEqualTo("{\"mine\":1}");
            });
            assertThatThrownBy(() -> articles.judge(9, ReviewState.ACCEPTED, ""))
                    .isInstanceOf(WrongUse.class);
        }
    }

    @Test
    void oneArticleIsReadByItsNumberAndAnotherNumberIsToldAsNone() {
        try (CaseFile file = CaseFile.create(folder.resolve("c.case"))) {
            var articles = new Articles(file);
            articles.put("a.html", "h1", "A", "2024-01-02", "{\"run\":1}");
            articles.put("b.html", "h2", "B", "", "{\"run\":2}");
            assertThat(articles.one(2)).contains(articles.all().get(1));
            assertThat(articles.one(3)).isEmpty();
            assertThat(articles.require(1).title()).isEqualTo("A");
            assertThatThrownBy(() -> articles.require(3)).hasMessageContaining("no article 3");
        }
    }

    @Test
    void whoJudgesAnArticleAfterAnotherStandsBesideNotOverTheOther() {
        try (CaseFile file = CaseFile.create(folder.resolve("d.case"))) {
            var articles = new Articles(file);
            articles.put("a.html", "h1", "A", "", "{}");
            articles.judge(1, ReviewState.ACCEPTED, "clear", "ann");
            articles.judge(1, ReviewState.REJECTED, "a satire", "bob");
            assertThat(articles.reviews())
                    .extracting(r -> r.reviewer() + " " + r.verdict() + " " + r.note())
                    .containsExactly("ann accepted clear", "bob rejected a satire");
            assertThat(articles.require(1).verdict()).isEqualTo(ReviewState.REJECTED);
            assertThat(articles.require(1).reviewer()).isEqualTo("bob");
        }
    }

    @Test
    void theLatestWordOnTwoArticlesStandsLastAndEachIsKept() {
        try (CaseFile file = CaseFile.create(folder.resolve("e.case"))) {
            var articles = new Articles(file);
            articles.put("a.html", "h1", "A", "", "{}");
            articles.put("b.html", "h2", "B", "", "{}");
            articles.tie(1, 2, true, "same day", "ann");
            articles.tie(1, 2, false, "another place", "bob");
            assertThat(articles.ties())
                    .extracting(t -> t.same() + " " + t.note())
                    .containsExactly("true same day", "false another place");
            articles.keep(articles.ties().get(0));
            assertThat(articles.ties()).hasSize(2);
            assertThatThrownBy(() -> articles.tie(1, 9, true, "", "ann")).isInstanceOf(WrongUse.class);
        }
    }

    @Test
    void anArticleThatIsCutIsAsManyRecordsAsItHasPartsAndAllWaitForAJudgement() {
        try (CaseFile file = CaseFile.create(folder.resolve("f.case"))) {
            var articles = new Articles(file);
            articles.put("a.html", "h1", "A", "2024-05-01", "{\"whole\":1}");
            articles.judge(1, ReviewState.ACCEPTED, "");
            assertThat(articles.split(1, "{\"part\":1}", List.of(new Articles.Part("h1#2", "A, 2", "{\"part\":2}"))))
                    .containsExactly(1L, 2L);
            assertThat(articles.all()).allSatisfy(a -> {
                assertThat(a.verdict()).isEqualTo(ReviewState.PROPOSED);
                assertThat(a.mended()).isTrue();
                assertThat(a.published()).isEqualTo("2024-05-01");
            });
        }
    }

    @Test
    void aCaseThatWasMadeBeforeArticlesCameHasTheirTablesOnceItIsOpened() throws SQLException {
        Path older = folder.resolve("g.case");
        try (CaseFile file = CaseFile.create(older);
                var sql = file.connection().createStatement()) {
            sql.execute("DROP TABLE articles; DROP TABLE article_reviews; DROP TABLE article_ties");
            file.fact("schema", "14");
        }
        try (CaseFile file = CaseFile.open(older)) {
            var articles = new Articles(file);
            assertThat(articles.all()).isEmpty();
            articles.put("a.html", "h1", "A", "", "{}");
            articles.judge(1, ReviewState.ACCEPTED, "");
            assertThat(articles.reviews()).hasSize(1);
            assertThat(articles.ties()).isEmpty();
        }
    }
}
