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
        boolean chat = n.path("messages").isArray()
                && (one.isMissingNode() ? n.has("type") && n.has("name") : one.has("id"))
                && (one.isMissingNode() || one.has("date") || one.has("date_unixtime"));
        return chat
                || n.path("personal_information").isObject()
                || n.path("chats").isObject();
    }

    static boolean isTelethon(JsonNode n) {
        JsonNode one = n.path("messages").isArray() ? n.path("messages").path(0) : n;
        return one.has("peer_id") && one.has("date") && one.has("id");
    }

    static boolean isFlat(JsonNode n) {
        boolean named = n.has("message_id") && n.has("sender_id") && n.has("channel");
        boolean brief =
                n.has("id") && n.has("channel_name") && n.has("message") && (n.has("views") || n.has("fwd_from"));
        return n.has("date") && (named || brief);
    }

    /** One message of a chat as Telegram Desktop exports it, alone or among all chats of an account. */
    static String desktop(JsonNode n, JsonNode chat, Rows out) {
        String type = Json.text(n, "type");
        if (!type.isEmpty() && !type.equals("message")) return "not-a-post: a message of type " + type;
        PostRow post = out.current();
        post.platform.set("telegram");
        String chatId = chat(chat);
        boolean channel = Json.text(chat, "type").endsWith("channel") || !chat.has("type");
        String from = Json.text(n, "from_id");
        if (!from.isEmpty()) post.account.set(from);
        else if (channel) Json.set(post.account, chatId.isEmpty() ? Json.text(n, "from") : chatId);
        String name = Json.text(n, "from");
        Json.set(post.name, name.isEmpty() && channel ? Json.text(chat, "name") : name);
        Json.set(post.id, chatId.isEmpty() ? Json.text(n, "id") : chatId + "/" + Json.text(n, "id"));
        String unix = Json.text(n, "date_unixtime");
        String time = Json.time(out, post, unix.isEmpty() || unix.equals("0") ? Json.text(n, "date") : unix);
        if (!time.isEmpty()) return time;
        Json.set(post.text, parts(n.path("text"), out));
        String reply = Json.text(n, "reply_to_message_id");
        if (!reply.isEmpty()) post.replyTo.set(chatId.isEmpty() ? reply : chatId + "/" + reply);
        if (n.has("forwarded_from") && n.path("forwarded_from").isNull()) post.kind = PostKind.REPOST;
        forwardedFrom(post, out, Json.first(n, "forwarded_from_id", "forwarded_from"));
        return out.addPost();
    }

    /** A channel or group as Telethon numbers it too; people and small groups by their number alone. */
    private static String chat(JsonNode chat) {
        String id = Json.text(chat, "id");
        String type = Json.text(chat, "type");
        boolean numbered = type.endsWith("channel") || type.endsWith("supergroup") || type.isEmpty();
        return !id.isEmpty() && numbered ? "channel" + id : id;
    }

    /** One message as Telethon's {@code to_dict} or {@code to_json} gives it. */
    static String telethon(JsonNode n, JsonNode whole, Rows out) {
        String type = Json.first(n, "_", "_type");
        if (!type.isEmpty() && !type.equals("Message")) return "not-a-post: a message of type " + type;
        PostRow post = out.current();
        post.platform.set("telegram");
        String chat = peer(n.path("peer_id"));
        String from = peer(n.path("from_id"));
        Json.set(post.account, from.isEmpty() ? chat : from);
        Json.set(post.id, chat + "/" + Json.text(n, "id"));
        JsonNode who = n.path(from.isEmpty() || from.equals(chat) ? "_chat" : "_sender");
        Json.set(post.name, name(who, Json.text(n, "post_author")));
        Json.set(post.handle, Json.text(who, "username"));
        String called = TelegramNames.channel(n, whole);
        if (!called.isEmpty()) post.otherId.set(called + "/" + Json.text(n, "id"));
        if (post.handle.isEmpty() && (from.isEmpty() || from.equals(chat))) Json.set(post.handle, called);
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
        links(n, Json.first(n, "message", "text"), out);
        post.views = Json.count(n, "views");
        post.reposts = Json.count(n, "forwards");
        post.replies = Json.count(n, "replies", "replies");
        return out.addPost();
    }

    /** The title of a chat, or the name of a person; a post's author signs for a channel that gives neither. */
    private static String name(JsonNode who, String author) {
        String title = Json.text(who, "title");
        String person = (Json.text(who, "first_name") + " " + Json.text(who, "last_name")).strip();
        return !title.isEmpty() ? title : !person.isEmpty() ? person : author;
    }

    /** Links behind words, links written without their scheme, and the page that a message shows below. */
    private static void links(JsonNode n, String text, Rows out) {
        for (JsonNode entity : n.path("entities")) {
            String link = Json.text(entity, "url");
            String type = Json.first(entity, "_", "_type");
            if (link.isEmpty() && type.equals("MessageEntityUrl")) link = written(entity, text);
            if (!link.isEmpty()) out.objects().link(link);
        }
        JsonNode page = n.path("media").path("webpage");
        String shown = Json.text(page, "url");
        if (!shown.isEmpty()) out.objects().link(shown);
    }

    /** An address as it stands in the text; places are counted in UTF-16. */
    private static String written(JsonNode entity, String text) {
        long from = Json.count(entity, "offset");
        long to = from + Json.count(entity, "length");
        if (from < 0 || to > text.length() || to <= from) return "";
        String link = text.substring((int) from, (int) to);
        return link.contains("://") ? link : "https://" + link;
    }

    /** A line with message_id, sender_id, text, date, channel. */
    static String flat(JsonNode n, JsonNode whole, Rows out) {
        PostRow post = out.current();
        post.platform.set("telegram");
        String sender = TelegramNames.numbered(Json.text(n, "sender_id"));
        String channel = TelegramNames.plain(Json.first(n, "channel", "channel_name"));
        Json.set(post.account, sender.isEmpty() ? channel : sender);
        Json.set(post.name, Json.first(n, "channel", "channel_title", "channel_name"));
        String number = Json.first(n, "message_id", "id");
        post.id.set(channel + "/" + number);
        if (TelegramNames.isChannel(sender)) post.otherId.set(sender + "/" + number);
        String time = Json.time(out, post, Json.text(n, "date"));
        if (!time.isEmpty()) return time;
        Json.set(post.text, Json.first(n, "text", "message"));
        post.views = Json.count(n, "views");
        post.reposts = Json.count(n, "forwards");
        forwardedFrom(post, out, origin(Json.text(n, "fwd_from")));
        return out.addPost();
    }

    /** {@code PeerChannel(channel_id=1300)}, as Python prints it, is channel1300. */
    private static String origin(String printed) {
        int from = printed.indexOf("_id=");
        int to = printed.indexOf(')');
        if (from < 0 || to < from) return printed;
        String kind = printed.substring(printed.indexOf('(') + 1, from);
        return kind + printed.substring(from + "_id=".length(), to);
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
