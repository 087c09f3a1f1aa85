package lockstep.media.credentials;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.jumbf.Cbor;
import lockstep.media.credentials.signature.CoseSign1;
import lockstep.media.credentials.signature.Revocation;
import lockstep.media.credentials.signature.SignatureAlgorithm;
import lockstep.media.credentials.signature.TimeStamp;
import lockstep.media.credentials.status.Steps;
import lockstep.media.credentials.trust.CertificateProfile;
import lockstep.media.credentials.trust.Trust;
import lockstep.media.credentials.trust.TrustList;
import lockstep.media.credentials.trust.TrustLists;
import tools.jackson.databind.JsonNode;

/** Checks the signature of a claim: certificate, time, revocation, trust, and the signature itself. */
final class SignatureCheck {
    private final TrustLists trust;
    private final Instant now;
    private final Steps steps;

    SignatureCheck(TrustLists trust, Instant now, Steps steps) {
        this.trust = trust;
        this.now = now;
        this.steps = steps;
    }

    /**
     * Takes the steps and says who signed.
     *
     * @param stamp a time stamp that another manifest carries for this one
     */
    Optional<Signer> check(byte[] signature, Claim claim, Optional<byte[]> stamp, String where) {
        try {
            CoseSign1 cose = CoseSign1.read(signature);
            List<X509Certificate> chain = cose.certificates();
            if (chain.isEmpty()) {
                steps.fails("claimSignature.missing", where, "the signature carries no certificate");
                return Optional.empty();
            }
            return Optional.of(signer(cose, chain, claim, stamp, where));
        } catch (Damage damaged) {
            steps.fails("claimSignature.mismatch", where, damaged.getMessage());
            return Optional.empty();
        }
    }

    private Signer signer(
            CoseSign1 cose, List<X509Certificate> chain, Claim claim, Optional<byte[]> stamp, String where) {
        X509Certificate own = chain.get(0);
        Optional<Instant> stamped = stamped(cose, claim, stamp, where);
        Instant time = stamped.orElse(now);
        boolean valid = profile(own, time, where);
        Optional<TrustList> list = Trust.of(chain, trust.lists(), time);
        if (list.isPresent()) {
            steps.holds("signingCredential.trusted", where, listName(list.get()));
        } else {
            steps.note("signingCredential.untrusted", where, "the signer is on no list that was given");
        }
        revocation(cose, chain, time, where);
        Optional<SignatureAlgorithm> algorithm = SignatureAlgorithm.of(cose.algorithm());
        if (algorithm.isEmpty()) {
            steps.fails("algorithm.unsupported", where, "signed with algorithm " + cose.algorithm());
        } else {
            verify(algorithm.get(), cose, own, claim, valid, where);
        }
        return new Signer(
                name(own.getSubjectX500Principal().getName()),
                name(own.getIssuerX500Principal().getName()),
                own.getSerialNumber().toString(16),
                algorithm.map(Enum::name).orElse("?"),
                stamped,
                list.map(SignatureCheck::listName));
    }

    private void verify(
            SignatureAlgorithm algorithm,
            CoseSign1 cose,
            X509Certificate own,
            Claim claim,
            boolean valid,
            String where) {
        if (!algorithm.verifies(own.getPublicKey(), cose.signed(claim.bytes()), cose.signature())) {
            steps.fails("claimSignature.mismatch", where, "the signature is not of this claim");
            return;
        }
        if (valid) {
            steps.holds("claimSignature.insideValidity", where);
        }
        steps.holds("claimSignature.validated", where);
    }

    private boolean profile(X509Certificate own, Instant time, String where) {
        Optional<String> fault = CertificateProfile.fault(own, trust.usages());
        if (fault.isPresent()) {
            steps.fails("signingCredential.invalid", where, "the certificate: " + fault.get());
            return false;
        }
        if (time.isBefore(own.getNotBefore().toInstant())
                || time.isAfter(own.getNotAfter().toInstant())) {
            steps.fails(
                    "signingCredential.expired",
                    where,
                    "the certificate was valid from " + own.getNotBefore().toInstant() + " to "
                            + own.getNotAfter().toInstant() + ", not on " + time);
            return false;
        }
        return true;
    }

    /* The second kind of stamp is of the signature, the first of the claim; only the second asks who stamps. */
    private Optional<Instant> stamped(CoseSign1 cose, Claim claim, Optional<byte[]> elsewhere, String where) {
        byte[] ofSignature = cose.countersigned(CoseSign1.byteString(cose.signature()));
        JsonNode second = cose.open().path("sigTst2").path("tstTokens");
        JsonNode first = cose.open().path("sigTst").path("tstTokens");
        JsonNode tokens = second.isMissingNode() ? first : second;
        if (tokens.size() > 1) {
            steps.note("timeStamp.malformed", where, tokens.size() + " time stamps; one is allowed");
            return Optional.empty();
        }
        Optional<byte[]> token = Cbor.bytes(tokens.path(0).path("val"));
        if (token.isPresent()) {
            byte[] of = second.isMissingNode() ? cose.countersigned(claim.bytes()) : ofSignature;
            return TimeStamp.check(token.get(), of, trust.lists(), claim.version() > 1, steps, where);
        }
        return elsewhere.flatMap(
                t -> TimeStamp.check(t, ofSignature, trust.lists(), claim.version() > 1, steps, where));
    }

    private void revocation(CoseSign1 cose, List<X509Certificate> chain, Instant time, String where) {
        Optional<byte[]> answer =
                Cbor.bytes(cose.open().path("rVals").path("ocspVals").path(0));
        if (answer.isPresent()) {
            Revocation.check(answer.get(), chain, time, steps, where);
        } else {
            steps.note(
                    "signingCredential.ocsp.skipped",
                    where,
                    "no answer on revocation is in the file; none was asked for");
        }
    }

    static String listName(TrustList list) {
        String dated = list.dated().isEmpty() ? "" : " of " + list.dated();
        return list.name() + dated + ", sha256 " + list.sha256().substring(0, 12);
    }

    /** Common name and organisation out of a name of X.500. */
    static String name(String x500) {
        String common = "";
        String organisation = "";
        try {
            for (Rdn part : new LdapName(x500).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    common = part.getValue().toString();
                } else if (part.getType().equalsIgnoreCase("O")) {
                    organisation = part.getValue().toString();
                }
            }
        } catch (InvalidNameException odd) {
            return x500;
        }
        return organisation.isEmpty() || organisation.equals(common) ? common : common + ", " + organisation;
    }
}
