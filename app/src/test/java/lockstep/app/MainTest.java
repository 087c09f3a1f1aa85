package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.console.Terminal;
import lockstep.console.WrittenText;
import lockstep.model.CannotDo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    @Test
    void everyCommandHasANameADescriptionAndAHelpThatTeachesByExample() {
        CommandLine line = Main.commandLine();
        assertThat(line.getSubcommands())
                .containsKeys("demo", "run", "new", "ingest", "analyze", "findings", "show", "accounts");
        line.getSubcommands().forEach((name, command) -> {
            if (List.of("help", "generate-completion").contains(name)) return;
            var usage = command.getCommandSpec().usageMessage();
            assertThat(usage.description()).as("description of " + name).isNotEmpty();
            boolean teaches =
                    usage.footer().length > 0 || !command.getSubcommands().isEmpty();
            assertThat(teaches).as("an example in the help of " + name).isTrue();
        });
    }

    @Test
    void aLineThatNamesACommandIsUnderstoodWithoutLookingAtTheOthers() {
        assertThat(Main.run("read", "--help")).isZero();
        assertThat(Main.run("help", "read")).isZero();
        assertThat(Main.run("read", "--jsn")).isEqualTo(2);
        assertThat(Main.run("--version")).isZero();
    }

    @Test
    void everyCommandStandsOnceInTheOverviewWithAWholeSentence() {
        var all = CommandOverview.GROUPS.values().stream().flatMap(List::stream).toList();
        assertThat(all).doesNotHaveDuplicates();
        CommandLine line = Main.commandLine();
        assertThat(line.getSubcommands().keySet()).containsExactlyInAnyOrderElementsOf(all);
        line.getSubcommands().forEach((name, command) -> {
            if (List.of("help", "generate-completion").contains(name)) return;
            assertThat(CommandOverview.sentence(command.getHelp()))
                    .as(name)
                    .endsWith(".")
                    .hasSizeLessThan(260);
        });
        assertThat(line.getUsageMessage()).contains("Who acts in lockstep, and could chance explain it?");
    }

    @Test
    void helpIsOfferedForTheWholeNameOfACommand() {
        var said = new java.io.ByteArrayOutputStream();
        var err = System.err;
        try {
            System.setErr(new java.io.PrintStream(said, true, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(Main.run("registry", "import")).isEqualTo(2);
        } finally {
            System.setErr(err);
        }
        assertThat(said.toString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("see lockstep registry import --help");
    }

    @Test
    void aPathIsPrintedAsAShellTakesIt() {
        assertThat(Terminal.word(Path.of("my.case"))).isEqualTo("my.case");
        assertThat(Terminal.word(Path.of("Фото 1/a.case"))).isEqualTo("'Фото 1/a.case'");
        assertThat(Terminal.word(Path.of("Фото/a.case"))).isEqualTo("Фото/a.case");
        assertThat(Terminal.word("it's")).isEqualTo("'it'\\''s'");
    }

    @Test
    void aTextThatCannotBeWrittenLeavesTheOldOneAndNoPart(@TempDir Path folder) throws IOException {
        Path there = Files.createDirectory(folder.resolve("a.html.part"));
        Files.createFile(there.resolve("in the way"));
        Path out = Files.writeString(folder.resolve("a.html"), "old");
        assertThatThrownBy(() -> WrittenText.write(out, "new", "--out")).isInstanceOf(CannotDo.class);
        assertThat(out).hasContent("old");
        WrittenText.write(folder.resolve("deep/b.html"), "new", "--out");
        assertThat(folder.resolve("deep")).isDirectoryContaining("glob:**/b.html");
        assertThat(folder.resolve("deep/b.html.part")).doesNotExist();
    }

    @Test
    void aWrongCommandIsTheUsersMistake() {
        assertThat(Main.run("nosuch")).isEqualTo(2);
    }

    @Test
    void aCaseThatIsNotThereIsTheUsersMistake() {
        assertThat(Main.run("findings", "nowhere.case")).isEqualTo(2);
    }
}
