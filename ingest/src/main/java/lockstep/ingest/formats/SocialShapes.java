package lockstep.ingest.formats;

import java.util.Locale;
import lockstep.ingest.Rows;
import lockstep.model.intake.PostRow;
import tools.jackson.databind.JsonNode;

/** Posts of Reddit and CrowdTangle. */
final class SocialShapes {
    private SocialShapes() {}

    static boolean isReddit(JsonNode n) {
        return n.has("author") && n.has("created_utc") && n.has("subreddit");
    }

    static boolean isCrowdTangle(JsonNode n) {
        JsonNode one = n.path("posts").isArray() ? n.path("posts").path(0) : n;
        return one.has("platformId") && one.has("date") && one.path("account").has("id");
    }

    /** A submission or a comment. */
    static String reddit(JsonNode n, JsonNode whole, Rows out) {
        PostRow post = out.current();
        post.platform.set("reddit");
        String author = Json.text(n, "author");
        if (author.isEmpty() || author.equals("[deleted]") || author.equals("[removed]"))
            return "no-account: the author is deleted";
        Json.set(post.account, author);
        Json.set(post.handle, author);
        boolean comment = n.has("body");
        String name = Json.text(n, "name");
        Json.set(post.id, name.isEmpty() ? (comment ? "t1_" : "t3_") + Json.text(n, "id") : name);
        String time = Json.time(out, post, Json.text(n, "created_utc"));
        if (!time.isEmpty()) return time;
        String title = Json.text(n, "title");
        String body = Json.first(n, "selftext", "body");
        if (isGone(body)) body = "";
        Json.set(post.text, title.isEmpty() ? body : body.isEmpty() ? title : title + "\n" + body);
        Json.set(post.replyTo, Json.text(n, "parent_id"));
        Json.set(post.repostOf, Json.text(n, "crosspost_parent"));
        String link = Json.text(n, "url");
        if (!link.isEmpty() && !isOwn(n, link)) out.objects().link(link);
        // more may vote against a post than for it
        JsonNode score = n.path("score");
        post.likes = score.isIntegralNumber() ? score.asLong() : Json.count(score);
        post.replies = Json.count(n, "num_comments");
        post.seenAt = Json.aside(out, Json.first(n, "retrieved_utc", "retrieved_on"));
        return out.addPost();
    }

    /** What stands where the words of a deleted post stood. */
    private static boolean isGone(String body) {
        return body.equals("[deleted]") || body.equals("[removed]") || body.equals("[ Removed by Reddit ]");
    }

    /** Whether the address of a submission is its own: it leads to no other page. */
    private static boolean isOwn(JsonNode n, String link) {
        String permalink = Json.text(n, "permalink");
        boolean self =
                n.path("is_self").asBoolean(false) || Json.text(n, "is_self").equalsIgnoreCase("true");
        return self || !permalink.isEmpty() && link.endsWith(permalink) || link.startsWith("/");
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
}
