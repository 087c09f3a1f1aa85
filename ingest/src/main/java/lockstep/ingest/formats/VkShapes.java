package lockstep.ingest.formats;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.ingest.Rows;
import lockstep.model.intake.AccountRow;
import lockstep.model.intake.PostRow;
import tools.jackson.databind.JsonNode;

/** Posts and comments of VK as its interface answers. */
final class VkShapes {
    /** The lists of an answer that name people and groups. */
    static final Set<String> NAMED = Set.of("profiles", "groups");

    private static final Pattern HANDLE = Pattern.compile("(?<![\\w@/])@([A-Za-z][A-Za-z0-9_.]*[A-Za-z0-9_])");

    private VkShapes() {}

    static boolean isOne(JsonNode n) {
        return n.has("owner_id") && n.has("from_id") && n.has("date") && (n.has("text") || n.has("copy_history"));
    }

    /** One post of a wall, or a comment. */
    static String read(JsonNode n, JsonNode whole, Rows out) {
        if (!isOne(n)) return "not-a-post: no post of a wall";
        PostRow post = out.current();
        post.platform.set("vk");
        String wall = Json.text(n, "owner_id");
        Json.set(post.account, Json.text(n, "from_id"));
        Json.set(post.id, wall + "/" + Json.text(n, "id"));
        String time = Json.time(out, post, Json.text(n, "date"));
        if (!time.isEmpty()) return time;
        String says = Json.text(n, "text");
        Json.set(post.text, says);
        String answered = Json.text(n, "post_id");
        if (!answered.isEmpty()) post.replyTo.set(wall + "/" + answered);
        passedOn(n.path("copy_history"), says.isBlank(), post);
        for (JsonNode each : n.path("attachments")) attached(each, out);
        mentions(says, out);
        handles(says, out);
        post.likes = Json.count(n, "likes", "count");
        post.reposts = Json.count(n, "reposts", "count");
        post.replies = Json.count(n, "comments", "count");
        post.views = Json.count(n, "views", "count");
        return out.addPost();
    }

    /** The last of the history is where it began; with words of one's own it is a quote. */
    private static void passedOn(JsonNode history, boolean bare, PostRow post) {
        if (history.isEmpty()) return;
        JsonNode source = history.path(history.size() - 1);
        String id = Json.first(source, "owner_id", "from_id") + "/" + Json.text(source, "id");
        if (!bare) {
            post.quoteOf.set(id);
            return;
        }
        post.repostOf.set(id);
        Json.set(post.text, Json.text(source, "text"));
    }

    private static void attached(JsonNode each, Rows out) {
        JsonNode photo = each.path("photo");
        if (each.path("link").has("url")) out.objects().link(Json.text(each, "link", "url"));
        if (photo.has("id")) XShapes.image(out, Json.text(photo, "owner_id") + "_" + Json.text(photo, "id"));
    }

    /** {@code [id303|Bob]} and {@code [club101|The club]} name whom a text speaks of; groups have negative numbers. */
    private static void mentions(String text, Rows out) {
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
            int bar = text.indexOf('|', at);
            if (bar < 0) return;
            String named = text.substring(at + 1, bar);
            String number = number(named);
            if (!number.isEmpty()) out.objects().mention(number);
        }
    }

    /** {@code @id303 (Bob)} and {@code @club101} are the numbers that brackets name; other names are handles. */
    private static void handles(String text, Rows out) {
        out.objects().statesMentions();
        Matcher names = HANDLE.matcher(text);
        while (names.find()) {
            String number = number(names.group(1));
            out.objects().mention(number.isEmpty() ? names.group(1) : number);
        }
    }

    /** The number of a page that is named by its kind and number; groups have negative ones. */
    private static String number(String named) {
        String number = named.replaceFirst("^(id|club|public|event)", "");
        boolean numbered =
                !number.equals(named) && !number.isEmpty() && number.chars().allMatch(Character::isDigit);
        return !numbered ? "" : named.startsWith("id") ? number : "-" + number;
    }

    /** Names of people and groups, which an answer gives beside its posts. */
    static void names(String list, JsonNode one, Rows out) {
        String number = Json.text(one, "id");
        if (number.isEmpty()) return;
        AccountRow account = out.account();
        account.platform.set("vk");
        account.account.set(list.equals("groups") ? "-" + number.replace("-", "") : number);
        String person = (Json.text(one, "first_name") + " " + Json.text(one, "last_name")).strip();
        // of who deleted their page nothing but that word is left
        if (!one.has("deactivated")) Json.set(account.name, person.isEmpty() ? Json.text(one, "name") : person);
        String handle = Json.first(one, "screen_name", "domain");
        if (number(handle).isEmpty()) Json.set(account.handle, handle);
        out.addProfile();
    }
}
