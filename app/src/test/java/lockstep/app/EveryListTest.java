package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Every command that lists for machines lists all there is, the same in CSV and JSON: none may be left out of this test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryListTest {
    private static final int MANY = 130;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What follows the case, and how many rows a case made of many of each has. */
    private static final Map<String, Listing> LISTED = new TreeMap<>(Map.ofEntries(
            listed("accounts", MANY + 3),
            listed("assess", 0),
            listed("claims", MANY * 3, "claims.csv", "--no-model"),
            listed("codebook", MANY, "book.yaml"),
            listed("copies", MANY * 3),
            listed("findings", -1),
            listed("groups list", 0),
            listed("incidents", 0),
            listed("languages", -1),
            listed("log", MANY + 1),
            listed("narratives", MANY * 2),
            listed("note", MANY),
            listed("received", MANY, "--type", "identity"),
            listed("registry list", 2),
            listed("rejects", MANY * 3),
            listed("residue", MANY),
            listed("runs", -1),
            listed("search", MANY * 3, "repaired"),
            listed("show", MANY, "u1"),
            listed("sources", 2),
            listed("tag", 0),
            listed("watchlist", 0)));

    /** Commands that list something else than what a case holds, or run for long. */
    private static final Set<String> OTHERS = Set.of(
            "explain",
            "match",
            "media facts",
            "media match",
            "models",
            "calibrate",
            "verify",
            "states",
            "states leadlag");

    record Listing(int rows, List<String> further) {}

    private Desk desk = new Desk(Path.of(""));

    private static Map.Entry<String, Listing> listed(String command, int rows, String... further) {
        return Map.entry(command, new Listing(rows, List.of(further)));
    }

    static Stream<String> commands() {
        return LISTED.keySet().stream();
    }

    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        desk = new Desk(folder);
        var posts = new StringBuilder("id,user_id,created_at,text\n");
        var claims = new StringBuilder("claim\n");
        var registry = new StringBuilder("handle,platform,state,layer,role,source,since,until\n");
        var book = new StringBuilder("codebook: many\n\nnarratives:\n");
        var bundle = new StringBuilder();
        for (int s = 0; s < MANY; s++) {
            book.append("  - id: s%d\n    name: Story %d\n    keywords:\n      en: [keeper%d]\n".formatted(s, s, s));
            registry.append("name%d,twitter,Borduria,state,outlet,list,,%n".formatted(s));
            bundle.append(
                    ",{\"type\":\"identity\",\"spec_version\":\"2.1\",\"id\":\"identity--00000000-0000-4000-8000-%012d\",\"created\":\"2024-01-01T00:00:00Z\",\"modified\":\"2024-01-01T00:00:00Z\",\"name\":\"n%d\"}"
                            .formatted(s, s));
            String noun = "harbour" + (char) ('a' + s / 26) + (char) ('a' + s % 26);
            for (int who = 0; who < 3; who++)
                posts.append(
                        "p%d-%d,u%d,2024-0%d-%02dT10:%02d:00Z,The %s of ward%d was repaired after keeper%d found stones beside tower%d and wrote a long letter%n"
                                .formatted(s, who, who, 1 + s / 28, 1 + s % 28, who, noun, s, s, s));
            posts.append("q%d,other%d,2024-06-01T10:00:00Z,As an AI language model I cannot fulfill this request %d%n"
                    .formatted(s, s, s));
            posts.append("bad%d,other%d,yesterday,plain%n".formatted(s, s));
            claims.append("The %s of ward%d was repaired after keeper%d found stones beside tower%d%n"
                    .formatted(noun, s, s, s));
        }
        desk.file("posts.csv", posts.toString());
        desk.file("claims.csv", claims.toString());
        assertThat(desk.run("ingest", "w.case", "posts.csv")).as(desk.said()).isZero();
        desk.file("book.yaml", book.toString());
        desk.file(
                "bundle.json",
                "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000000\",\"objects\":["
                        + bundle.substring(1) + "]}");
        desk.file("registry/accounts.csv", registry.toString());
        assertThat(desk.run("ingest", "w.case", "bundle.json")).as(desk.said()).isZero();
        desk.run("registry", "import", "w.case", "registry");
        desk.run("narratives", "w.case", "--quiet");
        desk.run("analyze", "w.case", "residue", "--quiet");
        // narratives of a codebook stand beside those that were found; objects without a class have two faults each
        assertThat(desk.run("codebook", "w.case", "book.yaml")).as(desk.said()).isZero();
        for (int s = 0; s < MANY; s++) desk.run("note", "w.case", "u1", "word" + s, "--by", "N");
    }

    @Test
    void noCommandThatListsIsLeftOut() {
        Set<String> there = new TreeSet<>();
        walk("", Main.commandLine(), there);
        there.removeIf(name -> name.startsWith("bench"));
        there.removeAll(OTHERS);
        assertThat(there).isEqualTo(LISTED.keySet());
    }

    private static void walk(String before, CommandLine command, Set<String> found) {
        command.getSubcommands().forEach((name, each) -> {
            String path = (before + " " + name).strip();
            Set<String> names = each.getCommandSpec().optionsMap().keySet();
            if (names.contains("--csv") && names.contains("--json")) found.add(path);
            walk(path, each, found);
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void csvAndJsonHoldTheSameRowsAndAllOfThem(String command) {
        Listing listing = LISTED.getOrDefault(command, new Listing(0, List.of()));
        assertThat(run(command, listing, "--csv")).as(desk.said()).isZero();
        long rows = CsvReader.builder().ofCsvRecord(desk.printed()).stream().count() - 1;
        assertThat(run(command, listing, "--json")).as(desk.said()).isZero();
        assertThat(items(desk.printed())).as(command).isEqualTo(Math.max(rows, 0));
        if (listing.rows() >= 0) assertThat(rows).as(command).isEqualTo(listing.rows());
    }

    /** Items of a list, or objects one a line. */
    private static long items(String printed) {
        String text = printed.strip();
        if (!text.startsWith("[")) return text.isEmpty() ? 0 : text.lines().count();
        return JSON.readTree(text).size();
    }

    private int run(String command, Listing listing, String form) {
        List<String> line = new ArrayList<>(List.of(command.split(" ")));
        line.add("w.case");
        line.addAll(listing.further());
        line.add(form);
        return desk.run(line.toArray(String[]::new));
    }
}
