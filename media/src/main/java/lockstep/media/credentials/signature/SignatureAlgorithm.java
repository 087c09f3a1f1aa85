package lockstep.media.credentials.signature;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/** The seven ways of signing that C2PA allows, by their numbers in COSE. */
public enum SignatureAlgorithm {
    ES256(-7, "SHA256withECDSAinP1363Format"),
    ES384(-35, "SHA384withECDSAinP1363Format"),
    ES512(-36, "SHA512withECDSAinP1363Format"),
    PS256(-37, "SHA-256"),
    PS384(-38, "SHA-384"),
    PS512(-39, "SHA-512"),
    ED25519(-8, "Ed25519");

    private final int number;
    private final String name;

    SignatureAlgorithm(int number, String name) {
        this.number = number;
        this.name = name;
    }

    public static Optional<SignatureAlgorithm> of(int number) {
        for (SignatureAlgorithm one : values()) {
            if (one.number == number) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Whether a signature is that of the key; false too where key and algorithm do not fit. */
    public boolean verifies(PublicKey key, byte[] signed, byte[] signature) {
        try {
            Signature check = checker();
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException | RuntimeException doesNotFit) {
            return false;
        }
    }

    private Signature checker() throws GeneralSecurityException {
        if (!name().startsWith("PS")) {
            return Signature.getInstance(name);
        }
        MGF1ParameterSpec mask = new MGF1ParameterSpec(name);
        int salt = Integer.parseInt(name.substring(4)) / 8;
        Signature made = Signature.getInstance("RSASSA-PSS");
        made.setParameter(new PSSParameterSpec(name, "MGF1", mask, salt, PSSParameterSpec.TRAILER_FIELD_BC));
        return made;
    }
}
