package lockstep.model.intake;

/**
 * One object that a partner sent, to be kept to the letter.
 *
 * <p>Mutable and reused, as {@link PostRow}: what it points at is only valid until it is handed over.
 */
public final class ReceivedRow {
    /** Within its source, from 1; 0 for the properties of the bundle itself. */
    public long place;

    /** Line on which it begins. */
    public long line;

    /** A number that two objects share when they say the same. */
    public long content;

    /** {@code stix}, {@code misp} or {@code list}. */
    public final Utf8 form = new Utf8();

    public final Utf8 id = new Utf8();
    public final Utf8 type = new Utf8();

    /** What a reader knows it by. */
    public final Utf8 name = new Utf8();

    /** When this version was made, as written. */
    public final Utf8 modified = new Utf8();

    /** Of a relationship, and of a part of an event: how, from where and to where. */
    public final Utf8 relation = new Utf8();

    public final Utf8 from = new Utf8();
    public final Utf8 to = new Utf8();

    /** The object as it came. */
    public final Utf8 body = new Utf8();

    /** What its standard says against it, one a line. */
    public final Utf8 faults = new Utf8();

    /** Empties it. */
    public void clear() {
        place = 0;
        line = 0;
        content = 0;
        for (Utf8 text : new Utf8[] {form, id, type, name, modified, relation, from, to, body, faults}) text.clear();
    }
}
