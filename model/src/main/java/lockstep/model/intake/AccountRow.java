package lockstep.model.intake;

/** One account's profile on its way into a case: filled by a reader, read by the case, then reused. */
public final class AccountRow {
    public final Utf8 platform = new Utf8();
    /** The platform's id of the account; its handle where there is no id. */
    public final Utf8 account = new Utf8();

    public final Utf8 handle = new Utf8();
    public final Utf8 name = new Utf8();
    public final Utf8 description = new Utf8();
    public final Utf8 location = new Utf8();
    /** What the source sorts the account under, in its own words. */
    public final Utf8 category = new Utf8();

    public long createdAt = PostRow.UNKNOWN;
    public long followers = PostRow.UNKNOWN;
    public long following = PostRow.UNKNOWN;
    public long posts = PostRow.UNKNOWN;
    /** 1 yes, 0 no. */
    public long verified = PostRow.UNKNOWN;

    public long seenAt = PostRow.UNKNOWN;
    public long line;

    /** Empties the row for the next one; the platform stays. */
    public void clear() {
        account.clear();
        handle.clear();
        name.clear();
        description.clear();
        location.clear();
        category.clear();
        createdAt = PostRow.UNKNOWN;
        followers = PostRow.UNKNOWN;
        following = PostRow.UNKNOWN;
        posts = PostRow.UNKNOWN;
        verified = PostRow.UNKNOWN;
        seenAt = PostRow.UNKNOWN;
        line = 0;
    }

    /** Whether anything but the name of the account is stated. */
    public boolean tellsMore() {
        return !(handle.isEmpty()
                        && name.isEmpty()
                        && description.isEmpty()
                        && location.isEmpty()
                        && category.isEmpty())
                || createdAt != PostRow.UNKNOWN
                || followers != PostRow.UNKNOWN
                || following != PostRow.UNKNOWN
                || posts != PostRow.UNKNOWN
                || verified != PostRow.UNKNOWN;
    }
}
