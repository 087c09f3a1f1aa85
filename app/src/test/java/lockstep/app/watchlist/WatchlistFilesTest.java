package lockstep.app.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the watch list hands to other commands, they take. */
class WatchlistFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void otherCommandsTakeTheWatchList() throws Exception {
        var desk = new Desk(folder);
        desk.file(
                "posts.csv",
                "id,account,time,text,platform\n"
                        + "1,harbor_one,2024-03-04T10:00:00Z,The harbour ministry sold grain to pirates,twitter\n"
                        + "2,other,2024-03-05T10:00:00Z,People met at the harbour,twitter\n");
        desk.file(
                "report.txt",
                "A report of the harbour\n\nOn March 4, 2024, Graphika said the accounts @harbor_one and @harbor_two, part of Spamouflage on Twitter, falsely claimed that the harbour ministry sold grain to pirates.");
        String book = folder.resolve("book.yaml").toString();
        String names = folder.resolve("names.txt").toString();
        String watched = folder.resolve("watched").toString();
        for (String[] command : List.of(
                new String[] {"ingest", "c.case", "posts.csv"},
                new String[] {"incidents", "c.case", "--add", "report.txt"},
                new String[] {"incidents", "c.case", "--accept", "1", "--reviewer", "ann"},
                new String[] {"watchlist", "c.case", "--codebook", book, "--accounts", names, "--registry", watched},
                new String[] {"codebook", "--check", book},
                new String[] {"codebook", "c.case", book, "--csv"}))
            assertThat(desk.run(command)).as(desk.said()).isZero();
        assertThat(desk.printed()).contains("harbour").contains(",1");
        assertThat(Files.readString(folder.resolve("names.txt"))).isEqualTo("harbor_one\nharbor_two\n");
        assertThat(desk.run("search", "c.case", "harbour", "--accounts", names, "--csv"))
                .as(desk.said())
                .isZero();
        assertThat(desk.printed()).contains("pirates").doesNotContain("People met");
        assertThat(desk.run("registry", "import", "c.case", watched))
                .as(desk.said())
                .isZero();
        assertThat(desk.run("registry", "list", "c.case", "--matches", "--csv")).isZero();
        assertThat(desk.printed()).contains("harbor_one").contains("China").doesNotContain("other");
    }
}
