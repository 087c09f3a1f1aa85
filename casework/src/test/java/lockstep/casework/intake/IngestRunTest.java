package lockstep.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lockstep.casework.CaseFolder;
import lockstep.casework.OpenCase;
import lockstep.ingest.Allowance;
import lockstep.ingest.Ingest;
import lockstep.ingest.Reading;
import lockstep.model.CannotDo;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on their way into a case, and a case that was made for nothing. */
class IngestRunTest {
    @TempDir
    private Path folder = Path.of("");

    private CaseFolder desk = new CaseFolder(Path.of(""));

    @BeforeEach
    void aDesk() {
        desk = new CaseFolder(folder);
    }

    @Test
    void aFileIsReadOnceAndKnownFromThenOn() throws Exception {
        Path two = desk.twoGroups();
        try (OpenCase open = desk.open()) {
            IngestReport first = CaseFolder.read(open, two);
            assertThat(first.rows()).isEqualTo(48);
            assertThat(first.rejected()).isZero();
            assertThat(first.bytes()).isEqualTo(Files.size(two));
            assertThat(first.isWhole()).isTrue();
            IngestReport again = CaseFolder.read(open, two);
            assertThat(again.known()).isEqualTo(1);
            assertThat(again.sources()).isEmpty();
            assertThat(CaseFolder.count(open, "posts")).isEqualTo(48);
        }
    }

    @Test
    void oneFileThatCannotBeReadKeepsNoOtherOut() throws Exception {
        desk.twoGroups();
        desk.file("broken.xlsx", "PK not a workbook");
        List<String> told = new ArrayList<>();
        List<Ingest.Result> became = new ArrayList<>();
        var listener = new IngestListener() {
            @Override
            public void failed(RuntimeException why) {
                told.add(String.valueOf(why.getMessage()));
            }

            @Override
            public void became(FileResult file) {
                became.add(file.result());
            }
        };
        try (OpenCase open = desk.open()) {
            IngestReport report = IngestRun.read(
                    open.file(),
                    List.of(
                            desk.path("broken.xlsx").toString(),
                            desk.path("two.csv").toString()),
                    Reading.PLAIN,
                    Allowance.ANY,
                    listener);
            assertThat(report.broken()).isTrue();
            assertThat(report.isWhole()).isFalse();
            assertThat(report.sources()).hasSize(1);
            assertThat(told).hasSize(1).first().asString().contains("broken.xlsx");
            assertThat(became).hasSize(1).first().isInstanceOf(Ingest.Result.Read.class);
        }
    }

    @Test
    void whereNothingAtAllCouldBeReadThatIsThrown() throws Exception {
        Path notes = desk.file("notes.csv", "harbour,weather\nquiet,mild\n");
        try (OpenCase open = desk.open()) {
            assertThatThrownBy(() -> CaseFolder.read(open, notes)).hasMessageContaining("notes.csv");
            assertThat(CaseFolder.count(open, "sources")).isZero();
        }
    }

    @Test
    void aSourceWithMoreRejectsThanAllowedIsRefusedAndSaysWhy() throws Exception {
        Path bad = desk.file(
                "bad.csv",
                "account,platform,id,time,text\nanvil,x,1,2021-03-01T08:00:00Z,words\nbasin,x,2,no time at all,words\n");
        try (OpenCase open = desk.open()) {
            IngestReport report = IngestRun.read(
                    open.file(), List.of(bad.toString()), Reading.PLAIN, Allowance.of("0"), IngestListener.quiet());
            assertThat(report.refused()).isEqualTo(1);
            assertThat(report.isWhole()).isFalse();
            assertThat(CaseFolder.count(open, "posts")).isZero();
            assertThat(CaseFolder.count(open, "rejects")).isEqualTo(1);
        }
    }

    @Test
    void aCaseThatWasMadeAndTookNothingIsTakenAwayAgain() {
        Path file = desk.path("slip.case");
        try (var made = IntakeCase.of(file)) {
            assertThat(made.hasPosts()).isFalse();
            assertThat(file).exists();
        }
        assertThat(file).doesNotExist();
        assertThat(desk.path("slip.case.wal")).doesNotExist();
    }

    @Test
    void aCaseThatWasThereOrTookARefusedFileStays() throws Exception {
        Path empty = desk.path("empty.case");
        CaseFile.create(empty).close();
        IntakeCase.of(empty).close();
        assertThat(empty).exists();

        Path took = desk.path("took.case");
        try (var made = IntakeCase.of(took)) {
            IngestRun.read(made.file(), desk.twoGroups(), Reading.PLAIN, IngestListener.quiet());
            assertThat(made.hasPosts()).isTrue();
        }
        assertThat(took).exists();
    }

    @Test
    void anotherFilesCaseIsNoCase() throws Exception {
        Path text = desk.file("words.case", "no case at all, but words that somebody called so");
        assertThatThrownBy(() -> IntakeCase.of(text)).isInstanceOf(CannotDo.class);
        assertThat(text).exists();
    }
}
