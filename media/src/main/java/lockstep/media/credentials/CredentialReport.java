package lockstep.media.credentials;

import java.util.List;
import java.util.Optional;
import lockstep.media.credentials.status.Step;
import lockstep.media.metadata.FileFacts;

/**
 * What content credentials of a file came to.
 *
 * @param format short name of the format, as {@code jpeg}
 * @param grade what they are worth
 * @param manifests manifests of the store, the active one first, then those of ingredients
 * @param steps steps on the file as a whole: damage, a manifest that lies elsewhere
 * @param remote address of a manifest elsewhere, which was not fetched
 * @param lists lists that were asked, each with its day and hash
 */
public record CredentialReport(
        String format,
        Grade grade,
        List<ManifestReport> manifests,
        List<Step> steps,
        Optional<String> remote,
        List<String> lists) {
    public CredentialReport {
        manifests = List.copyOf(manifests);
        steps = List.copyOf(steps);
        lists = List.copyOf(lists);
    }

    /** The manifest that speaks for the file. */
    public Optional<ManifestReport> active() {
        return manifests.stream().findFirst();
    }

    /** What is said of making by a trained model, in any manifest, the active one first. */
    public List<Statement> aiStatements() {
        return manifests.stream()
                .flatMap(m -> m.statements().stream())
                .filter(Statement::ai)
                .toList();
    }

    /** The grade when what the file says of itself is taken in: without credentials it can still bear marks of its making. */
    public Grade gradeWith(FileFacts facts) {
        return grade == Grade.NONE && facts.declaresMaking() ? Grade.SELF_DECLARED : grade;
    }

    /** One sentence for a reader. */
    public String says() {
        String who = active().flatMap(ManifestReport::signer)
                .map(s -> " (" + s.name() + s.list().map(l -> ", list " + l).orElse("") + ")")
                .orElse("");
        String fault = active().filter(m -> grade == Grade.BROKEN && !m.faults().isEmpty())
                .map(m -> ": " + m.faults().get(0).code() + " at "
                        + m.faults().get(0).where())
                .orElse("");
        return "the file " + grade.says() + who + fault;
    }
}
