package lockstep.ingest.formats;

import java.util.List;
import lockstep.ingest.Likeness;
import lockstep.ingest.SourceFormat;

/** The JSON formats that are known by the names in their objects. */
final class JsonFormats {
    static final List<SourceFormat> ALL = List.of(
            new JsonFormat(
                    "zeeschuimer",
                    "captures of the browser extension Zeeschuimer, as 4CAT takes them",
                    "One line is one capture: of X, TikTok and its comments, Instagram, Threads, Truth Social, Gab; of other platforms where "
                            + "the usual names say who and when, else it is a reject that says so. `seen_at` is when it was captured. Long posts "
                            + "of X are read in full; notices that a post is gone are rejects.",
                    Captures::isOne,
                    Likeness.SURE,
                    Captures::read),
            new JsonFormat(
                    "snscrape",
                    "posts of X and Telegram as snscrape wrote them, a line each",
                    "`outlinks` are the links; a post of a channel is known by its address.",
                    SnscrapeShapes::isOne,
                    Likeness.SURE,
                    SnscrapeShapes::read),
            new JsonFormat(
                    "x-v1",
                    "X (Twitter) API 1.1, a post a line or in a list",
                    "Links, hashtags and mentions are taken from `entities`; a repost's text is kept, but only the repost is a trace.",
                    XShapes::isFirst,
                    Likeness.SURE,
                    XShapes::first),
            new JsonFormat(
                    "x-v2",
                    "X (Twitter) API 2: pages with data and includes, or a post a line",
                    "Authors are looked up in `includes.users`, or in `author` where the pages were flattened.",
                    XShapes::isSecond,
                    Likeness.SURE,
                    XShapes::second),
            new JsonFormat(
                    "telegram-telethon",
                    "Telegram messages as Telethon gives them",
                    "`fwd_from` with a channel's post is a repost of it; the channel is an object of kind `forwarded-from`. Where `_chat` or the "
                            + "file names the channel, its messages are known by that name, too.",
                    TelegramShapes::isTelethon,
                    Likeness.SURE,
                    TelegramShapes::telethon),
            new JsonFormat(
                    "telegram-desktop",
                    "a chat or channel exported by Telegram Desktop (result.json), or all chats of an account",
                    "A deleted member stays without a name, and a message of a group that names nobody is a reject. Service messages are rejects. A forwarded message names its origin, not the post: the origin is an object of kind "
                            + "`forwarded-from`. `line` is the number of the message in the file.",
                    TelegramShapes::isDesktop,
                    Likeness.SURE,
                    TelegramShapes::desktop),
            new JsonFormat(
                    "telegram-lines",
                    "Telegram messages as flat lines: message_id, sender_id, text, date, channel",
                    "Ids of messages count within a channel. `channel_name` and `id` do as well, without a sender. A channel goes by its "
                            + "name here and by its number elsewhere: one message of both is one where a file gives name and number, "
                            + "else two, and how many is told.",
                    TelegramShapes::isFlat,
                    Likeness.SURE,
                    TelegramShapes::flat),
            new JsonFormat(
                    "bluesky",
                    "Bluesky: post views, feeds, and commits of the stream",
                    "Links and hashtags are taken from facets and cards. Commits of other collections than posts and reposts are rejects. The "
                            + "time that a post claims is taken, but never one later than when the network saw it, nor one more than a day "
                            + "before: then the network's time is, and that is counted.",
                    BlueskyShapes::isOne,
                    Likeness.SURE,
                    BlueskyShapes::read),
            new FediverseFormat(),
            new JsonFormat(
                    "activitypub",
                    "the archive of a Mastodon account (outbox.json), and other acts of ActivityPub",
                    "Posts and boosts of one account; likes, follows and the like are rejects. Posts and accounts are known by their "
                            + "address, as in statuses of Mastodon's interface.",
                    ActivityShapes::isOne,
                    Likeness.SURE,
                    ActivityShapes::read),
            new ListedJson(
                    "vk",
                    "VK posts and comments as its interface answers (wall.get, newsfeed.search)",
                    "A bare repost is a repost of the post that its history began with; with words of its own it is a quote. Ids count "
                            + "within a wall. Accounts are known by their numbers; `profiles` and `groups` name them.",
                    VkShapes::isOne,
                    VkShapes::read,
                    new JsonElements.Beside(VkShapes.NAMED, VkShapes::names)),
            new ListedJson(
                    "weibo",
                    "Weibo posts as its pages hold them (mblog), in cards or a line each",
                    "Cards without a post are rejects. HTML is read as plain text; links of it that lead to Weibo's own searches and "
                            + "people are no links of the post.",
                    WeiboShapes::isOne,
                    WeiboShapes::read,
                    JsonElements.Beside.NOTHING),
            new JsonFormat(
                    "crowdtangle",
                    "CrowdTangle posts as its interface gave them",
                    "`expandedLinks` are the links.",
                    SocialShapes::isCrowdTangle,
                    Likeness.SURE,
                    SocialShapes::crowdTangle),
            new JsonFormat(
                    "reddit",
                    "Reddit submissions and comments, a line each",
                    "A crosspost is a repost. `score` is kept as likes. Rows of deleted authors are rejects.",
                    SocialShapes::isReddit,
                    Likeness.SURE,
                    SocialShapes::reddit),
            new JsonFormat(
                    "youtube",
                    "YouTube videos, search results, playlists, comments and threads, as its interface answers",
                    "Title and description are the text, a comment replies to its video or comment; the answers within a thread are posts "
                            + "of their own. Channels and playlists that a search found are rejects.",
                    YouTubeShapes::isAnswer,
                    Likeness.SURE,
                    YouTubeShapes::answer),
            new JsonFormat(
                    "yt-dlp",
                    "pages of videos as yt-dlp describes them (.info.json, or lines of --dump-json)",
                    "Of any site that it reads. Where there is no `timestamp`, the time is the day of `upload_date`.",
                    YouTubeShapes::isDlp,
                    Likeness.SURE,
                    YouTubeShapes::dlp));

    private JsonFormats() {}
}
