package lockstep.documents.page;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Embedded films: a box that holds one belongs to the article even where it has little text. */
final class Videos {
    private static final Pattern HOSTS = Pattern.compile(PageNames.of("video-host").stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?i)//(?:www\\.|player\\.|archive\\.|upload\\.)?(?:", ")")));

    private Videos() {}

    static boolean isFrom(Element embed) {
        for (Attribute a : embed.attributes()) if (HOSTS.matcher(a.getValue()).find()) return true;
        return false;
    }
}
