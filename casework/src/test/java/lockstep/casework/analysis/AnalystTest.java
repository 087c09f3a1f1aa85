package lockstep.casework.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import lockstep.analyses.Catalog;
import lockstep.analyses.Reads;
import lockstep.analyses.coordination.Coordination;
import lockstep.analyses.words.MachineResidue;
import lockstep.casework.CaseFolder;
import lockstep.casework.OpenCase;
import lockstep.model.CaseData;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Work;
import lockstep.model.answer.AnswerColumn;
import lockstep.model.answer.AnswerRows;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.store.runs.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analyses on one case, one after another: what is kept, what stands, and what is said on the way. */
class AnalystTest {
    @TempDir
    private Path folder = Path.of("");

    private CaseFolder desk = new CaseFolder(Path.of(""));

    @BeforeEach
    void aDesk() {
        desk = new CaseFolder(folder);
    }

    private OpenCase read() throws Exception {
        OpenCase open = desk.open();
        CaseFolder.read(open, desk.twoGroups());
        return open;
    }

    /** Writes down what it is told. */
    private static final class Notebook implements RunListener {
        private final List<String> told = new ArrayList<>();

        @Override
        public void ready(String rests, Duration took) {
            told.add("ready");
        }

        @Override
        public void standing(Run earlier) {
            told.add("stands " + earlier.id());
        }

        @Override
        public void ran(Run run, Outcome outcome) {
            told.add("ran " + run.id());
        }
    }

    @Test
    void whatWasAskedOfTheSameDataStandsUntilItIsAskedAnewOrOtherwise() throws Exception {
        var notebook = new Notebook();
        try (OpenCase open = read()) {
            var analyst = new Analyst(open.data(), Scope.ALL, notebook, 42);
            Run first = analyst.run(new Coordination(), Map.of(), false);
            assertThat(first.findings()).isPositive();
            assertThat(analyst.run(new Coordination(), Map.of(), false).id()).isEqualTo(first.id());
            Run again = analyst.run(new Coordination(), Map.of(), true);
            assertThat(again.id()).isNotEqualTo(first.id());
            assertThat(again.input()).isEqualTo(first.input());
            assertThat(again.findings()).isEqualTo(first.findings());
            assertThat(notebook.told)
                    .containsExactly("ready", "ran " + first.id(), "stands " + first.id(), "ran " + again.id());
        }
    }

    /** Counts how often it looks. */
    static final class Counted implements Detector<Counted.None> {
        private static final long serialVersionUID = 1L;
        private final transient AtomicInteger looks = new AtomicInteger();
        private final boolean can;

        Counted(boolean can) {
            this.can = can;
        }

        /** No settings. */
        public record None() {}

        /** What it answers. */
        @AnswerRows(says = "all looks")
        public record Seen(
                @AnswerColumn(says = "looks so far") int looks) {}

        @Override
        public Card card() {
            return new Card(
                    "counted",
                    1,
                    Card.Family.ECOSYSTEM,
                    Card.Maturity.EXPERIMENTAL,
                    "how often it looks",
                    "nothing",
                    List.of(),
                    List.of(),
                    List.of());
        }

        @Override
        public Class<None> settings() {
            return None.class;
        }

        @Override
        public Outcome detect(CaseData data, None settings, Work work) {
            var seen = new Seen(looks.incrementAndGet());
            return can
                    ? new Outcome(List.of(), Optional.empty(), Network.NONE, List.of()).answering(seen)
                    : Outcome.cannotLook("what is not there", "none");
        }
    }

    private static Counted.Seen otherwise() {
        return new Counted.Seen(-1);
    }

    @Test
    void whatARunAnsweredIsReadAndNotLookedAtAgain() throws Exception {
        var counted = new Counted(true);
        try (OpenCase open = read()) {
            Analyst analyst = CaseFolder.analyst(open);
            assertThat(analyst.known(counted, Map.of(), Counted.Seen.class)).isEmpty();
            var first = analyst.ask(counted, Map.of(), Counted.Seen.class, AnalystTest::otherwise);
            var second = analyst.ask(counted, Map.of(), Counted.Seen.class, AnalystTest::otherwise);
            assertThat(first.answer().looks()).isEqualTo(1);
            assertThat(second.run().id()).isEqualTo(first.run().id());
            assertThat(second.answer()).isEqualTo(first.answer());
            assertThat(analyst.known(counted, Map.of(), Counted.Seen.class)).contains(first.answer());
            assertThat(counted.looks).hasValue(1);
        }
    }

    @Test
    void aRunOfAFormerVersionThatKeptNoAnswerIsRunAnew() throws Exception {
        var counted = new Counted(true);
        try (OpenCase open = read()) {
            Analyst analyst = CaseFolder.analyst(open);
            var first = analyst.ask(counted, Map.of(), Counted.Seen.class, AnalystTest::otherwise);
            try (var sql = open.file().connection().createStatement()) {
                sql.execute("DELETE FROM run_rows");
            }
            var second = analyst.ask(counted, Map.of(), Counted.Seen.class, AnalystTest::otherwise);
            assertThat(second.run().id()).isNotEqualTo(first.run().id());
            assertThat(second.answer().looks()).isEqualTo(2);
        }
    }

    @Test
    void whereAnAnalysisCouldNotLookTheAskerSaysWhatStandsInItsPlace() throws Exception {
        try (OpenCase open = read()) {
            var answered = CaseFolder.analyst(open)
                    .ask(new Counted(false), Map.of(), Counted.Seen.class, AnalystTest::otherwise);
            assertThat(answered.run().notRun()).contains("what is not there");
            assertThat(answered.answer().looks()).isEqualTo(-1);
        }
    }

    @Test
    void anotherSeedOrNewPostsAreAnotherQuestion() throws Exception {
        try (OpenCase open = read()) {
            Run first = CaseFolder.analyst(open).run(new Coordination(), Map.of(), false);
            Run seeded = new Analyst(open.data(), Scope.ALL, RunListener.quiet(), 43)
                    .run(new Coordination(), Map.of(), false);
            assertThat(seeded.id()).isNotEqualTo(first.id());
            CaseFolder.read(
                    open, desk.posts("more.csv", List.<String[]>of(new String[] {"candle", "5", "more words", ""})));
            Run after = CaseFolder.analyst(open).run(new Coordination(), Map.of(), false);
            assertThat(after.id()).isNotEqualTo(first.id());
            assertThat(after.input()).isNotEqualTo(first.input());
        }
    }

    @Test
    void onlyWhatAnAnalysisReadsMakesItsRunAnEarlierState() throws Exception {
        try (OpenCase open = read()) {
            Analyst analyst = CaseFolder.analyst(open);
            List<Run> first = analyst.runAll(false);
            assertThat(RunInputs.of(open.data()).stale()).isEmpty();
            try (var sql = open.file().connection().createStatement()) {
                sql.execute("INSERT INTO narrative_posts VALUES ('N-1', 1, 'near', 1, '', '', FALSE)");
            }
            assertThat(RunInputs.of(open.data()).stale())
                    .extracting(Run::analysis)
                    .containsExactly("lead-lag", "state-relations", "reach", "narratives", "rival-claims");
            assertThat(RunInputs.of(open.data()).caution().orElseThrow())
                    .contains("(lead-lag), ")
                    .doesNotContain("all");
            assertThat(CaseFolder.analyst(open).renew("residues")).isEmpty();
            assertThat(CaseFolder.analyst(open).renew("narrative_posts")).hasSize(5);
            assertThat(RunInputs.of(open.data()).caution()).isEmpty();
            assertThat(CaseFolder.analyst(open)
                            .run(new Coordination(), Map.of(), false)
                            .id())
                    .isEqualTo(first.get(0).id());
        }
    }

    @Test
    void aRunTellsOfTheGroundsThatItsAnalysisReads() throws Exception {
        try (OpenCase open = read()) {
            try (var sql = open.file().connection().createStatement()) {
                sql.execute("INSERT INTO watches VALUES ('s', 'posts', TRUE, FALSE, 1, 2, 3, .05, '', '', 1, -1, 1)");
            }
            Run run = CaseFolder.analyst(open).run(new Coordination(), Map.of(), false);
            assertThat(run.notes()).noneMatch(note -> note.contains("watched series"));
        }
    }

    @Test
    void everyTableThatAnAnalysisReadsIsOneOfTheFingerprint() {
        for (Card card : Catalog.cards())
            assertThat(Fingerprint.names())
                    .as(card.id())
                    .containsAll(Reads.of(card.id()).orElseThrow());
    }

    @Test
    void aRunKnowsItsSettingsItsSeedAndTheSoftware() throws Exception {
        try (OpenCase open = read()) {
            Run run = CaseFolder.analyst(open).run(new Coordination(), Map.of(), false);
            assertThat(run.analysis()).isEqualTo(Run.TEST).isEqualTo(Coordination.ID);
            assertThat(run.seed()).isEqualTo(42);
            assertThat(run.settings()).isNotEmpty();
            assertThat(run.software()).startsWith("lockstep");
            assertThat(open.data().runs()).extracting(Run::id).containsExactly(run.id());
        }
    }

    @Test
    void aSettingThatTheAnalysisDoesNotHaveIsRefusedAndLeavesNoRun() throws Exception {
        try (OpenCase open = read()) {
            assertThatThrownBy(() ->
                            CaseFolder.analyst(open).run(new Coordination(), Map.of("no-such-setting", "1"), false))
                    .isInstanceOf(WrongUse.class);
            assertThat(open.data().runs()).isEmpty();
        }
    }

    @Test
    void whatIsStoppedLeavesNoRunAndNoFinding() throws Exception {
        try (OpenCase open = read()) {
            CaseFolder.analyst(open).ready();
            var stopped = new Work() {
                @Override
                public void step(String says) {}

                @Override
                public void done(long done, long of) {}

                @Override
                public long seed() {
                    return 42;
                }

                @Override
                public void goOn() {
                    throw new CancellationException("stopped");
                }
            };
            var analyst = new Analyst(open.data(), Scope.ALL, RunListener.of(stopped), 42);
            assertThatThrownBy(() -> analyst.run(new Coordination(), Map.of(), false))
                    .isInstanceOf(CancellationException.class);
            assertThat(open.data().runs()).isEmpty();
            assertThat(CaseFolder.count(open, "findings")).isZero();
        }
    }

    @Test
    void anAnalysisWithNothingToLookAtSaysSoAndIsARunEvenSo() {
        try (OpenCase open = desk.open()) {
            Run run = CaseFolder.analyst(open).run(new MachineResidue(), Map.of(), false);
            assertThat(run.notRun()).isNotEmpty();
            assertThat(run.findings()).isZero();
            assertThat(Run.areTested(open.data().runs())).isFalse();
        }
    }

    @Test
    void theKindsOfActionOfACaseAreItsOwnAndCopies() throws Exception {
        try (OpenCase open = read()) {
            assertThat(CaseFolder.analyst(open).kinds()).contains("copy").anyMatch(k -> !k.equals("copy"));
        }
    }
}
