package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
    void aWrongCommandIsTheUsersMistake() {
        assertThat(Main.run("nosuch")).isEqualTo(2);
    }

    @Test
    void aCaseThatIsNotThereIsTheUsersMistake() {
        assertThat(Main.run("findings", "nowhere.case")).isEqualTo(2);
    }
}
