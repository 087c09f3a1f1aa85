package lockstep.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import lockstep.bench.OperationScore.Band;
import lockstep.bench.OperationScore.Flagged;
import lockstep.bench.OperationScore.RuleScore;
import lockstep.console.Terminal;
import lockstep.model.CannotDo;
import lockstep.worlds.score.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsCommandTest {
    /*
     * Seven accounts, of which o1, o2 and o3 are the operation.
     *
     *   /one   o1 10:00:00, o2 10:00:30, o3 a day later        /three   a 12:00:00, b 12:00:10
     *   /two   o1 11:00:00, o2 11:20:00                        others   each by one account only
     *
     * Links in common with one other account: within a minute o1 1, o2 1, a 1, b 1; within an hour o1 2, o2 2, a 1, b 1; ever the
     * same and o3 1. All texts differ. Acts: o1 3, o2 2, the others 1.
     */
    private static final List<String> ROWS = List.of(
            "o1,2020-03-02T10:00:00Z,anvil basin https://site.example/one",
            "o2,2020-03-02T10:00:30Z,candle dune https://site.example/one",
            "o1,2020-03-02T11:00:00Z,ember fjord https://site.example/two",
            "o2,2020-03-02T11:20:00Z,gravel hinge https://site.example/two",
            "a,2020-03-02T12:00:00Z,island jetty https://site.example/three",
            "b,2020-03-02T12:00:10Z,kettle lantern https://site.example/three",
            "c,2020-03-02T13:00:00Z,meadow needle https://site.example/four",
            "d,2020-03-02T14:00:00Z,orchard pebble https://site.example/five",
            "o1,2020-03-02T15:00:00Z,quarry ribbon https://site.example/six",
            "o3,2020-03-03T16:00:00Z,saddle timber https://site.example/one");

    private static final String LABELS = "account_id,label\no1,1\no2,1\no3,1\na,0\nb,0\nc,0\nd,0\n";

    @TempDir
    Path folder;

    private static void gzip(Path to, List<String> lines) throws IOException {
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(to)), StandardCharsets.UTF_8)) {
            out.write(String.join("\n", lines) + "\n");
        }
    }

    private OperationScore posts() throws IOException {
        var lines = new java.util.ArrayList<String>(List.of("id,account,time,text"));
        for (int i = 0; i < ROWS.size(); i++) lines.add(i + "," + ROWS.get(i));
        gzip(folder.resolve("posts.csv.gz"), lines);
        Files.writeString(folder.resolve("posts.labels.csv"), LABELS);
        return score();
    }

    /** The same links as rows of the four-column form. */
    private OperationScore actions() throws IOException {
        var lines = new java.util.ArrayList<String>(List.of("account_id,object_id,object_type,timestamp"));
        for (String row : ROWS) {
            String[] cells = row.split(",");
            long second = java.time.Instant.parse(cells[1]).getEpochSecond();
            lines.add(cells[0] + "," + cells[2].substring(cells[2].indexOf("https")) + ",url," + second);
        }
        gzip(folder.resolve("actions.csv.gz"), lines);
        Files.writeString(folder.resolve("actions.labels.csv"), LABELS);
        return score();
    }

    private OperationScore score() throws IOException {
        var silent =
                new Terminal(System.out, new PrintStream(System.err, true, StandardCharsets.UTF_8), false, true, false);
        return OperationBench.score(LabelledTable.in(List.of(folder)).get(0), silent);
    }

    private static RuleScore rule(OperationScore score, String name) {
        return score.rules().stream()
                .filter(r -> r.rule().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rulesFindWhatAHandFindsInPostsAndInActions() throws IOException {
        for (OperationScore score : List.of(posts(), only(actions()))) {
            assertThat(score.members()).isEqualTo(3);
            assertThat(score.others()).isEqualTo(4);
            RuleScore hour = rule(score, "link within an hour, with one other");
            assertThat(hour.atNone().bound()).isEqualTo(2);
            assertThat(hour.atNone().flagged()).isEqualTo(new Flagged(2, 0));
            RuleScore minute = rule(score, "link within a minute, with one other");
            assertThat(minute.atNone().bound()).isInfinite();
            assertThat(minute.atNone().flagged()).isEqualTo(Flagged.NOBODY);
            // o1 has /one and /two in common with o2, o3 only /one with both
            assertThat(rule(score, "link ever, with one other").atNone().flagged())
                    .isEqualTo(new Flagged(2, 0));
            // three acts, two, and all others one
            assertThat(rule(score, "volume").atNone().bound()).isEqualTo(2);
            assertThat(score.byVolume()).isCloseTo((1 + 1 + 3 / 7.0) / 3, within(1e-9));
        }
    }

    /** Two tables lie in the folder by now; the one asked for comes first by name. */
    private static OperationScore only(OperationScore score) {
        assertThat(score.name()).isEqualTo("actions");
        return score;
    }

    @Test
    void nobodyWhoSharesNothingIsFlaggedAndBandsCountActs() throws IOException {
        OperationScore score = posts();
        assertThat(score.flagged().others()).isZero();
        assertThat(score.bands().get(0))
                .isEqualTo(new Band(1, 2, new Share(score.bands().get(0).found().hits(), 2)));
        assertThat(score.bands().get(1).found().of()).isEqualTo(1);
        assertThat(score.bands().stream().mapToLong(b -> b.found().hits()).sum())
                .isEqualTo(score.flagged().members());
    }

    /*
     * Weights: (ln 7/3)^2 for /one, (ln 7/2)^2 for /two, (ln 7)^2 for what one account has alone. o1 has /one, /two and four of the
     * last, o2 /one, /two and two of the last; their cosine is 2.2873 / sqrt(17.434 * 9.8605) = 0.1744. o3, a, b, c and d have
     * fewer than three objects.
     */
    @Test
    void theCosineIsThatOfRareObjectsAndComparesNobodyWithTwoObjects() throws IOException {
        RuleScore cosine = rule(posts(), "cosine of weighted objects");
        assertThat(cosine.atNone().bound()).isCloseTo(0.1744, within(1e-3));
        assertThat(cosine.atNone().flagged()).isEqualTo(new Flagged(2, 0));
    }

    @Test
    void aBoundFlagsAsManyAsItMayAndTiesGoTogether() {
        double[] score = {5, 4, 3, 3, 2, 0};
        boolean[] member = {true, false, true, false, true, true};
        assertThat(OperationScore.cut(score, member, 0).flagged()).isEqualTo(new Flagged(1, 0));
        assertThat(OperationScore.cut(score, member, 1)).isEqualTo(new OperationScore.Cut(4, new Flagged(1, 1)));
        assertThat(OperationScore.cut(score, member, 2)).isEqualTo(new OperationScore.Cut(2, new Flagged(3, 2)));
    }

    @Test
    void theTableSaysWhoWinsAndTheTotalSaysItForAll() {
        var many = new RuleScore(
                "many", new OperationScore.Cut(2, new Flagged(5, 1)), new OperationScore.Cut(3, new Flagged(2, 0)));
        var few = new RuleScore(
                "few", new OperationScore.Cut(9, new Flagged(1, 0)), new OperationScore.Cut(9, new Flagged(4, 0)));
        var won = new OperationScore("w", 10, 90, new Flagged(8, 1), List.of(), 1, 0.5, List.of(many, few));
        var lost = new OperationScore("l", 10, 90, new Flagged(3, 1), List.of(), 1, 0.5, List.of(many, few));
        assertThat(won.best().rule()).isEqualTo("many");
        assertThat(won.bestAtNone().rule()).isEqualTo("few");
        assertThat(won.wins(won.best(), "rule")).isEqualTo("lockstep");
        assertThat(lost.wins(lost.best(), "rule")).isEqualTo("rule");
        assertThat(new OperationTable(List.of(won, lost)).total())
                .isEqualTo(
                        "all 2: mean recall 0.550, minimum 0.300; others flagged 2 of 180; best rule for each: mean recall 0.500;"
                                + " one rule for all (many): 0.500; lockstep wins 1, equal 0, a rule wins 1");
    }

    @Test
    void aFolderWithoutLabelsIsRefusedWithWhatItTakes() {
        assertThatThrownBy(() -> LabelledTable.in(List.of(folder)))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("labels.csv");
    }
}
