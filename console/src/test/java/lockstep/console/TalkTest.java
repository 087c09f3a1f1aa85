package lockstep.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.model.CannotDo;
import lockstep.model.Run;
import lockstep.model.WrongUse;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What commands say beside their data, and how they end. */
class TalkTest {
    private final Screen screen = new Screen();

    private static Run run(String notRun) {
        return new Run(
                "R-3",
                "co-link",
                1,
                Map.of(),
                Map.of(),
                42,
                "in",
                "test",
                "local",
                Instant.EPOCH,
                Duration.ofMillis(1_500),
                2,
                notRun,
                List.of());
    }

    @Test
    void aRunTellsWhatItFoundAndWhatElseThereIsToKnow() {
        var talk = new RunTalk(screen.terminal(false, false));
        talk.ran(
                run(""),
                new Outcome(
                        List.of(),
                        Optional.empty(),
                        Network.NONE,
                        List.of("three pairs were tested", Run.CAUTION + " a clock")));
        talk.standing(run(""));
        assertThat(screen.talk())
                .contains("R-3, 2 findings, 1.5 s")
                .contains("  note: three pairs were tested")
                .doesNotContain("note: " + Run.CAUTION)
                .contains("R-3 asked the same of the same data");
        assertThat(screen.data()).isEmpty();
    }

    @Test
    void whatCouldNotLookSaysWhatItNeeds() {
        new RunTalk(screen.terminal(false, false))
                .ran(run("needs reposts; the case has none"), Outcome.cannotLook("reposts", "none"));
        assertThat(screen.talk()).contains("could not look: needs reposts; the case has none");
    }

    @Test
    void quietSaysNothingButData() {
        Terminal quiet = screen.terminal(true, true);
        quiet.say("%d files", 3);
        quiet.next("lockstep findings", "why");
        new Progress(quiet, 42).step("pairing");
        quiet.print("a row");
        assertThat(screen.talk()).isEmpty();
        assertThat(screen.data().strip()).isEqualTo("a row");
    }

    @Test
    void progressIsDrawnWhereSomebodyWatchesAndNowhereElse() {
        new Progress(screen.terminal(false, false), 42).step("pairing reposts");
        assertThat(screen.talk()).isEmpty();
        var watched = new Progress(screen.terminal(true, false), 42);
        watched.step("pairing reposts");
        assertThat(screen.talk()).contains("pairing reposts...");
        watched.clear();
        assertThat(screen.talk()).endsWith("\r\033[2K");
        assertThat(watched.seed()).isEqualTo(42);
    }

    @Test
    void wordsAreWrappedAtTheWidthAndALongerWordStaysWhole() {
        assertThat(WrappedText.at("one two three extraordinarily four", 9))
                .containsExactly("one two", "three", "extraordinarily", "four");
        assertThat(ShortText.of("a text\nof two  lines", 12)).isEqualTo("a text of t…");
        assertThat(ShortText.of("short", 12)).isEqualTo("short");
    }

    @Test
    void aNameOfASourceCannotMoveTheCursor() {
        screen.terminal(false, false).print("name \033[2Jafter");
        assertThat(screen.data()).contains("after").doesNotContain("\033");
    }

    @Command(name = "tool", subcommands = Step.class)
    static final class Tool {}

    @Command(name = "step")
    static final class Step implements Runnable {
        @Option(names = "--end")
        private String end = "";

        @Override
        public void run() {
            if (end.equals("wrong")) throw new WrongUse("no such thing", "try another");
            if (end.equals("cannot")) throw new CannotDo("the disk is full", "");
        }
    }

    private static int status(String... line) {
        var tool = new CommandLine(new Tool());
        ExitStatus.of(tool);
        return tool.execute(line);
    }

    @Test
    void theStatusTellsWhoseFaultItWas() {
        assertThat(status("step")).isZero();
        assertThat(status("step", "--end", "cannot")).isEqualTo(1);
        assertThat(status("step", "--end", "wrong")).isEqualTo(2);
        assertThat(status("step", "--edn", "wrong")).isEqualTo(2);
    }
}
