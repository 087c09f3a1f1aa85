package lockstep.media.credentials;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lockstep.media.credentials.jumbf.Cbor;
import tools.jackson.databind.JsonNode;

/** A row of a tree of hashes: whether a leaf with its proof leads to it. */
final class MerkleTree {
    private MerkleTree() {}

    /**
     * @param row the map of the claim: number of leaves and the hashes of one row
     * @param place the map of a piece: its location and its proof
     */
    static boolean leads(String alg, JsonNode row, JsonNode place, byte[] leaf) {
        long count = row.path("count").asLong(0);
        long index = place.path("location").asLong(-1);
        if (index < 0 || index >= count) {
            return false;
        }
        int width = row.path("hashes").size();
        JsonNode proof = place.path("hashes");
        boolean proven = proof.isArray() && !proof.isEmpty();
        byte[] hash = leaf;
        int used = 0;
        for (long layer = count; layer != width && layer > 1; layer = (layer + 1) / 2) {
            long other = index ^ 1;
            if (proven && other < layer) {
                Optional<byte[]> next = Cbor.bytes(proof.path(used++));
                Optional<MessageDigest> digest = HashName.digest(alg, "");
                if (next.isEmpty() || digest.isEmpty()) {
                    return false;
                }
                List<byte[]> pair = other < index ? List.of(next.get(), hash) : List.of(hash, next.get());
                digest.get().update(pair.get(0));
                hash = digest.get().digest(pair.get(1));
            }
            index /= 2;
        }
        byte[] met = hash;
        return index < width
                && Cbor.bytes(row.path("hashes").path((int) index))
                        .filter(h -> Arrays.equals(h, met))
                        .isPresent();
    }
}
