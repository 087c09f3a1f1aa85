package lockstep.casework.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lockstep.casework.incidents.IncidentFile.Kept;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.documents.Reading;
import lockstep.documents.incident.Field;
import lockstep.documents.kept.RecordEntry;
import lockstep.exchange.StixBundle;
import lockstep.model.WrongUse;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incidents that leave a case come in again as they were. */
class IncidentFilesTest {
    private static final String TOLD =
            "In March 2024, Russian state media spread false stories against Moldova, officials in Chisinau said. More than 1,200 accounts retweeted them, \"each within minutes\".";

    @TempDir
    private Path folder = Path.of("");

    private static Document document(String text) {
        return Reading.of("=formula, \"quoted\".txt", ("Title, of \"it\"\n\n" + text).getBytes(StandardCharsets.UTF_8))
                .get(0);
    }

    private static void put(Articles articles, Document d) {
        articles.put(
                d.file(),
                IncidentFile.hash(d.front().title() + "\n" + d.text()),
                d.front().title(),
                d.front().published(),
                DocumentJson.line(d));
    }

    private List<Kept> filled(String name) {
        try (CaseFile file = CaseFile.create(folder.resolve(name))) {
            var articles = new Articles(file);
            put(articles, document(TOLD));
            put(articles, document("A second text, " + TOLD));
            articles.judge(1, ReviewState.ACCEPTED, "+seen\nin print", "ann");
            articles.judge(1, ReviewState.REJECTED, "", "bob");
            articles.judge(2, ReviewState.ACCEPTED, "", "ann");
            articles.tie(1, 2, true, "", "ann");
            articles.tie(2, 1, false, "two, after all", "bob");
            return kept(articles);
        }
    }

    private static List<Kept> kept(Articles articles) {
        return IncidentFile.kept(
                articles, articles.all().stream().map(ArticleRecord::of).toList());
    }

    private List<Kept> taken(String name, List<Kept> in) {
        try (CaseFile file = CaseFile.create(folder.resolve(name))) {
            var articles = new Articles(file);
            for (int twice = 0; twice < 2; twice++) {
                for (Kept k : in) articles.take(k.article(), k.reviews());
                IncidentFile.tie(in, articles);
            }
            return kept(articles);
        }
    }

    @Test
    void jsonGoesRoundExactlyAndTwiceIsOnce() {
        List<Kept> out = filled("a.case");
        assertThat(taken("b.case", IncidentFile.read(IncidentFile.json(out, Map.of()))))
                .isEqualTo(out);
    }

    @Test
    void csvGoesRoundExactlyWithItsFormulasGuarded() {
        List<Kept> out = filled("a.case");
        String csv = IncidentFile.csv(out, Map.of());
        assertThat(csv).contains("\"'=formula").doesNotContain(",=formula");
        assertThat(taken("b.case", IncidentFile.read(csv))).isEqualTo(out);
    }

    @Test
    void aRecordWhoseQuotationIsNotInItsTextIsRefused() {
        String json = IncidentFile.json(filled("a.case"), Map.of())
                .replaceFirst("\"quote\":\"Russian", "\"quote\":\"Prussian");
        assertThatThrownBy(() -> IncidentFile.read(json))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("quotation");
    }

    @Test
    void aBundleKeepsTheRulesOfItsStandardAndPartnersReadItsIncidents() throws Exception {
        List<ArticleRecord> told = filled("a.case").stream()
                .map(k -> ArticleRecord.of(k.article()))
                .toList();
        StixBundle bundle = IncidentStix.of(told, Map.of(1L, 1L, 2L, 1L));
        assertThat(bundle.faults()).isEmpty();
        assertThat(bundle.objects())
                .filteredOn(o -> o.type().equals("incident"))
                .singleElement()
                .satisfies(o -> assertThat(o.raw()).contains("\"quote\":\"Russian", "records"));
        Path file = folder.resolve("out.stix.json");
        try (var out = java.nio.file.Files.newBufferedWriter(file)) {
            bundle.write(out);
        }
        try (CaseFile other = CaseFile.create(folder.resolve("other.case"))) {
            var articles = new Articles(other);
            IncidentExchange.take(file, articles);
            IncidentExchange.take(file, articles);
            List<ArticleRecord> back =
                    articles.all().stream().map(ArticleRecord::of).toList();
            assertThat(back).hasSameSizeAs(told);
            for (int i = 0; i < told.size(); i++) {
                back.get(i).record().check();
                for (Field field : Field.values())
                    assertThat(said(back.get(i), field)).isEqualTo(said(told.get(i), field));
                assertThat(back.get(i).article().hash())
                        .isEqualTo(told.get(i).article().hash());
            }
            assertThat(IncidentGroups.of(back, articles)).containsExactly(1, 1);
        }
    }

    /** All that an entry says but its place. */
    private static List<String> said(ArticleRecord t, Field field) {
        List<String> all = new java.util.ArrayList<>();
        for (RecordEntry e : t.entries(field)) all.add(e.at(0, 0).toString());
        return all;
    }

    @Test
    void aPartnersIncidentIsToldInThePartnersWords() {
        String bundle = """
                {"type":"bundle","id":"bundle--5d0092c5-5f74-4287-9642-33f4c354e56d","objects":[
                {"type":"identity","spec_version":"2.1","id":"identity--a0000000-0000-4000-8000-000000000001","created":"2024-01-01T00:00:00.000Z","modified":"2024-01-01T00:00:00.000Z","name":"Partner","identity_class":"organization"},
                {"type":"incident","spec_version":"2.1","id":"incident--a0000000-0000-4000-8000-000000000002","created_by_ref":"identity--a0000000-0000-4000-8000-000000000001","created":"2024-05-01T00:00:00.000Z","modified":"2024-05-01T00:00:00.000Z","name":"A campaign","description":"Fake accounts spread a forged letter."},
                {"type":"attack-pattern","spec_version":"2.1","id":"attack-pattern--a0000000-0000-4000-8000-000000000003","created":"2024-05-01T00:00:00.000Z","modified":"2024-05-01T00:00:00.000Z","name":"Present Persona","external_references":[{"source_name":"DISARM","external_id":"T0097"}]},
                {"type":"relationship","spec_version":"2.1","id":"relationship--a0000000-0000-4000-8000-000000000004","created":"2024-05-01T00:00:00.000Z","modified":"2024-05-01T00:00:00.000Z","relationship_type":"uses","source_ref":"incident--a0000000-0000-4000-8000-000000000002","target_ref":"attack-pattern--a0000000-0000-4000-8000-000000000003"}]}
                """;
        Document d = PartnerIncident.in("p.json", StixBundle.read(bundle)).get(0);
        assertThat(d.front().outlet()).isEqualTo("Partner");
        assertThat(d.text()).contains("Techniques: T0097 Present Persona");
        assertThat(d.incident().get(Field.TECHNIQUES))
                .filteredOn(m -> m.value().equals("T0097"))
                .singleElement()
                .satisfies(m -> assertThat(m.quote(d.text())).isEqualTo("T0097 Present Persona"));
        assertThat(d.incident().get(Field.STATES)).isEmpty();
    }

    @Test
    void whatLeavesTheMachineNamesNoFolderOfIt() {
        try (CaseFile file = CaseFile.create(folder.resolve("p.case"))) {
            var articles = new Articles(file);
            put(articles, document(TOLD).from("/home/ann/secret/a.html"));
            put(articles, document("Two. " + TOLD).from("/home/ann/secret/b.warc#https://news.example/x/y"));
            articles.judge(1, ReviewState.ACCEPTED, "", "ann");
            List<Kept> kept = kept(articles);
            String stix = "";
            try {
                var out = new StringBuilder();
                IncidentStix.of(articles.all().stream().map(ArticleRecord::of).toList(), Map.of())
                        .write(out);
                stix = out.toString();
            } catch (java.io.IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
            for (String out : List.of(IncidentFile.json(kept, Map.of()), IncidentFile.csv(kept, Map.of()), stix))
                assertThat(out).doesNotContain("/home/ann").doesNotContain("secret");
            assertThat(IncidentFile.json(kept, Map.of())).contains("\"a.html\"", "\"b.warc#https://news.example/x/y\"");
            assertThat(articles.all().get(0).record()).contains("/home/ann/secret/a.html");
        }
    }
}
