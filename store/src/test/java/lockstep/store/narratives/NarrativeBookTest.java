package lockstep.store.narratives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NarrativeBookTest {
    @TempDir
    Path folder = Path.of("");

    private CaseFile file;
    private NarrativeBook book;

    @BeforeEach
    void aCaseOfThirtyPosts() throws SQLException {
        file = CaseFile.create(folder.resolve("a.case"));
        try (Statement put = file.connection().createStatement()) {
            put.execute("INSERT INTO posts (post, account, posted_at) SELECT range, 1, range * 1000 FROM range(30)");
        }
        book = LocalCase.of(file, Scope.ALL).narratives();
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static Narrative.Found story(String name, long... posts) {
        return new Narrative.Found(
                name,
                Arrays.stream(posts)
                        .mapToObj(p -> new Narrative.Carried(p, "near", .8, "shared"))
                        .toList());
    }

    private List<Long> posts(String id) {
        return book.posts(id).stream().map(Narrative.Carried::post).toList();
    }

    private List<String> current() {
        return book.all().stream()
                .filter(Narrative::isCurrent)
                .map(Narrative::id)
                .toList();
    }

    @Test
    void aNarrativeThatGrewKeepsItsIdAndANewOneGetsTheNext() {
        book.keep(List.of(story("bridge", 1, 2, 3), story("harbour", 4, 5, 6)));
        var changed = book.keep(List.of(story("market", 7, 8, 9), story("bridge closed", 1, 2, 3, 10, 11)));
        assertThat(posts("N-1")).containsExactly(1L, 2L, 3L, 10L, 11L);
        assertThat(posts("N-3")).containsExactly(7L, 8L, 9L);
        assertThat(book.one("N-1").name()).isEqualTo("bridge closed");
        assertThat(book.one("N-1").version()).isEqualTo(2);
        assertThat(changed).isEqualTo(new Narrative.Changed(1, 1, 0, 0, 1));
        assertThat(book.log("N-1")).extracting(Narrative.Entry::did).containsExactly("found", "grown");
    }

    @Test
    void theSameAgainChangesNothing() {
        var stories = List.of(story("bridge", 1, 2, 3), story("harbour", 4, 5, 6));
        book.keep(stories);
        book.keep(List.of(stories.get(1), stories.get(0)));
        assertThat(book.all()).extracting(Narrative::version).containsExactly(1, 1);
        assertThat(book.log("")).hasSize(2);
    }

    @Test
    void aMergeGoesOnUnderTheLargerAndTheOtherSaysWhere() {
        book.keep(List.of(story("bridge", 1, 2, 3), story("closure", 4, 5)));
        book.keep(List.of(story("bridge closure", 1, 2, 3, 4, 5)));
        assertThat(current()).containsExactly("N-1");
        assertThat(book.one("N-2").id()).as("followed to where it went").isEqualTo("N-1");
        assertThat(book.log("N-2")).extracting(Narrative.Entry::did).contains("merged");
    }

    @Test
    void aSplitKeepsTheIdOnItsLargerPartAndSaysSo() {
        book.keep(List.of(story("bridge", 1, 2, 3, 4, 5)));
        book.keep(List.of(story("bridge east", 4, 5), story("bridge west", 1, 2, 3)));
        assertThat(posts("N-1")).containsExactly(1L, 2L, 3L);
        assertThat(posts("N-2")).containsExactly(4L, 5L);
        assertThat(book.log("N-1")).extracting(Narrative.Entry::did).contains("split");
    }

    @Test
    void aPersonsNameStaysWhateverIsProposedLater() {
        book.keep(List.of(story("bridge", 1, 2, 3)));
        book.name("N-1", "the old bridge");
        book.keep(List.of(story("something else", 1, 2, 3, 4)));
        assertThat(book.one("N-1").name()).isEqualTo("the old bridge");
        assertThat(book.one("N-1").isNamed()).isTrue();
    }

    @Test
    void aPersonsMergeHoldsThoughTheTextsAreFoundApart() {
        var stories = List.of(story("bridge", 1, 2, 3), story("closure", 4, 5, 6));
        book.keep(stories);
        book.merge("N-1", List.of("N-2"));
        book.keep(List.of(story("bridge", 1, 2, 3, 10), story("closure", 4, 5, 6, 11)));
        assertThat(posts("N-1"))
                .as("with the post that came to the merged part")
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 10L, 11L);
        assertThat(current()).containsExactly("N-1");
    }

    @Test
    void aPostThatAPersonTookOutStaysOutAndOneThatWasPutInStaysIn() {
        book.keep(List.of(story("bridge", 1, 2, 3), story("harbour", 4, 5, 6)));
        assertThat(book.remove("N-1", List.of(3L))).isEqualTo(1);
        assertThat(book.add("N-1", List.of(20L, 6L, 999L))).isEqualTo(2);
        book.keep(List.of(story("bridge", 1, 2, 3), story("harbour", 4, 5, 6)));
        assertThat(posts("N-1")).containsExactly(1L, 2L, 6L, 20L);
        assertThat(posts("N-2")).containsExactly(4L, 5L);
    }

    @Test
    void aPersonsSplitHolds() {
        book.keep(List.of(story("bridge", 1, 2, 3, 4)));
        String made = book.split("N-1", List.of(3L, 4L), "the other bridge");
        book.keep(List.of(story("bridge", 1, 2, 3, 4, 5)));
        assertThat(posts("N-1")).containsExactly(1L, 2L, 5L);
        assertThat(posts(made)).containsExactly(3L, 4L);
        assertThat(book.one(made).name()).isEqualTo("the other bridge");
    }

    @Test
    void aNarrativeThatAPersonNamedIsNotMergedAwayByTheMachine() {
        book.keep(List.of(story("bridge", 1, 2, 3), story("closure", 4, 5)));
        book.name("N-2", "the closure");
        book.keep(List.of(story("bridge closure", 1, 2, 3, 4, 5)));
        assertThat(posts("N-1")).containsExactly(1L, 2L, 3L);
        assertThat(posts("N-2")).containsExactly(4L, 5L);
        assertThat(book.log("N-2")).extracting(Narrative.Entry::did).contains("kept");
    }

    @Test
    void whatIsNotThereIsRefusedWithTheNearestName() {
        book.keep(List.of(story("bridge", 1, 2, 3)));
        assertThatThrownBy(() -> book.one("N-2")).isInstanceOf(WrongUse.class).hasMessageContaining("N-2");
        assertThatThrownBy(() -> book.remove("N-1", List.of(25L))).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> book.name("N-1", " ")).isInstanceOf(WrongUse.class);
    }

    @Test
    void whatIsForgottenLeavesNoProposedNameAndNoReason() {
        book.keep(List.of(story("bridge", 1, 2, 3), story("harbour", 4, 5, 6)));
        try (Statement drop = file.connection().createStatement()) {
            drop.execute("DELETE FROM posts WHERE post = 3");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        NarrativeBook.drop(file, new CaseSql(file));
        assertThat(book.one("N-1").name()).isEqualTo("N-1");
        assertThat(book.posts("N-1")).extracting(Narrative.Carried::reason).containsOnly("");
        assertThat(book.one("N-2").name()).isEqualTo("harbour");
    }
}
