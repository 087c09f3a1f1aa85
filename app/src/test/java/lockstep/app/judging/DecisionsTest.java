package lockstep.app.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Later runs honour what people decided about groups, accounts and objects, and say so. */
final class DecisionsTest {
    private static final String MEMBERS = "SELECT string_agg(a.native_id, ' ' ORDER BY a.native_id) FROM findings f"
            + " JOIN memberships m ON m.finding = f.finding JOIN accounts a ON a.account = m.account"
            + " WHERE f.run = (SELECT max_by(run, started_at) FROM runs) GROUP BY f.finding ORDER BY 1";

    private static final String ANN = "ann0 ann1 ann2 ann3";
    private static final String BOB = "bob0 bob1 bob2 bob3";

    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void aDesk() {
        desk = new Desk(folder);
    }

    private List<String> groups() {
        TwoGroups.analyze(desk);
        return desk.rows("c.case", MEMBERS);
    }

    private String limits() {
        assertThat(desk.run("findings", "c.case", "--json")).isZero();
        return desk.printed();
    }

    @Test
    void groupsThatAPersonMergedAreOneInTheNextRun() throws IOException {
        TwoGroups.in(folder);
        assertThat(desk.rows("c.case", MEMBERS)).containsExactly(ANN, BOB);
        assertThat(desk.run("groups", "merge", "c.case", "F-1", "F-2", "--reason", "one imprint"))
                .isZero();
        assertThat(groups()).containsExactly(ANN + " " + BOB);
        assertThat(limits()).contains("a person put this group together (decision D-1)");
        assertThat(desk.run("groups", "withdraw", "c.case", "D-1")).isZero();
        assertThat(groups()).as("a decision taken back is no longer honoured").containsExactly(ANN, BOB);
    }

    @Test
    void accountsThatAPersonTookOutStandApartInTheNextRun() throws IOException {
        TwoGroups.in(folder);
        desk.file("out.txt", "ann2\nann3\n");
        assertThat(desk.run(
                        "groups",
                        "split",
                        "c.case",
                        "F-1",
                        "--out",
                        "@" + folder.resolve("out.txt"),
                        "--reason",
                        "fans"))
                .as(desk.said())
                .isZero();
        assertThat(groups()).containsExactly("ann0 ann1", "ann2 ann3", BOB);
        assertThat(limits()).contains("took this group apart");
        assertThat(desk.run("groups", "split", "c.case", "F-1", "--out", "bob1", "--reason", "x"))
                .as("an account of another group splits nothing")
                .isEqualTo(2);
    }

    @Test
    void objectsOfACommonCauseTieNobody() throws IOException {
        TwoGroups.in(folder);
        for (int item = 0; item < 6; item++)
            assertThat(desk.run(
                            "groups",
                            "cause",
                            "c.case",
                            "object:https://ann.example/" + item,
                            "--reason",
                            "agency wire"))
                    .as(desk.said())
                    .isZero();
        assertThat(groups()).containsExactly(BOB);
        assertThat(desk.run("runs", "c.case", "--json")).isZero();
        assertThat(desk.rows("c.case", "SELECT notes FROM runs ORDER BY started_at DESC LIMIT 1")
                        .get(0))
                .contains("6 objects that people put down to a common cause were left out");
        assertThat(desk.run("groups", "cause", "c.case", "link:https://nowhere.example", "--reason", "x"))
                .isEqualTo(2);
    }

    @Test
    void accountsDeclaredRelatedAreTiedToOthersOnly() throws IOException {
        TwoGroups.in(folder);
        desk.file("anns.txt", "ann0\nann1\nann2\nann3\n");
        assertThat(desk.run("allow", "c.case", "anns.txt", "--related", "Channel 5", "--reason", "imprint"))
                .isZero();
        assertThat(groups()).containsExactly(BOB);
    }

    @Test
    void accountsDeclaredInnocentAreLeftOut() throws IOException {
        TwoGroups.in(folder);
        desk.file("one.txt", "ann0\n");
        assertThat(desk.run("allow", "c.case", "one.txt", "--reason", "a weather service"))
                .isZero();
        assertThat(groups()).containsExactly("ann1 ann2 ann3", BOB);
    }

    @Test
    void theTestOfChanceHonoursMergesAndSplitsToo() throws IOException {
        desk.file("big.csv", crowdAndTwoGroups());
        assertThat(desk.run("ingest", "c.case", "big.csv")).isZero();
        assertThat(desk.run("analyze", "c.case", "coordination")).isZero();
        assertThat(desk.rows("c.case", MEMBERS)).containsExactly(ANN, BOB);
        assertThat(desk.run("groups", "merge", "c.case", "F-1", "F-2", "--reason", "one imprint"))
                .isZero();
        assertThat(desk.run("analyze", "c.case", "coordination")).isZero();
        assertThat(desk.rows("c.case", MEMBERS)).containsExactly(ANN + " " + BOB);
        assertThat(desk.run("groups", "withdraw", "c.case", "D-1")).isZero();
        assertThat(desk.run(
                        "groups",
                        "split",
                        "c.case",
                        "F-3",
                        "--out",
                        "bob0",
                        "bob1",
                        "bob2",
                        "bob3",
                        "ann3",
                        "--reason",
                        "x"))
                .isZero();
        assertThat(desk.run("analyze", "c.case", "coordination")).isZero();
        assertThat(desk.rows("c.case", MEMBERS)).containsExactly("ann0 ann1 ann2", BOB);
    }

    /** Two groups at work on thirty items each, and eighty people who share at their leisure; seed 5. */
    private static String crowdAndTwoGroups() {
        var random = new SplittableRandom(5);
        var rows = new StringBuilder("account,platform,object,id,time\n");
        int id = 0;
        for (int item = 0; item < 30; item++) {
            for (String group : new String[] {"ann", "bob"}) {
                long time = 1_600_000_000L + item * 90_000L + random.nextInt(40_000);
                for (int who = 0; who < 4; who++)
                    rows.append(group + who + ",x,https://" + group + ".example/" + item + ",p" + id++ + ","
                            + (time + random.nextInt(20)) + "\n");
            }
        }
        for (int post = 0; post < 2_500; post++)
            rows.append("user" + random.nextInt(80) + ",x,https://news.example/" + random.nextInt(90) + ",p" + id++
                    + "," + (1_600_000_000L + random.nextInt(30 * 90_000)) + "\n");
        return rows.toString();
    }
}
