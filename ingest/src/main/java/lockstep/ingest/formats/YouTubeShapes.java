package lockstep.ingest.formats;

import java.util.Locale;
import lockstep.ingest.Rows;
import lockstep.model.intake.PostRow;
import tools.jackson.databind.JsonNode;

/** Videos and comments of YouTube: as its interface answers, and as yt-dlp writes them beside a video. */
final class YouTubeShapes {
    private YouTubeShapes() {}

    /** Answers of the interface name their kind; so does each of their items. */
    static boolean isAnswer(JsonNode n) {
        return Json.text(n, "kind").startsWith("youtube#");
    }

    /** What yt-dlp writes of one page, of whichever site. */
    static boolean isDlp(JsonNode n) {
        return n.has("title") && n.has("webpage_url") && (n.has("extractor") || n.has("extractor_key"));
    }

    /** One item of an answer. */
    static String answer(JsonNode n, JsonNode whole, Rows out) {
        String kind = Json.text(n, "kind");
        JsonNode id = n.path("id");
        return switch (kind) {
            case "youtube#video" -> video(n, Json.text(id), out);
            case "youtube#playlistItem" -> video(n, Json.text(n.path("snippet").path("resourceId"), "videoId"), out);
            case "youtube#searchResult" -> {
                String video = Json.text(id, "videoId");
                yield video.isEmpty()
                        ? "not-a-post: a " + Json.text(id, "kind").replace("youtube#", "") + " that a search found"
                        : video(n, video, out);
            }
            case "youtube#comment" -> comment(n, out);
            case "youtube#commentThread" -> thread(n, out);
            default -> "not-a-post: " + (kind.isEmpty() ? "an item without a kind" : kind);
        };
    }

    private static String video(JsonNode n, String id, Rows out) {
        PostRow post = out.current();
        JsonNode says = n.path("snippet");
        post.platform.set("youtube");
        Json.set(post.id, id);
        // in a playlist the item is of whoever made the list, the video of its owner
        Json.set(post.account, Json.first(says, "videoOwnerChannelId", "channelId"));
        Json.set(post.name, Json.first(says, "videoOwnerChannelTitle", "channelTitle"));
        String published = Json.text(n.path("contentDetails"), "videoPublishedAt");
        String time = Json.time(out, post, published.isEmpty() ? Json.text(says, "publishedAt") : published);
        if (!time.isEmpty()) return time;
        Json.set(post.text, joined(Json.text(says, "title"), Json.text(says, "description")));
        Json.set(post.language, Json.first(says, "defaultAudioLanguage", "defaultLanguage"));
        for (JsonNode tag : says.path("tags")) out.objects().hashtag(Json.text(tag));
        JsonNode counts = n.path("statistics");
        post.views = Json.count(counts, "viewCount");
        post.likes = Json.count(counts, "likeCount");
        post.replies = Json.count(counts, "commentCount");
        return out.addPost();
    }

    private static String comment(JsonNode n, Rows out) {
        PostRow post = out.current();
        JsonNode says = n.path("snippet");
        String channel = Json.text(says.path("authorChannelId"), "value");
        String address = Json.text(says, "authorChannelUrl");
        post.platform.set("youtube");
        Json.set(post.id, Json.text(n, "id"));
        Json.set(post.account, channel.isEmpty() ? address.substring(address.lastIndexOf('/') + 1) : channel);
        String name = Json.text(says, "authorDisplayName");
        Json.set(post.name, name);
        if (name.startsWith("@")) Json.set(post.handle, name);
        String time = Json.time(out, post, Json.text(says, "publishedAt"));
        if (!time.isEmpty()) return time;
        Json.set(post.text, Json.first(says, "textOriginal", "textDisplay"));
        Json.set(post.replyTo, Json.first(says, "parentId", "videoId"));
        post.likes = Json.count(says, "likeCount");
        return out.addPost();
    }

    /** A comment with the answers that are given beside it, each a post. */
    private static String thread(JsonNode n, Rows out) {
        long line = out.current().line;
        for (JsonNode reply : n.path("replies").path("comments")) {
            String refused = comment(reply, out);
            if (!refused.isEmpty()) out.reject(line, 0, refused, reply.toString());
            out.post().line = line;
        }
        return comment(n.path("snippet").path("topLevelComment"), out);
    }

    /** The page of a video. */
    static String dlp(JsonNode n, JsonNode whole, Rows out) {
        PostRow post = out.current();
        String site = Json.first(n, "extractor_key", "extractor");
        int part = site.indexOf(':');
        Json.set(post.platform, (part < 0 ? site : site.substring(0, part)).toLowerCase(Locale.ROOT));
        Json.set(post.id, Json.text(n, "id"));
        Json.set(post.account, Json.first(n, "channel_id", "uploader_id", "uploader"));
        String handle = Json.text(n, "uploader_id");
        if (handle.startsWith("@")) Json.set(post.handle, handle);
        Json.set(post.name, Json.first(n, "channel", "uploader"));
        String time = Json.time(out, post, Json.first(n, "timestamp", "upload_date"));
        if (!time.isEmpty()) return time;
        Json.set(post.text, joined(Json.text(n, "title"), Json.text(n, "description")));
        Json.set(post.language, Json.text(n, "language"));
        for (JsonNode tag : n.path("tags")) out.objects().hashtag(Json.text(tag));
        post.views = Json.count(n, "view_count");
        post.likes = Json.count(n, "like_count");
        post.replies = Json.count(n, "comment_count");
        post.followers = Json.count(n, "channel_follower_count");
        return out.addPost();
    }

    private static String joined(String title, String description) {
        return description.isEmpty() || description.equals(title) ? title : title + "\n" + description;
    }
}
