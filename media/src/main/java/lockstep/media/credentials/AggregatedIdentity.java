package lockstep.media.credentials;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.jumbf.Cbor;
import lockstep.media.credentials.signature.CoseSign1;
import lockstep.media.credentials.signature.SignatureAlgorithm;
import lockstep.media.credentials.status.Steps;
import lockstep.media.credentials.trust.TrustLists;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An identity that somebody put together from accounts and documents of a person, and signed as a credential (CAWG 1.1). */
final class AggregatedIdentity {
    /** What stands before the 32 bytes of a key of Ed25519 in its usual form. */
    private static final String ED25519_HEAD = "302a300506032b6570032100";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TrustLists trust;
    private final Instant now;
    private final Steps steps;
    private final String where;

    AggregatedIdentity(TrustLists trust, Instant now, Steps steps, String where) {
        this.trust = trust;
        this.now = now;
        this.steps = steps;
        this.where = where;
    }

    void check(byte[] signature, JsonNode signerPayload) {
        CoseSign1 cose;
        try {
            cose = CoseSign1.read(signature);
        } catch (Damage damaged) {
            steps.fails("cawg.ica.invalid_cose_sign1", where, damaged.getMessage());
            return;
        }
        if (SignatureAlgorithm.of(cose.algorithm())
                .filter(a -> a == SignatureAlgorithm.ED25519)
                .isEmpty()) {
            steps.fails("cawg.ica.invalid_alg", where, "signed with algorithm " + cose.algorithm());
            return;
        }
        boolean holds = contentType(cose);
        Optional<JsonNode> credential = credential(cose);
        if (credential.isEmpty()) {
            steps.fails("cawg.ica.invalid_verifiable_credential", where, "it carries no credential that can be read");
            return;
        }
        holds &= issuer(cose, credential.get());
        holds &= times(credential.get());
        holds &= samePayload(credential.get(), signerPayload);
        if (holds) {
            steps.holds("cawg.ica.credential_valid", where);
        }
    }

    private boolean contentType(CoseSign1 cose) {
        boolean right = Cbor.text(cose.header().path("3")).equals("application/vc");
        if (!right) {
            steps.fails("cawg.ica.invalid_content_type", where, "the content is not said to be a credential");
        }
        return right;
    }

    private static Optional<JsonNode> credential(CoseSign1 cose) {
        try {
            return cose.payload().map(JSON::readTree).filter(JsonNode::isObject);
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    /* Keys that are part of the name of the issuer are used; keys on a web site are not fetched. */
    private boolean issuer(CoseSign1 cose, JsonNode credential) {
        JsonNode issuer = credential.path("issuer");
        String did = issuer.isObject() ? Cbor.text(issuer.path("id")) : Cbor.text(issuer);
        String name = did.contains("#") ? did.substring(0, did.indexOf('#')) : did;
        if (name.startsWith("did:web:")) {
            steps.fails(
                    "cawg.ica.did_unavailable", where, "the key of " + name + " lies on the web and was not fetched");
            return false;
        }
        Optional<PublicKey> key =
                name.startsWith("did:jwk:") ? key(name.substring("did:jwk:".length())) : Optional.empty();
        if (key.isEmpty()) {
            steps.fails("cawg.ica.invalid_issuer", where, "no key can be read from the issuer " + name);
            return false;
        }
        byte[] signed = cose.signed(cose.payload().orElse(new byte[0]));
        if (!SignatureAlgorithm.ED25519.verifies(key.get(), signed, cose.signature())) {
            steps.fails("cawg.ica.signature_mismatch", where, "the signature is not of this credential");
            return false;
        }
        if (!trust.identityIssuers().contains(name)) {
            steps.note("cawg.ica.untrusted_issuer", where, "the issuer " + name + " is on no list that was given");
            return false;
        }
        return true;
    }

    private static Optional<PublicKey> key(String base64) {
        try {
            JsonNode key = JSON.readTree(Base64.getUrlDecoder().decode(base64));
            byte[] point = Base64.getUrlDecoder().decode(Cbor.text(key.path("x")));
            if (!Cbor.text(key.path("crv")).equals("Ed25519") || point.length != 32) {
                return Optional.empty();
            }
            byte[] encoded =
                    HexFormat.of().parseHex(ED25519_HEAD + HexFormat.of().formatHex(point));
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException damaged) {
            return Optional.empty();
        }
    }

    private boolean times(JsonNode credential) {
        Optional<Instant> from = time(credential.path("validFrom"));
        Optional<Instant> until = time(credential.path("validUntil"));
        if (from.isEmpty()) {
            steps.fails("cawg.ica.valid_from.missing", where, "it does not say from when it is valid");
        } else if (from.get().isAfter(now)) {
            steps.fails("cawg.ica.valid_from.invalid", where, "valid from " + from.get());
        }
        boolean over = until.isPresent() && until.get().isBefore(now);
        if (over) {
            steps.fails("cawg.ica.valid_until.invalid", where, "valid until " + until.get());
        }
        return !over && from.filter(f -> !f.isAfter(now)).isPresent();
    }

    private static Optional<Instant> time(JsonNode node) {
        try {
            String text = Cbor.text(node);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private boolean samePayload(JsonNode credential, JsonNode signerPayload) {
        JsonNode subject = credential.path("credentialSubject");
        JsonNode asset = (subject.isArray() ? subject.path(0) : subject).path("c2paAsset");
        JsonNode said = asset.path("referenced_assertions");
        JsonNode meant = signerPayload.path("referenced_assertions");
        boolean same = said.size() == meant.size();
        for (int i = 0; same && i < said.size(); i++) {
            same = Cbor.text(said.path(i).path("url"))
                    .equals(Cbor.text(meant.path(i).path("url")));
        }
        if (!same) {
            steps.fails("cawg.ica.signer_payload.mismatch", where, "the credential is of other assertions");
        }
        return same;
    }
}
