package lockstep.app.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What partners send in other shapes than the usual one is read, or a sentence leads on. The shapes of 29-exchange-shapes. */
class ExchangeShapesTest {
    private static final String ID = "77777777-7777-5777-8777-77777777777";
    private static final String DOMAIN =
            "{\"type\": \"domain-name\", \"spec_version\": \"2.1\", \"id\": \"domain-name--" + ID
                    + "1\", \"value\": \"port.example\"}";
    private static final String LINK = "{\"id\": \"url--" + ID
            + "2\", \"type\": \"url\", \"spec_version\": \"2.1\", \"value\": \"https://port.example/a\"}";
    private static final String ATTRIBUTE =
            "{\"uuid\": \"88888881-8888-4888-8888-888888888881\", \"event_id\": \"7\", \"category\": \"Network activity\", \"type\": \"domain\", \"value\": \"port.example\"%s}";
    private static final String OF =
            ", \"Event\": {\"id\": \"7\", \"info\": \"Port stories\", \"uuid\": \"" + ID + "7\"}";
    private static final String BARE = "{\"info\": \"Port stories\", \"uuid\": \"" + ID
            + "7\", \"date\": \"2024-03-05\", \"analysis\": \"2\", \"Orgc\": {\"name\": \"Watch\", \"uuid\": \"" + ID
            + "8\"}, \"Attribute\": [" + ATTRIBUTE.formatted("") + "]}";

    @TempDir
    private Path folder = Path.of("");

    private final Bench bench = new Bench();

    private int ingest(String name, String text, String... flags) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        var words = new java.util.ArrayList<Object>(List.of("ingest", folder.resolve("c.case"), file));
        words.addAll(List.of(flags));
        return bench.run(words.toArray());
    }

    private String watched() {
        bench.run("received", folder.resolve("c.case"), "--watchlist", "--csv");
        return bench.printed();
    }

    @Test
    void stixIsReadFromAListFromLinesAndAlone() throws IOException {
        for (String text : List.of(
                "[" + DOMAIN + ",\n" + LINK + "]",
                DOMAIN + "\n" + LINK + "\n",
                "\n " + DOMAIN.replace(",", ",\n") + "\n" + LINK,
                "{\"more\": false, \"objects\": [" + DOMAIN + "," + LINK + "]}")) {
            Files.deleteIfExists(folder.resolve("c.case"));
            assertThat(ingest("s.json", text)).as(text + bench.said()).isZero();
            assertThat(watched())
                    .as(text)
                    .contains("domain,,port[.]example")
                    .contains("link,,hxxps://port[.]example/a");
        }
        Files.deleteIfExists(folder.resolve("c.case"));
        assertThat(ingest("one.json", DOMAIN, "--as", "stix")).isZero();
        assertThat(watched()).contains("domain,,port[.]example");
    }

    @Test
    void aLineThatIsBrokenIsARejectAndTheOthersAreKept() throws IOException {
        assertThat(ingest("s.jsonl", DOMAIN + "\n" + "{\"type\": \"url\", \"id\": oops}\n" + LINK + "\n", "--lenient"))
                .as(bench.said())
                .isIn(0, 2);
        assertThat(ingest("s.jsonl", DOMAIN + "\n" + LINK + "\n{\"type\": \"url\", \"i"))
                .as(bench.said())
                .isIn(0, 1);
    }

    @Test
    void whatStix20ObservedIsLookedForAndTheBundleIsCalledThat() throws IOException {
        String text = "{\"type\": \"bundle\", \"id\": \"bundle--" + ID
                + "1\", \"spec_version\": \"2.0\", \"objects\": [{\"type\": \"observed-data\", \"id\": \"observed-data--"
                + ID
                + "3\", \"created\": \"2024-03-05T10:00:00.000Z\", \"modified\": \"2024-03-05T10:00:00.000Z\", \"first_observed\": \"2024-03-05T10:00:00Z\","
                + " \"last_observed\": \"2024-03-05T10:00:00Z\", \"number_observed\": 1, \"objects\": {\"0\": {\"type\": \"user-account\", \"account_login\": \"port_keeper\","
                + " \"account_type\": \"twitter\"}, \"1\": {\"type\": \"domain-name\", \"value\": \"port.example\"}}}]}";
        assertThat(ingest("old.json", text)).as(bench.said()).isZero();
        assertThat(watched()).contains("handle,x,port_keeper").contains("domain,,port[.]example");
        bench.run("rejects", folder.resolve("c.case"));
        assertThat(bench.printed()).contains("STIX 2.0");
    }

    @Test
    void mispIsReadBareAndAsASearchFoundIt() throws IOException {
        for (String text : List.of(
                BARE,
                "[" + BARE + "]",
                "{\"response\": {\"Attribute\": [" + ATTRIBUTE.formatted(OF) + "]}}",
                "{\"Attribute\": [" + ATTRIBUTE.formatted(OF) + "]}",
                "{\"response\": [{\"Event\": " + BARE + "}]}")) {
            Files.deleteIfExists(folder.resolve("c.case"));
            assertThat(ingest("m.json", text)).as(text + bench.said()).isZero();
            assertThat(watched()).as(text).contains("domain,,port[.]example,Port stories");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uuid,event_id,category,type,value,comment,to_ids,date|\"x\",7,\"Network activity\",\"domain\",\"port.example\",\"\",0,1709632800|domain,,port[.]example",
                "uuid,event_id,category,type,value,comment,to_ids,date|\"x\",7,\"Social network\",\"twitter-id\",\"port_keeper\",\"\",0,1709632800|handle,x,port_keeper",
                "\"entity_type\";\"value\";\"created_at\"|\"Domain-Name\";\"port.example\";\"2024-03-05T10:00:00.000Z\"|domain,,port[.]example",
            })
    void theTablesOfMispAndOpenCtiAreOnTheWatchlist(String head, String row, String watched) throws IOException {
        assertThat(ingest("t.csv", head + "\n" + row + "\n")).as(bench.said()).isZero();
        assertThat(watched()).contains(watched);
    }

    @Test
    void whatHoldsNothingToReadLeadsOn() throws IOException {
        assertThat(ingest("manifest.json", "{\"" + ID + "7\": {\"info\": \"Port\", \"Orgc\": {\"name\": \"Watch\"}}}"))
                .isEqualTo(1);
        assertThat(bench.said())
                .contains("manifest of a MISP feed")
                .contains(ID + "7.json")
                .doesNotContain("--map");
        assertThat(ingest("disarm.csv", "disarm_id,name,summary,year_started\nI1,Port,A story.,2024\n"))
                .isEqualTo(1);
        assertThat(bench.said())
                .contains("lockstep incidents CASE --add ")
                .contains("disarm.csv")
                .doesNotContain("--map account");
    }

    @Test
    void ordinaryJsonIsNotTakenForAPartners() throws IOException {
        assertThat(
                        ingest(
                                "p.jsonl",
                                "{\"id\": \"1\", \"user_id\": \"u\", \"created_at\": \"2024-03-05T10:00:00Z\", \"text\": \"port\", \"type\": \"post\"}\n"))
                .as(bench.said())
                .isZero();
        assertThat(bench.said()).contains("as jsonl");
        assertThat(ingest("v.csv", "id,user_id,created_at,text,category,value\n1,u,2024-03-05T10:00:00Z,port,a,b\n"))
                .as(bench.said())
                .isZero();
        assertThat(bench.said()).contains("as csv");
    }

    @Test
    void theFilesOfTheCaseAreReadOrLeadOn() throws IOException {
        List<Path> files = Bench.shared("cases/29-exchange-shapes", "");
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".json") && !name.endsWith(".jsonl") && !name.endsWith(".csv")) continue;
            Files.deleteIfExists(folder.resolve("c.case"));
            int status = bench.run("ingest", folder.resolve("c.case"), file);
            boolean leads = name.contains("manifest") || name.contains("disarm");
            assertThat(status).as(name + bench.said()).isEqualTo(leads ? 1 : 0);
            if (leads) assertThat(bench.said()).doesNotContain("--map");
            else if (name.contains("single")) assertThat(bench.said()).contains("1 incident proposed");
            else assertThat(watched().lines().count()).as(name).isGreaterThan(1);
        }
    }
}
