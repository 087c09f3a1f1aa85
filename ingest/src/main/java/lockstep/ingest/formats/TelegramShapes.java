package lockstep.ingest.formats;

import lockstep.ingest.Rows;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;
import tools.jackson.databind.JsonNode;

/** Messages of Telegram: the export of its desktop program, Telethon's dictionaries, and flat lines. */
final class TelegramShapes {
    private TelegramShapes() {}

    static boolean isDesktop(JsonNode n) {
        JsonNode one = n.path("messages").path(0);
        return n.path("messages").isArray() && one.has("id") && (one.has("date") || one.has("date_unixtime"));
    }

    static boolean isTelethon(JsonNode n) {
        JsonNode one = n.path("messages").isArray() ? n.path("messages").path(0) : n;
        return one.has("peer_id") && one.has("date") && one.has("id");
    }

    static boolean isFlat(JsonNode n) {
        return n.has("message_id") && n.has("sender_id") && n.has("channel") && n.has("date");
    }

    /** One chat as Telegram Desktop exports it. */
    static String desktop(JsonNode n, JsonNode chat, Rows out) {
        String type = Json.text(n, "type");
        if (!type.isEmpty() && !type.equals("message")) return "not-a-post: a message of type " + type;
        PostRow post = out.current();
        post.platform.set("telegram");
        String chatId = Json.text(chat, "id");
        String from = Json.text(n, "from_id");
        Json.set(post.account, !from.isEmpty() ? from : chatId.isEmpty() ? Json.text(n, "from") : "channel" + chatId);
        Json.set(post.name, Json.text(n, "from").isEmpty() ? Json.text(chat, "name") : Json.text(n, "from"));
        Json.set(post.id, chatId.isEmpty() ? Json.text(n, "id") : chatId + "/" + Json.text(n, "id"));
        String unix = Json.text(n, "date_unixtime");
        String time = Json.time(out, post, unix.isEmpty() ? Json.text(n, "date") : unix);
        if (!time.isEmpty()) return time;
        Json.set(post.text, parts(n.path("text"), out));
        String reply = Json.text(n, "reply_to_message_id");
        if (!reply.isEmpty()) post.replyTo.set(chatId.isEmpty() ? reply : chatId + "/" + reply);
        forwardedFrom(post, out, Json.first(n, "forwarded_from_id", "forwarded_from"));
        return out.addPost();
    }

    /** One message as Telethon's {@code to_dict} or {@code to_json} gives it. */
    static String telethon(JsonNode n, JsonNode whole, Rows out) {
        String type = Json.text(n, "_");
        if (!type.isEmpty() && !type.equals("Message")) return "not-a-post: a message of type " + type;
        PostRow post = out.current();
        post.platform.set("telegram");
        String chat = peer(n.path("peer_id"));
        String from = peer(n.path("from_id"));
        Json.set(post.account, from.isEmpty() ? chat : from);
        Json.set(post.id, chat + "/" + Json.text(n, "id"));
        Json.set(post.name, Json.text(n, "post_author"));
        String time = Json.time(out, post, Json.text(n, "date"));
        if (!time.isEmpty()) return time;
        Json.set(post.text, Json.first(n, "message", "text"));
        String reply = Json.text(n, "reply_to", "reply_to_msg_id");
        if (!reply.isEmpty()) post.replyTo.set(chat + "/" + reply);
        JsonNode forward = n.path("fwd_from");
        String origin = peer(forward.path("from_id"));
        String originPost = Json.text(forward, "channel_post");
        if (!origin.isEmpty() && !originPost.isEmpty()) {
            post.repostOf.set(origin + "/" + originPost);
            post.kind = PostKind.REPOST;
        }
        forwardedFrom(post, out, origin.isEmpty() ? Json.text(forward, "from_name") : origin);
        for (JsonNode entity : n.path("entities")) {
            String link = Json.text(entity, "url");
            if (!link.isEmpty()) out.objects().link(link);
        }
        post.views = Json.count(n, "views");
        post.reposts = Json.count(n, "forwards");
        post.replies = Json.count(n, "replies", "replies");
        return out.addPost();
    }

    /** A line with message_id, sender_id, text, date, channel. */
    static String flat(JsonNode n, JsonNode whole, Rows out) {
        PostRow post = out.current();
        post.platform.set("telegram");
        String sender = Json.text(n, "sender_id");
        Json.set(post.account, sender.isEmpty() ? Json.text(n, "channel") : sender);
        Json.set(post.name, Json.text(n, "channel"));
        Json.set(post.id, Json.text(n, "channel") + "/" + Json.text(n, "message_id"));
        String time = Json.time(out, post, Json.text(n, "date"));
        if (!time.isEmpty()) return time;
        Json.set(post.text, Json.first(n, "text", "message"));
        post.views = Json.count(n, "views");
        post.reposts = Json.count(n, "forwards");
        return out.addPost();
    }

    private static void forwardedFrom(PostRow post, Rows out, String origin) {
        if (origin.isEmpty()) return;
        post.kind = PostKind.REPOST;
        var value = new Utf8();
        value.set(origin);
        out.objects().object(out.kind("forwarded-from"), value);
    }

    private static String peer(JsonNode peer) {
        for (String kind : new String[] {"channel_id", "user_id", "chat_id"}) {
            String id = Json.text(peer, kind);
            if (!id.isEmpty()) return kind.substring(0, kind.indexOf('_')) + id;
        }
        return peer.isIntegralNumber() ? peer.asString() : "";
    }

    /** A text that is a string or a list of strings and marked parts; links behind words are links of the post. */
    private static String parts(JsonNode text, Rows out) {
        if (!text.isArray()) return text.isString() ? text.stringValue() : "";
        var joined = new StringBuilder();
        for (JsonNode part : text) {
            joined.append(part.isString() ? part.stringValue() : Json.text(part, "text"));
            String link = Json.text(part, "href");
            if (!link.isEmpty()) out.objects().link(link);
        }
        return joined.toString();
    }
}
