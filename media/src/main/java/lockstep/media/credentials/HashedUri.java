package lockstep.media.credentials;

import java.util.Optional;
import lockstep.media.credentials.jumbf.Cbor;
import tools.jackson.databind.JsonNode;

/**
 * A reference to a box with the hash that it must have.
 *
 * @param url its address
 * @param hash the hash, or nothing where none can be read
 * @param alg name of the hash, or empty
 */
record HashedUri(String url, Optional<byte[]> hash, String alg) {
    static HashedUri of(JsonNode node) {
        return new HashedUri(Cbor.text(node.path("url")), Cbor.bytes(node.path("hash")), Cbor.text(node.path("alg")));
    }
}
