package lockstep.report;

import java.util.Locale;
import java.util.regex.Pattern;
import lockstep.model.PlatformHosts;
import lockstep.model.PostLine;
import lockstep.model.finding.Evidence.CoAction;

/**
 * Words that others wrote, as they may leave the machine: links defanged, handles taken out, length bounded.
 *
 * @param names who may be named
 */
public record Quoted(Names names) {
    private static final int LONGEST_TEXT = 400;
    private static final int LONGEST_LINK = 110;

    private static final Pattern LONG_ID = Pattern.compile("[0-9]{15,}");
    private static final Pattern POST_ID = Pattern.compile("[0-9]{9,}(_[0-9]+)?");

    /** A post's words; empty when it has none. */
    public String text(PostLine post) {
        return text(post.text());
    }

    public String text(String text) {
        return shortened(Defanged.text(names.text(text.strip())), LONGEST_TEXT);
    }

    /** A sentence of ours in which a source's words may stand: hygiene, but no cut. */
    public String sentence(String text) {
        return Defanged.text(names.text(text));
    }

    /** A cell of an analysis's own table; ids of posts stand under a head called post. */
    public String cell(String head, String cell) {
        boolean isPost = head.equals("post") || LONG_ID.matcher(cell).matches();
        return isPost ? names.post(cell) : text(cell);
    }

    /** The same as a heading: it begins with a capital. */
    public String title(String text) {
        String said = sentence(text);
        if (said.isEmpty()) return said;
        int first = said.codePointAt(0);
        return new String(Character.toChars(Character.toUpperCase(first))) + said.substring(Character.charCount(first));
    }

    /** One link, cut in its middle where it is long. */
    public String link(String link) {
        return middle(Defanged.text(Defanged.link(names.areReal() ? link : names.text(withoutAccount(link)))));
    }

    /** The thing that accounts acted on together. */
    public String object(CoAction c) {
        String trace = c.trace().toLowerCase(Locale.ROOT);
        if (Defanged.isLink(c.value())) return link(c.value());
        if (trace.contains("mention")) return names.areReal() ? c.value() : names.text(asMention(c.value()));
        if (trace.contains("domain")) return Defanged.link(c.value());
        if (isPostId(trace, c.value())) return names.post(c.value());
        return text(c.value());
    }

    private static boolean isPostId(String trace, String value) {
        boolean ofPosts = trace.contains("repost") || trace.contains("reply") || trace.contains("quote");
        return ofPosts ? !value.contains(" ") : POST_ID.matcher(value).matches();
    }

    private static String asMention(String value) {
        return value.startsWith("@") ? value : "@" + value;
    }

    /** A link to an account, or to a post of one, without who and which. */
    private static String withoutAccount(String link) {
        int hostAt = link.indexOf("://") < 0 ? 0 : link.indexOf("://") + 3;
        int pathAt = link.indexOf('/', hostAt);
        if (pathAt < 0 || pathAt + 1 >= link.length()) return link;
        String host = link.substring(hostAt, pathAt).toLowerCase(Locale.ROOT);
        if (PlatformHosts.platform(host).isEmpty()) return link;
        String[] parts = link.substring(pathAt + 1).split("/", 2);
        String rest = parts.length > 1 ? "/" + parts[1].replaceAll("[0-9]{9,}", "[post]") : "";
        return link.substring(0, pathAt) + "/[account]" + rest;
    }

    private static String middle(String text) {
        if (text.length() <= LONGEST_LINK) return text;
        int keep = LONGEST_LINK * 2 / 3;
        return cut(text, keep) + " … " + text.substring(text.offsetByCodePoints(text.length(), -(LONGEST_LINK / 4)));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : cut(text, most).stripTrailing() + " …";
    }

    /** Never between the halves of one character. */
    private static String cut(String text, int at) {
        return text.substring(0, Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at);
    }
}
