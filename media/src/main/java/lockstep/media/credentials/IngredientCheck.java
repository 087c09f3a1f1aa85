package lockstep.media.credentials;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.jumbf.Cbor;
import lockstep.media.credentials.jumbf.JumbfBox;
import lockstep.media.credentials.status.Steps;
import tools.jackson.databind.JsonNode;

/** Reads what a file was made from, and whether the manifests that are named are those in the store. */
final class IngredientCheck {
    private final ManifestStore store;

    IngredientCheck(ManifestStore store) {
        this.store = store;
    }

    List<IngredientReport> check(Assertions assertions, Claim claim) {
        List<IngredientReport> found = new ArrayList<>();
        for (Assertions.Assertion one : assertions.labelled("c2pa.ingredient")) {
            var steps = new Steps();
            try {
                found.add(report(one, claim, steps));
            } catch (Damage damaged) {
                steps.fails("assertion.ingredient.malformed", one.where(), damaged.getMessage());
                found.add(new IngredientReport("", "", Optional.empty(), Set.of(), steps.taken()));
            }
        }
        return found;
    }

    /** The label of the manifest of what a file is an update of, or nothing. */
    Optional<String> parent(Assertions assertions, Claim claim) {
        return check(assertions, claim).stream()
                .filter(i -> i.relation().equals("parentOf"))
                .flatMap(i -> i.manifest().stream())
                .findFirst();
    }

    private IngredientReport report(Assertions.Assertion one, Claim claim, Steps steps) throws Damage {
        JsonNode node = one.node();
        String title = Cbor.text(node.path("dc:title"));
        String relation = Cbor.text(node.path("relationship"));
        JsonNode reference =
                node.path("activeManifest").isObject() ? node.path("activeManifest") : node.path("c2pa_manifest");
        if (!reference.isObject()) {
            steps.note("ingredient.unknownProvenance", one.where(), "it bears no manifest of its own");
            return new IngredientReport(title, relation, Optional.empty(), recorded(node), steps.taken());
        }
        HashedUri uri = HashedUri.of(reference);
        String label = ManifestStore.label(uri.url());
        Optional<JumbfBox> manifest = store.manifest(label);
        if (manifest.isEmpty()) {
            steps.fails("ingredient.manifest.missing", one.where(), "its manifest " + label + " is not in the store");
        } else {
            compare(uri, manifest.get(), claim, steps, one.where());
        }
        return new IngredientReport(title, relation, manifest.map(JumbfBox::label), recorded(node), steps.taken());
    }

    private static boolean ofClaim(JumbfBox manifest, MessageDigest digest, byte[] hash) {
        return manifest.child("c2pa.claim")
                .flatMap(c -> c.content("cbor"))
                .filter(claim -> MessageDigest.isEqual(digest.digest(claim), hash))
                .isPresent();
    }

    /* Codes that the signer met, in the old form and the new one. */
    private static Set<String> recorded(JsonNode node) {
        Set<String> codes = new TreeSet<>();
        codes(node.path("validationStatus"), codes);
        JsonNode results = node.path("validationResults");
        codes(results.path("activeManifest").path("failure"), codes);
        for (JsonNode delta : results.path("ingredientDeltas")) {
            codes(delta.path("validationDeltas").path("failure"), codes);
        }
        return codes;
    }

    private static void codes(JsonNode list, Set<String> codes) {
        list.forEach(one -> codes.add(Cbor.text(one.path("code"))));
    }

    private static void compare(HashedUri uri, JumbfBox manifest, Claim claim, Steps steps, String where) {
        Optional<MessageDigest> digest = HashName.digest(uri.alg(), claim.alg());
        if (digest.isEmpty() || uri.hash().isEmpty()) {
            steps.fails("algorithm.unsupported", where, "no hash that C2PA knows is named");
            return;
        }
        if (MessageDigest.isEqual(
                digest.get().digest(manifest.bytes()), uri.hash().get())) {
            steps.holds("ingredient.manifest.validated", where);
        } else if (ofClaim(manifest, digest.get(), uri.hash().get())) {
            steps.holds("ingredient.manifest.validated", where, "its claim alone, as early writers did");
        } else {
            steps.fails("ingredient.manifest.mismatch", where, "its manifest is not the one that was signed over");
        }
    }
}
