package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was removed on request is in no byte of the case any more, nor of what is made from it. */
final class ForgetTest {
    private static final String ID = "7730018842";
    private static final String HANDLE = "quillon_7";
    private static final String NAME = "Quillon Ferrante";
    private static final String WORDS = "violet lanterns over the harbour";

    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void aCaseThatNamesAnAccountEverywhere() {
        CaseTemplate.of("forget", ForgetTest::fill).lay(folder);
        desk = new Desk(folder);
    }

    private static void fill(Desk desk) throws IOException {
        desk.file("in/posts.csv", posts());
        desk.file(
                "in/who.csv",
                "account,platform,handle,name,description\n" + ID + ",x," + HANDLE + "," + NAME
                        + ",I write of violet lanterns\n5550001,x,other_one,Other One,nothing\n");
        done(desk, "ingest", "c.case", "in/posts.csv");
        done(desk, "ingest", "c.case", "in/who.csv", "--as", "csv", "--map", "account=account", "--map", "name=name");
        for (String analysis : List.of("co-link", "co-copy", "coordination"))
            done(desk, "analyze", "c.case", analysis, "--again");
        desk.file("one.txt", "5550001\n");
        done(desk, "allow", "c.case", "one.txt", "--reason", "a friend of @" + HANDLE);
        done(desk, "note", "c.case", "F-1", "started by " + NAME + ", known as " + HANDLE);
        done(desk, "note", "c.case", "x:" + ID, "a note on the account itself");
        done(
                desk,
                "assess",
                "c.case",
                "F-1",
                "--even",
                "--confidence",
                "low",
                "--says",
                "x:" + ID + " leads",
                "--alternative",
                "fans of " + HANDLE,
                "--would-change",
                "z");
        done(desk, "analyze", "c.case", "co-link", "--again");
    }

    private void analyze(String analysis) {
        done("analyze", "c.case", analysis, "--again");
    }

    private void export(String form, Path to, String... more) {
        List<String> line = new ArrayList<>(
                List.of("export", "c.case", "--as", form, "--out", to.toString(), "--names", "--reason", "x"));
        line.addAll(List.of(more));
        done(line.toArray(String[]::new));
    }

    private void done(String... command) {
        done(desk, command);
    }

    private static void done(Desk desk, String... command) {
        assertThat(desk.run(command))
                .as(String.join(" ", command) + ": " + desk.said())
                .isZero();
    }

    /** Six accounts post the same links; one of them in words of its own; a row of it is broken. */
    private static String posts() {
        var rows = new StringBuilder("account,platform,handle,id,time,text\n");
        int id = 0;
        for (int item = 0; item < 14; item++) {
            for (int who = 0; who < 6; who++) {
                boolean it = who == 2;
                rows.append(it ? ID : "555000" + who).append(",x,").append(it ? HANDLE : "other" + who);
                rows.append(",88001").append(1000 + id++).append(',').append(1_600_000_000 + item * 90_000 + who);
                rows.append(',').append(it ? WORDS + " " + item : "plain words " + who + " of " + item);
                rows.append(" https://site.example/").append(item).append('\n');
            }
        }
        rows.append(ID)
                .append(",x,")
                .append(HANDLE)
                .append(",990017,never,")
                .append(WORDS)
                .append('\n');
        return rows.toString();
    }

    private List<String> holding(Path file) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        return Stream.of(ID, HANDLE, NAME, WORDS, "violet lanterns", "88001" + 1002)
                .filter(word ->
                        bytes.contains(new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                .toList();
    }

    /** All tables as text, since blocks of a database are packed. */
    private List<String> heldByTables() {
        List<String> held = new ArrayList<>();
        for (String table : desk.rows(
                "c.case",
                "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' ORDER BY 1"))
            for (String row : desk.rows("c.case", "SELECT * FROM " + table))
                for (String word : List.of(ID, HANDLE, NAME, "violet lanterns", "88001" + 1002))
                    if (row.contains(word)) held.add(table + ": " + row);
        return held;
    }

    @Test
    void noByteOfTheCaseHoldsTheAccountItsNameOrItsWordsAnyMore() throws IOException {
        assertThat(holding(folder.resolve("c.case"))).as("before").contains(ID, HANDLE);
        done("forget", "c.case", "x:" + ID, "--reason", HANDLE + " asked for it");
        assertThat(desk.said()).contains("removed, with 14 posts").contains("not reached");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                assertThat(holding(file)).as(file.toString()).isEmpty();
        }
        assertThat(heldByTables()).isEmpty();
    }

    @Test
    void whatIsMadeFromTheCaseAfterwardsDoesNotNameIt() throws IOException {
        done("forget", "c.case", "x:" + ID, "--reason", HANDLE + " asked for it");
        for (String analysis : List.of("co-link", "co-copy", "coordination")) analyze(analysis);
        Path out = Files.createDirectories(folder.resolve("out"));
        done("report", "c.case", "--out", out.resolve("r.html").toString(), "--names", "--reason", "x");
        done("report", "c.case", "--out", out.resolve("r.md").toString());
        for (String form : List.of("gexf", "graphml", "csv", "parquet", "json", "stix", "misp", "disarm-layer"))
            export(form, out.resolve("x." + form));
        for (String flavour : List.of("opencti", "strict"))
            export("stix", out.resolve(flavour + ".json"), "--flavour", flavour);
        done("seal", "c.case", "--out", out.resolve("s.lockstep").toString());
        done("log", "c.case");
        Files.writeString(out.resolve("log.txt"), desk.printed());
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList())
                assertThat(holding(file)).as(file.toString()).isEmpty();
        }
        // blocks of a Parquet file are packed
        for (String file : List.of("x.parquet", "x.parquet.nodes.parquet"))
            if (Files.exists(out.resolve(file)))
                assertThat(String.join("\n", desk.rows("c.case", "SELECT * FROM '" + out.resolve(file) + "'")))
                        .as(file)
                        .isNotEmpty()
                        .doesNotContain(ID, HANDLE, NAME);
        done(
                "verify",
                out.resolve("s.lockstep").toString(),
                "--sources",
                folder.resolve("in").toString());
        assertThat(desk.printed()).doesNotContain("DIFFERS").contains("the same, byte for byte");
    }

    @Test
    void theLogStaysAWholeChainAndSaysWhichOfItsEntriesWereMasked() {
        done("forget", "c.case", "x:" + ID, "--reason", "asked for it");
        assertThat(desk.run("log", "c.case")).as(desk.printed() + desk.said()).isZero();
        assertThat(desk.printed()).contains("a friend of [removed]").contains("of this log, whose chain was made anew");
        assertThat(desk.rows("c.case", "SELECT says FROM remarks"))
                .containsExactly("started by [removed], known as [removed]");
        assertThat(desk.rows("c.case", "SELECT says FROM assessments")).containsExactly("[removed] leads");
    }

    @Test
    void namesakesAndOrdinaryWordsStay() {
        done("note", "c.case", "x:5550001", "quillon_77 and 77300188421 are others; lanterns are things");
        done("forget", "c.case", "x:" + ID, "--reason", "asked for it");
        assertThat(desk.rows("c.case", "SELECT says FROM remarks WHERE thing LIKE 'account:%'"))
                .containsExactly("quillon_77 and 77300188421 are others; lanterns are things");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("70");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM accounts")).containsExactly("5");
    }

    @Test
    void filesBesideTheCaseThatNameItAreTold() throws IOException {
        Files.writeString(folder.resolve("old.csv"), "a,b\n" + HANDLE + ",1\n");
        Files.writeString(folder.resolve("innocent.csv"), "a,b\nother1,1\n");
        done("forget", "c.case", "x:" + ID, "--reason", "asked for it");
        assertThat(desk.said())
                .contains("files beside the case that name it; remove them, or make them anew: old.csv")
                .doesNotContain("innocent.csv");
    }

    @Test
    void aRewriteThatCouldNotBeDoneIsDoneWhenTheCaseIsNextOpened() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("c.case.rewrite.tmp/full"));
        assertThat(desk.run("forget", "c.case", "x:" + ID, "--reason", "asked for it"))
                .isEqualTo(1);
        assertThat(desk.said()).contains("removed from the case, but its file still holds the old blocks");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("70");
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("70");
        assertThat(holding(folder.resolve("c.case"))).isEmpty();
    }
}
