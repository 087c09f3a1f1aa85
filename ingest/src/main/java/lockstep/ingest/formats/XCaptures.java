package lockstep.ingest.formats;

import lockstep.ingest.Rows;
import lockstep.model.intake.PostRow;
import tools.jackson.databind.JsonNode;

/** Posts of X as its own pages load them: wrapped, long, hidden behind a notice, or gone. */
final class XCaptures {
    private XCaptures() {}

    /** Reads one, whichever wrapper it stands in. */
    static String read(JsonNode data, Rows out) {
        JsonNode post = unwrapped(data);
        if (isGone(post)) return "not-a-post: " + gone(post);
        JsonNode tweet = post.path("legacy");
        if (!tweet.isObject())
            return "new-shape: a capture of X without its part `legacy`, in a shape that is not known yet";
        return tweet(post, tweet, out);
    }

    private static String tweet(JsonNode post, JsonNode tweet, Rows out) {
        PostRow row = out.current();
        row.platform.set("twitter");
        account(post, tweet, row);
        Json.set(row.id, first(Json.text(tweet, "id_str"), Json.text(post, "rest_id")));
        String time = Json.time(out, row, Json.text(tweet, "created_at"));
        if (!time.isEmpty()) return time;
        JsonNode note = post.path("note_tweet").path("note_tweet_results").path("result");
        String words = first(Json.text(note, "text"), Json.first(tweet, "full_text", "text"));
        Json.set(row.text, Json.unescaped(words));
        Json.set(row.language, Json.text(tweet, "lang"));
        references(post, tweet, row);
        row.likes = Json.count(tweet, "favorite_count");
        row.reposts = Json.count(tweet, "retweet_count");
        row.replies = Json.count(tweet, "reply_count");
        row.views = Json.count(post, "views", "count");
        XShapes.entities(tweet.path("entities"), out, "text", "screen_name");
        XShapes.entities(note.path("entity_set"), out, "text", "screen_name");
        return out.addPost();
    }

    private static void account(JsonNode post, JsonNode tweet, PostRow row) {
        JsonNode user = unwrapped(post.path("core").path("user_results"));
        JsonNode plain = post.path("user");
        Json.set(
                row.account,
                first(Json.text(tweet, "user_id_str"), Json.text(user, "rest_id"), Json.text(plain, "id_str")));
        Json.set(row.handle, named("screen_name", user, plain));
        Json.set(row.name, named("name", user, plain));
        row.followers =
                Json.count(user.path("legacy").has("followers_count") ? user.path("legacy") : plain, "followers_count");
    }

    private static void references(JsonNode post, JsonNode tweet, PostRow row) {
        Json.set(row.replyTo, Json.text(tweet, "in_reply_to_status_id_str"));
        JsonNode reposted = unwrapped(tweet.path("retweeted_status_result"));
        if (reposted.isMissingNode()) reposted = unwrapped(post.path("retweeted_status_result"));
        Json.set(
                row.repostOf,
                first(
                        Json.text(reposted, "legacy", "id_str"),
                        Json.text(reposted, "rest_id"),
                        Json.text(tweet, "retweeted_status_id_str")));
        JsonNode quoted = unwrapped(post.path("quoted_status_result"));
        Json.set(row.quoteOf, first(Json.text(tweet, "quoted_status_id_str"), Json.text(quoted, "rest_id")));
    }

    private static String named(String name, JsonNode user, JsonNode plain) {
        return first(Json.text(user, "core", name), Json.text(user, "legacy", name), Json.text(plain, name));
    }

    /** What stands within {@code result} and {@code tweet}, in any order and depth. */
    private static JsonNode unwrapped(JsonNode wrapper) {
        JsonNode at = wrapper;
        while (!at.has("legacy")) {
            JsonNode within = at.path("result").isObject() ? at.path("result") : at.path("tweet");
            if (!within.isObject()) return at;
            at = within;
        }
        return at;
    }

    private static boolean isGone(JsonNode post) {
        String type = Json.text(post, "__typename");
        return type.equals("TweetTombstone") || type.equals("TweetUnavailable") || post.has("tombstone");
    }

    private static String gone(JsonNode post) {
        String said = Json.text(post, "tombstone", "text", "text");
        return said.isEmpty() ? "the post is not available" : "the post is not available: " + said;
    }

    private static String first(String... texts) {
        for (String text : texts) if (!text.isEmpty()) return text;
        return "";
    }
}
