package lockstep.model;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One execution of one analysis: all that is needed to do it again.
 *
 * @param id {@code R-3}
 * @param analysis id of the analysis
 * @param version of the analysis
 * @param settings every setting in words
 * @param scope what part of the case it looked at, in words, by flag
 * @param seed of all its randomness
 * @param input fingerprint of the sources it saw
 * @param software name and version of this program
 * @param engine which engine ran it
 * @param startedAt when
 * @param took how long
 * @param findings how many it made
 * @param notRun why it could not look, or empty
 * @param notes facts about the run as a whole
 */
public record Run(
        String id,
        String analysis,
        int version,
        Map<String, String> settings,
        Map<String, String> scope,
        long seed,
        String input,
        String software,
        String engine,
        Instant startedAt,
        Duration took,
        int findings,
        String notRun,
        List<String> notes) {
    /** How a note begins that a reader must know before anything that the run found. */
    public static final String CAUTION = "caution: ";

    /** The analysis that puts groups to a test of chance. */
    public static final String TEST = "coordination";

    /** The latest run of each analysis, in the order of their first run. */
    public static List<Run> latest(List<Run> runs) {
        Map<String, Run> latest = new LinkedHashMap<>();
        for (Run run : runs) latest.put(run.analysis(), run);
        return List.copyOf(latest.values());
    }

    /** Whether the latest test of chance could look: networks that thresholds alone list are then leads, listed apart. */
    public static boolean areTested(List<Run> runs) {
        return latest(runs).stream()
                .anyMatch(r -> r.analysis().equals(TEST) && r.notRun().isEmpty());
    }

    /** Notes that every output tells first, without the word they begin with. */
    public List<String> cautions() {
        return notes.stream()
                .filter(n -> n.startsWith(CAUTION))
                .map(n -> n.substring(CAUTION.length()))
                .toList();
    }
}
