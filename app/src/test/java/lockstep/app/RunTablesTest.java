package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Any table that a run answers is shown by any surface, by the columns that the analysis declares. */
class RunTablesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Desk desk;

    /** A voice of the North posts four times; the South passes two of them on, and somebody whom no list names one. */
    @BeforeEach
    void voices() throws Exception {
        desk = new Desk(folder);
        desk.file("posts.csv", """
                platform,account,id,time,text,repost_of
                x,north,1,2024-03-01T08:00:00Z,first words,
                x,north,2,2024-03-01T09:00:00Z,second words,
                x,north,3,2024-03-01T10:00:00Z,third words,
                x,south,4,2024-03-01T11:00:00Z,first words,1
                x,south,5,2024-03-01T12:00:00Z,second words,2
                x,quietreader,6,2024-03-01T12:30:00Z,first words,1
                """);
        desk.file("voices.csv", """
                handle,platform,state,layer
                north,x,North,official
                south,x,South,official
                """);
        assertThat(desk.run("ingest", "c.case", "posts.csv", "--map", "repost_of=repost_of", "--map", "id=id"))
                .as(desk.said())
                .isZero();
        assertThat(desk.run("registry", "import", "c.case", "voices.csv")).isZero();
        assertThat(desk.run("analyze", "c.case", "amplification"))
                .as(desk.said())
                .isZero();
        assertThat(desk.run("cascade", "c.case", "1")).as(desk.said()).isZero();
    }

    @Test
    void aRunListsItsTablesWithWhatEachColumnMeans() throws Exception {
        assertThat(desk.run("show", "c.case", "R-1", "--json")).as(desk.said()).isZero();
        JsonNode columns = JSON.readTree(desk.printed());
        assertThat(columns.valueStream().map(c -> c.get("table").stringValue()).distinct())
                .containsExactly("matrix");
        assertThat(columns.valueStream().map(c -> c.get("column").stringValue()))
                .contains("from", "of_posts", "q");
        assertThat(columns.valueStream().map(c -> c.get("means").stringValue())).doesNotContain("");
    }

    @Test
    void aTableIsPrintedForPeopleAndWholeForMachines() throws Exception {
        assertThat(desk.run("show", "c.case", "r-1", "--table", "matrix"))
                .as(desk.said())
                .isZero();
        assertThat(desk.printed())
                .startsWith("from")
                .contains("newsrooms")
                .contains("South official  repost  North official  2");
        assertThat(desk.run("show", "c.case", "R-1", "--table", "matrix", "--json"))
                .isZero();
        assertThat(JSON.readTree(desk.printed()).valueStream()).anySatisfy(row -> {
            assertThat(row.get("from").stringValue()).isEqualTo("South official");
            assertThat(row.get("of_posts").intValue()).isEqualTo(2);
        });
        assertThat(desk.run("show", "c.case", "R-1", "--table", "matrx")).isNotZero();
        assertThat(desk.said()).contains("matrix");
        assertThat(desk.run("show", "c.case", "R-9")).isNotZero();
    }

    @Test
    void thePagesGiveTheSameRowsAndNameNobodyWhomNoListNames() throws Exception {
        assertThat(desk.run("show", "c.case", "R-2", "--table", "nodes", "--json"))
                .isZero();
        JsonNode line = JSON.readTree(desk.printed());
        assertThat(line.toString()).contains("quietreader");
        try (var pages = new Served(folder.resolve("c.case"))) {
            JsonNode tables = pages.get("/runs/R-2/tables.json").get("tables");
            assertThat(tables.valueStream().map(t -> t.get("name").stringValue()))
                    .contains("summary", "nodes", "by_side", "parts");
            JsonNode nodes = tables.valueStream()
                    .filter(t -> t.get("name").stringValue().equals("nodes"))
                    .findFirst()
                    .orElseThrow();
            assertThat(nodes.get("total").intValue()).isEqualTo(line.size());
            assertThat(nodes.get("columns")
                            .valueStream()
                            .map(c -> c.get("name").stringValue().replace('.', '_')))
                    .containsExactlyElementsOf(line.get(0).propertyNames());
            assertThat(nodes.toString()).contains("account-").contains("south").doesNotContain("quietreader");
        }
    }

    @Test
    void aReportShowsATableWhereItsTextAsksForIt() throws Exception {
        desk.file("r.md", """
                # A report

                {{table R-1 matrix}}
                """);
        for (String form : List.of("r.html", "r.out.md")) {
            assertThat(desk.run(
                            "compose",
                            "c.case",
                            "r.md",
                            "--out",
                            folder.resolve(form).toString()))
                    .as(desk.said())
                    .isZero();
            assertThat(Files.readString(folder.resolve(form)))
                    .contains("newsrooms")
                    .contains("South official");
        }
        desk.file("wrong.md", "{{table R-1 nothing}}\n");
        assertThat(desk.run(
                        "compose",
                        "c.case",
                        "wrong.md",
                        "--out",
                        folder.resolve("w.html").toString()))
                .isNotZero();
        assertThat(desk.said()).contains("matrix");
    }

    @Test
    void aCommandThatIsAskedTwiceReadsWhatTheRunAnswered() throws Exception {
        assertThat(desk.run("cascade", "c.case", "1", "--json")).isZero();
        String first = desk.printed();
        assertThat(desk.said()).contains("R-2 asked the same of the same data");
        assertThat(desk.run("cascade", "c.case", "1", "--json")).isZero();
        assertThat(desk.printed()).isEqualTo(first);
        assertThat(JSON.readTree(first).get("nodes").size()).isEqualTo(2);
    }
}
