package lockstep.media.credentials;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import lockstep.media.credentials.container.FileBytes;
import lockstep.media.credentials.container.Part;
import lockstep.media.credentials.container.Span;
import lockstep.media.credentials.jumbf.Cbor;
import lockstep.media.credentials.status.Steps;
import tools.jackson.databind.JsonNode;

/** A binding to the named parts of a file, in their order ({@code c2pa.hash.boxes}). */
final class BoxHash {
    private static final String STORE = "C2PA";

    private BoxHash() {}

    static void check(JsonNode node, String alg, FileBytes file, List<Part> parts, Steps steps, String where)
            throws IOException {
        if (parts.isEmpty()) {
            steps.fails("assertion.boxesHash.unknownBox", where, "a format whose parts have no names");
            return;
        }
        int next = skipped(node, parts);
        for (JsonNode box : node.path("boxes")) {
            int last = matched(box.path("names"), parts, next);
            if (last < 0) {
                steps.fails("assertion.boxesHash.unknownBox", where, unlike(box, parts, next));
                return;
            }
            boolean store = box.path("names").size() == 1
                    && STORE.equals(Cbor.text(box.path("names").path(0)));
            boolean excluded = box.path("excluded").asBoolean(false);
            if (!store && !excluded && !holds(box, alg, file, parts.subList(next, last))) {
                steps.fails(
                        "assertion.boxesHash.mismatch",
                        where,
                        "the parts " + box.path("names") + " are not those that were signed");
                return;
            }
            next = last;
        }
        if (next < parts.size()) {
            steps.fails(
                    "assertion.boxesHash.mismatch",
                    where,
                    "the part " + parts.get(next).name() + " is not among those signed");
            return;
        }
        steps.holds("assertion.boxesHash.match", where);
    }

    /* Early writers left the signature of a PNG out. */
    private static int skipped(JsonNode node, List<Part> parts) {
        String first = Cbor.text(node.path("boxes").path(0).path("names").path(0));
        return parts.get(0).name().equals("PNGh") && !first.equals("PNGh") ? 1 : 0;
    }

    private static int matched(JsonNode names, List<Part> parts, int from) {
        int at = from;
        for (JsonNode name : names) {
            if (at >= parts.size() || !parts.get(at).name().equals(Cbor.text(name))) {
                return -1;
            }
            at++;
        }
        return at > from ? at : -1;
    }

    private static String unlike(JsonNode box, List<Part> parts, int from) {
        List<String> rest = parts.subList(from, Math.min(parts.size(), from + 8)).stream()
                .map(Part::name)
                .toList();
        return "signed are " + box.path("names") + ", the file has " + String.join(", ", rest);
    }

    private static boolean holds(JsonNode box, String alg, FileBytes file, List<Part> parts) throws IOException {
        Optional<MessageDigest> digest = HashName.digest(Cbor.text(box.path("alg")), alg);
        Optional<byte[]> hash = Cbor.bytes(box.path("hash"));
        if (digest.isEmpty() || hash.isEmpty()) {
            return false;
        }
        Span first = parts.get(0).span();
        file.digest(
                digest.get(), first.from(), parts.get(parts.size() - 1).span().end() - first.from());
        return MessageDigest.isEqual(digest.get().digest(), hash.get());
    }
}
