package lockstep.store.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lockstep.model.Scope;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Reject;
import lockstep.model.intake.SourceEnd;
import lockstep.model.intake.SourceIntake;
import lockstep.model.intake.SourceIntake.Arrival;
import lockstep.model.intake.SourceStart;
import lockstep.store.LocalCase;
import lockstep.store.StoredRows;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Weeks of work in a minute: files come, some whole and some broken off, accounts are forgotten, and between any two of these the case
 * is shut and opened again. A map of ten lines says what must be in it.
 */
class ReopenedIntakeTest {
    private static final long NOON = 1_600_000_000_000L;
    private static final int STEPS = 60;

    @TempDir
    private Path folder = Path.of("");

    /** What a case must hold: each post by its id, as whose account and with what words it came first. */
    private static final class Expected {
        final Map<String, String> posts = new LinkedHashMap<>();
        final List<String> forgotten = new ArrayList<>();
        int sources;
        int rejects;

        Arrival arrives(String account, String id, String text) {
            if (forgotten.contains(account)) return Arrival.FORGOTTEN;
            String before = posts.putIfAbsent(id, account + "|" + text);
            if (before == null) return Arrival.TAKEN;
            if (!before.startsWith(account + "|")) return Arrival.OTHER_ACCOUNT;
            return before.equals(account + "|" + text) ? Arrival.TAKEN : Arrival.OTHER_WORDS;
        }

        void forget(String account) {
            forgotten.add(account);
            posts.values().removeIf(p -> p.startsWith(account + "|"));
        }
    }

    private static PostRow post(String account, String id, String text) {
        var row = new PostRow();
        row.platform.set("x");
        row.account.set(account);
        row.id.set(id);
        row.postedAt = NOON;
        row.text.set(text);
        row.line = 2;
        return row;
    }

    private static void aFile(CaseFile file, Expected expected, SplittableRandom random, boolean breaks) {
        var before = new LinkedHashMap<>(expected.posts);
        int rejects = random.nextInt(3);
        int rows = 1 + random.nextInt(40);
        try (var intake = new CaseIntake(file);
                SourceIntake source =
                        intake.begin(new SourceStart("f" + expected.sources + ".csv", "", "csv", Map.of()))) {
            for (int i = 0; i < rows; i++) {
                String account = "90000" + random.nextInt(8);
                String id = "p" + random.nextInt(120);
                // Words that share none: the same id with other words is another post.
                String text = random.nextInt(10) == 0 ? "quay mole jetty " + id : "harbor lantern " + id;
                assertThat(source.add(post(account, id, text)))
                        .as(account + " " + id)
                        .isEqualTo(expected.arrives(account, id, text));
            }
            for (int i = 0; i < rejects; i++) source.reject(new Reject(i, 1, "bad-time: never", "x"));
            if (!breaks) {
                source.finish(new SourceEnd("sha " + expected.sources, rows, rows + rejects, 0, "UTC"));
                expected.sources++;
                expected.rejects += rejects;
            }
        }
        if (breaks) {
            expected.posts.clear();
            expected.posts.putAll(before);
        }
    }

    private static void agrees(CaseFile file, Expected expected, String when) {
        assertThat(
                        StoredRows.of(
                                file,
                                "SELECT p.native_id, a.native_id, p.text FROM posts p JOIN accounts a ON a.account = p.account"))
                .as(when)
                .containsExactlyInAnyOrderElementsOf(expected.posts.entrySet().stream()
                        .map(e -> e.getKey() + "|" + e.getValue())
                        .toList());
        assertThat(StoredRows.of(file, "SELECT (SELECT count(*) FROM sources), (SELECT count(*) FROM rejects)"))
                .as(when)
                .containsExactly(expected.sources + "|" + expected.rejects);
        assertThat(StoredRows.of(file, "SELECT post FROM posts GROUP BY post HAVING count(*) > 1"))
                .as(when + ": no number is given twice")
                .isEmpty();
    }

    @Test
    void whateverComesIsInTheCaseOnceItIsShutAndOpenedAgain() {
        for (long seed : new long[] {20_261_201, 20_261_202}) {
            var random = new SplittableRandom(seed);
            var expected = new Expected();
            Path path = folder.resolve(seed + ".case");
            CaseFile file = CaseFile.create(path);
            for (int step = 0; step < STEPS; step++) {
                String when = "seed " + seed + ", step " + step;
                int what = random.nextInt(12);
                String gone = "90000" + random.nextInt(8);
                boolean known = expected.posts.values().stream().anyMatch(p -> p.startsWith(gone + "|"));
                if (what == 0 && known && expected.forgotten.size() < 3) {
                    LocalCase.of(file, Scope.ALL).people().forgetAccount("x:" + gone, "asked for it");
                    expected.forget(gone);
                } else {
                    aFile(file, expected, random, what == 1 || what == 2);
                }
                if (what % 3 == 0) {
                    file.close();
                    file = CaseFile.open(path);
                }
                agrees(file, expected, when);
            }
            file.close();
        }
    }
}
