package lockstep.app.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What bundles, events and lists mean for a case. */
class PartnersTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TIMES =
            "\"spec_version\":\"2.1\",\"created\":\"2024-02-09T18:42:58.208Z\",\"modified\":\"2024-02-09T18:42:58.208Z\"";
    private static final String EVENT = """
            {"Event": {"uuid":"5f0000aa-0000-4000-8000-000000000001","info":"=Two networks, one host","date":"2024-03-01",
              "Orgc":{"uuid":"5f0000aa-0000-4000-8000-000000000002","name":"Example CERT"},"timestamp":"1709251200", "x_theirs": "1.0",
              "Attribute":[{"uuid":"5f0000aa-0000-4000-8000-000000000003","type":"domain","category":"Network activity","to_ids":false,"value":"shared.example"},
                {"uuid":"5f0000aa-0000-4000-8000-000000000004","type":"comment","category":"Other","to_ids":"no","value":"A story."}],
              "Object":[{"uuid":"5f0000aa-0000-4000-8000-000000000005","name":"microblog","Attribute":[{"uuid":"5f0000aa-0000-4000-8000-000000000006","type":"url","value":"https://news.example/1"}]}],
              "Tag":[{"name":"misp-galaxy:threat-actor=\\"Example Bear\\""},{"name":"misp-galaxy:disarm=\\"T0119\\""}],
              "Galaxy":[]}}""";

    @TempDir
    private Path folder = Path.of("");

    private final Bench bench = new Bench();

    @Test
    void aBundleGoesToRegistryWatchlistAndIncidents() throws IOException {
        Path a = withBundle();
        bench.run("registry", "list", a, "--csv");
        assertThat(bench.printed()).contains("a-small-report");
        bench.run("received", a, "--watchlist", "--csv");
        assertThat(bench.printed())
                .contains("domain,,run[.]example,Example Campaign,Example Agency: A small report,2024-02-10")
                .contains("domain,,seen[.]example,Example Campaign")
                .contains("handle,x,somebody,Example Campaign");
        bench.run("incidents", a, "--csv");
        assertThat(bench.printed())
                .contains("A small report")
                .contains("proposed")
                .contains("T0119");
        Path lists = folder.resolve("list");
        bench.run("registry", "export", a, "a-small-report", "--out", lists);
        String actors = all(lists);
        assertThat(line(actors, "run.example")).contains("covert").contains("Example Agency: A small report");
        assertThat(line(actors, "seen.example")).contains("unknown").doesNotContain("covert");
    }

    @Test
    void withoutAnAuthorAndADateNobodyIsCalledCovert() throws IOException {
        Path a = folder.resolve("a.case");
        bench.run(
                "ingest",
                a,
                Files.writeString(folder.resolve("domains.csv"), "domain,create date\none[.]example,13/02/2024\n"));
        assertThat(bench.said()).contains("1 row as takedown").contains("1 value on the watchlist");
        bench.run("registry", "export", a, "domains", "--out", folder.resolve("list"));
        assertThat(all(folder.resolve("list")))
                .contains("one.example")
                .contains("2024-02-13")
                .doesNotContain("covert");
    }

    @Test
    void whatTheCasesOwnPostsHoldOfTheWatchlistIsListed() throws IOException {
        Path a = withBundle();
        Path posts = Files.writeString(folder.resolve("posts.csv"), """
                id,account,handle,platform,time,text
                1,11,ann,x,2024-01-01T00:00:00Z,see https://run.example/a?utm_source=q
                2,12,SomeBody,x,2024-01-02T00:00:00Z,nothing here
                3,13,bob,x,2024-01-03T00:00:00Z,see https://news.example/1 and https://sub.host.example/x
                4,14,eve,x,2024-01-03T00:00:00Z,see https://other.example/1 and https://host.example/x
                """);
        assertThat(bench.run("ingest", a, posts)).isZero();
        bench.run(
                "ingest",
                a,
                Files.writeString(folder.resolve("e.json"), EVENT.replace("shared.example", "sub.host.example")));
        bench.run("received", a, "--matches", "--csv");
        assertThat(bench.printed())
                .contains("domain,,run[.]example,Example Campaign,Example Agency: A small report,1,1,")
                .contains("handle,x,somebody,Example Campaign")
                .contains("link,,hxxps://news[.]example/1,Example Bear,Example CERT,1,1,")
                .contains("domain,,sub[.]host[.]example,Example Bear,Example CERT,1,1,")
                .doesNotContain("other[.]example");
    }

    @Test
    void aMispEventComesBackToTheLetterAndItsAttributesAreWatched() throws IOException {
        Path a = folder.resolve("a.case");
        Path out = folder.resolve("o.json");
        assertThat(bench.run("ingest", a, Files.writeString(folder.resolve("e.json"), EVENT)))
                .isZero();
        assertThat(bench.run("export", a, "--as", "misp", "--out", out)).isZero();
        assertThat(Files.readString(out)).contains("\"x_theirs\": \"1.0\"");
        assertThat(JSON.readTree(Files.readString(out))).isEqualTo(JSON.readTree(EVENT));
        bench.run("received", a, "--watchlist", "--csv");
        assertThat(bench.printed())
                .contains("domain,,shared[.]example,Example Bear,Example CERT,2024-03-01")
                .contains("link,,hxxps://news[.]example/1")
                .contains("'=Two networks");
        bench.run("rejects", a, "--json");
        JsonNode fault = JSON.readTree(bench.printed().lines().findFirst().orElse(""));
        assertThat(fault.get("what").stringValue()).isEqualTo("kept");
        assertThat(fault.get("reason").stringValue()).contains("to_ids is \"no\"");
        bench.run("incidents", a, "--csv");
        assertThat(bench.printed()).contains("T0119");
    }

    @Test
    void severalEventsOfAServerComeBackEachInAFileOfItsOwn() throws IOException {
        Path a = folder.resolve("a.case");
        Path out = folder.resolve("o.json");
        String second = EVENT.replace("000000000001", "000000000009");
        bench.run(
                "ingest",
                a,
                Files.writeString(folder.resolve("e.json"), "{\"response\":[" + EVENT + "," + second + "]}"));
        bench.run("export", a, "--as", "misp", "--out", out);
        assertThat(JSON.readTree(Files.readString(out))).isEqualTo(JSON.readTree(EVENT));
        assertThat(JSON.readTree(Files.readString(folder.resolve("o.received-2.json"))))
                .isEqualTo(JSON.readTree(second));
    }

    @Test
    void overlapsAreListedWithAllThatNameThemAndNothingElse() throws IOException {
        Path a = withBundle();
        bench.run(
                "ingest",
                a,
                Files.writeString(folder.resolve("e.json"), EVENT.replace("shared.example", "run.example")));
        bench.run("received", a, "--overlaps", "--csv");
        List<String> lines = bench.printed().lines().skip(1).toList();
        assertThat(lines).allMatch(l -> l.contains("run[.]example") || l.startsWith("name,"));
        assertThat(lines)
                .anyMatch(l -> l.contains("Example Campaign") && l.contains("campaign"))
                .anyMatch(l -> l.contains("Example Bear") && l.contains("tag"));
        assertThat(bench.printed()).doesNotContain("seen[.]example");
    }

    @Test
    void thePublishedListsOfTakedownsAreReadWithTheirNetworks() throws IOException {
        List<Path> lists = Bench.shared("data/exchange/meta-cib", ".csv");
        Path a = folder.resolve("a.case");
        Object[] arguments = new Object[2 + lists.size()];
        arguments[0] = "ingest";
        arguments[1] = a;
        for (int i = 0; i < lists.size(); i++) arguments[2 + i] = lists.get(i);
        assertThat(bench.run(arguments)).isZero();
        assertThat(bench.said()).doesNotContain(" 1 rejected").contains("as takedown");
        bench.run("received", a, "--networks", "--csv");
        assertThat(bench.printed().lines().skip(1).count()).isEqualTo(lists.size() - 1L);
        bench.run("received", a, "--watchlist", "--csv");
        assertThat(bench.printed().lines().count()).isGreaterThan(7000);
        assertThat(bench.printed().lines().skip(1)).allMatch(l -> !l.startsWith("domain,") || l.contains("[.]"));
    }

    @Test
    void aNameThatClimbsOutOfAnArchiveWritesNothing() throws IOException {
        Path zip = folder.resolve("inner").resolve("z.zip");
        Files.createDirectories(folder.resolve("inner"));
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../../climbs.json"));
            out.write(EVENT.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
            out.putNextEntry(new ZipEntry("folder/event.json"));
            out.write(EVENT.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        Path a = folder.resolve("inner").resolve("a.case");
        assertThat(bench.run("ingest", a, zip)).isZero();
        assertThat(bench.run(
                        "export",
                        a,
                        "--as",
                        "misp",
                        "--out",
                        folder.resolve("inner").resolve("o.json")))
                .isZero();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("z.zip", "a.case", "o.json");
        }
    }

    @Test
    void namesThatASpreadsheetWouldReckonWithAreDisarmedInEveryList() throws IOException {
        Path a = folder.resolve("a.case");
        String formula = "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000000\",\"objects\":["
                + object("campaign", 3, "\"name\":\"=HYPERLINK(1)\"") + ","
                + object("channel", 4, "\"name\":\"run.example\"") + ","
                + relation(8, "uses", id("campaign", 3), id("channel", 4)) + "]}";
        bench.run("ingest", a, Files.writeString(folder.resolve("b.json"), formula));
        for (String what : List.of("--type=campaign", "--watchlist", "--networks", "--overlaps")) {
            bench.run("received", a, what, "--csv");
            assertThat(bench.printed()).doesNotContain(",=").doesNotContain("\n=");
        }
        bench.run("rejects", a, "--csv");
        assertThat(bench.printed()).doesNotContain(",=").doesNotContain("\n=");
    }

    private Path withBundle() throws IOException {
        Path a = folder.resolve("a.case");
        String bundle = "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000000\",\"objects\":["
                + object("identity", 1, "\"name\":\"Example Agency\"") + ","
                + object(
                        "report",
                        2,
                        "\"name\":\"A small report\",\"published\":\"2024-02-10T00:00:00Z\",\"description\":\"A campaign.\","
                                + "\"created_by_ref\":\"" + id("identity", 1) + "\",\"object_refs\":[\""
                                + id("campaign", 3) + "\"]")
                + ","
                + object("campaign", 3, "\"name\":\"Example Campaign\"") + ","
                + object("channel", 4, "\"name\":\"run.example\"") + ","
                + object("channel", 5, "\"name\":\"x.com/SomeBody\"") + ","
                + object("attack-pattern", 6, "\"name\":\"Cross-Posting\",\"x_mitre_id\":\"T0119\"") + ","
                + object("domain-name", 7, "\"value\":\"seen.example\"") + ","
                + relation(8, "uses", id("campaign", 3), id("channel", 4)) + ","
                + relation(9, "uses", id("campaign", 3), id("channel", 5)) + ","
                + relation(10, "related-to", id("domain-name", 7), id("campaign", 3)) + "]}";
        assertThat(bench.run("ingest", a, Files.writeString(folder.resolve("b.json"), bundle)))
                .isZero();
        return a;
    }

    private static String object(String type, int n, String more) {
        return "{\"type\":\"" + type + "\",\"id\":\"" + id(type, n) + "\"," + TIMES + "," + more + "}";
    }

    private static String relation(int n, String how, String from, String to) {
        return object(
                "relationship",
                n,
                "\"relationship_type\":\"" + how + "\",\"source_ref\":\"" + from + "\",\"target_ref\":\"" + to + "\"");
    }

    private static String id(String type, int n) {
        return type + "--00000000-0000-4000-8000-0000000000" + String.format("%02d", n);
    }

    private static String all(Path folder) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) text.append(Files.readString(file));
        }
        return text.toString();
    }

    private static String line(String text, String with) {
        return text.lines().filter(l -> l.contains(with)).findFirst().orElse("");
    }
}
