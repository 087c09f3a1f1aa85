package lockstep.media.credentials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.media.credentials.status.Step;
import lockstep.media.credentials.status.StepResult;

/**
 * Faults of ingredients that came after the active manifest was signed. A fault that its signer met and wrote down is part of what is
 * signed; one that nobody wrote down means that the store was changed later, and counts against the file.
 */
final class LaterFaults {
    private final Map<String, ManifestReport> byLabel = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Step> found = new ArrayList<>();

    private LaterFaults() {}

    /** @param manifests all manifests of a store, the active one first */
    static List<Step> of(List<ManifestReport> manifests) {
        var later = new LaterFaults();
        manifests.forEach(m -> later.byLabel.put(m.label(), m));
        ManifestReport active = manifests.get(0);
        later.seen.add(active.label());
        later.follow(active, Set.of());
        return List.copyOf(later.found);
    }

    private void follow(ManifestReport manifest, Set<String> known) {
        for (IngredientReport one : manifest.ingredients()) {
            Set<String> met = new HashSet<>(known);
            met.addAll(one.recorded());
            keep(one.steps(), met);
            String label = one.manifest().orElse("");
            if (byLabel.containsKey(label) && seen.add(label)) {
                ManifestReport its = byLabel.get(label);
                keep(its.faults(), met);
                follow(its, met);
            }
        }
    }

    private void keep(List<Step> steps, Set<String> met) {
        steps.stream()
                .filter(s -> s.outcome() == StepResult.FAILS && !met.contains(s.code()))
                .forEach(found::add);
    }
}
