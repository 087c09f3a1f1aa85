package lockstep.model.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The kinds of object that every case knows, and what other tools call them. A source may name further kinds.
 */
public final class Kinds {
    public static final int REPOST = 0;
    public static final int LINK = 1;
    public static final int DOMAIN = 2;
    public static final int HASHTAG = 3;
    /** A sequence of three or more different hashtags, in the order written. */
    public static final int HASHTAGS = 4;

    public static final int REPLY = 5;
    public static final int MENTION = 6;
    public static final int QUOTE = 7;
    /** Normalised text, as a hash. */
    public static final int TEXT = 8;

    public static final int IMAGE = 9;
    /** An object of an action table whose source does not say what it is. */
    public static final int OBJECT = 10;

    /** Names by number. */
    public static final List<String> NAMES = List.of(
            "repost", "link", "domain", "hashtag", "hashtags", "reply", "mention", "quote", "text", "image", "object");

    /** Other tools' names and ours. */
    public static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("retweet", "repost"),
            Map.entry("rt", "repost"),
            Map.entry("reblog", "repost"),
            Map.entry("boost", "repost"),
            Map.entry("forward", "repost"),
            Map.entry("url", "link"),
            Map.entry("urls", "link"),
            Map.entry("links", "link"),
            Map.entry("tag", "hashtag"),
            Map.entry("hashtag_sequence", "hashtags"),
            Map.entry("in_reply_to", "reply"),
            Map.entry("user_mention", "mention"),
            Map.entry("phash", "image"),
            Map.entry("media", "image"),
            Map.entry("image_hash", "image"),
            Map.entry("tweet", "text"),
            Map.entry("message", "text"));

    private Kinds() {}

    /** Our name for what a source calls a kind; its own name, in lower case, where we have none. */
    public static String name(String called) {
        String word = called.strip().toLowerCase(Locale.ROOT);
        return ALSO.getOrDefault(word, word);
    }
}
