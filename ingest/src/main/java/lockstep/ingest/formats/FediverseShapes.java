package lockstep.ingest.formats;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.ingest.Rows;
import lockstep.model.intake.PostRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Statuses as Mastodon's interface gives them, and those of Truth Social and Gab, which are one server each. */
final class FediverseShapes {
    private static final Pattern ANCHOR = Pattern.compile("<a\\s([^>]*)>(?:<[^>]*>)*([@#]?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("href=\"(https?://[^\"]+)\"", Pattern.CASE_INSENSITIVE);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** What Gab's pages call a status's members for short. */
    private static final Map<String, String> STATUS = Map.of(
            "i",
            "id",
            "ca",
            "created_at",
            "c",
            "content",
            "ul",
            "url",
            "rbc",
            "reblogs_count",
            "fbc",
            "favourites_count",
            "rpc",
            "replies_count",
            "irti",
            "in_reply_to_id",
            "l",
            "language");

    private static final Map<String, String> ACCOUNT =
            Map.of("i", "id", "un", "username", "ac", "acct", "dn", "display_name", "nt", "note", "ca", "created_at");

    private FediverseShapes() {}

    static boolean isStatus(JsonNode n) {
        return n.path("account").has("acct") && n.has("content") && n.has("created_at");
    }

    /** A status of a platform that is one server: its numbers are the platform's ids. */
    static String ofOneServer(JsonNode n, Rows out) {
        PostRow post = out.current();
        JsonNode user = n.path("account");
        if (!user.isObject()) return "new-shape: a capture of " + post.platform + " without its part `account`";
        Json.set(post.account, Json.first(user, "id", "acct"));
        Json.set(post.handle, Json.first(user, "acct", "username"));
        Json.set(post.id, Json.text(n, "id"));
        JsonNode source = n.path("reblog");
        if (source.isObject()) Json.set(post.repostOf, Json.text(source, "id"));
        Json.set(post.replyTo, Json.text(n, "in_reply_to_id"));
        String quoted = Json.text(n, "quote_id");
        Json.set(post.quoteOf, quoted.isEmpty() ? Json.text(n, "quote", "id") : quoted);
        return said(n, out, "");
    }

    /** What a status says and counts, once it is known whose it is. */
    static String said(JsonNode n, Rows out, String server) {
        PostRow post = out.current();
        JsonNode user = n.path("account");
        Json.set(post.name, Json.text(user, "display_name"));
        String time = Json.time(out, post, Json.text(n, "created_at"));
        if (!time.isEmpty()) return time;
        JsonNode said = n.path("reblog").isObject() ? n.path("reblog") : n;
        Json.set(post.text, Json.plain(Json.text(said, "content")));
        Json.set(post.language, Json.text(said, "language"));
        post.likes = Json.count(n, "favourites_count");
        post.reposts = Json.count(n, "reblogs_count");
        post.replies = Json.count(n, "replies_count");
        post.followers = Json.count(user, "followers_count");
        post.following = Json.count(user, "following_count");
        out.objects().statesHashtags();
        out.objects().statesMentions();
        for (JsonNode tag : said.path("tags")) out.objects().hashtag(Json.text(tag, "name"));
        for (JsonNode each : said.path("mentions")) out.objects().mention(mentioned(each, server));
        links(Json.text(said, "content"), out);
        if (said.path("card").has("url")) out.objects().link(Json.text(said, "card", "url"));
        for (JsonNode media : said.path("media_attachments")) XShapes.image(out, Json.first(media, "blurhash", "id"));
        return Json.add(out, () -> Json.profile(out, post, user));
    }

    /** Links behind words; those to people and tags are no links of the post. */
    private static void links(String html, Rows out) {
        Matcher anchors = ANCHOR.matcher(html);
        while (anchors.find()) {
            String about = anchors.group(1);
            Matcher address = ADDRESS.matcher(about);
            boolean own = !anchors.group(2).isEmpty()
                    || about.contains("mention")
                    || about.contains("hashtag")
                    || about.contains("rel=\"tag\"");
            if (!own && address.find()) out.objects().link(Json.unescaped(address.group(1)));
        }
    }

    private static String mentioned(JsonNode mention, String server) {
        return server.isEmpty() ? Json.text(mention, "acct") : address(mention, server);
    }

    /** {@code name@server}; the server of an account without one is that of its address, or else the one asked. */
    static String address(JsonNode account, String server) {
        String name = Json.text(account, "acct");
        if (name.indexOf('@') > 0) return name;
        String own = host(Json.first(account, "url", "uri")).orElse(server);
        return own.isEmpty() ? name : name + "@" + own;
    }

    static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** A status of Gab with the names that Mastodon has for its members. */
    static JsonNode longNames(JsonNode n) {
        ObjectNode status = renamed(n, STATUS);
        status.set("account", renamed(n.path("author_info"), ACCOUNT));
        if (n.has("tg")) status.set("tags", n.path("tg"));
        if (n.has("m")) status.set("mentions", n.path("m"));
        if (n.path("rb").isObject()) status.set("reblog", longNames(n.path("rb")));
        return status;
    }

    private static ObjectNode renamed(JsonNode n, Map<String, String> names) {
        ObjectNode made = JSON.createObjectNode();
        n.properties().forEach(each -> {
            if (names.containsKey(each.getKey())) made.set(names.getOrDefault(each.getKey(), ""), each.getValue());
        });
        return made;
    }
}
