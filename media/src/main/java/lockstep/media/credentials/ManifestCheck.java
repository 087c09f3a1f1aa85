package lockstep.media.credentials;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.jumbf.Cbor;
import lockstep.media.credentials.jumbf.JumbfBox;
import lockstep.media.credentials.status.Steps;
import lockstep.media.credentials.trust.TrustLists;

/** Checks the manifests of one store, each once. */
final class ManifestCheck {
    private final ManifestStore store;
    private final TrustLists trust;
    private final Instant now;
    private final Set<String> redacted = new HashSet<>();
    private final Map<String, byte[]> stamps = new HashMap<>();

    ManifestCheck(ManifestStore store, TrustLists trust, Instant now) {
        this.store = store;
        this.trust = trust;
        this.now = now;
        for (JumbfBox other : store.others()) {
            gather(other);
        }
        gather(store.active());
    }

    /** What manifests say of other manifests: what they took out, and time stamps that came later. */
    private void gather(JumbfBox manifest) {
        try {
            List<JumbfBox> claims = claims(manifest);
            if (claims.size() != 1) {
                return;
            }
            Claim claim = Claim.read(claims.get(0));
            claim.redacted().forEach(url -> redacted.add(ManifestStore.path(url)));
            for (var one : Assertions.of(store, manifest, claim).labelled("c2pa.time-stamp")) {
                one.node()
                        .properties()
                        .forEach(e -> Cbor.bytes(e.getValue()).ifPresent(t -> stamps.put(e.getKey(), t)));
            }
        } catch (Damage saidWhenChecked) {
            // the manifest is checked below, and its fault is said there
        }
    }

    private static List<JumbfBox> claims(JumbfBox manifest) {
        return manifest.children().stream()
                .filter(b -> b.label().startsWith("c2pa.claim"))
                .toList();
    }

    /** The active manifest, with its binding to the file. */
    ManifestReport active(HardBinding file) throws IOException {
        return check(store.active(), Optional.of(file));
    }

    /** The manifest of an ingredient: its file is not here, so its binding is not asked. */
    ManifestReport ingredient(JumbfBox manifest) throws IOException {
        return check(manifest, Optional.empty());
    }

    private ManifestReport check(JumbfBox manifest, Optional<HardBinding> file) throws IOException {
        var steps = new Steps();
        List<JumbfBox> claims = claims(manifest);
        if (claims.size() != 1) {
            boolean none = claims.isEmpty();
            steps.fails(
                    none ? "claim.missing" : "claim.multiple",
                    manifest.label(),
                    claims.size() + " claims; a manifest has one");
            return new ManifestReport(manifest.label(), "", "", Optional.empty(), steps.taken(), List.of(), List.of());
        }
        try {
            return check(manifest, Claim.read(claims.get(0)), file, steps);
        } catch (Damage damaged) {
            steps.fails("claim.cbor.invalid", claims.get(0).label(), damaged.getMessage());
            return new ManifestReport(manifest.label(), "", "", Optional.empty(), steps.taken(), List.of(), List.of());
        }
    }

    private ManifestReport check(JumbfBox manifest, Claim claim, Optional<HardBinding> file, Steps steps)
            throws IOException {
        Optional<Signer> signer = signature(manifest, claim, steps);
        new AssertionCheck(store, redacted, steps).check(manifest, claim);
        Assertions assertions = Assertions.of(store, manifest, claim);
        if (file.isPresent()) {
            binding(manifest, claim, file.get(), steps);
        }
        new IdentityCheck(trust, now, steps)
                .check(assertions, claim, signer.flatMap(Signer::signed).orElse(now));
        return new ManifestReport(
                manifest.label(),
                claim.generator(),
                claim.title(),
                signer,
                steps.taken(),
                StatementReader.read(assertions, signer.map(Signer::name).orElse("an unknown signer")),
                new IngredientCheck(store).check(assertions, claim));
    }

    private Optional<Signer> signature(JumbfBox manifest, Claim claim, Steps steps) {
        Optional<byte[]> signature = store.find(claim.signature(), manifest).flatMap(b -> b.content("cbor"));
        if (signature.isEmpty()) {
            steps.fails("claimSignature.missing", claim.signature(), "the claim names a signature that is not there");
            return Optional.empty();
        }
        Optional<byte[]> stamp = Optional.ofNullable(stamps.get(manifest.label()));
        return new SignatureCheck(trust, now, steps)
                .check(signature.get(), claim, stamp, ManifestStore.path(claim.signature()));
    }

    /* An update changes the manifest alone: the binding is that of what it updates. */
    private void binding(JumbfBox manifest, Claim claim, HardBinding file, Steps steps) throws IOException {
        JumbfBox at = manifest;
        Claim its = claim;
        Set<String> seen = new HashSet<>();
        while (at.kind().equals(ManifestStore.UPDATE) && seen.add(at.label())) {
            Optional<JumbfBox> parent = new IngredientCheck(store)
                    .parent(Assertions.of(store, at, its), its)
                    .flatMap(store::manifest);
            if (parent.isEmpty() || claims(parent.get()).size() != 1) {
                steps.fails("manifest.update.invalid", at.label(), "an update without the manifest that it updates");
                return;
            }
            at = parent.get();
            its = Claim.read(claims(at).get(0));
        }
        try {
            file.check(Assertions.of(store, at, its), its, !at.equals(manifest), steps);
        } catch (Damage damaged) {
            steps.fails("lockstep.binding.unread", at.label(), damaged.getMessage());
        }
    }
}
