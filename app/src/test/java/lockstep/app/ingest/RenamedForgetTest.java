package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was renamed, and whom a partner and a list name, is forgotten under every name. */
final class RenamedForgetTest {
    private static final String ID = "7730018842";
    private static final String BEFORE = "quillonferr";
    private static final String NOW = "harrowgate";

    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void anAccountUnderTwoNamesInThreeFiles() {
        CaseTemplate.of("renamed", RenamedForgetTest::fill).lay(folder);
        desk = new Desk(folder);
    }

    private static void fill(Desk desk) throws IOException {
        String head = "user_id,username,id,created_at,text\n";
        desk.file(
                "in/a.csv",
                head + ID + "," + BEFORE + ",1001,2024-03-05T14:05:00Z,w1 w2 w3\n"
                        + "55501,other,1002,2024-03-05T14:06:00Z,w4 @" + BEFORE + "\n");
        desk.file("in/b.csv", head + ID + "," + NOW + ",1003,2024-05-05T14:05:00Z,w5 w6 w7\n");
        desk.file(
                "in/bundle.json",
                ("{'type':'bundle','id':'bundle--11111111-1111-4111-8111-111111111111','objects':["
                                + account("2", BEFORE) + "," + account("4", "unrelated") + ","
                                + note("3", BEFORE + " leads them")
                                + "," + note("5", BEFORE + "ari is another") + "]}")
                        .replace('\'', '"'));
        done(desk, "ingest", "c.case", "in/a.csv", "--set", "platform=twitter");
        done(desk, "ingest", "c.case", "in/b.csv", "--set", "platform=twitter");
        done(desk, "ingest", "c.case", "in/bundle.json");
        done(desk, "note", "c.case", "twitter:" + ID, "known as " + BEFORE);
        done(desk, "note", "c.case", "55501", "answers " + BEFORE);
    }

    private static String account(String n, String login) {
        return "{'type':'user-account','spec_version':'2.1','id':'user-account--" + uuid(n) + "','account_login':'"
                + login + "','account_type':'twitter'}";
    }

    private static String note(String n, String says) {
        return "{'type':'note','spec_version':'2.1','id':'note--" + uuid(n)
                + "','created':'2024-03-05T14:05:00.000Z','modified':'2024-03-05T14:05:00.000Z','content':'" + says
                + "','object_refs':['user-account--" + uuid("4") + "']}";
    }

    private static String uuid(String n) {
        return n.repeat(8) + "-" + n.repeat(4) + "-4" + n.repeat(3) + "-8" + n.repeat(3) + "-" + n.repeat(12);
    }

    private void done(String... command) {
        done(desk, command);
    }

    private static void done(Desk desk, String... command) {
        assertThat(desk.run(command))
                .as(String.join(" ", command) + ": " + desk.said())
                .isZero();
    }

    private List<String> naming(String word) {
        List<String> held = new ArrayList<>();
        for (String table : desk.rows(
                "c.case",
                "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' ORDER BY 1"))
            for (String row : desk.rows("c.case", "SELECT * FROM " + table))
                if (row.contains(word) && !row.contains(word + "ari")) held.add(table);
        return held;
    }

    @Test
    void noTableHoldsAFormerNameButForPostsOfOthersWhichAreTold() {
        assertThat(naming(BEFORE)).contains("account_names", "received", "registry_marks", "remarks");
        done("forget", "c.case", "x:" + BEFORE, "--reason", "asked for it");
        assertThat(desk.said()).contains("1 post of others that names").contains("2 objects that partners sent");
        assertThat(naming(BEFORE)).containsOnly("posts", "objects");
        assertThat(naming(NOW)).isEmpty();
        assertThat(naming(ID)).isEmpty();
    }

    @Test
    void whatPartnersAndListsSayOfOthersStays() {
        done("forget", "c.case", NOW, "--reason", "asked for it");
        assertThat(naming("unrelated")).contains("received", "registry_marks", "registry_actors");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM received WHERE type = 'note'"))
                .containsExactly("1");
    }

    @Test
    void aFormerNameThatSomebodyElseBearsNowStaysTheirs() throws IOException {
        desk.file(
                "in/c.csv",
                "user_id,username,id,created_at,text\n99," + BEFORE + ",1009,2024-06-05T14:05:00Z,w9 w9 w9\n");
        done("ingest", "c.case", "in/c.csv", "--set", "platform=twitter");
        done("forget", "c.case", "twitter:" + NOW, "--reason", "asked for it");
        assertThat(desk.rows("c.case", "SELECT handle FROM accounts WHERE native_id = '99'"))
                .containsExactly(BEFORE);
        assertThat(naming(BEFORE)).contains("received");
    }

    @Test
    void anAccountOfNoPlatformIsTakenOutOfListsOfAnyAndOneOfAPlatformIsNot() throws IOException {
        desk.file(
                "in/plain.csv", "user_id,username,id,created_at,text\nu7,lampwright,7001,2024-06-05T14:05:00Z,w9 w9\n");
        desk.file(
                "lists/own.csv",
                "handle,platform,state,layer,role,name\nlampwright,twitter,Borduria,official,mission,A\n"
                        + "other7,twitter,Borduria,official,mission,B\n");
        done("ingest", "p.case", "in/plain.csv");
        done("registry", "import", "p.case", "lists");
        done("forget", "p.case", "u7", "--reason", "asked for it");
        assertThat(desk.rows("p.case", "SELECT value FROM registry_marks")).containsExactly("other7");
        assertThat(desk.rows("p.case", "SELECT name FROM registry_actors")).containsExactly("B");
        done("ingest", "q.case", "in/plain.csv", "--set", "platform=telegram");
        done("registry", "import", "q.case", "lists");
        done("forget", "q.case", "u7", "--reason", "asked for it");
        assertThat(desk.rows("q.case", "SELECT value FROM registry_marks ORDER BY 1"))
                .containsExactly("lampwright", "other7");
    }
}
