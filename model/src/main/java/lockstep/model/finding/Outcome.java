package lockstep.model.finding;

import java.util.List;
import java.util.Optional;

/**
 * All that one run of an analysis yields.
 *
 * @param findings strongest first
 * @param notRun why it could not look, which is not the same as having found nothing
 * @param network the ties behind the findings, or {@link Network#NONE}
 * @param standings of every account that was put to a test, or {@link Standings#NONE}
 * @param notes facts about the run as a whole: family size, what was bounded, expected false findings
 * @param answer what was looked at, as tables: see {@link lockstep.model.answer.TableShape}; empty where findings say it all
 */
public record Outcome(
        List<Finding> findings,
        Optional<NotRun> notRun,
        Network network,
        Standings standings,
        List<String> notes,
        Optional<Record> answer) {
    public Outcome {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** An outcome of an analysis that answers no tables. */
    public Outcome(
            List<Finding> findings, Optional<NotRun> notRun, Network network, Standings standings, List<String> notes) {
        this(findings, notRun, network, standings, notes, Optional.empty());
    }

    /** An outcome of an analysis that puts no single account to a test. */
    public Outcome(List<Finding> findings, Optional<NotRun> notRun, Network network, List<String> notes) {
        this(findings, notRun, network, Standings.NONE, notes);
    }

    /** The analysis could not look. */
    public static Outcome cannotLook(String needs, String has) {
        return new Outcome(List.of(), Optional.of(new NotRun(needs, has)), Network.NONE, List.of());
    }

    /** The same with what was looked at. */
    public Outcome answering(Record answer) {
        return new Outcome(findings, notRun, network, standings, notes, Optional.of(answer));
    }

    /**
     * @param needs what the analysis needs, as {@code reposts}
     * @param has what the case has of it, as {@code 0 of 80,211 posts}
     */
    public record NotRun(String needs, String has) {}
}
