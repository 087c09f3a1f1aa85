package lockstep.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import lockstep.analyses.coordination.BoundTable;
import lockstep.analyses.coordination.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnCommandTest {
    private static final int BYSTANDERS = 60;

    @TempDir
    Path folder;

    /** Members who post the same twelve texts within minutes, among bystanders who each post twelve of their own. */
    private void operation(String name, int members) throws IOException {
        var posts = new ArrayList<String>(List.of("id,account,time,text"));
        var labels = new StringBuilder("account_id,label\n");
        for (int a = 0; a < members + BYSTANDERS; a++) {
            boolean member = a < members;
            labels.append("a").append(a).append(member ? ",1\n" : ",0\n");
            for (int k = 0; k < 12; k++) {
                Instant time = Instant.parse("2021-03-01T08:00:00Z")
                        .plusSeconds(7_200L * 11 * k + (member ? 40L * a : 977L * a % 70_000));
                String text =
                        member ? "anvil" + k + " basin" + k + " candle" + k : "ember" + a + "x" + k + " fjord" + a;
                posts.add(posts.size() + ",a" + a + "," + time + "," + text + " gravel hinge");
            }
        }
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".csv.gz"))),
                StandardCharsets.UTF_8)) {
            out.write(String.join("\n", posts) + "\n");
        }
        Files.writeString(folder.resolve(name + ".labels.csv"), labels);
    }

    @Test
    void whatWasLearntFromTwoOperationsIsWrittenWithWhatWasFoundOfEachLeftOut() throws IOException {
        operation("north", 6);
        operation("south", 5);
        Path file = folder.resolve("bounds.tsv");
        assertThat(BenchLine.run("learn", folder.toString(), "--write", file.toString(), "--quiet"))
                .isZero();
        var learnt = BoundTable.read("bounds.tsv", Files.readAllLines(file));
        assertThat(learnt.head())
                .contains("north: 6 of 6, 6, 6; others 0 of 60, 0, 0", "south: 5 of 5, 5, 5; others 0 of 60, 0, 0");
        assertThat(Bounds.of(learnt).verdict()).isEqualTo(Bounds.defaults().verdict());
    }

    @Test
    void oneOperationAloneIsRefusedForNothingIsLeftToLearnFrom() throws IOException {
        operation("north", 6);
        operation("more_north", 6);
        assertThat(BenchLine.run("learn", folder.toString(), "--quiet")).isEqualTo(1);
    }
}
