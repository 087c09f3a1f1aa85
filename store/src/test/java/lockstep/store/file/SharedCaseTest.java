package lockstep.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.store.LocalCase;
import lockstep.store.StoredRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that two ask at once, that is left in the middle of something, and that is shut while somebody reads. */
class SharedCaseTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoReadsBesideSeesNothingOfWhatIsUnderWayAndAllOfItAfterwards() {
        try (CaseFile file = CaseFile.create(folder.resolve("a.case"));
                CaseFile beside = file.beside()) {
            file.inTransaction(() -> {
                file.fact("tide", "low");
                assertThat(beside.fact("tide")).isEmpty();
            });
            assertThat(beside.fact("tide")).isEqualTo("low");
        }
    }

    @Test
    void whatFailsHalfWayIsUndoneAndStaysUndoneWhenTheCaseIsOpenedAgain() {
        Path path = folder.resolve("b.case");
        try (CaseFile file = CaseFile.create(path)) {
            file.fact("tide", "low");
            Throwable wrong = catchThrowable(() -> file.inTransaction(() -> {
                file.fact("tide", "high");
                file.inTransaction(() -> file.fact("moon", "full"));
                throw new CannotDo("the pier is gone", "build it again");
            }));
            assertThat(wrong).hasMessage("the pier is gone");
            assertThat(file.fact("tide")).isEqualTo("low");
            file.fact("sun", "up");
        }
        try (CaseFile file = CaseFile.open(path)) {
            assertThat(List.of(file.fact("tide"), file.fact("moon"), file.fact("sun")))
                    .containsExactly("low", "", "up");
        }
    }

    @Test
    void manyWhoReadAtOnceEachSeeTheWholeCase() throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve("c.case"))) {
            StoredRows.put(
                    file,
                    "INSERT INTO accounts (account, platform, native_id, handle) SELECT i, 'x', CAST(i AS VARCHAR), '' FROM range(5000) t(i)");
            ExecutorService readers = Executors.newFixedThreadPool(4);
            try {
                var ready = new CountDownLatch(4);
                Callable<Long> count = () -> {
                    try (CaseFile beside = file.beside()) {
                        ready.countDown();
                        ready.await();
                        return LocalCase.of(beside, Scope.ALL)
                                .select("SELECT count(*) AS n FROM accounts", Map.of())
                                .longs("n")[0];
                    }
                };
                for (Future<Long> seen : readers.invokeAll(List.of(count, count, count, count)))
                    assertThat(seen.get()).isEqualTo(5000);
            } finally {
                readers.shutdown();
            }
        }
    }

    @Test
    void aCaseThatIsWrittenAnewHoldsTheSameAndNothingLiesBeside() throws Exception {
        Path path = folder.resolve("d.case");
        List<String> before;
        try (CaseFile file = CaseFile.create(path)) {
            StoredRows.put(
                    file,
                    "INSERT INTO accounts (account, platform, native_id, handle) SELECT i, 'x', CAST(i AS VARCHAR), md5(CAST(i AS VARCHAR)) FROM range(3000) t(i)");
            StoredRows.put(file, "DELETE FROM accounts WHERE account % 3 = 0");
            before = StoredRows.of(file, "SELECT account, handle FROM accounts ORDER BY account");
            file.mustBeRewritten();
        }
        try (CaseFile file = CaseFile.open(path)) {
            assertThat(StoredRows.of(file, "SELECT account, handle FROM accounts ORDER BY account"))
                    .hasSize(2000)
                    .isEqualTo(before);
        }
        try (var left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactly("d.case");
        }
    }
}
