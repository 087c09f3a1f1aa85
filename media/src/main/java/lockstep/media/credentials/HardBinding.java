package lockstep.media.credentials;

import java.io.IOException;
import java.util.List;
import lockstep.media.credentials.container.Contents;
import lockstep.media.credentials.container.FileBytes;
import lockstep.media.credentials.status.Steps;

/**
 * Whether a manifest is about the bytes of this file.
 *
 * @param file the file
 * @param contents what was found in it
 * @param fragments fragments in files of their own, in their order
 */
record HardBinding(FileBytes file, Contents contents, List<FileBytes> fragments) {
    static boolean isOne(String label) {
        return label.startsWith("c2pa.hash.");
    }

    /** @param updated whether the bindings are of a manifest that an update stands on */
    void check(Assertions assertions, Claim claim, boolean updated, Steps steps) throws IOException {
        List<Assertions.Assertion> bindings =
                assertions.all().stream().filter(a -> isOne(a.label())).toList();
        if (bindings.isEmpty()) {
            steps.fails("claim.hardBindings.missing", "", "no assertion binds the manifest to a file");
        }
        if (contents.format().equals("c2pa")) {
            steps.fails("lockstep.binding.alone", "", "a manifest without its file: give the file beside it");
            return;
        }
        for (Assertions.Assertion one : bindings) {
            check(one, claim.alg(), updated, steps);
        }
    }

    private void check(Assertions.Assertion one, String alg, boolean updated, Steps steps) throws IOException {
        String where = one.where();
        if (one.label().startsWith("c2pa.hash.data")) {
            DataHash.check(one.node(), alg, file, contents, updated, steps, where);
        } else if (one.label().startsWith("c2pa.hash.boxes")) {
            BoxHash.check(one.node(), alg, file, contents.parts(), steps, where);
        } else if (one.label().startsWith("c2pa.hash.bmff")) {
            new BmffHash(one.node(), alg, one.label(), steps, where).check(file, fragments);
        } else {
            steps.fails("lockstep.binding.unread", where, "a kind of binding that this reader does not know");
        }
    }
}
