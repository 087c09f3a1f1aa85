package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lockstep.app.ingest.Desk;
import lockstep.report.Visible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** No name of an account, a file or a member of an archive steers the terminal, whatever is listed. Names as in 30-network-export-names. */
class HostileNamesTest {
    private static final List<String> NAMES = List.of(
            "\u001b[31mred",
            "bell\u0007back\u0008",
            "\u202Eback",
            "\u009b2Jcsi",
            "zero\u200Bwidth",
            "نرم\u200Cافزار",
            "new\nline",
            "tab\there",
            "end\uFFFF");

    private static final List<List<String>> LISTINGS = List.of(
            List.of("accounts"),
            List.of("findings"),
            List.of("show", "F-1"),
            List.of("sources"),
            List.of("runs"),
            List.of("rejects"),
            List.of("search", "river"),
            List.of("copies"),
            List.of("copies", "--group", "1"),
            List.of("languages"),
            List.of("residue"),
            List.of("narratives"),
            List.of("groups"),
            List.of("log"),
            List.of("note"),
            List.of("tag"),
            List.of("received"),
            List.of("registry list"),
            List.of("watchlist"),
            List.of("incidents"),
            List.of("allow"));

    @TempDir
    private Path folder;

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("posts\u001b[2J\u202E.jsonl"));
            var json = JsonMapper.builder().build();
            for (int link = 0; link < 9; link++)
                for (int who = 0; who < NAMES.size(); who++) {
                    var row = json.createObjectNode();
                    row.put("id", "p" + link + "-" + who)
                            .put("user_id", "id-" + NAMES.get(who))
                            .put("username", NAMES.get(who));
                    row.put("created_at", "2024-03-0" + (link + 1) + "T10:00:0" + who + "Z")
                            .put("url", "https://a.example/" + link);
                    row.put(
                            "text",
                            "the river rose \u001b[5m" + NAMES.get(who) + " \u202E at the old bridge again today "
                                    + link);
                    zip.write((json.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            zip.write("{\"id\":\"\u202E\",\"user_id\":\"\u202Ex\"}\n".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void noListingOfAnyCommandPrintsThemRaw() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.zip", archive());
        assertThat(desk.run("ingest", "h.case", "a.zip")).as(desk.said()).isZero();
        clean("ingest", desk);
        desk.run("analyze", "h.case", "co-link");
        clean("analyze", desk);
        assertThat(desk.rows("h.case", "SELECT count(*) FROM accounts"))
                .containsExactly(Integer.toString(NAMES.size()));
        for (List<String> listing : LISTINGS)
            for (String form : List.of("", "--csv", "--json")) {
                int status = desk.run(words(listing, form));
                assertThat(status).as("%s %s: %s", listing, form, desk.said()).isIn(0, 1, 2);
                clean(listing + " " + form, desk);
            }
        desk.run("accounts", "h.case");
        assertThat(desk.printed())
                .contains("⟨U+001B⟩[31mred")
                .contains("⟨U+202E⟩back")
                .contains("new⟨U+000A⟩line")
                .contains("نرم\u200Cافزار");
    }

    @Test
    void jsonKeepsWhatItShowsSafely() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.zip", archive());
        desk.run("ingest", "h.case", "a.zip");
        assertThat(desk.run("accounts", "h.case", "--json")).isZero();
        clean("accounts --json", desk);
        assertThat(JsonMapper.builder().build().readTree(desk.printed()).findValuesAsString("account"))
                .containsExactlyInAnyOrderElementsOf(
                        NAMES.stream().map(n -> "id-" + n).toList());
    }

    @Test
    void anErrorThatNamesAFileDoesNotEither() {
        var desk = new Desk(folder);
        assertThat(desk.run("accounts", "no\u001b[31m.case")).isEqualTo(2);
        assertThat(desk.said()).contains("no⟨U+001B⟩[31m.case");
        clean("error", desk);
    }

    private static String[] words(List<String> listing, String form) {
        var words = new java.util.ArrayList<String>(List.of(listing.get(0).split(" ")));
        words.add("h.case");
        words.addAll(listing.subList(1, listing.size()));
        if (!form.isEmpty()) words.add(form);
        return words.toArray(String[]::new);
    }

    private static void clean(String what, Desk desk) {
        for (String text : List.of(desk.printed(), desk.said()))
            assertThat(Visible.hides(text))
                    .as("%s hides nothing: %s", what, Visible.text(text))
                    .isFalse();
    }
}
