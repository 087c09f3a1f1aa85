package lockstep.store.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.model.Scope;
import lockstep.model.intake.ReceivedRow;
import lockstep.model.intake.SourceEnd;
import lockstep.model.intake.SourceStart;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import lockstep.store.intake.CaseIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source brought goes with it, but not what another brought too. */
class ReceivedForgetTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatAnotherSourceBroughtTooStays() {
        try (CaseFile file = CaseFile.create(folder.resolve("a.case"))) {
            source(file, "1", "a", "b");
            source(file, "2", "b", "c");
            source(file, "3", "c", "b");
            assertThat(bodies(file)).containsExactly("a", "b", "c");
            LocalCase.of(file, Scope.ALL).people().forgetSource(1, "asked for it");
            assertThat(bodies(file)).containsExactly("b", "c");
            assertThat(ofSource(file, 3)).containsExactly("c", "b");
            LocalCase.of(file, Scope.ALL).people().forgetSource(2, "asked for it");
            assertThat(bodies(file)).containsExactly("c", "b");
        }
    }

    private static void source(CaseFile file, String sha256, String... bodies) {
        try (var intake = new CaseIntake(file);
                var source = intake.begin(new SourceStart(sha256, "", "stix", Map.of()))) {
            for (int i = 0; i < bodies.length; i++) {
                var row = new ReceivedRow();
                row.place = i + 1;
                row.line = i + 1;
                row.content = bodies[i].hashCode();
                row.form.set("stix");
                row.id.set("id-" + bodies[i]);
                row.type.set("note");
                row.body.set(bodies[i]);
                source.add(row);
            }
            source.finish(new SourceEnd(sha256, 1, bodies.length, 0, "UTC"));
        }
    }

    private static List<String> bodies(CaseFile file) {
        List<String> bodies = new ArrayList<>();
        new Received(file).each("stix", item -> bodies.add(item.body()));
        return bodies;
    }

    private static List<String> ofSource(CaseFile file, int source) {
        List<String> bodies = new ArrayList<>();
        new Received(file).ofSource(source, item -> bodies.add(item.body()));
        return bodies;
    }
}
