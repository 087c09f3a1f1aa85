package lockstep.casework.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.analyses.Catalog;
import lockstep.casework.OpenCase;
import lockstep.casework.analysis.Analyst;
import lockstep.casework.analysis.RunListener;
import lockstep.casework.intake.IngestListener;
import lockstep.casework.intake.IngestRun;
import lockstep.ingest.Reading;
import lockstep.kernels.proof.MerkleTree;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sealed file holds what it says, and nothing can be changed in it unseen. */
final class SealedFileTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aCaseWithTwoGroups() throws IOException {
        Path table = Files.writeString(folder.resolve("two.csv"), rows());
        try (CaseFile file = CaseFile.create(folder.resolve("c.case"))) {
            var reading = new Reading("", Map.of(), Map.of(), "", ZoneOffset.UTC, true, "");
            assertThat(IngestRun.read(file, table, reading, IngestListener.quiet())
                            .isWhole())
                    .isTrue();
            var data = OpenCase.of(file, Scope.ALL).data();
            var analyst = new Analyst(data, Scope.ALL, RunListener.quiet(), 42);
            assertThat(analyst.run(Catalog.of("co-object", analyst.kinds()), Map.of(), false)
                            .findings())
                    .isPositive();
        }
    }

    /** Two groups of four, six links each, within seconds of one another. */
    private static String rows() {
        var rows = new StringBuilder("account,platform,object,id,time\n");
        for (String group : List.of("ann", "bob")) {
            for (int act = 0; act < 24; act++) {
                long time = 1_600_000_000L + act / 4 * 90_000L + (group.equals("bob") ? 40_000 : 0) + act % 4;
                rows.append("%s%d,x,https://%s.example/%d,%s-%d,%d%n"
                        .formatted(group, act % 4, group, act / 4, group, act, time));
            }
        }
        return rows.toString();
    }

    private Path seal(boolean withSources) {
        Path out = folder.resolve("s.lockstep");
        try (OpenCase open = OpenCase.of(folder.resolve("c.case"), Scope.ALL)) {
            Sealing.seal(open.data(), withSources, out);
        }
        return out;
    }

    private List<Check> verify(Path sealed) throws IOException {
        Path scratch = Files.createTempDirectory(folder, "scratch");
        return Verification.of(sealed, "", SourceFiles.in(folder, scratch), scratch, check -> {});
    }

    @Test
    void narrativesGoAlongByThePlacesOfTheirPosts() throws SQLException, IOException {
        try (var open = CaseFile.open(folder.resolve("c.case"));
                var sql = open.connection().createStatement()) {
            sql.execute(
                    "INSERT INTO narratives (narrative, origin, state, name, version) VALUES ('N-1', 'found', 'current', 'a story', 1);"
                            + " INSERT INTO narrative_posts SELECT 'N-1', post, 'near', 0.1 + post / 7, '', '', false FROM posts");
        }
        Path sealed = seal(false);
        Bundle bundle = Bundle.open(sealed);
        assertThat(bundle.json("tables/narrative_posts.json")).hasSize(48);
        assertThat(bundle.text("tables/narrative_posts.json"))
                .contains("\"1:2\"")
                .doesNotContain("ann");
        assertThat(verify(sealed)).isNotEmpty().allMatch(Check::holds);
    }

    @Test
    void aProofOfOneFindingCanBeCheckedWithNothingButTheTree() {
        Path sealed = seal(false);
        JsonNode proof = JsonMapper.builder().build().readTree(Proofs.of(sealed, "F-2"));
        List<byte[]> path = new ArrayList<>();
        proof.get("path").forEach(hash -> path.add(HexFormat.of().parseHex(hash.stringValue())));
        byte[] entry = ("findings/F-2.json\0" + Bundle.open(sealed).text("findings/F-2.json"))
                .getBytes(StandardCharsets.UTF_8);
        byte[] root = HexFormat.of().parseHex(proof.get("root").stringValue());
        int place = proof.get("place").intValue();
        int of = proof.get("of").intValue();
        assertThat(MerkleTree.holds(MerkleTree.leaf(entry), place, of, path, root))
                .isTrue();
        entry[30]++;
        assertThat(MerkleTree.holds(MerkleTree.leaf(entry), place, of, path, root))
                .isFalse();
        assertThatThrownBy(() -> Proofs.of(sealed, "F-99")).hasMessageContaining("F-99");
    }

    @Test
    void everyOneOfManyRandomTampersIsSeen() throws IOException {
        var result = Tampers.of(Files.readAllBytes(seal(false)), 1_300, 20);
        assertThat(result.unseen()).isEmpty();
        assertThat(result.tried())
                .hasSize(13)
                .allSatisfy((kind, count) -> assertThat(count[0]).isEqualTo(100));
    }

    @Test
    void aSourceWhoseSealedNameIsAPathIsRefused() throws IOException {
        Bundle bundle = Bundle.open(seal(true));
        var entries = new LinkedHashMap<String, Container.Content>();
        for (String name : bundle.names()) {
            byte[] bytes = bundle.bytes(name).orElseThrow();
            if (name.equals("sources.json"))
                bytes = bundle.text(name)
                        .replace("\"two.csv\"", "\"../two.csv\"")
                        .getBytes(StandardCharsets.UTF_8);
            entries.put(name, Container.Content.of(bytes));
        }
        var out = new ByteArrayOutputStream();
        Bundle.write(entries, out);
        Bundle evil = Bundle.of(ByteBuffer.wrap(out.toByteArray()));
        assertThatThrownBy(() -> SealedSource.in(evil))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("no name of a file");
    }

    @Test
    void namesThatLeadOutAreNoNamesOfEntries() {
        assertThat(List.of("../evil.json", "/etc/passwd", "a//b", "a/../../b", "C:/x", "con\u0000.json", ".."))
                .noneMatch(Container::isName);
        assertThat(List.of("manifest.json", "findings/F-1.json")).allMatch(Container::isName);
    }
}
