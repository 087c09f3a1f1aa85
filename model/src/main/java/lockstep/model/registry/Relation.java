package lockstep.model.registry;

import lockstep.model.WrongUse;

/**
 * Something declared between two actors or two states: an agreement on content, a shared platform, one owner.
 *
 * @param from id of an actor, or {@code state:China}
 * @param to the other
 * @param what {@code content-agreement}, {@code shared-platform}, {@code same-owner}, {@code republishes}, or another word
 * @param valid when it held
 * @param by who says so; never empty
 * @param note more
 */
public record Relation(String from, String to, String what, Validity valid, Attribution by, String note) {
    public Relation {
        if (by.source().isEmpty()) {
            throw new WrongUse(
                    "the relation " + what + " of " + from + " and " + to + " names no source",
                    "fill the column source");
        }
    }
}
