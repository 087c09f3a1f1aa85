package lockstep.ingest.formats;

import java.util.List;
import lockstep.ingest.Field;
import lockstep.ingest.SourceFormat;

/** The tables that are known by their columns. */
final class Tables {
    static final SourceFormat COORTWEET = new TableCard("coortweet", "actions in CooRTweet's four columns")
            .about(
                    "One row is one share. `content_id` is the post, so rows with one `content_id` are one post that acts on several "
                            + "objects. What an object is, the table does not say: it is kept as kind `object`; `--set object_type=link` (or "
                            + "repost, hashtag, ...) says it for the whole file.")
            .marks("object_id", "account_id", "content_id", "timestamp_share")
            .column("object_id", Field.OBJECT)
            .column("account_id", Field.ACCOUNT)
            .column("content_id", Field.ID)
            .column("timestamp_share", Field.TIME)
            .nothing("NA")
            .table();

    static final SourceFormat ACTIONS = new TableCard(
                    "actions", "actions as account_id,object_id,object_type,timestamp")
            .about(
                    "One row is one action, and, having no id, a post of its own. `object_type` is taken as it is, in lower case, but "
                            + "for the names that other tools use for our kinds: url is link; retweet, rt and share are repost; tag is "
                            + "hashtag; phash and media are image.")
            .marks("account_id", "object_id", "object_type", "timestamp")
            .column("account_id", Field.ACCOUNT)
            .column("object_id", Field.OBJECT)
            .column("object_type", Field.OBJECT_TYPE)
            .column("timestamp", Field.TIME)
            .nothing("NA")
            .table();

    static final SourceFormat WIDE = new TableCard(
                    "wide-actions", "posts with ids of link, hashtag, domain and image in columns")
            .about(
                    "As the German election data of CooRTweet: `url_id`, `hashtag_id`, `domain_id` and `phash_id` are objects, `NA` is "
                            + "none. Rows with one `post_id` are one post; a row that adds nothing counts as repeated.")
            .marks("account_id", "post_id", "url_id", "hashtag_id", "timestamp")
            .column("account_id", Field.ACCOUNT)
            .column("post_id", Field.ID)
            .column("url_id", Field.LINK_ID)
            .column("hashtag_id", Field.HASHTAG_ID)
            .column("domain_id", Field.DOMAIN_ID)
            .column("phash_id", Field.IMAGES)
            .column("timestamp", Field.TIME)
            .nothing("NA")
            .table();

    static final SourceFormat TOOLKIT = new TableCard(
                    "toolkit", "posts in the coordination-network-toolkit's eight columns")
            .about(
                    "`urls` is a list separated by blanks. An empty `urls` is no link (the toolkit joins all such posts).")
            .marks("message_id", "user_id", "username", "repost_id", "reply_id", "message", "timestamp", "urls")
            .column("message_id", Field.ID)
            .column("user_id", Field.ACCOUNT)
            .column("username", Field.HANDLE)
            .column("repost_id", Field.REPOST_OF)
            .column("reply_id", Field.REPLY_TO)
            .column("message", Field.TEXT)
            .column("timestamp", Field.TIME)
            .column("urls", Field.LINKS)
            .table();

    static final SourceFormat IRA = new TableCard(
                    "ira-tweets", "tweets of the Internet Research Agency as published in 2018")
            .about(
                    "There is no id of a tweet nor of the tweet that is reposted; a repost repeats the text, so what is reposted is known "
                            + "by its text. Accounts are known by `author_id`, because `external_author_id` was rounded by a spreadsheet. Times are "
                            + "to the minute and have no zone.")
            .platform("twitter")
            .marks("author_id", "author", "external_author_id", "content", "publish_date", "post_type")
            .column("author_id", Field.ACCOUNT)
            .column("author", Field.HANDLE)
            .column("account_category", Field.CATEGORY)
            .column("content", Field.TEXT)
            .column("region", Field.LOCATION)
            .column("language", Field.LANGUAGE)
            .column("publish_date", Field.TIME)
            .column("harvested_date", Field.SEEN_AT)
            .column("following", Field.FOLLOWING)
            .column("followers", Field.FOLLOWERS)
            .column("retweet", Field.REPOST_FLAG)
            .table();

    static final SourceFormat IRA_AUTHORS = new TableCard(
                    "ira-authors", "the account table beside the tweets of the Internet Research Agency")
            .about("One row is one account, by the same `author_id` as in the tweets.")
            .platform("twitter")
            .marks("author_id", "author", "external_author_id", "account_type", "account_category", "in_congress_2017")
            .column("author_id", Field.ACCOUNT)
            .column("author", Field.HANDLE)
            .column("account_category", Field.CATEGORY)
            .table();

    static final SourceFormat TWITTER_ARCHIVE = new TableCard(
                    "twitter-io", "tweets of Twitter's public archive of information operations")
            .about("`hashtags`, `urls` and `user_mentions` are lists in brackets; the text is not searched for more.")
            .platform("twitter")
            .marks("tweetid", "userid", "tweet_text", "tweet_time", "retweet_tweetid")
            .column("tweetid", Field.ID)
            .column("userid", Field.ACCOUNT)
            .column("user_display_name", Field.NAME)
            .column("user_screen_name", Field.HANDLE)
            .column("user_reported_location", Field.LOCATION)
            .column("user_profile_description", Field.DESCRIPTION)
            .column("follower_count", Field.FOLLOWERS)
            .column("following_count", Field.FOLLOWING)
            .column("account_creation_date", Field.ACCOUNT_CREATED)
            .column("tweet_language", Field.LANGUAGE)
            .column("tweet_text", Field.TEXT)
            .column("tweet_time", Field.TIME)
            .column("in_reply_to_tweetid", Field.REPLY_TO)
            .column("quoted_tweet_tweetid", Field.QUOTE_OF)
            .column("is_retweet", Field.REPOST_FLAG)
            .column("retweet_tweetid", Field.REPOST_OF)
            .column("reply_count", Field.REPLIES)
            .column("like_count", Field.LIKES)
            .column("retweet_count", Field.REPOSTS)
            .column("hashtags", Field.HASHTAGS)
            .column("urls", Field.LINKS)
            .column("user_mentions", Field.MENTIONS)
            .table();

    static final SourceFormat TWITTER_ARCHIVE_USERS = new TableCard(
                    "twitter-io-users", "accounts of Twitter's public archive of information operations")
            .about("One row is one account.")
            .platform("twitter")
            .marks("userid", "user_screen_name", "account_creation_date", "follower_count")
            .column("userid", Field.ACCOUNT)
            .column("user_display_name", Field.NAME)
            .column("user_screen_name", Field.HANDLE)
            .column("user_reported_location", Field.LOCATION)
            .column("user_profile_description", Field.DESCRIPTION)
            .column("follower_count", Field.FOLLOWERS)
            .column("following_count", Field.FOLLOWING)
            .column("account_creation_date", Field.ACCOUNT_CREATED)
            .table();

    static final SourceFormat HYDRATED = new TableCard(
                    "tweets-csv", "tweets as a table: id, created_at, user_id, screen_name, text, ...")
            .about(
                    "As researchers publish hydrated tweets; hashtags, urls and mentions as lists, profiles in each row.")
            .platform("twitter")
            .marks("id", "created_at", "user_id", "screen_name", "text")
            .column("id", Field.ID)
            .column("created_at", Field.TIME)
            .column("lang", Field.LANGUAGE)
            .column("user_id", Field.ACCOUNT)
            .column("screen_name", Field.HANDLE)
            .column("user_created_at", Field.ACCOUNT_CREATED)
            .column("followers", Field.FOLLOWERS)
            .column("friends", Field.FOLLOWING)
            .column("statuses", Field.POSTS)
            .column("verified", Field.VERIFIED)
            .column("text", Field.TEXT)
            .column("hashtags", Field.HASHTAGS)
            .column("urls", Field.LINKS)
            .column("mentions", Field.MENTIONS)
            .column("retweeted_id", Field.REPOST_OF)
            .column("in_reply_to_id", Field.REPLY_TO)
            .column("quoted_id", Field.QUOTE_OF)
            .column("retweet_count", Field.REPOSTS)
            .column("favorite_count", Field.LIKES)
            .table();

    static final SourceFormat WEIBO_REPOSTS = new TableCard(
                    "weibo-reposts", "reposts of Weibo posts: case_id,label,uid,date,text")
            .about(
                    "`case_id` is the post that is reposted. Times have no zone; Weibo's are China's: `--time-zone Asia/Shanghai`.")
            .platform("weibo")
            .marks("case_id", "label", "uid", "date", "text")
            .column("case_id", Field.REPOST_OF)
            .column("uid", Field.ACCOUNT)
            .column("date", Field.TIME)
            .column("text", Field.TEXT)
            .table();

    static final SourceFormat CROWDTANGLE = new TableCard(
                    "crowdtangle-csv", "CrowdTangle shares as CooRnet and PyCooRnet write them")
            .about(
                    "A post has a row for each link that it carries; such rows are one post. Accounts are known by `platformId`.")
            .marks("date", "expanded", "account.name", "account.platformId")
            .column("platformId", Field.ID)
            .column("id", Field.ID)
            .column("date", Field.TIME)
            .column("message", Field.TEXT)
            .column("expanded", Field.LINKS)
            .column("account.platformId", Field.ACCOUNT)
            .column("account.platform", Field.PLATFORM)
            .column("account.handle", Field.HANDLE)
            .column("account.name", Field.NAME)
            .column("account.subscriberCount", Field.FOLLOWERS)
            .column("account.verified", Field.VERIFIED)
            .column("statistics.actual.likeCount", Field.LIKES)
            .column("statistics.actual.shareCount", Field.REPOSTS)
            .column("statistics.actual.commentCount", Field.REPLIES)
            .nothing("NA")
            .table();

    static final SourceFormat CROWDTANGLE_FLAT = new TableCard(
                    "crowdtangle-flat", "CrowdTangle shares with underscores in their columns")
            .about(
                    "A post has a row for each link that it carries; such rows are one post. Accounts are known by `platformId`.")
            .marks("date", "expanded", "account_name", "account_platformId")
            .column("platformId", Field.ID)
            .column("id", Field.ID)
            .column("date", Field.TIME)
            .column("message", Field.TEXT)
            .column("expanded", Field.LINKS)
            .column("account_platformId", Field.ACCOUNT)
            .column("account_platform", Field.PLATFORM)
            .column("account_handle", Field.HANDLE)
            .column("account_name", Field.NAME)
            .column("account_subscriberCount", Field.FOLLOWERS)
            .column("account_verified", Field.VERIFIED)
            .column("statistics_actual_likeCount", Field.LIKES)
            .column("statistics_actual_shareCount", Field.REPOSTS)
            .column("statistics_actual_commentCount", Field.REPLIES)
            .nothing("NA")
            .table();

    static final SourceFormat WEIBO_ORIGINALS = new TableCard(
                    "weibo-originals", "original Weibo posts: case_id,label,time,text,user_json")
            .about(
                    "`case_id` is the post, and its last part stands for its account. What `user_json` tells of the account is not read.")
            .platform("weibo")
            .marks("case_id", "label", "time", "text", "user_json")
            .column("case_id", Field.ID_WITH_ACCOUNT)
            .column("time", Field.TIME)
            .column("text", Field.TEXT)
            .table();

    static final SourceFormat FOURCAT = new TableCard(
                    "4cat", "posts as 4CAT writes them: id, thread_id, timestamp, body, author")
            .about(
                    "The columns that all of 4CAT's sources share; `author_id` is the account where there is one, else `author`.")
            .marks("id", "thread_id", "timestamp", "body", "author")
            .column("id", Field.ID)
            .column("timestamp", Field.TIME)
            .column("body", Field.TEXT)
            .column("author", Field.HANDLE)
            .column("author_id", Field.ACCOUNT)
            .column("author_fullname", Field.NAME)
            .column("likes", Field.LIKES)
            .column("views", Field.VIEWS)
            .column("hashtags", Field.HASHTAGS)
            .column("urls", Field.LINKS)
            .table();

    static final List<SourceFormat> ALL = List.of(
            COORTWEET,
            ACTIONS,
            WIDE,
            TOOLKIT,
            IRA,
            IRA_AUTHORS,
            TWITTER_ARCHIVE,
            TWITTER_ARCHIVE_USERS,
            HYDRATED,
            WEIBO_REPOSTS,
            WEIBO_ORIGINALS,
            CROWDTANGLE,
            CROWDTANGLE_FLAT,
            FOURCAT,
            ExportedTables.CROWDTANGLE_WEB,
            ExportedTables.CROWDTANGLE_INSTAGRAM,
            ExportedTables.TWINT,
            ExportedTables.BRANDWATCH,
            ExportedTables.MELTWATER,
            ExportedTables.TALKWALKER,
            ExportedTables.REDDIT_COMMENTS,
            ExportedTables.REDDIT_POSTS);

    private Tables() {}
}
