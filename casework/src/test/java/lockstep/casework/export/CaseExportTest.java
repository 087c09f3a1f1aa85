package lockstep.casework.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lockstep.analyses.coordination.Coordination;
import lockstep.analyses.words.MachineResidue;
import lockstep.casework.CaseFolder;
import lockstep.casework.OpenCase;
import lockstep.model.Run;
import lockstep.model.WrongUse;
import lockstep.report.Names;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of a case goes out to other tools, and which run where nobody names one. */
class CaseExportTest {
    private static final String BUNDLE = """
            {"type":"bundle","id":"bundle--6f1d5a52-3c5c-4d53-8a0e-3b6f2b7f0a01","objects":[
             {"type":"identity","spec_version":"2.1","id":"identity--6f1d5a52-3c5c-4d53-8a0e-3b6f2b7f0a02",
              "created":"2024-01-01T00:00:00Z","modified":"2024-01-01T00:00:00Z","name":"an old name","identity_class":"organization"},
             {"type":"identity","spec_version":"2.1","id":"identity--6f1d5a52-3c5c-4d53-8a0e-3b6f2b7f0a02",
              "created":"2024-01-01T00:00:00Z","modified":"2024-02-01T00:00:00Z","name":"a new name","identity_class":"organization"}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private CaseFolder desk = new CaseFolder(Path.of(""));

    @BeforeEach
    void aDesk() {
        desk = new CaseFolder(folder);
    }

    private OpenCase read() throws Exception {
        OpenCase open = desk.open();
        CaseFolder.read(open, desk.twoGroups());
        return open;
    }

    private static CaseExport export(OpenCase open, ExportRequest asked) {
        return CaseExport.of(open.data(), asked, Names.pseudonyms(open.data()));
    }

    private JsonNode written(CaseExport export) throws Exception {
        Path out = desk.path("out.json");
        export.write(out);
        return JsonMapper.shared().readTree(Files.readString(out));
    }

    @Test
    void aCaseWithoutARunHasNothingToExportAndSaysWhatToDo() throws Exception {
        try (OpenCase open = read()) {
            assertThatThrownBy(() -> export(open, ExportRequest.of("gexf", "")))
                    .isInstanceOfSatisfying(
                            WrongUse.class, wrong -> assertThat(wrong.help()).startsWith("lockstep analyze "));
        }
    }

    @Test
    void theTestOfAllTracesGoesOutThoughALaterAnalysisFoundNothing() throws Exception {
        try (OpenCase open = read()) {
            Run tested = CaseFolder.analyst(open).run(new Coordination(), Map.of(), false);
            Run later = CaseFolder.analyst(open).run(new MachineResidue(), Map.of(), false);
            assertThat(later.findings()).isZero();
            assertThat(export(open, ExportRequest.of("gexf", "")).runs()).isEqualTo(tested.id());
            assertThat(export(open, ExportRequest.of("gexf", later.id())).runs())
                    .isEqualTo(later.id());
        }
    }

    @Test
    void aRunThatTheCaseDoesNotHaveIsRefusedWithTheNearestName() throws Exception {
        try (OpenCase open = read()) {
            CaseFolder.analyst(open).run(new Coordination(), Map.of(), false);
            assertThatThrownBy(() -> export(open, ExportRequest.of("gexf", "R-11")))
                    .hasMessageContaining("R-11; the case has no such run");
            assertThatThrownBy(() -> export(open, ExportRequest.of("gefx", ""))).isInstanceOf(WrongUse.class);
        }
    }

    @Test
    void accountsGoOutUnderOtherNames() throws Exception {
        try (OpenCase open = read()) {
            CaseFolder.analyst(open).run(new Coordination(), Map.of(), false);
            Path out = desk.path("net.gexf");
            var written = export(open, ExportRequest.of("gexf", "")).write(out);
            assertThat(written.files()).first().isEqualTo(out);
            assertThat(written.made()).isEqualTo(2);
            assertThat(Files.readString(out)).contains("<node").doesNotContain("anvil0");
        }
    }

    @Test
    void whatAPartnerSentGoesOutAgainFromACaseThatOnlyReceived() throws Exception {
        try (OpenCase open = desk.open()) {
            CaseFolder.read(open, desk.file("partner.json", BUNDLE));
            CaseExport export = export(open, ExportRequest.of("stix", ""));
            assertThat(export.own()).isEmpty();
            JsonNode objects = written(export).get("objects");
            assertThat(objects.valueStream().map(o -> o.path("name").asString("")))
                    .contains("an old name", "a new name");
        }
    }

    @Test
    void onlyTheNewestVersionGoesOutWhereThatIsAsked() throws Exception {
        try (OpenCase open = desk.open()) {
            CaseFolder.read(open, desk.file("partner.json", BUNDLE));
            JsonNode objects = written(export(open, new ExportRequest("stix", "", false, true, false)))
                    .get("objects");
            assertThat(objects.valueStream().map(o -> o.path("name").asString("")))
                    .contains("a new name")
                    .doesNotContain("an old name");
        }
    }

    @Test
    void findingsAndWhatWasReceivedStandInOneBundle() throws Exception {
        try (OpenCase open = read()) {
            CaseFolder.analyst(open).run(new Coordination(), Map.of(), false);
            CaseFolder.read(open, desk.file("partner.json", BUNDLE));
            CaseExport export = export(open, ExportRequest.of("stix", ""));
            assertThat(export.own()).hasSize(1);
            String bundle = written(export).toString();
            assertThat(bundle).contains("a new name").contains("anvil.example").doesNotContain("anvil0");
        }
    }
}
