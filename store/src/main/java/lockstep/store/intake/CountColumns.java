package lockstep.store.intake;

import lockstep.model.intake.PostRow;
import lockstep.store.intake.Column.Longs;

/** What posts counted at one moment, as columns. */
final class CountColumns {
    private final Longs post;
    private final Longs seenAt;
    private final Longs likes;
    private final Longs reposts;
    private final Longs replies;
    private final Longs views;
    private final Longs followers;

    CountColumns(int capacity) {
        post = new Longs("post", capacity);
        seenAt = new Longs("seen_at", capacity);
        likes = new Longs("likes", capacity);
        reposts = new Longs("reposts", capacity);
        replies = new Longs("replies", capacity);
        views = new Longs("views", capacity);
        followers = new Longs("followers", capacity);
    }

    void add(long number, PostRow row) {
        post.add(number);
        seenAt.add(row.seenAt);
        likes.add(row.likes);
        reposts.add(row.reposts);
        replies.add(row.replies);
        views.add(row.views);
        followers.add(row.followers);
    }

    Column[] all() {
        return new Column[] {post, seenAt, likes, reposts, replies, views, followers};
    }
}
