package lockstep.ingest.formats;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import lockstep.ingest.Members;
import lockstep.ingest.Rows;
import lockstep.model.intake.Platforms;
import lockstep.model.intake.PostRow;
import tools.jackson.databind.JsonNode;

/** What the browser extension Zeeschuimer captures: each platform in its own shape, within one wrapper. */
final class Captures {
    private Captures() {}

    static boolean isOne(JsonNode n) {
        return n.has("item_id") && n.has("source_platform") && n.path("data").isObject();
    }

    static String read(JsonNode n, JsonNode whole, Rows out) {
        JsonNode data = n.path("data");
        String from = Json.text(n, "source_platform").toLowerCase(Locale.ROOT);
        PostRow post = out.current();
        String platform = platform(from);
        post.platform.set(platform);
        post.seenAt = Json.aside(out, Json.text(n, "timestamp_collected"));
        Json.set(post.id, Json.text(n, "item_id"));
        return switch (platform) {
            case "twitter" -> XCaptures.read(data, out);
            case "truthsocial" -> FediverseShapes.ofOneServer(data, out);
            case "gab" ->
                FediverseShapes.ofOneServer(data.has("author_info") ? FediverseShapes.longNames(data) : data, out);
            case "instagram" -> instagram(data, out);
            case "threads" -> threads(data, out);
            case "tiktok" -> data.has("cid") ? tiktokComment(data, out) : other(data, from, out);
            default -> other(data, from, out);
        };
    }

    /** {@code tiktok-comments} and {@code tiktok.com} are TikTok. */
    private static String platform(String from) {
        String named = Platforms.named(from);
        int end = named.indexOf('-') > 0 ? named.indexOf('-') : named.indexOf('.');
        return end > 0 ? named.substring(0, end) : named;
    }

    private static String tiktokComment(JsonNode data, Rows out) {
        PostRow post = out.current();
        JsonNode user = data.path("user");
        post.id.set(Json.text(data, "cid"));
        Json.set(post.account, Json.first(user, "uid", "unique_id"));
        Json.set(post.handle, Json.text(user, "unique_id"));
        Json.set(post.name, Json.text(user, "nickname"));
        Json.set(post.text, Json.text(data, "text"));
        Json.set(post.language, Json.text(data, "comment_language"));
        String answered = Json.text(data, "reply_id");
        Json.set(post.replyTo, answered.isEmpty() || answered.equals("0") ? Json.text(data, "aweme_id") : answered);
        post.likes = Json.count(data, "digg_count");
        post.replies = Json.count(data, "reply_comment_total");
        String time = Json.time(out, post, Json.text(data, "create_time"));
        return time.isEmpty() ? out.addPost() : time;
    }

    /** A post, or a node of the older shape, in which lists are edges of a graph. */
    private static String instagram(JsonNode data, Rows out) {
        PostRow post = out.current();
        who(data.path(data.path("user").isObject() ? "user" : "owner"), post);
        Json.set(post.id, Json.first(data, "pk", "id"));
        JsonNode captions = data.path("edge_media_to_caption").path("edges");
        String old = Json.text(captions.path(0), "node", "text");
        Json.set(post.text, old.isEmpty() ? caption(data) : old);
        post.likes = data.has("like_count")
                ? Json.count(data, "like_count")
                : Json.count(data, "edge_media_preview_like", "count");
        post.replies = data.has("comment_count")
                ? Json.count(data, "comment_count")
                : Json.count(data, "edge_media_to_comment", "count");
        String time = Json.time(out, post, Json.first(data, "taken_at", "taken_at_timestamp"));
        return time.isEmpty() ? out.addPost() : time;
    }

    private static String threads(JsonNode data, Rows out) {
        PostRow post = out.current();
        who(data.path("user"), post);
        Json.set(post.text, caption(data));
        JsonNode app = data.path("text_post_app_info");
        JsonNode share = app.path("share_info");
        Json.set(post.repostOf, Json.first(share.path("reposted_post"), "id", "pk"));
        Json.set(post.quoteOf, Json.first(share.path("quoted_post"), "id", "pk"));
        link(Json.text(app, "link_preview_attachment", "url"), out);
        for (JsonNode part : app.path("text_fragments").path("fragments"))
            link(Json.text(part, "link_fragment", "uri"), out);
        post.likes = Json.count(data, "like_count");
        post.reposts = Json.count(app, "repost_count");
        post.replies = Json.count(app, "direct_reply_count");
        String time = Json.time(out, post, Json.text(data, "taken_at"));
        return time.isEmpty() ? out.addPost() : time;
    }

    /** TikTok's videos, and platforms that are not known, by the names that many share. */
    private static String other(JsonNode data, String from, Rows out) {
        PostRow post = out.current();
        JsonNode user = data.path(data.path("author").isObject() ? "author" : "user");
        if (user.isObject()) who(user, post);
        else Json.set(post.account, Json.first(data, "author", "username"));
        String written = Json.first(data, "createTime", "taken_at", "taken_at_timestamp", "created_at", "timestamp");
        if (post.account.isEmpty() || written.isEmpty()) return unknown(data, from);
        String time = Json.time(out, post, written);
        if (!time.isEmpty()) return time;
        Json.set(post.text, caption(data));
        JsonNode stats = data.path("stats");
        post.likes = stats.isObject() ? Json.count(stats, "diggCount") : Json.count(data, "like_count");
        post.reposts = Json.count(stats, "shareCount");
        post.replies = stats.isObject() ? Json.count(stats, "commentCount") : Json.count(data, "comment_count");
        post.views = Json.count(stats, "playCount");
        for (JsonNode tag : data.path("challenges")) out.objects().hashtag(Json.text(tag, "title"));
        return out.addPost();
    }

    private static void who(JsonNode user, PostRow post) {
        Json.set(post.account, Json.first(user, "id", "pk", "uniqueId", "username"));
        Json.set(post.handle, Json.first(user, "uniqueId", "username", "handle"));
        Json.set(post.name, Json.first(user, "nickname", "full_name", "name"));
    }

    private static String caption(JsonNode data) {
        String caption = Json.text(data, "caption", "text");
        return caption.isEmpty() ? Json.first(data, "desc", "caption", "text", "body", "title") : caption;
    }

    /** A link without the page between, which counts who leaves: {@code https://l.threads.com/?u=...}. */
    private static void link(String written, Rows out) {
        if (written.isEmpty()) return;
        int at = written.startsWith("https://l.") ? written.indexOf("?u=") : -1;
        if (at < 0) {
            out.objects().link(written);
            return;
        }
        int end = written.indexOf('&', at);
        String coded = written.substring(at + 3, end < 0 ? written.length() : end);
        try {
            out.objects().link(URLDecoder.decode(coded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notCoded) {
            out.objects().link(written);
        }
    }

    private static String unknown(JsonNode data, String from) {
        List<String> members = Members.of(data.toString());
        return "not-read: captures of " + from + " are not read yet; say what they hold, as --as jsonl"
                + " --map account=data.MEMBER --map time=data.MEMBER; members: " + String.join(", ", members);
    }
}
