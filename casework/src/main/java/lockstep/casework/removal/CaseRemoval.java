package lockstep.casework.removal;

import java.nio.file.Path;
import java.util.List;
import lockstep.casework.OpenCase;
import lockstep.model.CannotDo;
import lockstep.store.accounts.Removal;

/**
 * An account or a source that was taken out of a case, which was then written into a new file.
 *
 * @param done what went, and what is elsewhere
 * @param beside files beside the case that name it still
 */
public record CaseRemoval(Removal done, List<Path> beside) {
    private static final String SOURCE = "source:";

    public CaseRemoval {
        beside = List.copyOf(beside);
    }

    /**
     * Takes it out, and keeps it from coming back. The case was written into a new file then: who goes on opens it anew.
     *
     * @param what an account, or a source as source:3
     * @param reason kept in the log
     */
    public static CaseRemoval of(OpenCase open, String what, String reason) {
        var people = open.data().people();
        Removal done = what.matches(SOURCE + "\\d+")
                ? people.forgetSource(Long.parseLong(what.substring(SOURCE.length())), reason)
                : people.forgetAccount(what, reason);
        rewrite(open);
        return new CaseRemoval(
                done, FilesBeside.naming(open.file().folder(), open.file().path(), done.names()));
    }

    private static void rewrite(OpenCase open) {
        try {
            open.file().rewrite();
        } catch (CannotDo notNow) {
            throw new CannotDo(
                    "removed from the case, but its file still holds the old blocks: " + notNow.getMessage(),
                    "make room for a second copy of " + open.file().path() + "; the next command on it writes it anew",
                    notNow);
        }
    }
}
