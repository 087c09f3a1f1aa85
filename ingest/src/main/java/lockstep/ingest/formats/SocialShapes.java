package lockstep.ingest.formats;

import java.util.Locale;
import lockstep.ingest.Rows;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import tools.jackson.databind.JsonNode;

/** Posts of Bluesky, Mastodon, Reddit, CrowdTangle and what the browser extension Zeeschuimer captures. */
final class SocialShapes {
    private SocialShapes() {}

    static boolean isBluesky(JsonNode n) {
        JsonNode list = n.path("feed").isArray() ? n.path("feed") : n.path("posts");
        JsonNode one = list.isArray() ? list.path(0) : n;
        JsonNode post = one.has("post") ? one.path("post") : one;
        return post.has("uri")
                        && post.path("record").has("createdAt")
                        && post.path("author").has("did")
                || n.has("did") && n.path("commit").has("collection");
    }

    static boolean isMastodon(JsonNode n) {
        return n.path("account").has("acct") && n.has("content") && n.has("created_at");
    }

    static boolean isReddit(JsonNode n) {
        return n.has("author") && n.has("created_utc") && n.has("subreddit");
    }

    static boolean isCrowdTangle(JsonNode n) {
        JsonNode one = n.path("posts").isArray() ? n.path("posts").path(0) : n;
        return one.has("platformId") && one.has("date") && one.path("account").has("id");
    }

    static boolean isZeeschuimer(JsonNode n) {
        return n.has("item_id") && n.has("source_platform") && n.path("data").isObject();
    }

    /** A post view, an item of a feed, or a commit of the stream. */
    static String bluesky(JsonNode n, JsonNode whole, Rows out) {
        if (n.has("commit")) return commit(n, out);
        JsonNode view = n.has("post") ? n.path("post") : n;
        JsonNode reason = n.path("reason");
        PostRow post = out.current();
        post.platform.set("bluesky");
        JsonNode by = reason.has("by") ? reason.path("by") : view.path("author");
        Json.set(post.account, Json.text(by, "did"));
        Json.set(post.handle, Json.text(by, "handle"));
        Json.set(post.name, Json.text(by, "displayName"));
        if (reason.has("by")) {
            post.repostOf.set(Json.text(view, "uri"));
            String time = Json.time(out, post, Json.text(reason, "indexedAt"));
            return time.isEmpty() ? out.addPost() : time;
        }
        Json.set(post.id, Json.text(view, "uri"));
        post.likes = Json.count(view, "likeCount");
        post.reposts = Json.count(view, "repostCount");
        post.replies = Json.count(view, "replyCount");
        return record(view.path("record"), out);
    }

    private static String commit(JsonNode n, Rows out) {
        JsonNode commit = n.path("commit");
        String collection = Json.text(commit, "collection");
        if (!Json.text(commit, "operation").equals("create")) return "not-a-post: an operation that is no create";
        PostRow post = out.current();
        post.platform.set("bluesky");
        String did = Json.text(n, "did");
        Json.set(post.account, did);
        post.id.set("at://" + did + "/" + collection + "/" + Json.text(commit, "rkey"));
        if (collection.equals("app.bsky.feed.repost")) {
            post.repostOf.set(Json.text(commit, "record", "subject", "uri"));
            String time = Json.time(out, post, Json.text(commit, "record", "createdAt"));
            return time.isEmpty() ? out.addPost() : time;
        }
        if (!collection.equals("app.bsky.feed.post")) return "not-a-post: a record of " + collection;
        return record(commit.path("record"), out);
    }

    private static String record(JsonNode record, Rows out) {
        PostRow post = out.current();
        String time = Json.time(out, post, Json.text(record, "createdAt"));
        if (!time.isEmpty()) return time;
        Json.set(post.text, Json.text(record, "text"));
        Json.set(post.language, Json.text(record.path("langs").path(0)));
        Json.set(post.replyTo, Json.text(record, "reply", "parent", "uri"));
        JsonNode embed = record.path("embed");
        String quoted = Json.text(embed, "record", "uri");
        Json.set(post.quoteOf, quoted.isEmpty() ? Json.text(embed, "record", "record", "uri") : quoted);
        JsonNode card = embed.has("media") ? embed.path("media").path("external") : embed.path("external");
        if (card.has("uri")) out.objects().link(Json.text(card, "uri"));
        for (JsonNode image : embed.path("images")) XShapes.image(out, Json.text(image, "image", "ref", "$link"));
        for (JsonNode facet : record.path("facets")) {
            for (JsonNode feature : facet.path("features")) {
                if (feature.has("uri")) out.objects().link(Json.text(feature, "uri"));
                if (feature.has("tag")) out.objects().hashtag(Json.text(feature, "tag"));
            }
        }
        return out.addPost();
    }

    /** A status as Mastodon's interface gives it. */
    static String mastodon(JsonNode n, JsonNode whole, Rows out) {
        PostRow post = out.current();
        post.platform.set("mastodon");
        JsonNode user = n.path("account");
        String url = Json.first(user, "uri", "url");
        Json.set(post.account, url.isEmpty() ? Json.text(user, "acct") : url);
        Json.set(post.handle, Json.text(user, "acct"));
        Json.set(post.name, Json.text(user, "display_name"));
        Json.set(post.id, Json.first(n, "uri", "id"));
        String time = Json.time(out, post, Json.text(n, "created_at"));
        if (!time.isEmpty()) return time;
        JsonNode source = n.path("reblog");
        JsonNode said = source.isObject() ? source : n;
        Json.set(post.text, Json.plain(Json.text(said, "content")));
        Json.set(post.language, Json.text(said, "language"));
        if (source.isObject()) post.repostOf.set(Json.first(source, "uri", "id"));
        Json.set(post.replyTo, Json.text(n, "in_reply_to_id"));
        post.likes = Json.count(n, "favourites_count");
        post.reposts = Json.count(n, "reblogs_count");
        post.replies = Json.count(n, "replies_count");
        post.followers = Json.count(user, "followers_count");
        post.following = Json.count(user, "following_count");
        out.objects().statesHashtags();
        out.objects().statesMentions();
        for (JsonNode tag : said.path("tags")) out.objects().hashtag(Json.text(tag, "name"));
        for (JsonNode each : said.path("mentions")) out.objects().mention(Json.text(each, "acct"));
        if (said.path("card").has("url")) out.objects().link(Json.text(said, "card", "url"));
        for (JsonNode media : said.path("media_attachments")) XShapes.image(out, Json.first(media, "blurhash", "id"));
        return Json.add(out, () -> Json.profile(out, post, user));
    }

    /** A submission or a comment. */
    static String reddit(JsonNode n, JsonNode whole, Rows out) {
        PostRow post = out.current();
        post.platform.set("reddit");
        String author = Json.text(n, "author");
        if (author.equals("[deleted]")) return "no-account: the author is deleted";
        Json.set(post.account, author);
        Json.set(post.handle, author);
        boolean comment = n.has("body");
        String name = Json.text(n, "name");
        Json.set(post.id, name.isEmpty() ? (comment ? "t1_" : "t3_") + Json.text(n, "id") : name);
        String time = Json.time(out, post, Json.text(n, "created_utc"));
        if (!time.isEmpty()) return time;
        String title = Json.text(n, "title");
        String body = Json.first(n, "selftext", "body");
        Json.set(post.text, title.isEmpty() ? body : body.isEmpty() ? title : title + "\n" + body);
        Json.set(post.replyTo, Json.text(n, "parent_id"));
        Json.set(post.repostOf, Json.text(n, "crosspost_parent"));
        String link = Json.text(n, "url");
        if (!link.isEmpty() && !n.path("is_self").asBoolean(false))
            out.objects().link(link);
        post.likes = Json.count(n, "score");
        post.replies = Json.count(n, "num_comments");
        post.seenAt = Json.aside(out, Json.first(n, "retrieved_utc", "retrieved_on"));
        return out.addPost();
    }

    /** A post as CrowdTangle's interface gave it. */
    static String crowdTangle(JsonNode n, JsonNode whole, Rows out) {
        PostRow post = out.current();
        JsonNode user = n.path("account");
        post.platform.set(Json.text(n, "platform").toLowerCase(Locale.ROOT));
        String own = Json.text(user, "platformId");
        Json.set(post.account, own.isEmpty() ? Json.text(user, "id") : own);
        Json.set(post.handle, Json.text(user, "handle"));
        Json.set(post.name, Json.text(user, "name"));
        Json.set(post.id, Json.text(n, "platformId"));
        String time = Json.time(out, post, Json.text(n, "date"));
        if (!time.isEmpty()) return time;
        String message = Json.text(n, "message");
        Json.set(post.text, message.isEmpty() ? Json.text(n, "title") : message);
        Json.set(post.language, Json.text(n, "languageCode"));
        if (n.path("expandedLinks").isArray()) {
            for (JsonNode link : n.path("expandedLinks")) out.objects().link(Json.text(link, "expanded"));
        } else if (n.has("link")) {
            out.objects().link(Json.text(n, "link"));
        }
        JsonNode counts = n.path("statistics").path("actual");
        post.likes = Json.count(counts, "likeCount");
        post.reposts = Json.count(counts, "shareCount");
        post.replies = Json.count(counts, "commentCount");
        post.followers = Json.count(user, "subscriberCount");
        post.seenAt = Json.aside(out, Json.text(n, "updated"));
        return out.addPost();
    }

    /** One capture of Zeeschuimer: posts of X, TikTok and Instagram; others by the names that they share. */
    static String zeeschuimer(JsonNode n, JsonNode whole, Rows out) {
        PostRow post = out.current();
        JsonNode data = n.path("data");
        String platform = Json.text(n, "source_platform").toLowerCase(Locale.ROOT);
        int dot = platform.indexOf('.');
        post.platform.set(dot > 0 ? platform.substring(0, dot) : platform);
        post.seenAt = Json.aside(out, Json.text(n, "timestamp_collected"));
        Json.set(post.id, Json.text(n, "item_id"));
        if (data.has("legacy")) return captured(data, out);
        JsonNode user = data.path(data.has("author") ? "author" : "user");
        Json.set(
                post.account,
                user.isObject()
                        ? Json.first(user, "id", "pk", "uniqueId", "username")
                        : Json.first(data, "author", "username"));
        Json.set(post.handle, Json.first(user, "uniqueId", "username", "handle"));
        Json.set(post.name, Json.first(user, "nickname", "full_name", "name"));
        String time = Json.time(
                out, post, Json.first(data, "createTime", "taken_at", "taken_at_timestamp", "created_at", "timestamp"));
        if (!time.isEmpty()) return time;
        String caption = Json.text(data, "caption", "text");
        Json.set(post.text, caption.isEmpty() ? Json.first(data, "desc", "caption", "text", "body", "title") : caption);
        JsonNode stats = data.path("stats");
        post.likes = stats.isObject() ? Json.count(stats, "diggCount") : Json.count(data, "like_count");
        post.reposts = Json.count(stats, "shareCount");
        post.replies = stats.isObject() ? Json.count(stats, "commentCount") : Json.count(data, "comment_count");
        post.views = Json.count(stats, "playCount");
        for (JsonNode tag : data.path("challenges")) out.objects().hashtag(Json.text(tag, "title"));
        return out.addPost();
    }

    /** A post of X as its own pages load it. */
    private static String captured(JsonNode data, Rows out) {
        PostRow post = out.current();
        post.platform.set("twitter");
        JsonNode tweet = data.path("legacy");
        JsonNode user = data.path("core").path("user_results").path("result");
        JsonNode named = user.path("core").has("screen_name") ? user.path("core") : user.path("legacy");
        String id = Json.text(tweet, "user_id_str");
        Json.set(post.account, id.isEmpty() ? Json.text(user, "rest_id") : id);
        Json.set(post.handle, Json.text(named, "screen_name"));
        Json.set(post.name, Json.text(named, "name"));
        Json.set(post.id, Json.text(tweet, "id_str"));
        String time = Json.time(out, post, Json.text(tweet, "created_at"));
        if (!time.isEmpty()) return time;
        Json.set(post.text, Json.text(tweet, "full_text"));
        Json.set(post.language, Json.text(tweet, "lang"));
        Json.set(post.replyTo, Json.text(tweet, "in_reply_to_status_id_str"));
        Json.set(post.quoteOf, Json.text(tweet, "quoted_status_id_str"));
        JsonNode source = tweet.path("retweeted_status_result").path("result");
        Json.set(
                post.repostOf,
                Json.text(source.path("legacy"), "id_str").isEmpty()
                        ? Json.text(source, "rest_id")
                        : Json.text(source.path("legacy"), "id_str"));
        if (!post.repostOf.isEmpty()) post.kind = PostKind.REPOST;
        post.likes = Json.count(tweet, "favorite_count");
        post.reposts = Json.count(tweet, "retweet_count");
        post.replies = Json.count(tweet, "reply_count");
        post.views = Json.count(data, "views", "count");
        post.followers = Json.count(user.path("legacy"), "followers_count");
        XShapes.entities(tweet.path("entities"), out, "text", "screen_name");
        return out.addPost();
    }
}
