package lockstep.casework.watchlist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.model.PlatformHosts;

/** How accounts and sites are written in reports: handles, addresses of pages, hosts; also where they are defanged. */
final class Marks {
    static final Pattern HANDLE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_@./])@(?<at>[A-Za-z0-9_]{3,30})(?![\\p{L}\\p{N}_.]*\\.[a-z]{2,})"
                    + "|(?<![\\p{L}\\p{N}_.-])(?:https?://)?(?:www\\.|mobile\\.|m\\.)?(?<site>twitter|x|t|facebook|instagram|tiktok|youtube|vk|weibo|threads)\\.(?:com|me|net)/(?:@|channel/|c/)?(?<page>[A-Za-z0-9_.-]{3,50})");
    static final Pattern DOMAIN = Pattern.compile(
            "(?<![\\p{L}\\p{N}_@./-])(?:https?://)?(?<host>(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,60}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{1,23})(?![\\p{L}\\p{N}@-])");
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i).*\\.(?:html?|pdf|jpe?g|png|docx?|xlsx?|txt|php|js|json|csv|zip|mp4)$");
    private static final Pattern SHORTENED =
            Pattern.compile("(?i)(?:u\\.s|e\\.g|i\\.e|u\\.k|a\\.m|p\\.m|u\\.n|v|no)(?:\\..*)?");

    private Marks() {}

    /** The text with what was defanged put right again; the words of reports are matched in this form and quoted in theirs. */
    static String refanged(String text) {
        return text.replaceAll("(?i)\\bhxxp(s?)", "http$1")
                .replaceAll("\\[:(?://)?\\]", ":")
                .replaceAll("(?i)\\s?[\\[({](?:\\.|dot|,)[\\])}]\\s?", ".")
                .replaceAll("\\[/\\]", "/")
                .replaceAll("\\\\\\.", ".")
                .replaceAll("(?i)\\[(?:@|at)\\]", "@");
    }

    /** The site that a match names, as it is compared; empty where it is a platform, a file or a shortened word. */
    static Optional<String> host(Matcher m) {
        String host = m.group("host").toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        boolean none = PlatformHosts.holds(host)
                || FILE_NAME.matcher(host).matches()
                || SHORTENED.matcher(host).matches()
                || host.matches("[\\d.]+");
        return none ? Optional.empty() : Optional.of(host);
    }

    /** The account that a match names. */
    static String account(Matcher m) {
        String at = m.group("at");
        return at != null ? at : m.group("page").replaceFirst("\\.$", "");
    }

    /** The platform of an account: as its address says, else as the words around it do. */
    static String platform(Matcher m, String around) {
        String site = m.group("site");
        return site == null ? platform(around) : site(site);
    }

    static String platform(String around) {
        for (String name : List.of(
                "Twitter", "Telegram", "Facebook", "Instagram", "TikTok", "YouTube", "VKontakte", "Weibo", "Threads"))
            if (around.contains(name)) return name.equals("VKontakte") ? "vk" : name.toLowerCase(Locale.ROOT);
        return around.matches("(?s).*\\bX\\b.*") ? "twitter" : "";
    }

    private static String site(String host) {
        return switch (host) {
            case "x" -> "twitter";
            case "t" -> "telegram";
            default -> host;
        };
    }
}
