package lockstep.model.intake;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * One post, or one action, on its way into a case: filled by a reader, read by the case, then reused.
 *
 * <p>Fields are open because a million rows a second pass through; an empty text or {@link #UNKNOWN} means that the source does not
 * state it. Times are milliseconds since 1970 UTC.
 */
public final class PostRow {
    /** A number or time that the source does not state. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    public final Utf8 platform = new Utf8();
    /** The platform's id of the account; its handle where there is no id. */
    public final Utf8 account = new Utf8();

    public final Utf8 handle = new Utf8();
    public final Utf8 name = new Utf8();
    /** The platform's id of the post. */
    public final Utf8 id = new Utf8();
    /** Another id that the source gives of the same post, by which other sources may name it. */
    public final Utf8 otherId = new Utf8();

    public final Utf8 text = new Utf8();
    public final Utf8 language = new Utf8();
    public final Utf8 repostOf = new Utf8();
    public final Utf8 replyTo = new Utf8();
    public final Utf8 quoteOf = new Utf8();

    public PostKind kind = PostKind.ORIGINAL;
    public long postedAt = UNKNOWN;
    public long likes = UNKNOWN;
    public long reposts = UNKNOWN;
    public long replies = UNKNOWN;
    public long views = UNKNOWN;
    /** Followers of the account at {@link #seenAt}. */
    public long followers = UNKNOWN;

    public long following = UNKNOWN;
    /** When the counts were taken. */
    public long seenAt = UNKNOWN;
    /** Line of the source, from 1; the row's number where the source has no lines. */
    public long line;

    private int objects;
    private int[] objectKinds = new int[16];
    private Utf8[] objectValues = filled(16);

    /** Empties the row for the next one; the platform stays. */
    public void clear() {
        account.clear();
        handle.clear();
        name.clear();
        id.clear();
        otherId.clear();
        text.clear();
        language.clear();
        repostOf.clear();
        replyTo.clear();
        quoteOf.clear();
        kind = PostKind.ORIGINAL;
        postedAt = UNKNOWN;
        likes = UNKNOWN;
        reposts = UNKNOWN;
        replies = UNKNOWN;
        views = UNKNOWN;
        followers = UNKNOWN;
        following = UNKNOWN;
        seenAt = UNKNOWN;
        line = 0;
        objects = 0;
    }

    /**
     * The post acts on one more object; the value returned is to be filled.
     *
     * @param kindNumber one of {@link Kinds}, or what {@link SourceIntake#kind} gave
     */
    public Utf8 object(int kindNumber) {
        if (objects == objectKinds.length) {
            objectKinds = Arrays.copyOf(objectKinds, objects * 2);
            Utf8[] more = filled(objects * 2);
            System.arraycopy(objectValues, 0, more, 0, objects);
            objectValues = more;
        }
        objectKinds[objects] = kindNumber;
        Utf8 value = objectValues[objects++];
        value.clear();
        return value;
    }

    public int objects() {
        return objects;
    }

    public int objectKind(int index) {
        return objectKinds[index];
    }

    public Utf8 objectValue(int index) {
        return objectValues[index];
    }

    public boolean hasObject(int kindNumber, Utf8 value) {
        for (int i = 0; i < objects; i++) {
            if (objectKinds[i] == kindNumber && objectValues[i].is(value)) return true;
        }
        return false;
    }

    /** Forgets the last object. */
    public void dropObject() {
        objects--;
    }

    /** Forgets the objects of which this holds; the order of the others stays. */
    public void dropObjects(IntPredicate byIndex) {
        int kept = 0;
        for (int i = 0; i < objects; i++) {
            if (byIndex.test(i)) continue;
            if (kept < i) {
                objectKinds[kept] = objectKinds[i];
                Utf8 moved = objectValues[i];
                objectValues[i] = objectValues[kept];
                objectValues[kept] = moved;
            }
            kept++;
        }
        objects = kept;
    }

    public boolean hasCounts() {
        return likes != UNKNOWN || reposts != UNKNOWN || replies != UNKNOWN || views != UNKNOWN || followers != UNKNOWN;
    }

    private static Utf8[] filled(int size) {
        Utf8[] made = new Utf8[size];
        for (int i = 0; i < size; i++) made[i] = new Utf8();
        return made;
    }
}
