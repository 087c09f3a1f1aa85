package lockstep.bench.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lockstep.bench.documents.IncidentSet.Half;
import lockstep.bench.documents.IncidentSet.Report;
import lockstep.documents.incident.Field;
import org.junit.jupiter.api.Test;

/** Labelled incidents that nobody here wrote: the half on which no rule was tuned. */
class SharedSetsTest {
    @Test
    void theHeldOutHalfOfTheLabelledIncidentsIsReadAsWellAsPromised() {
        Optional<Path> file = SharedData.at("data/knowledge/incidents/interference-incidents.jsonl");
        assumeTrue(file.isPresent(), "the labelled incidents are not on this machine");
        List<Report> reports = IncidentSet.read(file.orElseThrow(), Half.HELD_OUT);
        assertThat(IncidentSet.f1(reports, Field.STATES)[0]).isGreaterThanOrEqualTo(0.95);
        assertThat(IncidentSet.f1(reports, Field.COUNTRIES)[0]).isGreaterThanOrEqualTo(0.85);
        assertThat(IncidentSet.f1(reports, Field.TOOLS)[0]).isGreaterThanOrEqualTo(0.60);
        assertThat(IncidentSet.f1(reports, Field.DATES)[0]).isGreaterThanOrEqualTo(0.75);
    }
}
