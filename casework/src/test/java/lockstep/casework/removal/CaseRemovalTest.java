package lockstep.casework.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lockstep.analyses.coordination.Coordination;
import lockstep.casework.CaseFolder;
import lockstep.casework.OpenCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks to be taken out of a case: what goes, what is masked, and what no case can reach. */
class CaseRemovalTest {
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

    private CaseRemoval removed(String what) {
        try (OpenCase open = desk.open()) {
            return CaseRemoval.of(open, what, "asked for it");
        }
    }

    private static final String NAMING_ANVIL =
            "(SELECT DISTINCT finding FROM memberships m JOIN accounts a USING (account) WHERE a.native_id = 'anvil0')";

    @Test
    void anAccountGoesWithItsPostsAndFilesThatNameItStillAreTold() throws Exception {
        read().close();
        desk.file("report.txt", "anvil0 posted much");
        desk.file("other.txt", "basin0 posted much");
        CaseRemoval removal = removed("x:anvil0");
        assertThat(removal.done().posts()).isEqualTo(6);
        assertThat(removal.beside())
                .extracting(f -> f.getFileName().toString())
                .containsExactly("report.txt", "two.csv");
        try (OpenCase open = desk.open()) {
            assertThat(CaseFolder.count(open, "accounts WHERE native_id = 'anvil0'"))
                    .isZero();
            assertThat(CaseFolder.count(open, "posts")).isEqualTo(42);
            assertThat(CaseFolder.logged(open))
                    .last()
                    .asString()
                    .startsWith("forget")
                    .doesNotContain("anvil0");
        }
        String bytes = new String(Files.readAllBytes(desk.path("t.case")), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains("anvil0")).isFalse();
        assertThat(bytes.contains("anvil1")).isTrue();
    }

    @Test
    void itsFindingsGoWithItAndThoseOfOthersStay() throws Exception {
        long all;
        long named;
        try (OpenCase open = read()) {
            CaseFolder.analyst(open).run(new Coordination(), Map.of(), false);
            all = CaseFolder.count(open, "findings");
            named = CaseFolder.count(open, NAMING_ANVIL);
            assertThat(named).isPositive().isLessThan(all);
        }
        assertThat(removed("x:anvil0").done().findings()).isEqualTo(named);
        try (OpenCase open = desk.open()) {
            assertThat(CaseFolder.count(open, "findings")).isEqualTo(all - named);
        }
    }

    @Test
    void aSourceGoesWholeAndIsNotReadAgain() throws Exception {
        read().close();
        assertThat(removed("source:1").done().posts()).isEqualTo(48);
        try (OpenCase open = desk.open()) {
            assertThat(CaseFolder.count(open, "posts")).isZero();
            assertThat(CaseFolder.read(open, desk.path("two.csv")).forgotten()).isEqualTo(1);
            assertThat(CaseFolder.count(open, "posts")).isZero();
        }
    }

    @Test
    void aNameThatTheCaseDoesNotHaveChangesNothing() throws Exception {
        read().close();
        assertThatThrownBy(() -> removed("x:nobody")).hasMessageContaining("nobody");
        try (OpenCase open = desk.open()) {
            assertThat(CaseFolder.count(open, "posts")).isEqualTo(48);
        }
    }
}
