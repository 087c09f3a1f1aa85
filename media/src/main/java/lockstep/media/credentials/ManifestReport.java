package lockstep.media.credentials;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lockstep.media.credentials.status.Step;
import lockstep.media.credentials.status.StepResult;

/**
 * One manifest of a store, and how far it holds.
 *
 * @param label its name
 * @param generator the software that made it, as it says
 * @param title title of the file, as it says
 * @param signer who signed it, or nothing where that cannot be read
 * @param steps what was checked, in order
 * @param statements what it says of how the file was made
 * @param ingredients what the file was made from
 */
public record ManifestReport(
        String label,
        String generator,
        String title,
        Optional<Signer> signer,
        List<Step> steps,
        List<Statement> statements,
        List<IngredientReport> ingredients) {
    public ManifestReport {
        steps = List.copyOf(steps);
        statements = List.copyOf(statements);
        ingredients = List.copyOf(ingredients);
    }

    /** The same with steps after its own. */
    ManifestReport with(List<Step> more) {
        List<Step> all = Stream.concat(steps.stream(), more.stream()).toList();
        return new ManifestReport(label, generator, title, signer, all, statements, ingredients);
    }

    /** Steps that do not hold. Identities of people (CAWG) are a layer of their own and are not among them. */
    public List<Step> faults() {
        return steps.stream()
                .filter(s -> s.outcome() == StepResult.FAILS && !s.code().startsWith("cawg."))
                .toList();
    }

    /** Steps on identities of people and organisations. */
    public List<Step> identitySteps() {
        return steps.stream().filter(s -> s.code().startsWith("cawg.")).toList();
    }
}
