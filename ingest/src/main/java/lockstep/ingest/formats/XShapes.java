package lockstep.ingest.formats;

import lockstep.ingest.Rows;
import lockstep.model.intake.Kinds;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;
import tools.jackson.databind.JsonNode;

/** Posts of X, formerly Twitter, as its interfaces give them. */
final class XShapes {
    private XShapes() {}

    static boolean isFirst(JsonNode n) {
        return n.path("user").has("screen_name") && (n.has("id_str") || n.has("id")) && n.has("created_at");
    }

    static boolean isSecond(JsonNode n) {
        JsonNode one = n.path("data").isArray()
                ? n.path("data").path(0)
                : n.path("data").isObject() ? n.path("data") : n;
        return one.has("id")
                && one.has("text")
                && (one.has("author_id") || one.has("edit_history_tweet_ids") || one.has("referenced_tweets"));
    }

    /** Version 1.1. */
    static String first(JsonNode n, JsonNode whole, Rows out) {
        PostRow post = out.current();
        post.platform.set("twitter");
        JsonNode user = n.path("user");
        Json.set(post.account, Json.first(user, "id_str", "id"));
        Json.set(post.handle, Json.text(user, "screen_name"));
        Json.set(post.name, Json.text(user, "name"));
        Json.set(post.id, Json.first(n, "id_str", "id"));
        String time = Json.time(out, post, Json.text(n, "created_at"));
        if (!time.isEmpty()) return time;
        JsonNode source = n.path("retweeted_status");
        String full = Json.text(n, "extended_tweet", "full_text");
        Json.set(post.text, Json.unescaped(!full.isEmpty() ? full : Json.first(n, "full_text", "text")));
        Json.set(post.language, Json.text(n, "lang"));
        Json.set(post.repostOf, Json.first(source, "id_str", "id"));
        Json.set(post.replyTo, Json.first(n, "in_reply_to_status_id_str", "in_reply_to_status_id"));
        if (source.isMissingNode()) Json.set(post.quoteOf, Json.first(n, "quoted_status_id_str", "quoted_status_id"));
        if (!post.repostOf.isEmpty()) post.kind = PostKind.REPOST;
        post.likes = Json.count(n, "favorite_count");
        post.reposts = Json.count(n, "retweet_count");
        post.replies = Json.count(n, "reply_count");
        post.followers = Json.count(user, "followers_count");
        post.following = Json.count(user, "friends_count");
        JsonNode entities = n.path("extended_tweet").has("entities")
                ? n.path("extended_tweet").path("entities")
                : n.path("entities");
        entities(entities, out, "text", "screen_name");
        for (JsonNode media : entities.path("media")) image(out, Json.first(media, "id_str", "id"));
        return Json.add(out, () -> Json.profile(out, post, user));
    }

    /** Version 2, with the authors beside the list or within each post. */
    static String second(JsonNode n, JsonNode whole, Rows out) {
        JsonNode one = n.path("data").isObject() && n.path("data").has("text") ? n.path("data") : n;
        JsonNode includes = n.has("includes") ? n.path("includes") : whole.path("includes");
        PostRow post = out.current();
        post.platform.set("twitter");
        JsonNode user = one.has("author") ? one.path("author") : user(includes, Json.text(one, "author_id"));
        String author = Json.text(one, "author_id");
        Json.set(post.account, author.isEmpty() ? Json.text(user, "id") : author);
        Json.set(post.handle, Json.text(user, "username"));
        Json.set(post.name, Json.text(user, "name"));
        Json.set(post.id, Json.text(one, "id"));
        String time = Json.time(out, post, Json.text(one, "created_at"));
        if (!time.isEmpty()) return time;
        String note = Json.text(one, "note_tweet", "text");
        Json.set(post.text, Json.unescaped(note.isEmpty() ? Json.text(one, "text") : note));
        Json.set(post.language, Json.text(one, "lang"));
        for (JsonNode other : one.path("referenced_tweets")) {
            Utf8 to = switch (References.kind(Json.text(other, "type"))) {
                case REPOST -> post.repostOf;
                case REPLY -> post.replyTo;
                default -> post.quoteOf;
            };
            Json.set(to, Json.text(other, "id"));
        }
        JsonNode metrics = one.path("public_metrics");
        post.likes = Json.count(metrics, "like_count");
        post.reposts = Json.count(metrics, "retweet_count");
        post.replies = Json.count(metrics, "reply_count");
        post.views = Json.count(metrics, "impression_count");
        post.followers = Json.count(user, "public_metrics", "followers_count");
        post.following = Json.count(user, "public_metrics", "following_count");
        entities(one.path("entities"), out, "tag", "username");
        entities(one.path("note_tweet").path("entities"), out, "tag", "username");
        for (JsonNode key : one.path("attachments").path("media_keys")) image(out, key.asString());
        return Json.add(out, () -> Json.profile(out, post, user));
    }

    private static JsonNode user(JsonNode includes, String id) {
        for (JsonNode user : includes.path("users")) if (Json.text(user, "id").equals(id)) return user;
        return includes.path("none");
    }

    /** Links, hashtags and mentions, stated in full by both versions. */
    static void entities(JsonNode entities, Rows out, String tag, String handle) {
        if (entities.isMissingNode()) return;
        out.objects().statesLinks();
        out.objects().statesHashtags();
        out.objects().statesMentions();
        for (JsonNode url : entities.path("urls")) {
            String link = Json.first(url, "unwound_url", "expanded_url", "url");
            String unwound = Json.text(url, "unwound", "url");
            out.objects().link(unwound.isEmpty() ? link : unwound);
        }
        for (JsonNode each : entities.path("hashtags")) out.objects().hashtag(Json.first(each, tag, "text", "tag"));
        String mentions = entities.has("user_mentions") ? "user_mentions" : "mentions";
        for (JsonNode each : entities.path(mentions)) out.objects().mention(Json.text(each, handle));
    }

    static void image(Rows out, String id) {
        var value = new Utf8();
        value.set(id);
        out.objects().object(Kinds.IMAGE, value);
    }
}
