package lockstep.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import lockstep.analyses.coordination.CoTiming;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that the documentation gives for real data, with a little slack; skipped where the data are not at hand. */
class RealFiguresTest {
    private static final double FLAGGED = .005;

    private static Path activity() {
        String told = System.getProperty("LOCKSTEP_SHARED", System.getenv().getOrDefault("LOCKSTEP_SHARED", ""));
        Path root = Path.of(System.getProperty("lockstep.root", ".."))
                .toAbsolutePath()
                .normalize();
        Path activity = (told.isEmpty() ? root.resolveSibling("shared") : Path.of(told)).resolve("data/activity");
        assumeTrue(
                Files.isDirectory(activity),
                "skipped: no " + activity + "; name the folder of the data with LOCKSTEP_SHARED");
        return activity;
    }

    @ParameterizedTest
    @CsvSource({"dev_lefttroll_2016,0.90,0.75", "dev_hashtaggamer_2016,0.60,0.40"})
    void hiddenOperationsComeFirstAndOthersAreLeftAlone(String mix, double precision, double recall)
            throws IOException {
        Path file = activity().resolve("mixed/" + mix + ".csv.gz");
        assumeTrue(Files.exists(file), "skipped: no " + file);
        MixedCommand.Score score = MixedCommand.score(file);
        assertThat(score.averagePrecision()).isGreaterThanOrEqualTo(precision).isGreaterThan(score.byVolume());
        assertThat(score.recall()).isGreaterThanOrEqualTo(recall);
        assertThat(score.othersShare()).isLessThanOrEqualTo(FLAGGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pheme", "clef22-arabic", "clef22-bulgarian", "clef22-dutch", "clef22-english"})
    void presumedOrganicAccountsAreHardlyEverCalledCoordinated(String name) throws IOException {
        RealSets.Source source = RealSets.in(activity()).get(name);
        assumeTrue(source != null, "skipped: no " + name);
        ObservedActions seen = source.read();
        var found = CoTiming.look(seen.actions(), CoTiming.Options.defaults(), Work.quiet(1));
        long flagged = Arrays.stream(found.verdict())
                .filter(v -> v == Verdict.COORDINATED)
                .count();
        assertThat(seen.accounts()).isNotEmpty();
        assertThat(flagged / (double) seen.accounts().size()).isLessThanOrEqualTo(FLAGGED);
    }
}
