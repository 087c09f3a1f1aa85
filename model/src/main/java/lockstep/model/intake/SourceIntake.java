package lockstep.model.intake;

import java.util.List;
import lockstep.model.CannotDo;
import lockstep.model.Source;

/**
 * One source on its way into a case. Nothing of it is in the case before {@link #finish} or {@link #refuse} returns; closed without
 * either, it leaves no trace.
 */
public interface SourceIntake extends AutoCloseable {
    /** What became of a row. */
    enum Arrival {
        /** It is, or with the end of the source will turn out to be, a row of the case or word for word one that the case holds. */
        TAKEN,
        /** The case holds a post with this id that is another account's; the reader rejects the row. */
        OTHER_ACCOUNT,
        /** The case holds a post with this id, of this account, from another time; the reader rejects the row. */
        OTHER_TIME,
        /** The case holds a post with this id, of this account and time, that says something else; the reader rejects the row. */
        OTHER_WORDS,
        /** Its account was removed on request; the reader rejects the row without a word of it. */
        FORGOTTEN
    }

    /** The number of a kind of object, by our name for it. */
    int kind(String name);

    /** Takes a post; the row may be reused at once. */
    Arrival add(PostRow post);

    /** Takes an input row that tells of an account; the row may be reused at once. */
    Arrival add(AccountRow account);

    /** Takes what the input row of a post tells of its account besides; the row may be reused at once. */
    void addProfile(AccountRow account);

    /** Takes an object that a partner sent; the row may be reused at once. */
    default Arrival add(ReceivedRow object) {
        throw new CannotDo("objects of partners are not taken here", "");
    }

    /** A post of the case goes by another id as well; nothing happens where the case has no such post. */
    default void alsoKnown(Utf8 platform, Utf8 id, Utf8 otherId) {}

    /** Takes a row that cannot be a row of the case. */
    void reject(Reject reject);

    /** Puts the source into the case. */
    Source finish(SourceEnd end);

    /** What a person should know of what {@link #finish} put into the case, a sentence each. */
    default List<String> notes() {
        return List.of();
    }

    /** Puts the source's rejects into the case and nothing else. */
    Source refuse(SourceEnd end);

    @Override
    void close();
}
