package lockstep.ingest.formats;

import java.util.Locale;
import lockstep.ingest.Field;
import lockstep.ingest.Rows;
import lockstep.ingest.text.Times;
import lockstep.model.intake.AccountRow;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;
import tools.jackson.databind.JsonNode;

/** What stands where in a JSON object. */
final class Json {
    private static final java.util.Map<String, String> ENTITIES =
            java.util.Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private Json() {}

    /** The text or number at a path of names; empty where there is none. */
    static String text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String name : path) at = at.path(name);
        if (at.isString()) return at.stringValue();
        if (at.isNumber()) return Numbers.isNone(at) ? "" : Numbers.written(at);
        return at.isBoolean() ? at.asString() : at.isObject() ? Numbers.wrapped(at) : "";
    }

    /** The first text that is not empty of several names. */
    static String first(JsonNode node, String... names) {
        for (String name : names) {
            String found = text(node, name);
            if (!found.isEmpty()) return found;
        }
        return "";
    }

    /** The count at a path of names, or unknown. */
    static long count(JsonNode node, String... path) {
        JsonNode at = node;
        for (String name : path) at = at.path(name);
        // what cannot be counted is no -1
        if (at.isLong() || at.isInt()) return at.asLong() < 0 ? PostRow.UNKNOWN : at.asLong();
        if (Numbers.isCount(at)) return at.decimalValue().longValue();
        var value = new Utf8();
        value.set(text(at));
        return Lists.count(value);
    }

    /** Sets the time of the post; tells why it cannot, or an empty text. */
    static String time(Rows out, PostRow post, String written) {
        if (written.isEmpty()) return "";
        post.postedAt = out.times().read(written);
        return post.postedAt == Times.BAD ? bad(out, written) : "";
    }

    private static String bad(Rows out, String written) {
        return "bad-time: " + written + " is not a time from 1970 to 2200; "
                + out.times().why(written);
    }

    /** A time beside the post's own. */
    static long aside(Rows out, String written) {
        var value = new Utf8();
        value.set(written);
        return written.isEmpty() ? PostRow.UNKNOWN : out.times().readAside(value);
    }

    /** Points a value at a text unless it is empty. */
    static void set(Utf8 value, String text) {
        if (!text.isEmpty()) value.set(text);
    }

    /** A value that a person sets for all rows. */
    static void set(PostRow post, Field field, String value) {
        switch (field) {
            case ACCOUNT -> post.account.set(value);
            case HANDLE -> post.handle.set(value);
            case NAME -> post.name.set(value);
            case PLATFORM -> post.platform.set(value);
            case LANGUAGE -> post.language.set(value);
            default -> {
                // the others differ from row to row
            }
        }
    }

    /** Hands over the post and, if that went well, the profile. */
    static String add(Rows out, Runnable profile) {
        String refused = out.addPost();
        if (refused.isEmpty()) profile.run();
        return refused;
    }

    /** Fills an account's profile from an object of names that most platforms share. */
    static void profile(Rows out, PostRow post, JsonNode user) {
        AccountRow account = out.account();
        account.platform.set(post.platform);
        account.account.set(post.account);
        account.handle.set(post.handle);
        account.name.set(post.name);
        account.line = post.line;
        set(account.description, first(user, "description", "note", "biography", "signature"));
        set(account.location, first(user, "location"));
        account.createdAt = aside(out, first(user, "created_at", "createdAt"));
        account.followers = post.followers;
        account.following = post.following;
        account.posts = count(user, user.has("statuses_count") ? "statuses_count" : "tweet_count");
        JsonNode verified = user.path("verified");
        account.verified = verified.isBoolean() ? (verified.asBoolean() ? 1 : 0) : PostRow.UNKNOWN;
        account.seenAt = post.seenAt == PostRow.UNKNOWN ? post.postedAt : post.seenAt;
        out.addProfile();
    }

    /** A text whose signs have names, as X writes the ampersand and the angle brackets. */
    static String unescaped(String text) {
        if (text.indexOf('&') < 0) return text;
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** HTML as plain text: tags left out, line breaks kept, the usual entities read. */
    static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) return html;
        var text = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            int close = c == '<' ? html.indexOf('>', at) : -1;
            if (close > 0) {
                String tag = html.substring(at + 1, close).toLowerCase(Locale.ROOT);
                if (tag.startsWith("br") || tag.startsWith("/p")) text.append('\n');
                at = close + 1;
                continue;
            }
            int end = c == '&' ? html.indexOf(';', at) : -1;
            String sign = end > 0 && end - at < 10 ? entity(html.substring(at + 1, end)) : "";
            if (sign.isEmpty()) {
                text.append(c);
                at++;
            } else {
                text.append(sign);
                at = end + 1;
            }
        }
        return text.toString().strip();
    }

    private static String entity(String name) {
        String known = ENTITIES.get(name);
        if (known != null) return known;
        try {
            if (!name.startsWith("#")) return "";
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "";
        } catch (NumberFormatException noEntity) {
            return "";
        }
    }
}
