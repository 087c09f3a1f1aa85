package lockstep.documents.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Embedded films: a box that holds one belongs to the article even where it has little text. */
final class Videos {
    private static final Pattern HOSTS = Pattern.compile(
            "(?i)//(?:www\\.|player\\.|archive\\.|upload\\.)?(?:(?:dailymotion|youtube|youtube-nocookie|vimeo|qq|bilibili|"
                    + "live\\.bilibili)\\.com|player\\.twitch\\.tv|archive\\.org|wikimedia\\.org|v\\.qq\\.com)");

    private Videos() {}

    static boolean isFrom(Element embed) {
        for (Attribute a : embed.attributes()) if (HOSTS.matcher(a.getValue()).find()) return true;
        return false;
    }
}
