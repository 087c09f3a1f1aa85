package lockstep.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ScaleCommandTest {
    @Test
    void everyStepOfEverySizeIsTold() {
        var kept = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(kept, true, StandardCharsets.UTF_8));
        int code;
        try {
            code = new CommandLine(new ScaleCommand()).execute("3000", "6000", "--csv");
        } finally {
            System.setOut(before);
        }
        List<String> rows = kept.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(code).isZero();
        assertThat(rows).filteredOn(r -> r.contains("all after ingest")).hasSize(2);
        assertThat(rows)
                .anyMatch(r -> r.startsWith("3000,ingest,"))
                .anyMatch(r -> r.startsWith("6000,weighing what was chosen,"));
    }

    @Test
    void whatIsWorkedOnBeforeTheFirstStepCountsForNone() {
        var costs = new StepCosts(1);
        assertThat(costs.end()).isEmpty();
        costs.step("one");
        costs.step("two");
        assertThat(costs.end()).extracting(StepCosts.Step::says).containsExactly("one", "two");
        assertThat(costs.end()).hasSize(2);
    }
}
