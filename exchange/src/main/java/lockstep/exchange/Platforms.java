package lockstep.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Platforms where anybody may have an account, and how their links name one. */
final class Platforms {
    /** @param name without {@code @}, in small letters */
    record Handle(String platform, String name) {}

    private record Shape(String platform, Pattern path) {}

    private static final String NAME = "@?([\\p{L}\\p{N}._-]+)";
    private static final Set<String> NO_NAME = Set.of(
            "i",
            "intent",
            "search",
            "hashtag",
            "home",
            "share",
            "explore",
            "p",
            "reel",
            "watch",
            "embed",
            "joinchat",
            "about",
            "login",
            "privacy",
            "help",
            "groups",
            "pages",
            "people",
            "events",
            "photo",
            "story.php",
            "sharer.php",
            "playlist",
            "shorts",
            "results",
            "wall",
            "s",
            "posts",
            "permalink.php",
            "video",
            "photo.php",
            "c",
            "channel",
            "user",
            "sharer");
    private static final Map<String, Shape> BY_HOST = new HashMap<>();

    static {
        shape("x", "/" + NAME + "/?", "x.com", "twitter.com", "mobile.twitter.com");
        shape("telegram", "/(?:s/)?" + NAME + "(?:/\\d+)?/?", "t.me", "telegram.me");
        shape("tiktok", "/@([\\p{L}\\p{N}._-]+)/?", "tiktok.com", "m.tiktok.com");
        shape(
                "youtube",
                "/(?:c/|channel/|user/)?" + NAME + "(?:/(?:featured|videos|about))?/?",
                "youtube.com",
                "m.youtube.com");
        shape("instagram", "/" + NAME + "/?", "instagram.com");
        shape("vk", "/" + NAME + "/?", "vk.com", "m.vk.com");
        shape(
                "facebook",
                "/(?:profile\\.php\\?id=|groups/|pages/[^/]+/|people/[^/]+/)?" + NAME + "/?",
                "facebook.com",
                "m.facebook.com",
                "fb.com");
        shape("ok", "/(?:profile/|group/)?" + NAME + "/?", "ok.ru");
        shape("medium", "/@([\\p{L}\\p{N}._-]+)/?", "medium.com");
        shape("truthsocial", "/@([\\p{L}\\p{N}._-]+)/?", "truthsocial.com");
        shape("gettr", "/user/" + NAME + "/?", "gettr.com");
        shape("reddit", "/(?:user|u)/" + NAME + "/?", "reddit.com", "old.reddit.com");
        shape("rumble", "/(?:c|user)/" + NAME + "/?", "rumble.com");
        shape("threads", "/@([\\p{L}\\p{N}._-]+)/?", "threads.net");
        shape("bluesky", "/profile/" + NAME + "/?", "bsky.app");
        shape("linkedin", "/(?:in|company)/" + NAME + "/?", "linkedin.com");
        shape("quora", "/profile/" + NAME + "/?", "quora.com");
        shape("odysee", "/@([\\p{L}\\p{N}._:-]+)/?", "odysee.com");
        shape("gab", "/" + NAME + "/?", "gab.com");
        shape("pinterest", "/" + NAME + "/?", "pinterest.com");
        shape("soundcloud", "/" + NAME + "/?", "soundcloud.com");
    }

    private static final Set<String> OTHERS = Set.of(
            "change.org",
            "medium.com",
            "reddit.com",
            "github.com",
            "paypal.com",
            "patreon.com",
            "google.com",
            "docs.google.com",
            "drive.google.com",
            "youtu.be",
            "bit.ly",
            "tinyurl.com",
            "vimeo.com",
            "dailymotion.com",
            "wordpress.com",
            "blogspot.com",
            "blogger.com",
            "substack.com",
            "tumblr.com",
            "livejournal.com",
            "linktr.ee",
            "discord.gg",
            "discord.com",
            "whatsapp.com",
            "wa.me",
            "fiverr.com",
            "wikipedia.org",
            "archive.org",
            "archive.ph");

    private Platforms() {}

    private static void shape(String platform, String path, String... hosts) {
        var shape = new Shape(platform, Pattern.compile(path));
        for (String host : hosts) BY_HOST.put(host, shape);
    }

    /** The account that a link leads to. */
    static Optional<Handle> handle(String host, String path) {
        Shape shape = BY_HOST.get(bare(host));
        if (shape == null || path.isEmpty()) return Optional.empty();
        Matcher found = shape.path.matcher(withoutQuery(path));
        if (!found.matches()) return Optional.empty();
        String name = found.group(1).toLowerCase(Locale.ROOT);
        return NO_NAME.contains(name) ? Optional.empty() : Optional.of(new Handle(shape.platform, name));
    }

    /** Whether a host belongs to a platform, so that what is said of one place on it holds for no other. */
    static boolean isPlatform(String host) {
        return BY_HOST.containsKey(bare(host)) || OTHERS.contains(bare(host));
    }

    private static String bare(String host) {
        return host.replaceFirst("^www\\d?\\.", "");
    }

    private static String withoutQuery(String path) {
        if (path.startsWith("/profile.php?id=")) return path.replaceFirst("&.*$", "");
        return path.replaceFirst("[?#].*$", "");
    }
}
