package lockstep.ingest.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.ingest.Rows;
import lockstep.model.intake.Kinds;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;
import tools.jackson.databind.JsonNode;

/** The post that another reposts, answers or quotes, where one column names it whichever it is. */
final class References {
    /** As the library tweepy prints what a post refers to. */
    private static final Pattern PRINTED = Pattern.compile("<ReferencedTweet id=(\\d+) type=(\\w+)");

    private References() {}

    /** The kind of post that a word of a platform or tool means. */
    static PostKind kind(String word) {
        return switch (Kinds.name(word.strip())) {
            case "retweeted", "reposted", "repost", "share", "shared", "r" -> PostKind.REPOST;
            case "replied_to", "reply", "comment" -> PostKind.REPLY;
            case "quoted", "quote", "q", "quote_tweet" -> PostKind.QUOTE;
            default -> PostKind.ORIGINAL;
        };
    }

    /** Reads an id, which is of what the post's kind says, or a list of objects that each say it. */
    static void put(PostRow post, String written, Rows out) {
        Matcher printed = PRINTED.matcher(written);
        if (printed.find()) {
            do put(post, kind(printed.group(2)), printed.group(1));
            while (printed.find());
        } else if (Literal.isOne(written)) Literal.objects(written).ifPresent(list -> put(post, list));
        else if (post.kind == PostKind.ORIGINAL || post.kind == PostKind.SHARE)
            out.count(
                    "row names another post without a word whether it reposts, answers or quotes it: left out",
                    "rows name another post without a word whether they repost, answer or quote it: left out");
        else put(post, post.kind, written);
    }

    /** Reads a list of objects with a type and an id each. */
    static void put(PostRow post, JsonNode list) {
        for (JsonNode item : list) {
            String id = Json.first(item, "id_str", "id", "tweet_id");
            put(post, kind(Json.first(item, "type", "kind")), id);
        }
    }

    private static void put(PostRow post, PostKind kind, String id) {
        if (id.isEmpty()) return;
        switch (kind) {
            case REPOST -> keep(post.repostOf, id);
            case REPLY -> keep(post.replyTo, id);
            case QUOTE -> keep(post.quoteOf, id);
            default -> {
                // no word for it that is known
            }
        }
    }

    private static void keep(Utf8 into, String id) {
        if (into.isEmpty()) into.set(id);
    }
}
