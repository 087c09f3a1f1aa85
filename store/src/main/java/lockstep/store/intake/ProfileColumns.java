package lockstep.store.intake;

import lockstep.model.intake.AccountRow;
import lockstep.store.intake.Column.Ints;
import lockstep.store.intake.Column.Longs;
import lockstep.store.intake.Column.Texts;

/** What a source says of accounts, as columns. */
final class ProfileColumns {
    private final Ints account;
    private final Texts platform;
    private final Texts nativeId;
    private final Texts handle;
    private final Texts name;
    private final Texts description;
    private final Texts location;
    private final Longs createdAt;
    private final Longs followers;
    private final Longs following;
    private final Longs posts;
    private final Longs verified;
    private final Texts category;
    private final Longs seenAt;
    private final Ints source;
    private final Longs line;

    ProfileColumns(int capacity) {
        account = new Ints("account", capacity);
        platform = new Texts("platform", capacity);
        nativeId = new Texts("native_id", capacity);
        handle = new Texts("handle", capacity);
        name = new Texts("name", capacity);
        description = new Texts("description", capacity);
        location = new Texts("location", capacity);
        createdAt = new Longs("created_at", capacity);
        followers = new Longs("followers", capacity);
        following = new Longs("following", capacity);
        posts = new Longs("posts_stated", capacity);
        verified = new Longs("verified", capacity);
        category = new Texts("category", capacity);
        seenAt = new Longs("seen_at", capacity);
        source = new Ints("source", capacity);
        line = new Longs("line", capacity);
    }

    void add(int number, int fromSource, AccountRow row) {
        account.add(number);
        platform.add(row.platform);
        nativeId.add(row.account);
        handle.add(row.handle);
        name.add(row.name);
        description.add(row.description);
        location.add(row.location);
        createdAt.add(row.createdAt);
        followers.add(row.followers);
        following.add(row.following);
        posts.add(row.posts);
        verified.add(row.verified);
        category.add(row.category);
        seenAt.add(row.seenAt);
        source.add(fromSource);
        line.add(row.line);
    }

    Column[] all() {
        return new Column[] {
            account,
            platform,
            nativeId,
            handle,
            name,
            description,
            location,
            createdAt,
            followers,
            following,
            posts,
            verified,
            category,
            seenAt,
            source,
            line
        };
    }
}
