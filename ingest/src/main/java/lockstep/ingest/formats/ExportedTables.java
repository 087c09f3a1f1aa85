package lockstep.ingest.formats;

import lockstep.ingest.Field;
import lockstep.ingest.SourceFormat;

/** Tables as the platforms' and the listening tools' own export buttons, and well-known scrapers, write them. */
final class ExportedTables {
    static final SourceFormat CROWDTANGLE_WEB = new TableCard(
                    "crowdtangle-web", "CrowdTangle's own export of posts: Page Name, Facebook Id, Post Created, ...")
            .about(
                    "Accounts are known by `Facebook Id`, posts by `URL`, which is the post's own address and no link. The link is "
                            + "`Final Link`, else `Link`. `Post Created` names its zone (EST, EDT).")
            .platform("facebook")
            .marks("Facebook Id", "Post Created", "Message", "Final Link")
            .column("URL", Field.ID)
            .column("Facebook Id", Field.ACCOUNT)
            .column("User Name", Field.HANDLE)
            .column("Page Name", Field.NAME)
            .column("Group Name", Field.NAME)
            .column("Page Description", Field.DESCRIPTION)
            .column("Page Category", Field.CATEGORY)
            .column("Page Created", Field.ACCOUNT_CREATED)
            .column("Followers at Posting", Field.FOLLOWERS)
            .column("Members at Posting", Field.FOLLOWERS)
            .column("Post Created", Field.TIME)
            .column("Message", Field.TEXT)
            .column("Final Link", Field.LINKS)
            .column("Link", Field.LINKS)
            .column("Likes", Field.LIKES)
            .column("Shares", Field.REPOSTS)
            .column("Comments", Field.REPLIES)
            .column("Total Views", Field.VIEWS)
            .table();

    static final SourceFormat CROWDTANGLE_INSTAGRAM = new TableCard(
                    "crowdtangle-instagram",
                    "CrowdTangle's own export of Instagram posts: Account, User Name, Post Created, ...")
            .about(
                    "Accounts are known by `User Name`, posts by `URL`, which is the post's own address and no link. The text is "
                            + "`Description`. `Post Created` names its zone (EST, EDT).")
            .platform("instagram")
            .marks("Account", "User Name", "Post Created", "Image Text", "Description", "URL")
            .column("URL", Field.ID)
            .column("User Name", Field.ACCOUNT)
            .column("Account", Field.NAME)
            .column("Followers at Posting", Field.FOLLOWERS)
            .column("Post Created", Field.TIME)
            .column("Description", Field.TEXT)
            .column("Likes", Field.LIKES)
            .column("Comments", Field.REPLIES)
            .column("Views", Field.VIEWS)
            .table();

    static final SourceFormat TWINT = new TableCard("twint", "tweets as the scraper twint writes them")
            .about(
                    "Links are taken from `urls`; `link` is the tweet's own address. `created_at` names its zone. Whom a reply "
                            + "answers is a list of accounts (`reply_to`), which name no post: it is kept as mentions.")
            .platform("twitter")
            .marks("id", "conversation_id", "created_at", "user_id", "username", "tweet", "reply_to")
            .column("id", Field.ID)
            .column("created_at", Field.TIME)
            .column("user_id", Field.ACCOUNT)
            .column("username", Field.HANDLE)
            .column("name", Field.NAME)
            .column("tweet", Field.TEXT)
            .column("language", Field.LANGUAGE)
            .column("mentions", Field.MENTIONS)
            .column("reply_to", Field.MENTIONS)
            .column("urls", Field.LINKS)
            .column("replies_count", Field.REPLIES)
            .column("retweets_count", Field.REPOSTS)
            .column("likes_count", Field.LIKES)
            .column("hashtags", Field.HASHTAGS)
            .column("retweet", Field.REPOST_FLAG)
            .column("retweet_id", Field.REPOST_OF)
            .table();

    static final SourceFormat BRANDWATCH = new TableCard("brandwatch", "mentions as Brandwatch exports them")
            .about(
                    "The lines about the query before the table are left out. `Url` is the mention's own address: links are taken "
                            + "from `Expanded URLs`. Mentions of pages without an author are rejects.")
            .marks("Query Id", "Date", "Url", "Author", "Full Text")
            .column("Url", Field.ID)
            .column("Date", Field.TIME)
            .column("Author", Field.ACCOUNT)
            .column("Full Name", Field.NAME)
            .column("Full Text", Field.TEXT)
            .column("Language", Field.LANGUAGE)
            .column("Hashtags", Field.HASHTAGS)
            .column("Mentioned Authors", Field.MENTIONS)
            .column("Expanded URLs", Field.LINKS)
            .column("Page Type", Field.PLATFORM)
            .column("Country Code", Field.LOCATION)
            .column("X Followers", Field.FOLLOWERS)
            .column("Twitter Followers", Field.FOLLOWERS)
            .table();

    static final SourceFormat MELTWATER = new TableCard("meltwater", "mentions as Meltwater exports them")
            .about(
                    "Accounts are known by `Twitter Id`, else by `Twitter Screen Name`. `URL` is the mention's own address and no "
                            + "link; links are taken from `Hit Sentence`. Articles without an account are rejects.")
            .marks("Date", "URL", "Hit Sentence", "Tweet Id", "Twitter Screen Name")
            .column("Tweet Id", Field.ID)
            .column("Date", Field.TIME)
            .column("Twitter Id", Field.ACCOUNT)
            .column("Twitter Screen Name", Field.HANDLE)
            .column("Twitter Bio", Field.DESCRIPTION)
            .column("Twitter Followers", Field.FOLLOWERS)
            .column("Twitter Following", Field.FOLLOWING)
            .column("Hit Sentence", Field.TEXT)
            .column("Language", Field.LANGUAGE)
            .column("Source", Field.PLATFORM)
            .column("Country", Field.LOCATION)
            .table();

    static final SourceFormat TALKWALKER = new TableCard("talkwalker", "results as Talkwalker exports them")
            .about("`url` is the result's own address and no link: links are taken from `content`.")
            .marks("url", "published", "content", "host_url", "author_id")
            .column("url", Field.ID)
            .column("published", Field.TIME)
            .column("author_id", Field.ACCOUNT)
            .column("author_name", Field.NAME)
            .column("content", Field.TEXT)
            .column("lang", Field.LANGUAGE)
            .table();

    static final SourceFormat REDDIT_COMMENTS = new TableCard(
                    "reddit-comments-csv", "Reddit comments as a table: author, body, created_utc, link_id, parent_id")
            .about(
                    "As the dumps, made into a table. `parent_id` is what is replied to; `link_id` is the thread and no link.")
            .platform("reddit")
            .idPrefix("t1_")
            .marks("id", "author", "body", "created_utc", "link_id", "parent_id")
            .column("id", Field.ID)
            .column("author", Field.ACCOUNT)
            .column("created_utc", Field.TIME)
            .column("body", Field.TEXT)
            .column("parent_id", Field.REPLY_TO)
            .column("score", Field.LIKES)
            .column("retrieved_on", Field.SEEN_AT)
            .column("retrieved_utc", Field.SEEN_AT)
            .table();

    static final SourceFormat REDDIT_POSTS = new TableCard(
                    "reddit-posts-csv", "Reddit submissions as a table: author, title, selftext, url, created_utc")
            .about("As the dumps, made into a table. The `url` of a text post is its own address and no link.")
            .platform("reddit")
            .idPrefix("t3_")
            .marks("id", "author", "title", "selftext", "created_utc", "url")
            .column("id", Field.ID)
            .column("author", Field.ACCOUNT)
            .column("created_utc", Field.TIME)
            .column("title", Field.TEXT)
            .column("selftext", Field.TEXT)
            .column("url", Field.LINKS)
            .column("score", Field.LIKES)
            .column("num_comments", Field.REPLIES)
            .column("crosspost_parent", Field.REPOST_OF)
            .column("retrieved_on", Field.SEEN_AT)
            .column("retrieved_utc", Field.SEEN_AT)
            .table();

    private ExportedTables() {}
}
