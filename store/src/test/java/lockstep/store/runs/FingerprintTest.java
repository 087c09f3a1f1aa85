package lockstep.store.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import lockstep.model.Scope;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {
    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void twoRowsOfEachTable() throws SQLException {
        file = CaseFile.create(folder.resolve("t.case"));
        sql("""
                INSERT INTO kinds VALUES (1, 'copy'), (2, 'domain');
                INSERT INTO objects VALUES (1, 1, 'copy a'), (2, 1, 'copy b'), (3, 2, 'a.example'), (4, 2, 'b.example');
                INSERT INTO copies VALUES (1, 1, 'exact', 1, 1, ''), (2, 2, 'exact', 1, 2, '');
                INSERT INTO copy_groups VALUES (1, 2, 2, 1, 0, 1, ''), (2, 2, 2, 2, 0, 1, '');
                INSERT INTO post_languages VALUES (1, 'en', .9, 'Latn'), (2, 'de', .9, 'Latn');
                INSERT INTO residues VALUES (1, 'prompt', 'words', 0, 5), (2, 'prompt', 'words', 0, 5);
                INSERT INTO incident_facts VALUES (1, 'states', 'North', '', '', '', ''), (2, 'states', 'South', '', '', '', '');
                INSERT INTO registry_targets VALUES ('l', 't', 'one', 'party', '', '', '', '', ''), ('l', 'u', 'two', 'party', '', '', '', '', '');
                INSERT INTO account_labels VALUES (1, 'a', 'North', 'official', '', 0, 9, ''), (2, 'b', 'South', 'official', '', 0, 9, '');
                INSERT INTO domain_labels VALUES (3, 'a', 'North', 'official', '', 0, 9, ''), (4, 'b', 'South', 'official', '', 0, 9, '');
                INSERT INTO narratives VALUES ('N-1', 'found', 'current', 'one', '', 0, '', '', 1, 0, 0),
                  ('N-2', 'found', 'current', 'two', '', 0, '', '', 1, 0, 0);
                INSERT INTO narrative_posts VALUES ('N-1', 1, 'near', 1, '', '', FALSE), ('N-2', 2, 'near', 1, '', '', FALSE);
                INSERT INTO decisions VALUES ('D-1', 'joined', '', '', '', 0, FALSE), ('D-2', 'joined', '', '', '', 0, FALSE);
                INSERT INTO watches VALUES ('s', 'posts', TRUE, FALSE, 1, 2, 3, .05, '', '', 1, -1, 1);
                """);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void sql(String statements) throws SQLException {
        try (var sql = file.connection().createStatement()) {
            sql.execute(statements);
        }
    }

    private String print() {
        return new Fingerprint(new CaseSql(file)).whole();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE copies SET likeness = .8, type = 'reworded' WHERE post = 2",
                "UPDATE copy_groups SET boilerplate = 'wire' WHERE object = 2",
                "UPDATE post_languages SET language = 'fr' WHERE post = 2",
                "UPDATE residues SET quote = 'other' WHERE post = 2",
                "UPDATE incident_facts SET value = 'East' WHERE article = 2",
                "UPDATE registry_targets SET kind = 'country' WHERE target = 'u'",
                "UPDATE account_labels SET layer = 'covert' WHERE account = 2",
                "UPDATE domain_labels SET state = 'East' WHERE object = 4",
                "UPDATE narratives SET name = 'three' WHERE narrative = 'N-2'",
                "UPDATE narrative_posts SET away = TRUE WHERE post = 2",
                "UPDATE decisions SET withdrawn = TRUE WHERE decision = 'D-2'",
                "UPDATE watches SET rung = 7"
            })
    void aRowThatWasMendedMakesAnotherFingerprintThoughTheCountIsTheSame(String mended) throws SQLException {
        String before = print();
        assertThat(print()).isEqualTo(before);
        sql(mended);
        assertThat(print()).isNotEqualTo(before);
    }

    @Test
    void aTableThatIsNotAskedForMakesNoOtherFingerprint() throws SQLException {
        Set<String> read = Set.of("copies", "decisions");
        String before = new Fingerprint(new CaseSql(file)).of(read);
        sql("UPDATE narratives SET name = 'three'");
        assertThat(new Fingerprint(new CaseSql(file)).of(read)).isEqualTo(before);
        sql("UPDATE copies SET likeness = .8 WHERE post = 2");
        assertThat(new Fingerprint(new CaseSql(file)).of(read)).isNotEqualTo(before);
        assertThatThrownBy(() -> new Fingerprint(new CaseSql(file)).of(Set.of("posts")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameRowsInAnotherOrderAreTheSameData() throws SQLException {
        String before = print();
        sql("""
                CREATE TEMP TABLE kept AS SELECT * FROM post_languages;
                DELETE FROM post_languages;
                INSERT INTO post_languages SELECT * FROM kept ORDER BY post DESC;
                """);
        assertThat(print()).isEqualTo(before);
    }

    @Test
    void groupsOfCopiesThatAreNumberedAnewAreTheSameData() throws SQLException {
        String before = print();
        sql("""
                UPDATE objects SET object = object + 10 WHERE kind = 1;
                UPDATE copies SET object = object + 10;
                UPDATE copy_groups SET object = object + 10;
                """);
        assertThat(print()).isEqualTo(before);
    }

    @Test
    void whatItRestsOnIsSaidInSentences() throws SQLException {
        sql("INSERT INTO registry_lists VALUES ('l', FALSE, 'sha', 0)");
        assertThat(Grounds.of(new CaseSql(file)).all())
                .contains(
                        "1 list of the registry, naming 2 accounts and 2 sites of the case",
                        "languages told of the words of 2 posts",
                        "2 groups of copies of 2 posts, 0 of them translations",
                        "2 narratives of the case's own",
                        "2 accepted incidents",
                        "1 watched series");
        assertThat(LocalCase.of(CaseFile.create(folder.resolve("empty.case")), Scope.ALL)
                        .grounds()
                        .all())
                .isEmpty();
    }
}
