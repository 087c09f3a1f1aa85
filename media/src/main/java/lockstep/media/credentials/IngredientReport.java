package lockstep.media.credentials;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lockstep.media.credentials.status.Step;

/**
 * Something that the file was made from, as a manifest names it.
 *
 * @param title its name, or empty
 * @param relation {@code parentOf}, {@code componentOf} or {@code inputTo}
 * @param manifest label of its manifest in the store, or nothing
 * @param recorded status codes of its faults that the signer met and wrote down
 * @param steps whether the reference to its manifest holds
 */
public record IngredientReport(
        String title, String relation, Optional<String> manifest, Set<String> recorded, List<Step> steps) {
    public IngredientReport {
        recorded = Set.copyOf(recorded);
        steps = List.copyOf(steps);
    }
}
