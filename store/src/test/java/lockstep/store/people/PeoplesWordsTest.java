package lockstep.store.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Watch;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.model.judgement.GroupDecision;
import lockstep.model.judgement.LogEntry;
import lockstep.model.judgement.Remark;
import lockstep.store.LocalCase;
import lockstep.store.accounts.Removal;
import lockstep.store.file.CaseFile;
import lockstep.store.words.PostSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say of a case: added, never changed, and each word in a log that shows when somebody changed it. */
class PeoplesWordsTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private LocalCase data;

    /** Two findings: three accounts in one, two in the other. */
    @BeforeEach
    void twoFindings() throws SQLException {
        file = CaseFile.create(folder.resolve("t.case"));
        sql("""
                INSERT INTO kinds VALUES (1, 'link');
                INSERT INTO objects VALUES (5, 1, 'https://a.example/1'), (6, 1, 'https://a.example/2');
                INSERT INTO sources VALUES (1, 'posts.csv', '', 'csv', 'read', 'ab', 10, 5, 5, 0, 0, 0, 'UTC', '{}', 0);
                INSERT INTO accounts (account, platform, native_id, source, line)
                  VALUES (1, 'x', 'ann', 1, 2), (2, 'x', 'bob', 1, 3), (3, 'x', 'cid', 1, 4), (4, 'x', 'dan', 1, 5), (5, 'x', 'eve', 1, 6);
                INSERT INTO posts (post, account, native_id, posted_at, kind, text, source, line)
                  VALUES (1, 1, 'p1', 1000, 'original', 'grain is short', 1, 2), (2, 2, 'p2', 2000, 'original', 'grain is short', 1, 3),
                         (3, 3, 'p3', 3000, 'repost', 'the bridge opens', 1, 4), (4, 4, 'p4', 4000, 'original', 'bridge and grain', 1, 5),
                         (5, 5, 'p5', 5000, 'original', 'nothing of that', 1, 6);
                INSERT INTO actions VALUES (1, 1, 5, 1000, 1), (1, 2, 5, 2000, 2), (1, 3, 6, 3000, 3);
                """);
        data = LocalCase.of(file, Scope.ALL);
        keep(finding(1, 2, 3), finding(4, 5));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void sql(String text) throws SQLException {
        try (var sql = file.connection().createStatement()) {
            sql.execute(text);
        }
    }

    private Finding finding(int... keys) {
        List<Finding.Member> members = data.accounts(keys).stream()
                .map(a -> new Finding.Member(a, 1, .01, .02))
                .toList();
        return Finding.of("co-link")
                .about(members)
                .says(members.size() + " accounts post the same links")
                .score(Explanation.of(1, "a number"))
                .chance(new Chance.NotTested("a test"))
                .evidence(List.of(new Evidence.Example("posts", List.of(1L))), 1)
                .couldAlsoBe(List.of("something else"))
                .made();
    }

    private void keep(Finding... findings) {
        var draft = new Run(
                "",
                "co-link",
                1,
                Map.of(),
                Map.of(),
                42,
                "in",
                "test",
                "local",
                Instant.EPOCH,
                Duration.ZERO,
                0,
                "",
                List.of());
        data.keep(draft, new Outcome(List.of(findings), Optional.empty(), Network.NONE, List.of()));
    }

    private static List<Integer> keys(List<Account> accounts) {
        return accounts.stream().map(Account::key).toList();
    }

    @Test
    void groupsThatAPersonJoinsAreOnePartOfAllTheirAccountsUntilItIsTakenBack() {
        DecisionBook book = data.decisions();
        GroupDecision joined = book.merge(List.of("F-1", "F-2", "F-1"), "one office", "ann");
        assertThat(joined.id()).isEqualTo("D-1");
        assertThat(book.decisions()).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(GroupDecision.Kind.MERGE);
            assertThat(d.findings()).containsExactly("F-1", "F-2");
            assertThat(d.parts()).containsExactly(List.of(1, 2, 3, 4, 5));
            assertThat(d.says()).isEqualTo("one office");
        });
        book.withdraw("D-1", "bob");
        assertThat(book.decisions()).isEmpty();
        assertThatThrownBy(() -> book.withdraw("D-1", "bob")).isInstanceOf(WrongUse.class);
        assertThat(data.logBook().entries()).extracting(LogEntry::did).containsExactly("merge", "withdraw");
        assertThat(book.merge(List.of("F-1", "F-2"), "again", "ann").id()).isEqualTo("D-2");
    }

    @Test
    void oneFindingAloneJoinsNothingAndASplitLeavesSomebodyOnBothSides() {
        DecisionBook book = data.decisions();
        assertThatThrownBy(() -> book.merge(List.of("F-1", "F-1"), "", "ann")).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> book.split("F-1", List.of("eve"), "", "ann")).hasMessageContaining("none");
        assertThatThrownBy(() -> book.split("F-1", List.of("ann", "bob", "cid"), "", "ann"))
                .hasMessageContaining("all");
        GroupDecision parted = book.split("F-1", List.of("cid"), "another person", "ann");
        assertThat(parted.parts()).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void aCommonCauseIsOfObjectsThatTheCaseHolds() {
        DecisionBook book = data.decisions();
        assertThat(book.cause(List.of("link:https://a.example/1"), "a wire", "ann")
                        .objects())
                .containsExactly(5);
        assertThatThrownBy(() -> book.cause(List.of(), "a wire", "ann")).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> book.cause(List.of("link:https://nowhere.example/9"), "a wire", "ann"))
                .isInstanceOf(WrongUse.class);
    }

    @Test
    void aNoteThatIsTakenBackStaysInTheCaseAsTakenBack() {
        JudgementBook book = data.judgements();
        Remark note = book.remark("F-1", Remark.Kind.NOTE, "look at the links", "ann");
        book.remark("bob", Remark.Kind.TAG, "known", "ann");
        assertThat(data.remarks()).extracting(Remark::thing).containsExactly("finding:F-1", "account:2");
        book.withdraw(note.id(), "bob");
        assertThat(data.remarks()).extracting(Remark::thing).containsExactly("account:2");
        assertThat(book.remarks()).filteredOn(Remark::withdrawn).singleElement().satisfies(r -> {
            assertThat(r.says()).isEqualTo("look at the links");
            assertThat(r.by()).isEqualTo("bob");
        });
        assertThatThrownBy(() -> book.withdraw(note.id(), "bob")).hasMessageContaining("already");
        assertThatThrownBy(() -> book.remark("F-99", Remark.Kind.NOTE, "?", "ann"))
                .isInstanceOf(WrongUse.class);
    }

    @Test
    void theLogHoldsUntilSomebodyChangesALineTakesOneAwayOrAddsOne() throws SQLException {
        LogBook log = data.logBook();
        for (String did : List.of("looked", "wrote", "sent")) log.add("ann", did, "a detail");
        assertThat(log.faults(List.of())).isEmpty();
        sql("UPDATE log SET detail = 'another' WHERE entry = 2");
        assertThat(log.faults(List.of())).anyMatch(f -> f.contains("entry 2 (wrote) is not as it was written"));
        sql("UPDATE log SET detail = 'a detail' WHERE entry = 2");
        assertThat(log.faults(List.of())).isEmpty();
        sql("DELETE FROM log WHERE entry = 3");
        assertThat(log.faults(List.of())).anyMatch(f -> f.contains("the log ends with"));
    }

    @Test
    void whatIsWatchedComesBackToTheLastDigitAndANewListTakesThePlaceOfTheOld() {
        var rang = new Watch(
                "North official",
                "posts",
                true,
                false,
                100,
                128,
                140,
                .05,
                List.of(1 / 3.0, 2.0),
                List.of(.1, 7e-300),
                21.5,
                OptionalLong.of(139),
                2);
        var silent = new Watch(
                "North official",
                "posts",
                false,
                true,
                100,
                128,
                140,
                .05,
                List.of(),
                List.of(),
                0,
                OptionalLong.empty(),
                1);
        data.watches().keep(List.of(rang, silent));
        assertThat(data.watches().all()).containsExactly(silent, rang);
        data.watches().keep(List.of(silent));
        assertThat(data.watches().all()).containsExactly(silent);
    }

    @Test
    void postsAreFoundByAllWordsWantedAndNoneUnwantedNewestFirst() {
        var any = new PostSearch.Filter("", "", "", "");
        assertThat(data.search().find(List.of("grain"), List.of(), any)).containsExactly(4, 2, 1);
        assertThat(data.search().find(List.of("grain"), List.of("bridge"), any)).containsExactly(2, 1);
        assertThat(data.search().find(List.of("grain", "bridge"), List.of(), any))
                .containsExactly(4);
        assertThat(data.search().find(List.of("bridge"), List.of(), new PostSearch.Filter("", "", "", "repost")))
                .containsExactly(3);
        assertThat(data.search().find(List.of("grain"), List.of(), new PostSearch.Filter("bob", "", "", "")))
                .containsExactly(2);
        assertThat(data.search().find(List.of("grain"), List.of(), new PostSearch.Filter("nobody", "", "", "")))
                .isEmpty();
    }

    @Test
    void findingsThatNameAnAccountGoWithItAndTheOthersStay() {
        assertThat(data.findings())
                .extracting(f ->
                        keys(f.about().stream().map(Finding.Member::account).toList()))
                .containsExactly(List.of(1, 2, 3), List.of(4, 5));
        data.judgements().remark("eve", Remark.Kind.NOTE, "who is eve", "ann");
        Removal gone = data.people().forgetAccount("eve", "asked for it");
        assertThat(gone.posts()).isEqualTo(1);
        assertThat(data.findings()).extracting(Finding::id).containsExactly("F-1");
        assertThat(data.remarks()).isEmpty();
        assertThat(data.people().isForgotten("x", "eve")).isTrue();
        assertThat(data.people().isForgotten("x", "ann")).isFalse();
        assertThat(data.search().find(List.of("nothing of that"), List.of(), new PostSearch.Filter("", "", "", "")))
                .isEmpty();
    }
}
