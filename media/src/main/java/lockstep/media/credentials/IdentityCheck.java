package lockstep.media.credentials;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.jumbf.Cbor;
import lockstep.media.credentials.signature.CoseSign1;
import lockstep.media.credentials.signature.SignatureAlgorithm;
import lockstep.media.credentials.status.Steps;
import lockstep.media.credentials.trust.Trust;
import lockstep.media.credentials.trust.TrustList;
import lockstep.media.credentials.trust.TrustLists;
import tools.jackson.databind.JsonNode;

/** Checks assertions of identity (CAWG): that a person or organisation, by name, stands behind a manifest. */
final class IdentityCheck {
    private final TrustLists trust;
    private final Instant now;
    private final Steps steps;

    IdentityCheck(TrustLists trust, Instant now, Steps steps) {
        this.trust = trust;
        this.now = now;
        this.steps = steps;
    }

    void check(Assertions assertions, Claim claim, Instant signed) {
        for (Assertions.Assertion one : assertions.labelled("cawg.identity")) {
            try {
                check(one, claim, signed);
            } catch (Damage damaged) {
                steps.fails("cawg.identity.cbor.invalid", one.where(), damaged.getMessage());
            }
        }
    }

    private void check(Assertions.Assertion one, Claim claim, Instant signed) throws Damage {
        byte[] bytes = one.box().content("cbor").orElseThrow(() -> new Damage("it holds no CBOR"));
        JsonNode node = Cbor.read(bytes);
        JsonNode payload = node.path("signer_payload");
        byte[] signature = Cbor.bytes(node.path("signature")).orElseThrow(() -> new Damage("it holds no signature"));
        byte[] over = Cbor.valueBytes(bytes, "signer_payload").orElseThrow(() -> new Damage("it holds no payload"));
        if (!padding(node.path("pad1")) || !padding(node.path("pad2"))) {
            steps.fails("cawg.identity.pad.invalid", one.where(), "bytes that fill up space are not zero");
        }
        references(payload, claim, one.where());
        String type = Cbor.text(payload.path("sig_type"));
        switch (type) {
            case "cawg.x509.cose" -> certificate(signature, over, signed, one.where());
            case "cawg.identity_claims_aggregation" ->
                new AggregatedIdentity(trust, now, steps, one.where()).check(signature, payload);
            default -> steps.fails("cawg.identity.sig_type.unknown", one.where(), "signed in a way called " + type);
        }
    }

    private static boolean padding(JsonNode pad) {
        byte[] bytes = Cbor.bytes(pad).orElse(new byte[0]);
        return MessageDigest.isEqual(bytes, new byte[bytes.length]);
    }

    private void references(JsonNode payload, Claim claim, String where) {
        boolean bound = false;
        Set<String> seen = new HashSet<>();
        for (JsonNode node : payload.path("referenced_assertions")) {
            HashedUri uri = HashedUri.of(node);
            bound |= HardBinding.isOne(ManifestStore.last(uri.url()));
            if (!seen.add(uri.url())) {
                steps.fails("cawg.identity.assertion.duplicate", where, uri.url() + " is named twice");
            }
            if (claim.assertions().stream().noneMatch(a -> same(a, uri))) {
                steps.fails("cawg.identity.assertion.mismatch", where, uri.url() + " is not as the claim names it");
            }
        }
        if (!bound) {
            steps.fails("cawg.identity.hard_binding_missing", where, "it names no binding to the file");
        }
    }

    private static boolean same(HashedUri one, HashedUri other) {
        boolean there = ManifestStore.path(one.url()).endsWith(ManifestStore.path(other.url()));
        return there
                && MessageDigest.isEqual(
                        one.hash().orElse(new byte[0]), other.hash().orElse(new byte[] {1}));
    }

    private void certificate(byte[] signature, byte[] over, Instant signed, String where) throws Damage {
        CoseSign1 cose = CoseSign1.read(signature);
        List<X509Certificate> chain = cose.certificates();
        Optional<SignatureAlgorithm> algorithm = SignatureAlgorithm.of(cose.algorithm());
        if (chain.isEmpty()
                || algorithm.isEmpty()
                || !algorithm.get().verifies(chain.get(0).getPublicKey(), cose.signed(over), cose.signature())) {
            steps.fails("cawg.x509.signature.mismatch", where, "the signature is not of this assertion");
            return;
        }
        String name = SignatureCheck.name(chain.get(0).getSubjectX500Principal().getName());
        steps.holds("cawg.x509.signature.validated", where, name);
        Optional<TrustList> list = Trust.of(chain, trust.identity(), signed);
        if (list.isPresent()) {
            steps.holds("cawg.x509.credential.trusted", where, SignatureCheck.listName(list.get()));
        } else {
            steps.note("cawg.x509.credential.untrusted", where, name + " is on no list of identities that was given");
        }
        steps.holds("cawg.identity.well-formed", where);
    }
}
