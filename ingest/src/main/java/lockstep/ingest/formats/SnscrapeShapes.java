package lockstep.ingest.formats;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.ingest.Rows;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;
import tools.jackson.databind.JsonNode;

/** Posts of X and Telegram as the scraper snscrape wrote them. */
final class SnscrapeShapes {
    private static final Pattern CHANNEL_POST = Pattern.compile("t(?:elegram)?\\.me/(?:s/)?([A-Za-z0-9_]+)/(\\d+)");

    private SnscrapeShapes() {}

    static boolean isOne(JsonNode n) {
        String type = Json.text(n, "_type");
        boolean tweet = n.path("user").has("username")
                && (n.has("rawContent") || n.has("renderedContent") || n.has("content") && n.has("outlinks"));
        return type.startsWith("snscrape.modules.twitter")
                || type.startsWith("snscrape.modules.telegram")
                || tweet && n.has("date")
                || n.has("outlinks") && n.has("date") && isTelegram(n);
    }

    static String read(JsonNode n, JsonNode whole, Rows out) {
        if (n.path("user").isObject()) return tweet(n, out);
        return isTelegram(n)
                ? telegram(n, out)
                : "not-read: " + type(n) + " of snscrape is not read; --as jsonl and --map read any";
    }

    private static String type(JsonNode n) {
        String type = Json.text(n, "_type");
        return type.isEmpty()
                ? "this kind of object"
                : type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isTelegram(JsonNode n) {
        return CHANNEL_POST.matcher(Json.text(n, "url")).find();
    }

    private static String tweet(JsonNode n, Rows out) {
        PostRow post = out.current();
        JsonNode user = n.path("user");
        post.platform.set("twitter");
        Json.set(post.account, Json.first(user, "id_str", "id", "username"));
        Json.set(post.handle, Json.text(user, "username"));
        Json.set(post.name, Json.first(user, "displayname", "displayName"));
        Json.set(post.id, Json.first(n, "id_str", "id"));
        Json.set(post.text, Json.unescaped(Json.first(n, "rawContent", "content", "renderedContent")));
        Json.set(post.language, Json.text(n, "lang"));
        Json.set(post.repostOf, Json.first(n.path("retweetedTweet"), "id_str", "id"));
        Json.set(post.quoteOf, Json.first(n.path("quotedTweet"), "id_str", "id"));
        Json.set(post.replyTo, Json.first(n, "inReplyToTweetIdStr", "inReplyToTweetId"));
        post.likes = Json.count(n, "likeCount");
        post.reposts = Json.count(n, "retweetCount");
        post.replies = Json.count(n, "replyCount");
        post.views = Json.count(n, "viewCount");
        post.followers = Json.count(user, "followersCount");
        post.following = Json.count(user, "friendsCount");
        stated(n, out);
        String time = Json.time(out, post, Json.text(n, "date"));
        return time.isEmpty() ? out.addPost() : time;
    }

    private static void stated(JsonNode n, Rows out) {
        out.objects().statesLinks();
        out.objects().statesMentions();
        for (JsonNode link : n.path(n.path("outlinks").isArray() ? "outlinks" : "links")) {
            String written = link.isObject() ? Json.text(link, "url") : Json.text(link);
            if (!written.isEmpty()) out.objects().link(written);
        }
        if (n.path("hashtags").isArray()) out.objects().statesHashtags();
        for (JsonNode tag : n.path("hashtags")) out.objects().hashtag(Json.text(tag));
        for (JsonNode who : n.path("mentionedUsers")) out.objects().mention(Json.text(who, "username"));
    }

    /** A channel's post is known by its address: the channel's name and a number that counts within it. */
    private static String telegram(JsonNode n, Rows out) {
        PostRow post = out.current();
        post.platform.set("telegram");
        String own = address(Json.text(n, "url")).orElse("");
        String channel = own.substring(0, Math.max(0, own.indexOf('/')));
        Json.set(post.account, channel);
        Json.set(post.handle, channel);
        Json.set(post.id, own);
        Json.set(post.text, Json.text(n, "content"));
        post.views = Json.count(n, "views");
        out.objects().statesLinks();
        for (JsonNode link : n.path("outlinks")) out.objects().link(Json.text(link));
        String shown = Json.text(n, "linkPreview", "href");
        if (!shown.isEmpty()) out.objects().link(shown);
        forwarded(n, post, out);
        String time = Json.time(out, post, Json.text(n, "date"));
        return time.isEmpty() ? out.addPost() : time;
    }

    private static void forwarded(JsonNode n, PostRow post, Rows out) {
        address(Json.text(n, "forwardedUrl")).ifPresent(post.repostOf::set);
        JsonNode from = n.path("forwarded");
        String origin = from.isObject() ? Json.first(from, "username", "title") : Json.text(from);
        if (origin.isEmpty()) return;
        post.kind = PostKind.REPOST;
        var value = new Utf8();
        value.set(origin.toLowerCase(Locale.ROOT));
        out.objects().object(out.kind("forwarded-from"), value);
    }

    private static Optional<String> address(String url) {
        Matcher post = CHANNEL_POST.matcher(url);
        return post.find()
                ? Optional.of(post.group(1).toLowerCase(Locale.ROOT) + "/" + post.group(2))
                : Optional.empty();
    }
}
