package lockstep.ingest.formats;

import java.util.Set;
import lockstep.ingest.Rows;
import lockstep.model.intake.PostRow;
import tools.jackson.databind.JsonNode;

/** Posts of Weibo as its pages and interface hold them, bare or in cards. */
final class WeiboShapes {
    /** Where links of a post lead that are no links of it: searches for its tags, people, pictures. */
    private static final Set<String> INNER = Set.of("/n/", "/p/", "/search", "/u/", "k?q=");

    private WeiboShapes() {}

    static boolean isOne(JsonNode n) {
        return n.has("card_type") || n.has("mblog") || isPost(n);
    }

    private static boolean isPost(JsonNode n) {
        return n.has("created_at")
                && n.has("user")
                && (n.has("mid") || n.has("mblogid") || n.has("bid"))
                && (n.has("text") || n.has("text_raw"));
    }

    /** A post, or a card with one or a group of cards. */
    static String read(JsonNode n, JsonNode whole, Rows out) {
        JsonNode group = n.path("card_group");
        if (!group.isEmpty()) return group(group, whole, out);
        JsonNode post = n.has("mblog") ? n.path("mblog") : n;
        return isPost(post) ? post(post, out) : "not-a-post: a card without a post";
    }

    private static String group(JsonNode group, JsonNode whole, Rows out) {
        long line = out.current().line;
        int last = group.size() - 1;
        for (int i = 0; i < last; i++) {
            String refused = read(group.path(i), whole, out);
            if (!refused.isEmpty()) out.reject(line, 0, refused, group.path(i).toString());
            out.post().line = line;
        }
        return read(group.path(last), whole, out);
    }

    private static String post(JsonNode n, Rows out) {
        PostRow post = out.current();
        post.platform.set("weibo");
        Json.set(post.id, Json.first(n, "idstr", "id", "mid"));
        JsonNode user = n.path("user");
        Json.set(post.account, Json.first(user, "idstr", "id"));
        Json.set(post.name, Json.text(user, "screen_name"));
        String time = Json.time(out, post, Json.text(n, "created_at"));
        if (!time.isEmpty()) return time;
        JsonNode source = n.path("retweeted_status");
        if (source.isObject()) Json.set(post.repostOf, Json.first(source, "idstr", "id", "mid"));
        says(n, out);
        post.likes = Json.count(n, "attitudes_count");
        post.reposts = Json.count(n, "reposts_count");
        post.replies = Json.count(n, "comments_count");
        post.followers = Json.count(user, "followers_count");
        return Json.add(out, () -> Json.profile(out, post, user));
    }

    private static void says(JsonNode n, Rows out) {
        String whole = Json.text(n, "longText", "longTextContent");
        String html = whole.isEmpty() ? Json.text(n, "text") : whole;
        String raw = Json.text(n, "text_raw");
        Json.set(out.current().text, whole.isEmpty() && !raw.isEmpty() ? raw : Json.plain(html));
        for (JsonNode each : n.path("url_struct")) outward(Json.first(each, "long_url", "ori_url"), out);
        for (int at = html.indexOf("href=\""); at >= 0; at = html.indexOf("href=\"", at + 6)) {
            int end = html.indexOf('"', at + 6);
            if (end < 0) return;
            outward(Json.unescaped(html.substring(at + 6, end)), out);
        }
    }

    private static void outward(String link, Rows out) {
        boolean whole = link.startsWith("http://") || link.startsWith("https://");
        boolean inner = link.contains("weibo.c") && INNER.stream().anyMatch(link::contains);
        if (whole && !inner) out.objects().link(link);
    }
}
