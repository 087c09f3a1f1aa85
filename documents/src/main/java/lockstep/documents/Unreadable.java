package lockstep.documents;

import java.util.Optional;
import lockstep.model.intake.FileSignature;

/**
 * A kind of file that holds no text we can read, told by its first bytes.
 *
 * @param says what it is
 * @param help what to do
 */
record Unreadable(String says, String help) {
    static Optional<Unreadable> of(byte[] bytes) {
        return FileSignature.of(bytes)
                .flatMap(one -> one.document().map(help -> new Unreadable("is " + one.what(), help)));
    }
}
