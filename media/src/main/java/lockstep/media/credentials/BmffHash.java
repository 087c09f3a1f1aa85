package lockstep.media.credentials;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lockstep.media.credentials.container.BmffBox;
import lockstep.media.credentials.container.BmffStore;
import lockstep.media.credentials.container.FileBytes;
import lockstep.media.credentials.container.Span;
import lockstep.media.credentials.jumbf.Cbor;
import lockstep.media.credentials.status.Steps;
import tools.jackson.databind.JsonNode;

/**
 * A binding to an ISO base media file but for some boxes ({@code c2pa.hash.bmff}, versions 1 to 3): as one hash, or as a tree of hashes
 * over its fragments. From version 2 on the position of each outermost box is hashed before it.
 */
final class BmffHash {
    private static final Set<String> USUAL = Set.of("/uuid", "/ftyp", "/mfra", "/free", "/skip", "/emsg");
    private static final String MISMATCH = "assertion.bmffHash.mismatch";

    private final JsonNode node;
    private final String alg;
    private final boolean marked;
    private final Steps steps;
    private final String where;

    BmffHash(JsonNode node, String alg, String label, Steps steps, String where) {
        this.node = node;
        this.alg = Cbor.text(node.path("alg")).isEmpty() ? alg : Cbor.text(node.path("alg"));
        this.marked = label.startsWith("c2pa.hash.bmff.v");
        this.steps = steps;
        this.where = where;
    }

    void check(FileBytes file, List<FileBytes> fragments) throws IOException {
        if (node.path("exclusions").isEmpty()) {
            steps.fails("assertion.bmffHash.malformed", where, "it names nothing to leave out");
            return;
        }
        if (HashName.digest(alg, "").isEmpty()) {
            steps.fails("algorithm.unsupported", where, "no hash that C2PA knows is named");
            return;
        }
        BmffExclusions own = BmffExclusions.of(file, node.path("exclusions"));
        boolean bound = whole(file, own);
        if (bound && !node.path("merkle").isEmpty()) {
            bound = merkle(file, own, fragments);
        }
        if (bound) {
            steps.holds("assertion.bmffHash.match", where);
            unusual();
        }
    }

    private void unusual() {
        for (JsonNode rule : node.path("exclusions")) {
            String path = Cbor.text(rule.path("xpath"));
            if (!USUAL.contains(path)) {
                steps.note(
                        "assertion.bmffHash.additionalExclusionsPresent",
                        where,
                        path + " is left out: nobody vouches for it");
                return;
            }
        }
    }

    private boolean whole(FileBytes file, BmffExclusions own) throws IOException {
        Optional<byte[]> hash = Cbor.bytes(node.path("hash"));
        if (hash.isEmpty()) {
            if (node.path("merkle").isEmpty()) {
                steps.fails("assertion.bmffHash.malformed", where, "it holds no hash");
            }
            return !node.path("merkle").isEmpty();
        }
        return same(hash.get(), hash(file, own, new Span(0, file.size())), "the file is not the one that was signed");
    }

    private boolean same(byte[] signed, byte[] met, String otherwise) {
        boolean same = MessageDigest.isEqual(signed, met);
        if (!same) {
            steps.fails(MISMATCH, where, otherwise);
        }
        return same;
    }

    private byte[] hash(FileBytes file, BmffExclusions own, Span within) throws IOException {
        MessageDigest digest = HashName.digest(alg, "").orElseThrow();
        return HashRanges.hash(file, digest, within, own.leftOut(), marked ? own.marks() : new TreeSet<>());
    }

    private boolean merkle(FileBytes file, BmffExclusions own, List<FileBytes> fragments) throws IOException {
        Optional<BmffBox> moof =
                own.boxes().stream().filter(b -> b.path().equals("/moof")).findFirst();
        if (!fragments.isEmpty()) {
            for (FileBytes fragment : fragments) {
                if (!apart(file, own, fragment)) {
                    return false;
                }
            }
            return true;
        }
        if (moof.isPresent()) {
            return inside(file, own, moof.get().span().from());
        }
        boolean initial = node.path("merkle").path(0).path("initHash").isBinary();
        if (initial) {
            steps.fails(MISMATCH, where, "the fragments that the tree is of are not in this file: give them beside it");
        } else {
            steps.fails(
                    "lockstep.binding.unread",
                    where,
                    "a tree over blocks of one file, which this reader does not follow");
        }
        return false;
    }

    /* A first file with the hash of itself, and fragments in files of their own. */
    private boolean apart(FileBytes first, BmffExclusions own, FileBytes fragment) throws IOException {
        BmffExclusions its = BmffExclusions.of(fragment, node.path("exclusions"));
        List<byte[]> places = BmffStore.merkle(fragment, its.boxes());
        byte[] leaf = hash(fragment, its, new Span(0, fragment.size()));
        byte[] start = hash(first, own, new Span(0, first.size()));
        return !places.isEmpty() && placed(places.get(0), leaf, start)
                || same(new byte[] {0}, new byte[0], "a fragment is not the one that was signed");
    }

    /* All fragments in one file: each from its moof to the next, the rest before the first moof. */
    private boolean inside(FileBytes file, BmffExclusions own, long firstMoof) throws IOException {
        List<Long> starts = new ArrayList<>();
        own.boxes().stream()
                .filter(b -> b.path().equals("/moof"))
                .forEach(b -> starts.add(b.span().from()));
        List<byte[]> places = BmffStore.merkle(file, own.boxes());
        starts.add(file.size());
        if (places.size() != starts.size() - 1) {
            return same(
                    new byte[] {0}, new byte[0], places.size() + " places for " + (starts.size() - 1) + " fragments");
        }
        byte[] start = hash(file, own, new Span(0, firstMoof));
        for (int i = 0; i < places.size(); i++) {
            byte[] leaf = hash(file, own, new Span(starts.get(i), starts.get(i + 1) - starts.get(i)));
            if (!placed(places.get(i), leaf, start)) {
                return same(new byte[] {0}, new byte[0], "fragment " + (i + 1) + " is not the one that was signed");
            }
        }
        return true;
    }

    private boolean placed(byte[] cbor, byte[] leaf, byte[] start) throws IOException {
        JsonNode place = Cbor.readFirst(cbor);
        for (JsonNode row : node.path("merkle")) {
            boolean its = row.path("uniqueId").equals(place.path("uniqueId"))
                    && row.path("localId").equals(place.path("localId"));
            Optional<byte[]> initial = Cbor.bytes(row.path("initHash"));
            if (its && initial.filter(h -> MessageDigest.isEqual(h, start)).isPresent()) {
                String name = Cbor.text(row.path("alg")).isEmpty() ? alg : Cbor.text(row.path("alg"));
                return MerkleTree.leads(name, row, place, leaf);
            }
        }
        return false;
    }
}
