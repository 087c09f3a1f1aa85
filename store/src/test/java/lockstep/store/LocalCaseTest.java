package lockstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Range;
import lockstep.kernels.shape.Sweep;
import lockstep.model.CannotDo;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.Trace;
import lockstep.model.WrongUse;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCaseTest {
    private static final Trace LINK =
            new Trace("link", "post the same links", "link", """
            -- One row: a link in a post.
            SELECT a.account AS subject, a.object AS object, a.acted_at AS acted_at, a.post AS post
            FROM actions a JOIN kinds k ON k.kind = a.kind
            WHERE k.name = 'link'
            """, List.of("news"), List.of(), List.of());

    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void threeAccountsShareTwoLinks() throws SQLException {
        file = CaseFile.create(folder.resolve("t.case"));
        try (var sql = file.connection().createStatement()) {
            sql.execute("""
                    INSERT INTO kinds VALUES (1, 'link');
                    INSERT INTO objects VALUES (5, 1, 'b.example/2'), (6, 1, 'a.example/1');
                    INSERT INTO sources VALUES (1, 'posts.csv', '', 'csv', 'read', 'ab', 10, 4, 4, 0, 0, 0, 'UTC', '{}', 0);
                    INSERT INTO accounts (account, platform, native_id, source, line)
                      VALUES (7, 'x', 'zoe', 1, 2), (8, 'x', 'ann', 1, 3), (9, 'y', 'bob', 1, 4);
                    INSERT INTO posts (post, account, native_id, posted_at, kind, source, line)
                      VALUES (1, 7, 'p1', 1000, 'original', 1, 2), (2, 8, 'p2', 2000, 'original', 1, 3),
                             (3, 9, 'p3', 3000, 'original', 1, 4), (4, 8, 'p4', 9000, 'original', 1, 5);
                    INSERT INTO actions VALUES (1, 7, 5, 1000, 1), (1, 8, 5, 2000, 2), (1, 9, 5, 3000, 3), (1, 8, 6, 9000, 4);
                    """);
        }
    }

    @AfterEach
    void close() {
        file.close();
    }

    /** Lists every action as "subject object time post", in subject order. */
    static final class Everything implements Sweep<String, ArrayList<String>> {
        private static final long serialVersionUID = 1L;

        @Override
        public ArrayList<String> over(Actions a, Range subjects, String known) {
            var lines = new ArrayList<String>();
            for (int s = subjects.from(); s < subjects.to(); s++) {
                for (int i = a.firstBy(s); i < a.firstBy(s + 1); i++) {
                    int p = a.positionBy(i);
                    lines.add(s + " " + a.objectAt(p) + " " + a.timeAt(p) + " " + a.rowAt(p));
                }
            }
            return lines;
        }

        @Override
        public ArrayList<String> join(ArrayList<String> earlier, ArrayList<String> later) {
            var both = new ArrayList<>(earlier);
            both.addAll(later);
            return both;
        }
    }

    @Test
    void denseIdsFollowNamesWhateverTheOrderOfRows() {
        var data = LocalCase.of(file, Scope.ALL);
        assertThat(data.keys(LINK).accounts()).containsExactly(8, 7, 9);
        assertThat(data.keys(LINK).objects()).containsExactly(6, 5);
        assertThat(data.sweep(LINK, "", new Everything()))
                .containsExactly("0 0 9000 4", "0 1 2000 2", "1 1 1000 1", "2 1 3000 3");
    }

    @Test
    void aScopeHidesTheRestFromEveryStatement() {
        var scope = new Scope(
                Optional.of(Instant.ofEpochMilli(1500)),
                Optional.of(Instant.ofEpochMilli(9000)),
                List.of("x"),
                List.of(),
                List.of());
        var data = LocalCase.of(file, scope);
        assertThat(data.sweep(LINK, "", new Everything())).containsExactly("0 0 2000 2");
        assertThat(data.extent().posts()).isEqualTo(1);
        assertThat(LocalCase.of(file, Scope.ALL).extent().posts()).isEqualTo(4);
    }

    @Test
    void aPlatformThatTheCaseDoesNotHoldIsWrongUse() {
        var scope = new Scope(Optional.empty(), Optional.empty(), List.of("z"), List.of(), List.of());
        assertThatThrownBy(() -> LocalCase.of(file, scope))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("platform z");
    }

    @Test
    void namedParametersAreNotSoughtInQuotesOrComments() {
        var data = LocalCase.of(file, Scope.ALL);
        var c = data.select(
                "SELECT ':x' AS word, native_id -- :y\nFROM posts WHERE post IN (:posts) ORDER BY post",
                Map.of("posts", List.of(2L, 3L)));
        assertThat(c.text("word", 0)).isEqualTo(":x");
        assertThat(c.strings("native_id")).containsExactly("p2", "p3");
    }

    @Test
    void aRunIsReadBackAsItWasKept() {
        var data = LocalCase.of(file, Scope.ALL);
        List<Account> who = data.accounts(new int[] {8, 7});
        var finding = Finding.of("co-link")
                .about(List.of(
                        new Finding.Member(who.get(0), 2.5, 0.01, Double.NaN),
                        new Finding.Member(who.get(1), 1, 0.02, 0.05)))
                .says("2 accounts post the same links")
                .score(Explanation.of(2.5, "strength"))
                .chance(new Chance.NotTested("too few"))
                .evidence(List.of(new Evidence.Example("both", List.of(1L, 2L))), 2)
                .couldAlsoBe(List.of("news"))
                .made();
        var network = new Network(
                "t", new int[] {7}, new int[] {8}, new double[] {2}, Map.of("p", new double[] {0.5}), new boolean[] {
                    true
                });
        Run draft = new Run(
                "",
                "co-link",
                1,
                Map.of("window", "60"),
                Map.of(),
                42,
                data.fingerprint().whole(),
                "test",
                "local",
                Instant.EPOCH,
                Duration.ofSeconds(1),
                0,
                "",
                List.of("a note"));
        Run kept = data.keep(draft, new Outcome(List.of(finding), Optional.empty(), network, List.of()));
        assertThat(kept.id()).isEqualTo("R-1");
        assertThat(data.runs()).containsExactly(kept);
        assertThat(data.findings()).singleElement().satisfies(f -> {
            assertThat(f.id()).isEqualTo("F-1");
            assertThat(f.about()).hasSize(2);
            assertThat(f.about().get(0).account()).isEqualTo(who.get(0));
        });
        assertThat(data.network("R-1").measures().get("p")).containsExactly(0.5);
        assertThat(data.posts(List.of(2L)).get(0).line()).isEqualTo(3);
    }

    @Test
    void aForgottenAccountIsGoneFromEveryTable() {
        var data = LocalCase.of(file, Scope.ALL);
        data.people().forgetAccount("x:ann", "asked to");
        assertThat(data.select("SELECT count(*) AS n FROM posts", Map.of()).longs("n")[0])
                .isEqualTo(2);
        assertThat(data.select("SELECT count(*) AS n FROM actions WHERE account = 8", Map.of())
                        .longs("n")[0])
                .isZero();
        assertThat(data.people().isForgotten("x", "ann")).isTrue();
        assertThat(data.people().isForgotten("x", "zoe")).isFalse();
    }

    @Test
    void aCaseOfANewerSchemaIsRefused() {
        file.fact("schema", "999");
        Path path = file.path();
        file.close();
        assertThatThrownBy(() -> CaseFile.open(path))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("schema 999");
        file = CaseFile.create(folder.resolve("other.case"));
    }
}
