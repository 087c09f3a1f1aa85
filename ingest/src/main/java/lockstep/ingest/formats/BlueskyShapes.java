package lockstep.ingest.formats;

import java.time.Duration;
import lockstep.ingest.Rows;
import lockstep.ingest.text.Times;
import lockstep.model.intake.PostRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts of Bluesky: views, items of feeds, and what its stream carries. */
final class BlueskyShapes {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String POSTS = "app.bsky.feed.post";
    private static final long DAY = Duration.ofDays(1).toMillis();

    private BlueskyShapes() {}

    static boolean isOne(JsonNode n) {
        JsonNode list = n.path("feed").isArray() ? n.path("feed") : n.path("posts");
        JsonNode one = list.isArray() ? list.path(0) : n;
        JsonNode post = one.has("post") ? one.path("post") : one;
        JsonNode record = post.path("record");
        boolean view = post.has("uri")
                && (record.has("createdAt") || record.has("created_at"))
                && post.path("author").has("did");
        boolean event = n.has("did") && n.has("time_us") && n.has("kind");
        return view || event || n.has("did") && n.path("commit").has("collection");
    }

    /** A post view, an item of a feed, or an event of the stream. */
    static String read(JsonNode written, JsonNode whole, Rows out) {
        JsonNode n = isSnake(written) ? camel(written) : written;
        out.current().platform.set("bluesky");
        if (n.has("commit")) return commit(n, out);
        if (n.has("did") && n.has("kind")) return "not-a-post: an event of kind " + Json.text(n, "kind");
        JsonNode view = n.has("post") ? n.path("post") : n;
        JsonNode reason = n.path("reason");
        PostRow post = out.current();
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
        return record(view.path("record"), Json.text(view, "indexedAt"), out);
    }

    private static String commit(JsonNode n, Rows out) {
        JsonNode commit = n.path("commit");
        String collection = Json.text(commit, "collection");
        if (!Json.text(commit, "operation").equals("create")) return "not-a-post: an operation that is no create";
        PostRow post = out.current();
        String did = Json.text(n, "did");
        Json.set(post.account, did);
        post.id.set("at://" + did + "/" + collection + "/" + Json.text(commit, "rkey"));
        String seen = Json.text(n, "time_us");
        if (collection.equals("app.bsky.feed.repost")) {
            post.repostOf.set(Json.text(commit, "record", "subject", "uri"));
            String time = time(Json.text(commit, "record", "createdAt"), seen, out);
            return time.isEmpty() ? out.addPost() : time;
        }
        if (!collection.equals(POSTS)) return "not-a-post: a record of " + collection;
        return record(commit.path("record"), seen, out);
    }

    private static String record(JsonNode record, String seen, Rows out) {
        PostRow post = out.current();
        String time = time(Json.text(record, "createdAt"), seen, out);
        if (!time.isEmpty()) return time;
        Json.set(post.text, Json.text(record, "text"));
        Json.set(post.language, Json.text(record.path("langs").path(0)));
        Json.set(post.replyTo, Json.text(record, "reply", "parent", "uri"));
        JsonNode embed = record.path("embed");
        String direct = Json.text(embed, "record", "uri");
        String quoted = direct.isEmpty() ? Json.text(embed, "record", "record", "uri") : direct;
        // lists and feeds are embedded in the same way
        if (quoted.contains("/" + POSTS + "/")) Json.set(post.quoteOf, quoted);
        JsonNode media = embed.has("media") ? embed.path("media") : embed;
        if (media.path("external").has("uri")) out.objects().link(Json.text(media, "external", "uri"));
        for (JsonNode image : media.path("images")) XShapes.image(out, Json.text(image, "image", "ref", "$link"));
        for (JsonNode facet : record.path("facets")) {
            for (JsonNode feature : facet.path("features")) {
                if (feature.has("uri")) out.objects().link(Json.text(feature, "uri"));
                if (feature.has("tag")) out.objects().hashtag(Json.text(feature, "tag"));
            }
        }
        for (JsonNode tag : record.path("tags")) out.objects().hashtag(Json.text(tag));
        return out.addPost();
    }

    /**
     * The time of a post: what its author's program claims, unless the network saw it earlier. A claim that lies more than a day
     * before that, as posts carry that were brought from elsewhere or made with a wrong clock, is not taken, and counted.
     */
    private static String time(String claimed, String seen, Rows out) {
        PostRow post = out.current();
        long witnessed = seen.isEmpty() ? Times.BAD : Json.aside(out, seen);
        if (witnessed == Times.BAD) return Json.time(out, post, claimed);
        long said = claimed.isEmpty() ? Times.BAD : out.times().read(claimed);
        if (said == Times.BAD || Math.abs(said - witnessed) > DAY)
            out.count(
                    "post claims a time more than a day from when the network saw it: read as of then",
                    "posts claim a time more than a day from when the network saw them: read as of then");
        boolean believed = said != Times.BAD && said <= witnessed && witnessed - said <= DAY;
        post.postedAt = believed ? said : witnessed;
        return "";
    }

    /** Python's library for Bluesky writes the names of members with underscores. */
    private static boolean isSnake(JsonNode n) {
        JsonNode post = n.has("post") ? n.path("post") : n;
        return post.path("record").has("created_at") || n.path("reason").has("indexed_at");
    }

    private static JsonNode camel(JsonNode n) {
        if (n.isArray()) {
            ArrayNode list = JSON.createArrayNode();
            for (JsonNode item : n) list.add(camel(item));
            return list;
        }
        if (!n.isObject()) return n;
        ObjectNode made = JSON.createObjectNode();
        n.properties().forEach(each -> made.set(camel(each.getKey()), camel(each.getValue())));
        return made;
    }

    private static String camel(String name) {
        if (name.equals("py_type")) return "$type";
        if (name.equals("link")) return "$link";
        var made = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean part = name.charAt(i) == '_' && i > 0 && i + 1 < name.length();
            made.append(part ? Character.toUpperCase(name.charAt(++i)) : name.charAt(i));
        }
        return made.toString();
    }
}
