package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lockstep.app.ingest.Desk;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case in which everything that can be named bears signs that steer a terminal: accounts, files, lists, stories, articles, partners, people. */
final class HostileCase {
    static final List<String> NAMES = List.of(
            "\u001b[31mred",
            "bell\u0007back\u0008",
            "\u202Eback",
            "\u009b2Jcsi",
            "zero\u200Bwidth",
            "نرم\u200Cافزار",
            "new\nline",
            "tab\there",
            "end\uFFFF",
            "iso\u2066late\u2069",
            "x".repeat(3000) + "\u001b]0;title\u0007",
            "שלום",
            "👩\u200D🚀");

    /** What is put into every name of the case. */
    static final String STEERS = "\u001b[2J\u202E\u0007\u200B\u2067";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HostileCase() {}

    /** Fills {@code h.case} of the desk. */
    static void fill(Desk desk) throws IOException {
        desk.file("a.zip", archive());
        desk.file(
                "b\u001b[2J\u202E.csv",
                "id,user_id,created_at,text\nz1,plain,2024-03-01T10:00:00Z,the river rose\nz2,plain,yester" + STEERS
                        + "day,x\n");
        desk.file("bundle" + "\u202E.json", bundle());
        desk.file("registry" + "\u202E/accounts.csv", registry());
        desk.file("book.yaml", book());
        desk.file("claims\u202E.csv", "claim\nthe river rose " + "at the old bridge again today" + STEERS + "\n");
        desk.file("page\u202E.html", page());
        runs(desk, "ingest", "h.case", "a.zip");
        runs(desk, "ingest", "h.case", "b\u001b[2J\u202E.csv");
        runs(desk, "ingest", "h.case", "bundle\u202E.json");
        runs(desk, "registry", "import", "h.case", "registry\u202E");
        runs(desk, "incidents", "h.case", "--add", "page\u202E.html");
        runs(desk, "incidents", "h.case", "--accept", "1", "--reviewer", "me" + STEERS, "--note", "so" + STEERS);
        runs(desk, "narratives", "h.case", "--no-model");
        runs(desk, "codebook", "h.case", "book.yaml");
        runs(desk, "claims", "h.case", "claims\u202E.csv", "--no-model");
        for (String analysis : List.of("co-link", "coordination", "residue")) runs(desk, "analyze", "h.case", analysis);
        runs(desk, "note", "h.case", "plain", "word" + STEERS, "--by", "me" + STEERS);
        runs(desk, "tag", "h.case", "plain", "tag" + STEERS, "--by", "me" + STEERS);
        runs(
                desk,
                "assess",
                "h.case",
                "F-1",
                "--unlikely",
                "--confidence",
                "low",
                "--says",
                "why" + STEERS,
                "--alternative",
                "else" + STEERS,
                "--would-change",
                "more" + STEERS,
                "--by",
                "me" + STEERS);
        runs(desk, "groups", "cause", "h.case", "F-1", "--reason", "cause" + STEERS, "--by", "me" + STEERS);
    }

    private static void runs(Desk desk, String... line) {
        int status = desk.run(line);
        assertThat(status).as(String.join(" ", line) + ": " + desk.said()).isZero();
        HostileNamesTest.clean(String.join(" ", line), desk);
    }

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("posts\u001b[2J\u202E.jsonl"));
            for (int link = 0; link < 9; link++) for (int who = 0; who < NAMES.size(); who++) zip.write(row(link, who));
            zip.write("{\"id\":\"\u202E\",\"user_id\":\"\u202Ex\"}\n".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] row(int link, int who) {
        String name = NAMES.get(who);
        ObjectNode row = JSON.createObjectNode();
        row.put("id", "p" + link + "-" + who).put("user_id", "id-" + name).put("username", name);
        row.put("name", "shown " + name).put("location", STEERS).put("lang", "e" + "\u202En");
        row.put("created_at", "2024-03-0%dT10:00:%02dZ".formatted(link + 1, who))
                .put("url", "https://a.example/" + link + "?q=\u202E\u001b");
        row.putArray("hashtags").add("tag" + STEERS + link);
        row.put(
                "text",
                "the river rose \u001b[5m" + (name.length() > 99 ? "" : name) + " \u202E at the old bridge again today "
                        + link + " As an AI language model I cannot fulfill this request");
        return (JSON.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String bundle() {
        ObjectNode bundle = JSON.createObjectNode();
        bundle.put("type", "bundle").put("id", "bundle--00000000-0000-4000-8000-000000000000");
        var objects = bundle.putArray("objects");
        for (String type : List.of("identity", "campaign", "threat-actor", "intrusion-set", "x-odd" + STEERS))
            objects.addObject()
                    .put("type", type)
                    .put("spec_version", "2.1")
                    .put("id", type.replaceAll("[^a-z-]", "") + "--00000000-0000-4000-8000-000000000001")
                    .put("created", "2024-01-01T00:00:00Z")
                    .put("modified", "2024-01-01T00:00:00Z")
                    .put("name", "name" + STEERS)
                    .put("description", "said" + STEERS)
                    .put("created_by_ref", "identity--00000000-0000-4000-8000-000000000001");
        return JSON.writeValueAsString(bundle);
    }

    private static String registry() {
        return "handle,platform,state,layer,role,name,source,source_date\n"
                + "plain,,Bord" + STEERS + "uria,state-controlled,out" + STEERS + "let,Na" + STEERS + "me,li" + STEERS
                + "st,2024-01-01\n" + "\u202Eback,,Bord" + STEERS + "uria,official,out" + STEERS + "let,,,\n";
    }

    private static String book() {
        return "codebook: \"many\\u202E\\u001b[2J\"\n\nnarratives:\n  - id: s\n    name: \"Story \\u202E\\u001b[2J\"\n"
                + "    keywords:\n      en: [river]\n";
    }

    private static String page() {
        return "<html lang=en><head><title>Net" + "\u202E&#x202E;\u001b[2Jwork</title>"
                + "<meta property=article:published_time content=2024-03-01T08:00:00Z></head><body><article><h1>Network"
                + STEERS + "</h1><p>By Jane" + STEERS
                + " Doe</p><p>Meta said on 1 March 2024 that it removed 120 accounts"
                + " and 30 pages on Facebook linked to a Russian network called Doppel" + STEERS
                + "ganger that targeted"
                + " Germany with fake news websites such as a\u202Eb.example.</p></article></body></html>";
    }
}
