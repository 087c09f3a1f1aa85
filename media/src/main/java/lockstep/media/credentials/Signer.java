package lockstep.media.credentials;

import java.time.Instant;
import java.util.Optional;

/**
 * Who signed a manifest, as the certificate says.
 *
 * @param name common name and organisation
 * @param issuer who issued the certificate
 * @param serial serial number, in hexadecimal
 * @param algorithm how it was signed, as {@code ES256}
 * @param signed when, by a time stamp that holds; nothing where there is none
 * @param list which list knows the signer, with its day and hash; nothing where none does
 */
public record Signer(
        String name, String issuer, String serial, String algorithm, Optional<Instant> signed, Optional<String> list) {}
