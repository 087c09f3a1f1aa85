package lockstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import lockstep.model.WrongUse;
import lockstep.store.Articles.Put;
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
            articles.judge(1, "accepted", "seen");
            assertThat(articles.put("a.html", "h1", "A", "2024-01-02", "{\"run\":3}"))
                    .isEqualTo(Put.LEFT_AS_JUDGED);
            assertThat(articles.all()).singleElement().satisfies(a -> {
                assertThat(a.record()).isEqualTo("{\"run\":2}");
                assertThat(a.verdict()).isEqualTo("accepted");
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
            assertThatThrownBy(() -> articles.judge(9, "accepted", "")).isInstanceOf(WrongUse.class);
        }
    }
}
