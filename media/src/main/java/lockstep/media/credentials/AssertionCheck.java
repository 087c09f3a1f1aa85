package lockstep.media.credentials;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import lockstep.media.credentials.jumbf.JumbfBox;
import lockstep.media.credentials.status.Steps;

/** Whether each assertion is the one that the claim was signed over, or was redacted openly. */
final class AssertionCheck {
    private final ManifestStore store;
    private final Set<String> redacted;
    private final Steps steps;

    /** @param redacted addresses of assertions that later manifests say they took out */
    AssertionCheck(ManifestStore store, Set<String> redacted, Steps steps) {
        this.store = store;
        this.redacted = redacted;
        this.steps = steps;
    }

    void check(JumbfBox manifest, Claim claim) {
        for (HashedUri one : claim.assertions()) {
            check(manifest, claim, one);
        }
        undeclared(manifest, claim);
        for (String url : claim.redacted()) {
            if (ManifestStore.label(url).equals(manifest.label())) {
                steps.fails("assertion.selfRedacted", ManifestStore.path(url), "a manifest redacts its own assertion");
            } else if (ManifestStore.last(url).startsWith("c2pa.actions")) {
                steps.fails("assertion.action.redacted", ManifestStore.path(url), "actions may not be redacted");
            }
        }
    }

    private void check(JumbfBox manifest, Claim claim, HashedUri one) {
        String where = ManifestStore.path(one.url());
        String label = ManifestStore.label(one.url());
        if (!label.isEmpty() && !label.equals(manifest.label())) {
            steps.fails("assertion.outsideManifest", where, "the assertion lies in another manifest");
            return;
        }
        boolean gone = isRedacted(manifest, one.url());
        Optional<JumbfBox> box = store.find(one.url(), manifest);
        if (box.isEmpty()) {
            if (gone) {
                steps.note("lockstep.assertion.redacted", where, "a later manifest says that it took this out");
            } else {
                steps.fails("assertion.missing", where, "the claim names it, and it is not there");
            }
            return;
        }
        Optional<MessageDigest> digest = HashName.digest(one.alg(), claim.alg());
        if (digest.isEmpty()) {
            steps.fails("algorithm.unsupported", where, "no hash that C2PA knows is named");
            return;
        }
        byte[] met = digest.get().digest(box.get().bytes());
        if (one.hash().filter(h -> MessageDigest.isEqual(h, met)).isPresent()) {
            steps.holds("assertion.hashedURI.match", where);
        } else if (gone) {
            steps.note("lockstep.assertion.redacted", where, "a later manifest says that it emptied this");
        } else if (early(box.get(), digest.get(), one)) {
            steps.fails(
                    "com.adobe.prerelease",
                    where,
                    "written before the specification was: the hash is of the content alone");
        } else {
            steps.fails("assertion.hashedURI.mismatch", where, "the assertion is not the one that was signed");
        }
    }

    private static boolean early(JumbfBox box, MessageDigest digest, HashedUri one) {
        return box.contents().stream()
                .anyMatch(c -> MessageDigest.isEqual(
                        digest.digest(c.bytes()), one.hash().orElse(new byte[0])));
    }

    private boolean isRedacted(JumbfBox manifest, String url) {
        String absolute = "/c2pa/" + manifest.label() + "/" + ManifestStore.path(url);
        return redacted.contains(ManifestStore.path(url)) || redacted.contains(absolute);
    }

    private void undeclared(JumbfBox manifest, Claim claim) {
        Optional<JumbfBox> all = manifest.child("c2pa.assertions");
        if (all.isEmpty()) {
            steps.fails("claim.malformed", "c2pa.assertions", "the manifest has no store of assertions");
            return;
        }
        for (JumbfBox one : all.get().children()) {
            boolean named = claim.assertions().stream()
                    .anyMatch(r ->
                            store.find(r.url(), manifest).filter(one::equals).isPresent());
            if (!named && !isRedacted(manifest, "c2pa.assertions/" + one.label())) {
                steps.fails("assertion.undeclared", "c2pa.assertions/" + one.label(), "the claim does not name it");
            }
        }
    }
}
