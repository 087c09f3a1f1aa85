package lockstep.report.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import lockstep.kernels.shape.Columns;
import lockstep.model.WrongUse;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.report.CsvCell;
import lockstep.report.Names;
import lockstep.report.SampleCase;
import lockstep.report.Samples;
import lockstep.wire.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ExportsTest {
    private static final TableWriter NO_PARQUET = (table, out) -> {
        throw new IOException("no Parquet here");
    };

    @TempDir
    Path folder = Path.of("");

    /** To accept a change: run with -Dlockstep.golden=write and read the difference. */
    @ParameterizedTest
    @CsvSource({
        "gexf, sample.gexf, sample.gexf",
        "graphml, sample.graphml, sample.graphml",
        "csv, sample.csv, sample.csv",
        "csv, sample.csv, sample-accounts.csv",
        "json, sample.json, sample.json"
    })
    void theFileIsTheGoldenOne(String id, String file, String compared) throws IOException {
        var view = threeAccounts();
        Exports.of(id, NO_PARQUET).write(selection(view, false), folder.resolve(file));
        String made = Files.readString(folder.resolve(compared));
        Path golden = Path.of("src/test/resources/lockstep/report/exports", compared);
        if ("write".equals(System.getProperty("lockstep.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, made);
        }
        assertThat(made).isEqualTo(Files.readString(golden));
    }

    @Test
    void gexfSaysWhenEachTieAndEachAccountActed() throws Exception {
        Document gexf = xml("gexf");
        var edge = (Element) gexf.getElementsByTagName("edge").item(0);
        var spell = (Element) edge.getElementsByTagName("spell").item(0);
        assertThat(spell.getAttribute("start")).isEqualTo("2026-03-02T06:00:00Z");
        assertThat(spell.getAttribute("end")).isEqualTo("2026-03-09T06:00:00Z");
        assertThat(gexf.getElementsByTagName("spell").getLength()).isEqualTo(5);
    }

    @Test
    void everyTieJoinsTwoNodesThatAreThere() throws Exception {
        for (String id : List.of("gexf", "graphml")) {
            Document graph = xml(id);
            var nodes = new ArrayList<String>();
            for (int i = 0; i < graph.getElementsByTagName("node").getLength(); i++)
                nodes.add(((Element) graph.getElementsByTagName("node").item(i)).getAttribute("id"));
            assertThat(nodes).hasSize(3).doesNotHaveDuplicates();
            for (int i = 0; i < graph.getElementsByTagName("edge").getLength(); i++) {
                var edge = (Element) graph.getElementsByTagName("edge").item(i);
                assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
            }
        }
    }

    @Test
    void onlyKeptTiesAreWrittenWhenAskedFor() {
        assertThat(selection(threeAccounts(), false).network().size()).isEqualTo(2);
        assertThat(selection(threeAccounts(), true).network().size()).isEqualTo(1);
    }

    @Test
    void noExportNamesAnAccountUnlessAskedFor() throws IOException {
        var view = threeAccounts();
        for (Export export : Exports.all(NO_PARQUET)) {
            boolean holdsNoAccounts =
                    export.id().equals("parquet") || export.id().equals("disarm-layer");
            if (holdsNoAccounts) continue;
            for (Path file : export.write(selection(view, false), folder.resolve("out." + export.suffix())))
                assertThat(Files.readString(file))
                        .doesNotContain("sample_first")
                        .doesNotContain("id70000");
            var named = Selection.of(view, view.runs().get(0), false, Names.real(view));
            for (Path file : export.write(named, folder.resolve("named." + export.suffix())))
                assertThat(Files.readString(file)).containsAnyOf("sample_first", "id70000");
        }
    }

    @Test
    void twoAccountsOfOneNameAreTwoNodes() {
        var view = SampleCase.withAccounts("same", "same");
        view.with(Samples.run("R-1", "co-link", 0, ""))
                .with("R-1", new Network("", new int[] {0}, new int[] {1}, new double[] {1}, Map.of(), new boolean[] {
                    true
                }));
        assertThat(selection(view, false).nodes())
                .extracting(Selection.Node::label)
                .doesNotHaveDuplicates()
                .hasSize(2);
        view.alias(1, 0);
        var named = Selection.of(view, view.runs().get(0), false, Names.real(view));
        assertThat(named.nodes())
                .extracting(Selection.Node::label)
                .containsExactly("same (id70000) #0", "same (id70000) #1");
        assertThat(named.nodes()).extracting(Selection.Node::id).containsExactly("x:id70000", "y:id70000");
    }

    @Test
    void noCellBeginsAFormula() {
        for (String start : List.of("=", "+", "-", "@", "\t", "|"))
            assertThat(CsvCell.of(start + "cmd")).matches("(?s)[\"']?'.*");
        assertThat(CsvCell.of("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        assertThat(CsvCell.of("=1,2")).isEqualTo("\"'=1,2\"");
        assertThat(CsvCell.of("plain")).isEqualTo("plain");
        for (String words : new String[] {"=1", "'=1", "''", "'tis", "|x", "plain", ""})
            assertThat(CsvCell.bare(CsvCell.exact(words))).isEqualTo(words);
        assertThat(CsvCell.of("\u202E=1")).isEqualTo("⟨U+202E⟩=1");
    }

    @Test
    void hostileNamesAndSentencesLeaveWellFormedFiles() throws Exception {
        var view = Samples.hostile();
        var what = Selection.of(view, view.runs().get(0), false, Names.real(view));
        for (String id : List.of("gexf", "graphml")) {
            Path out = folder.resolve("hostile." + id);
            Exports.of(id, NO_PARQUET).write(what, out);
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(out.toFile())
                            .getDocumentElement())
                    .isNotNull();
        }
    }

    /** Names as in 30-network-export-names: every file is well-formed, its ids are the platform's and lead from tie to account. */
    @Test
    void namesThatXmlCannotHoldAndPersianOnesLeaveIdsThatJoin() throws Exception {
        String[] names = {
            "a<b>&\"c'",
            "bell\u0007",
            "\u001b[31mred",
            "end\uFFFF",
            "end\uFFFE",
            "far\uDBFF\uDFFF",
            "half\uD800",
            "new\nline",
            "new line",
            "نرم\u200Cافزار",
            "\u202Eback",
            "flag🇩🇪",
            "  blanks  ",
            "del\u0085"
        };
        var view = SampleCase.withAccounts(names);
        int n = names.length;
        double[] at = new double[n - 1];
        java.util.Arrays.fill(at, 1_709_630_100_000d);
        double[] weight = new double[n - 1];
        java.util.Arrays.fill(weight, 2);
        view.with(Samples.run("R-1", "co-link", 0, ""))
                .with(
                        "R-1",
                        new Network(
                                "",
                                java.util.stream.IntStream.range(0, n - 1).toArray(),
                                java.util.stream.IntStream.range(1, n).toArray(),
                                weight,
                                Map.of("first_at", at, "last_at", at),
                                new boolean[n - 1]));
        var what = Selection.of(view, view.runs().get(0), false, Names.real(view));
        for (String id : List.of("gexf", "graphml")) {
            Path out = folder.resolve("names." + id);
            Exports.of(id, NO_PARQUET).write(what, out);
            Document graph =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(out.toFile());
            var ids = new ArrayList<String>();
            for (int i = 0; i < graph.getElementsByTagName("node").getLength(); i++)
                ids.add(((Element) graph.getElementsByTagName("node").item(i)).getAttribute("id"));
            assertThat(ids)
                    .as(id)
                    .containsExactlyInAnyOrderElementsOf(what.nodes().stream()
                            .map(node -> node.account().id())
                            .toList());
            assertThat(Files.readString(out))
                    .contains("نرم\u200Cافزار")
                    .contains("⟨U+FFFF⟩")
                    .doesNotContain("\u202E");
            for (int i = 0; i < graph.getElementsByTagName("spell").getLength(); i++) {
                var spell = (Element) graph.getElementsByTagName("spell").item(i);
                assertThat(spell.getAttribute("end")).isGreaterThan(spell.getAttribute("start"));
            }
        }
    }

    @Test
    void theJsonExportReadsBackAsTheFindingWithoutItsNames() throws IOException {
        var view = Samples.everyVerdict();
        Path out = folder.resolve("findings.json");
        Exports.of("json", NO_PARQUET).write(selection(view, false), out);
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        Finding back = Wire.finding(lines.get(2).replaceFirst(",$", ""));
        Finding original = view.findings().get(0);
        assertThat(back.score()).isEqualTo(original.score());
        assertThat(back.chance().verdict()).isEqualTo(original.chance().verdict());
        assertThat(back.about())
                .hasSameSizeAs(original.about())
                .allSatisfy(m -> assertThat(m.account().id()).startsWith("account-"));
    }

    @Test
    void parquetGetsBothTables() throws IOException {
        var tables = new ArrayList<Columns>();
        var made = Exports.of("parquet", (table, out) -> tables.add(table))
                .write(selection(threeAccounts(), false), folder.resolve("net.parquet"));
        assertThat(made)
                .extracting(p -> p.getFileName().toString())
                .containsExactly("net.parquet", "net-accounts.parquet");
        assertThat(tables.get(0).names()).containsExactly("source", "target", "weight", "kept", "first_at", "last_at");
        assertThat(tables.get(1).size()).isEqualTo(3);
    }

    @Test
    void anUnknownExportIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> Exports.of("gexff", NO_PARQUET))
                .isInstanceOfSatisfying(
                        WrongUse.class, wrong -> assertThat(wrong.help()).isEqualTo("did you mean gexf?"));
    }

    private Document xml(String id) throws Exception {
        Path out = folder.resolve("graph." + id);
        Exports.of(id, NO_PARQUET).write(selection(threeAccounts(), false), out);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(out.toFile());
    }

    private static Selection selection(SampleCase view, boolean keptOnly) {
        return Selection.of(view, view.runs().get(0), keptOnly, Names.pseudonyms(view));
    }

    private static SampleCase threeAccounts() {
        var view = SampleCase.withAccounts("sample_first", "sample_second", "sample_third");
        Instant at = Instant.parse("2026-03-02T06:00:00Z");
        var acts = List.of(
                new Evidence.Act(0, at, view.post(0, at, "alpha bravo")),
                new Evidence.Act(1, at.plusSeconds(4), view.post(1, at.plusSeconds(4), "alpha bravo")));
        var members = List.of(
                new Finding.Member(view.account(0), 3, 0.001, 0.002),
                new Finding.Member(view.account(1), 3, 0.001, 0.002));
        double[] first = {at.toEpochMilli(), at.plusSeconds(60).toEpochMilli()};
        double[] last = {
            at.plusSeconds(604_800).toEpochMilli(), at.plusSeconds(3600).toEpochMilli()
        };
        return view.with(Samples.run("R-1", "co-link", 1, ""))
                .with(
                        "R-1",
                        new Network(
                                "links that two accounts shared within 60 s",
                                new int[] {0, 1},
                                new int[] {1, 2},
                                new double[] {3, 1.5},
                                Map.of("first_at", first, "last_at", last),
                                new boolean[] {true, false}))
                .with(Finding.of("co-link")
                        .about(members)
                        .says("2 accounts post the same links within 60 s")
                        .score(Explanation.of(3, "links that a pair shared"))
                        .chance(new Chance.NotTested("too few items"))
                        .evidence(List.of(new Evidence.CoAction("link", 5, "https://news.example.org/a", acts)), 1)
                        .couldAlsoBe(List.of("a news alert"))
                        .techniques(List.of("T0049.003"))
                        .made()
                        .stored("F-1", "R-1"));
    }
}
