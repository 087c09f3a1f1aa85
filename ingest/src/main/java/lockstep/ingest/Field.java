package lockstep.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column can hold: the left side of {@code --map FIELD=COLUMN} and of {@code --set FIELD=VALUE}. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
public enum Field {
    ACCOUNT(
            "who: the platform's id of the account, or its handle",
            "account_id",
            "user_id",
            "userid",
            "author_id",
            "author.id",
            "user.id_str",
            "user.id",
            "user_id_str",
            "facebook_id",
            "actor_id",
            "uid",
            "user",
            "author"),
    HANDLE(
            "the name that the account goes by, without @",
            "username",
            "screen_name",
            "user_screen_name",
            "account_handle",
            "user_handle",
            "author.username",
            "author_username",
            "user.screen_name",
            "user.username",
            "twitter_screen_name"),
    NAME(
            "display name of the account",
            "display_name",
            "user_name",
            "user_display_name",
            "account_name",
            "author_name",
            "author.name",
            "user.name",
            "full_name",
            "fullname",
            "page_name",
            "nickname"),
    PLATFORM("platform the account lives on", "network", "site"),
    ID(
            "the platform's id of the post",
            "post_id",
            "tweet_id",
            "tweetid",
            "message_id",
            "content_id",
            "content",
            "status_id",
            "id_str",
            "comment_id"),
    ID_WITHIN(
            "what the ids of posts count within, where they are mere counts: a channel, a chat, a wall, a video",
            "channel_id",
            "channel",
            "channel_name",
            "channel_username",
            "chat_id",
            "chat",
            "chat_name",
            "peer_id",
            "owner_id",
            "wall_id",
            "video_id",
            "group_id",
            "board"),
    ID_WITH_ACCOUNT("an id of the post whose part after the last _ is its account"),
    TIME(
            "when it was posted",
            "timestamp",
            "created_at",
            "timestamp_share",
            "date",
            "posted_at",
            "tweet_time",
            "datetime",
            "published",
            "publish_date",
            "created_utc",
            "time_utc",
            "post_created",
            "created",
            "created_time",
            "create_time",
            "published_at",
            "publish_time",
            "date_published",
            "published_date",
            "post_created_date"),
    CLOCK("the time of day, where the day stands in a column of its own", "time_of_day", "post_created_time", "hour"),
    ZONE(
            "the zone or offset of the time, where it stands in a column of its own",
            "timezone",
            "time_zone",
            "tz",
            "utc_offset"),
    TEXT(
            "what it says",
            "message",
            "body",
            "tweet_text",
            "full_text",
            "tweet",
            "caption",
            "post_text",
            "message_text",
            "content",
            "selftext",
            "hit_sentence",
            "snippet",
            "title"),
    LANGUAGE("language as the source states it", "lang", "tweet_language"),
    KIND("original, repost, reply or quote", "type", "post_type"),
    REPOST_FLAG("1 or true where the post is a repost", "is_retweet", "is_repost", "retweet"),
    REPOST_OF(
            "id of the post that it reposts",
            "retweet_tweetid",
            "retweeted_id",
            "repost_id",
            "retweet_id",
            "retweeted_status_id",
            "retweeted_status_id_str",
            "retweeted_tweet_id",
            "retweeted_status.id_str",
            "retweeted_status.id",
            "retweetedtweet.id",
            "referenced_tweets.retweeted.id",
            "repost_of_id",
            "retweet_of",
            "reblog_of_id",
            "reblog.id"),
    REPLY_TO(
            "id of the post that it replies to",
            "in_reply_to_tweetid",
            "in_reply_to_id",
            "reply_id",
            "in_reply_to_status_id",
            "in_reply_to_status_id_str",
            "in_reply_to_tweet_id",
            "referenced_tweets.replied_to.id",
            "reply_to_id",
            "parent_id"),
    QUOTE_OF(
            "id of the post that it quotes",
            "quoted_tweet_tweetid",
            "quoted_id",
            "quote_id",
            "quoted_status_id",
            "quoted_status_id_str",
            "quoted_tweet_id",
            "quoted_status.id_str",
            "quoted_status.id",
            "quotedtweet.id",
            "referenced_tweets.quoted.id"),
    LINKS(
            "links that it carries, one or a list",
            "expanded_url",
            "expanded_urls",
            "expanded",
            "final_link",
            "final_url",
            "canonical_url",
            "resolved_url",
            "unwound_url",
            "entities.urls",
            "urls",
            "url",
            "link",
            "outlinks"),
    HASHTAGS("hashtags that it carries, one or a list", "hashtag", "entities.hashtags", "tags"),
    MENTIONS(
            "accounts that it mentions, one or a list",
            "mention",
            "user_mentions",
            "entities.mentions",
            "entities.user_mentions",
            "mentioned_authors"),
    IMAGES("hashes or ids of its images, one or a list", "image", "image_hash", "phash", "image_id", "phash_id"),
    LINK_ID("a number or hash that stands for a link", "url_id", "link_id"),
    HASHTAG_ID("a number or hash that stands for a hashtag", "hashtag_id"),
    DOMAIN_ID("a domain, or a number or hash that stands for one", "domain", "domain_id"),
    OBJECT("what was acted on", "object_id"),
    OBJECT_TYPE("what kind of thing that is", "object_kind"),
    LIKES("likes it had", "like_count", "likes_count", "favorite_count", "favourites", "favorites"),
    REPOSTS("reposts it had", "retweet_count", "retweets_count", "repost_count", "share_count", "shares", "reshares"),
    REPLIES("replies it had", "reply_count", "replies_count", "comment_count", "comments", "num_comments"),
    VIEWS("views it had", "view_count", "views_count", "impression_count"),
    SEEN_AT(
            "when these were counted",
            "harvested_date",
            "collected_at",
            "snapshot_at",
            "retrieved_at",
            "retrieved_utc",
            "scraped_at"),
    FOLLOWERS(
            "followers the account had",
            "follower_count",
            "followers_count",
            "subscribercount",
            "subscriber_count",
            "followers_at_posting"),
    FOLLOWING("accounts it followed", "following_count", "friends", "friends_count"),
    DESCRIPTION("the account's own description", "user_profile_description", "bio", "user_description"),
    LOCATION("where the account says it is", "user_reported_location", "user_location"),
    ACCOUNT_CREATED(
            "when the account was made",
            "account_creation_date",
            "user_created_at",
            "account_created_at",
            "user.created_at",
            "author.created_at",
            "page_created"),
    POSTS("posts the account had", "statuses", "statuses_count", "posts_count", "updates"),
    VERIFIED("1 or true where the platform verified the account", "user_verified", "is_verified"),
    ITEMS("in JSON, the list whose items are the posts, as data.videos"),
    CATEGORY("what the source sorts the account under", "account_category", "account_type");

    private final String says;
    private final List<String> usual;

    Field(String says, String... usual) {
        this.says = says;
        this.usual = List.of(usual);
    }

    /** The name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One line for help. */
    public String says() {
        return says;
    }

    /** Names that columns of this meaning often have, besides {@link #word}. */
    public List<String> usual() {
        return usual;
    }

    /** Whether it tells of the account rather than of a post. */
    public boolean isProfile() {
        return switch (this) {
            case DESCRIPTION, LOCATION, ACCOUNT_CREATED, POSTS, VERIFIED, CATEGORY -> true;
            default -> false;
        };
    }

    /** Whether several columns may hold it: what each holds is taken, texts one below the other. */
    public boolean takesSeveral() {
        return switch (this) {
            case LINKS, HASHTAGS, MENTIONS, IMAGES, TEXT -> true;
            default -> false;
        };
    }

    /** How well the name of a column says that it holds this: 0 by its own name, more for less usual ones, -1 not at all. */
    public int saidBy(String column) {
        String name = plain(column);
        return word().equals(name) ? 0 : usual.indexOf(name) < 0 ? -1 : usual.indexOf(name) + 1;
    }

    /** The field of a name on the command line; {@code link} is as good as {@code links}. */
    public static Optional<Field> of(String word) {
        String name = word.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(f -> f.word().equals(name) || f.word().equals(name + "s"))
                .findFirst();
    }

    /** The field that a column of this name usually holds. */
    public static Optional<Field> usually(String column) {
        String name = plain(column);
        Optional<Field> own =
                Arrays.stream(values()).filter(f -> f.word().equals(name)).findFirst();
        // what ids count within is asked apart, for such a column often says who besides
        return own.isPresent()
                ? own
                : Arrays.stream(values())
                        .filter(f -> f != ID_WITHIN && f.usual.contains(name))
                        .findFirst();
    }

    private static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
