package lockstep.ingest.formats;

import java.util.Set;
import lockstep.ingest.Rows;
import lockstep.model.intake.PostRow;
import tools.jackson.databind.JsonNode;

/** What one account of the fediverse did, as its archive (outbox.json) and ActivityPub hold it. */
final class ActivityShapes {
    private static final Set<String> SAID = Set.of("Note", "Article", "Question", "Page", "Video");

    private ActivityShapes() {}

    static boolean isOne(JsonNode n) {
        JsonNode one = n.path("orderedItems").isArray() ? n.path("orderedItems").path(0) : n;
        return one.has("actor") && one.has("type") && one.has("object")
                || one.has("attributedTo") && SAID.contains(Json.text(one, "type"));
    }

    /** An act of posting or of passing on, or a bare post. */
    static String read(JsonNode n, JsonNode whole, Rows out) {
        String type = Json.text(n, "type");
        JsonNode object = n.path("object");
        if (type.equals("Announce")) return announced(n, object, out);
        if (SAID.contains(type)) return said(n, Json.text(n, "attributedTo"), out);
        if (!type.equals("Create") || !SAID.contains(Json.text(object, "type")))
            return "not-a-post: " + (type.isEmpty() ? "no act" : (type + " " + Json.text(object, "type")).strip());
        return said(object, Json.text(n, "actor"), out);
    }

    private static String announced(JsonNode n, JsonNode object, Rows out) {
        PostRow post = out.current();
        who(Json.text(n, "actor"), post);
        Json.set(post.id, Json.text(n, "id"));
        Json.set(post.repostOf, object.isObject() ? Json.text(object, "id") : Json.text(object));
        String time = Json.time(out, post, Json.text(n, "published"));
        return time.isEmpty() ? out.addPost() : time;
    }

    private static String said(JsonNode n, String actor, Rows out) {
        PostRow post = out.current();
        who(actor, post);
        Json.set(post.id, Json.text(n, "id"));
        String time = Json.time(out, post, Json.text(n, "published"));
        if (!time.isEmpty()) return time;
        String title = Json.first(n, "name", "summary");
        String words = Json.plain(Json.text(n, "content"));
        Json.set(post.text, title.isEmpty() ? words : title + "\n" + words);
        JsonNode languages = n.path("contentMap");
        if (languages.size() == 1)
            Json.set(post.language, languages.propertyNames().iterator().next());
        Json.set(post.replyTo, Json.text(n, "inReplyTo"));
        Json.set(post.quoteOf, Json.first(n, "quote", "quoteUrl", "quoteUri", "_misskey_quote"));
        out.objects().statesHashtags();
        out.objects().statesMentions();
        for (JsonNode tag : n.path("tag")) {
            String name = Json.text(tag, "name");
            if (Json.text(tag, "type").equals("Hashtag")) out.objects().hashtag(name);
            if (Json.text(tag, "type").equals("Mention")) out.objects().mention(name);
        }
        for (JsonNode media : n.path("attachment"))
            if (media.has("blurhash")) XShapes.image(out, Json.text(media, "blurhash"));
        return out.addPost();
    }

    /** An account is its address; the last part of that and the server are the name that it goes by. */
    private static void who(String actor, PostRow post) {
        post.platform.set("mastodon");
        Json.set(post.account, actor);
        int last = actor.lastIndexOf('/');
        FediverseShapes.host(actor).ifPresent(host -> {
            String name = actor.substring(last + 1);
            post.handle.set((name.startsWith("@") ? name.substring(1) : name) + "@" + host);
        });
    }
}
