package lockstep.store.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lockstep.model.Scope;
import lockstep.model.Source;
import lockstep.model.intake.AccountRow;
import lockstep.model.intake.Kinds;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Reject;
import lockstep.model.intake.SourceEnd;
import lockstep.model.intake.SourceIntake;
import lockstep.model.intake.SourceIntake.Arrival;
import lockstep.model.intake.SourceStart;
import lockstep.store.LocalCase;
import lockstep.store.StoredRows;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst reads file after file into a case: nothing is lost, nothing counts twice, and what was removed does not come back. */
class CaseIntakeTest {
    private static final long NOON = 1_600_000_000_000L;

    @TempDir
    private Path folder = Path.of("");

    private CaseFile file;

    @BeforeEach
    void anEmptyCase() {
        file = CaseFile.create(folder.resolve("t.case"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static PostRow post(String account, String id, long at, String text) {
        var row = new PostRow();
        row.platform.set("x");
        row.account.set(account);
        row.id.set(id);
        row.postedAt = at;
        row.text.set(text);
        row.line = 2;
        return row;
    }

    private static AccountRow profile(String account, String handle, String name) {
        var row = new AccountRow();
        row.platform.set("x");
        row.account.set(account);
        row.handle.set(handle);
        row.name.set(name);
        row.line = 3;
        return row;
    }

    /** Reads a source to its end. */
    private Source read(String name, int rows, Consumer<SourceIntake> reader) {
        try (var intake = new CaseIntake(file);
                SourceIntake source = intake.begin(new SourceStart(name, "", "csv", Map.of("mapping", "own")))) {
            reader.accept(source);
            return source.finish(new SourceEnd("sha of " + name, 100, rows, 0, "UTC"));
        }
    }

    private List<String> rows(String sql) {
        return StoredRows.of(file, sql);
    }

    @Test
    void aFileThatIsReadAgainAddsNothingAndItsRowsAreCountedAsRepeated() {
        Consumer<SourceIntake> two = source -> {
            assertThat(source.add(post("7", "p1", NOON, "the bridge is closed")))
                    .isEqualTo(Arrival.TAKEN);
            assertThat(source.add(post("8", "p2", NOON + 1000, "the bridge is open")))
                    .isEqualTo(Arrival.TAKEN);
        };
        Source first = read("a.csv", 2, two);
        Source again = read("b.csv", 2, two);
        assertThat(first.kept()).isEqualTo(2);
        assertThat(again.kept()).isZero();
        assertThat(again.repeated()).isEqualTo(2);
        assertThat(rows("SELECT native_id, source FROM posts ORDER BY post")).containsExactly("p1|1", "p2|1");
        try (var intake = new CaseIntake(file)) {
            assertThat(intake.hasSourceOfSize(100)).isTrue();
            assertThat(intake.hasSourceOfSize(101)).isFalse();
            assertThat(intake.sourceWith("sha of b.csv")).contains(2);
            assertThat(intake.sourceWith("sha of c.csv")).isEmpty();
        }
    }

    private static PostRow named(String account, String id) {
        PostRow row = post(account, id, NOON, "words of " + id);
        row.platform.clear();
        row.handle.clear();
        return row;
    }

    @Test
    void aHandleInAnotherCaseIsTheSameAccountWhereNoPlatformIsStated() {
        read("a.csv", 4, source -> {
            source.add(named("NorthGate", "p1"));
            source.add(named("northgate", "p2"));
            assertThat(source.notes()).isNotNull();
        });
        read("b.csv", 2, source -> {
            source.add(named("NORTHGATE", "p3"));
            source.add(named("River", "p4"));
        });
        assertThat(rows("SELECT DISTINCT a.native_id FROM posts p JOIN accounts a ON a.account = p.account ORDER BY 1"))
                .containsExactly("NorthGate", "River");
        assertThat(rows("SELECT count(*) FROM accounts")).containsExactly("2");
    }

    @Test
    void idsThatCountCapitalsStayApartWhereNoPlatformIsStated() {
        read("a.csv", 2, source -> {
            source.add(named("UCabcDEF0123", "p1"));
            source.add(named("UCABCdef0123", "p2"));
        });
        assertThat(rows("SELECT count(*) FROM accounts")).containsExactly("2");
    }

    @Test
    void anIdThatStandsForAnotherPostIsSaidToTheReaderAndTheFirstOneStays() {
        read("a.csv", 1, source -> source.add(post("7", "p1", NOON, "the bridge is closed")));
        read("b.csv", 4, source -> {
            assertThat(source.add(post("9", "p1", NOON, "the bridge is closed")))
                    .isEqualTo(Arrival.OTHER_ACCOUNT);
            assertThat(source.add(post("7", "p1", NOON + 90_000_000, "the bridge is closed")))
                    .isEqualTo(Arrival.OTHER_TIME);
            assertThat(source.add(post("7", "p1", NOON, "the harbour burns tonight")))
                    .isEqualTo(Arrival.OTHER_WORDS);
            source.reject(new Reject(5, 0, "other-words: the case holds p1 with other words", "7,p1"));
        });
        assertThat(rows("SELECT native_id, text FROM posts")).containsExactly("p1|the bridge is closed");
        assertThat(rows("SELECT source, line, reason, raw FROM rejects"))
                .containsExactly("2|5|other-words: the case holds p1 with other words|7,p1");
    }

    @Test
    void aSourceThatIsBrokenOffLeavesNoTraceAndTheNextOneTakesItsNumber() {
        try (var intake = new CaseIntake(file)) {
            try (SourceIntake source = intake.begin(new SourceStart("half.csv", "", "csv", Map.of()))) {
                source.add(post("7", "p1", NOON, "half a file"));
                source.reject(new Reject(3, 1, "bad-time: never", "x"));
            }
            assertThat(rows("SELECT (SELECT count(*) FROM posts), (SELECT count(*) FROM accounts),"
                            + " (SELECT count(*) FROM rejects), (SELECT count(*) FROM sources)"))
                    .containsExactly("0|0|0|0");
        }
        assertThat(file.rejectsAside()).doesNotExist();
        Source whole = read("whole.csv", 1, source -> source.add(post("7", "p1", NOON, "a whole file")));
        assertThat(whole.key()).isEqualTo(1);
        assertThat(rows("SELECT text FROM posts")).containsExactly("a whole file");
    }

    @Test
    void ofAFileWithTooManyRejectsOnlyTheRejectsAreKept() {
        try (var intake = new CaseIntake(file);
                SourceIntake source = intake.begin(new SourceStart("bad.csv", "", "csv", Map.of()))) {
            source.add(post("7", "p1", NOON, "one good row"));
            source.reject(new Reject(3, 1, "bad-time: never", "x"));
            source.refuse(new SourceEnd("sha", 50, 2, 0, "UTC"));
        }
        assertThat(rows("SELECT state, rows_rejected FROM sources")).containsExactly("refused|1");
        assertThat(rows("SELECT count(*) FROM posts")).containsExactly("0");
        assertThat(rows("SELECT line, column_number FROM rejects")).containsExactly("3|1");
        try (var intake = new CaseIntake(file)) {
            assertThat(intake.sourceWith("sha"))
                    .as("it may be read again when it is mended")
                    .isEmpty();
        }
    }

    @Test
    void whatAPostActsOnIsAnActionAndALaterFileAddsCountsToThePostThatIsThere() {
        read("a.csv", 1, source -> {
            PostRow row = post("7", "p1", NOON, "see https://a.example/1");
            row.object(Kinds.LINK).set("https://a.example/1");
            row.object(source.kind("badge")).set("gold");
            source.add(row);
        });
        read("b.csv", 1, source -> {
            PostRow row = post("7", "p1", NOON, "see https://a.example/1");
            row.object(Kinds.LINK).set("https://a.example/1");
            row.object(source.kind("badge")).set("gold");
            row.likes = 12;
            row.seenAt = NOON + 5000;
            source.add(row);
        });
        assertThat(rows("SELECT k.name, o.value FROM actions a JOIN kinds k ON k.kind = a.kind"
                        + " JOIN objects o ON o.object = a.object ORDER BY k.name"))
                .containsExactly("badge|gold", "link|https://a.example/1");
        assertThat(rows("SELECT likes FROM counts")).containsExactly("12");
    }

    @Test
    void anAccountThatIsRenamedStaysOneAndKeepsTheNameThatItHadWhenItPosted() {
        PostRow before = post("7", "p1", NOON, "one");
        before.handle.set("lantern");
        read("a.csv", 1, source -> source.add(before));
        PostRow after = post("7", "p2", NOON + 1000, "two");
        after.handle.set("harbour");
        read("b.csv", 1, source -> source.add(after));
        read("who.csv", 1, source -> source.add(profile("7", "harbour", "A Harbour")));
        assertThat(rows("SELECT native_id, name FROM accounts")).containsExactly("7|A Harbour");
        var data = LocalCase.of(file, Scope.ALL);
        assertThat(data.people().matching(List.of("lantern")))
                .as("by its former name")
                .hasSize(1);
        assertThat(data.people().matching(List.of("@harbour"))).hasSize(1);
        assertThat(data.people().matching(List.of("lamp"))).isEmpty();
    }

    @Test
    void whoWasRemovedDoesNotComeBackWithTheNextFileAndTheirNeighboursDo() {
        read("a.csv", 2, source -> {
            source.add(post("7730018842", "p1", NOON, "one"));
            source.add(post("8", "p2", NOON, "two"));
        });
        LocalCase.of(file, Scope.ALL).people().forgetAccount("x:7730018842", "asked for it");
        read("b.csv", 3, source -> {
            assertThat(source.add(post("7730018842", "p3", NOON + 1, "three"))).isEqualTo(Arrival.FORGOTTEN);
            assertThat(source.add(profile("7730018842", "lantern", "L"))).isEqualTo(Arrival.FORGOTTEN);
            assertThat(source.add(post("8", "p4", NOON + 2, "four"))).isEqualTo(Arrival.TAKEN);
        });
        assertThat(rows("SELECT native_id FROM posts ORDER BY 1")).containsExactly("p2", "p4");
        assertThat(rows("SELECT native_id FROM accounts")).containsExactly("8");
    }

    @Test
    void aSourceThatWasRemovedIsKnownByItsBytesAndIsNotReadAgain() {
        read("a.csv", 1, source -> source.add(post("7", "p1", NOON, "one")));
        read("b.csv", 1, source -> source.add(post("8", "p2", NOON, "two")));
        LocalCase.of(file, Scope.ALL).people().forgetSource(1, "not ours to keep");
        try (var intake = new CaseIntake(file)) {
            assertThat(intake.isForgotten("sha of a.csv")).isTrue();
            assertThat(intake.isForgotten("sha of b.csv")).isFalse();
            assertThat(intake.hasSourceOfSize(7))
                    .as("every file is hashed from now on")
                    .isTrue();
        }
        assertThat(rows("SELECT native_id FROM posts")).containsExactly("p2");
    }

    @Test
    void postsWithoutAnIdAreEachTheirOwnAndARepostKeepsWhatItPassesOn() {
        read("a.csv", 3, source -> {
            source.add(post("7", "", NOON, "the same words"));
            source.add(post("8", "", NOON, "the same words"));
            PostRow repost = post("9", "p9", NOON + 5, "the same words");
            repost.kind = PostKind.REPOST;
            repost.repostOf.set("p1");
            source.add(repost);
        });
        assertThat(rows("SELECT kind, repost_of FROM posts ORDER BY post"))
                .containsExactly("original|null", "original|null", "repost|p1");
        assertThat(rows("SELECT rows_read, rows_kept, rows_repeated, zone FROM sources"))
                .containsExactly("3|3|0|UTC");
    }
}
