package lockstep.report;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links that no program follows by accident: {@code hxxps://example[.]org/page}. */
public final class Defanged {
    private static final Pattern LINK = Pattern.compile("(?i)\\b(https?|ftp)://[^\\s<>\"]+|\\bwww\\.[^\\s<>\"]+");
    private static final Pattern PARTS = Pattern.compile("(?i)^(https?|ftp)?(://)?([^/?#]*)(.*)$", Pattern.DOTALL);

    private Defanged() {}

    /** One link; anything else comes back with its dots before the first slash in brackets. */
    public static String link(String link) {
        Matcher parts = PARTS.matcher(link);
        if (!parts.matches()) return link.replace(".", "[.]");
        return scheme(parts.group(1)) + orEmpty(parts.group(2)) + host(parts.group(3)) + parts.group(4);
    }

    /** Running text: every link in it is defanged, all else stays. */
    public static String text(String text) {
        return LINK.matcher(text).replaceAll((MatchResult found) -> Matcher.quoteReplacement(link(found.group())));
    }

    public static boolean isLink(String text) {
        return LINK.matcher(text).lookingAt();
    }

    private static String scheme(@Nullable String scheme) {
        return orEmpty(scheme).toLowerCase(Locale.ROOT).replace("http", "hxxp").replace("ftp", "fxp");
    }

    /** A host in letters beyond ASCII may imitate another: its wire form stands beside it. */
    private static String host(String host) {
        String shown = host.replace(".", "[.]");
        if (host.chars().allMatch(c -> c < 128)) return shown;
        try {
            return shown + " (" + IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).replace(".", "[.]") + ")";
        } catch (IllegalArgumentException notAHost) {
            return shown;
        }
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }
}
