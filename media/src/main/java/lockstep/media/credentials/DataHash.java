package lockstep.media.credentials;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.media.credentials.container.Contents;
import lockstep.media.credentials.container.FileBytes;
import lockstep.media.credentials.container.Span;
import lockstep.media.credentials.jumbf.Cbor;
import lockstep.media.credentials.status.Steps;
import tools.jackson.databind.JsonNode;

/** A binding to the whole file but for ranges that are left out ({@code c2pa.hash.data}). */
final class DataHash {
    private static final int MOST = 10_000;

    private DataHash() {}

    /** @param updated whether an update made the store longer than it was when the binding was made */
    static void check(
            JsonNode node, String alg, FileBytes file, Contents contents, boolean updated, Steps steps, String where)
            throws IOException {
        Optional<MessageDigest> digest = HashName.digest(Cbor.text(node.path("alg")), alg);
        Optional<byte[]> hash = Cbor.bytes(node.path("hash"));
        if (digest.isEmpty()) {
            steps.fails("algorithm.unsupported", where, "no hash that C2PA knows is named");
            return;
        }
        List<Span> leftOut = new ArrayList<>();
        Optional<Span> hole = hole(contents);
        for (JsonNode one : node.path("exclusions")) {
            long from = one.path("start").asLong(-1);
            long length = one.path("length").asLong(-1);
            if (updated && hole.filter(h -> h.from() == from).isPresent()) {
                length = hole.get().length();
            }
            if (!file.holds(from, length) || leftOut.size() >= MOST) {
                steps.fails("assertion.dataHash.mismatch", where, "it leaves out bytes that the file does not have");
                return;
            }
            leftOut.add(new Span(from, length));
        }
        if (hash.isEmpty()) {
            steps.fails("assertion.dataHash.malformed", where, "it holds no hash");
            return;
        }
        byte[] met = HashRanges.hash(file, digest.get(), new Span(0, file.size()), leftOut, List.of());
        if (!MessageDigest.isEqual(met, hash.get())) {
            steps.fails("assertion.dataHash.mismatch", where, "the file is not the one that was signed");
            return;
        }
        steps.holds("assertion.dataHash.match", where);
        hole.ifPresent(h -> uncovered(leftOut, h, steps, where));
    }

    private static Optional<Span> hole(Contents contents) {
        List<Span> store = contents.storeSpans();
        if (store.isEmpty()) {
            return Optional.empty();
        }
        long from = store.get(0).from();
        return Optional.of(new Span(from, store.get(store.size() - 1).end() - from));
    }

    /* What is left out beside the store is vouched for by nobody. */
    private static void uncovered(List<Span> leftOut, Span hole, Steps steps, String where) {
        long bytes = leftOut.stream()
                .filter(s -> !hole.contains(s))
                .mapToLong(Span::length)
                .sum();
        if (bytes > 0) {
            steps.note(
                    "assertion.dataHash.additionalExclusionsPresent",
                    where,
                    bytes + " bytes beside the manifest are left out: nobody vouches for them");
        }
    }
}
