package lockstep.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.model.PlatformHosts;

/**
 * A value to look for, as a partner wrote it down: refanged, and told apart by its shape.
 *
 * @param kind what it is
 * @param platform of a handle, as {@code x}; else empty
 * @param value as it is compared: a host in small letters, a link, a handle without {@code @}
 */
public record Indicator(Kind kind, String platform, String value) {
    /** What an indicator is. */
    public enum Kind {
        DOMAIN,
        HANDLE,
        LINK,
        EMAIL,
        ADDRESS,
        HASH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern EMAIL = Pattern.compile("^[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern IPV4 = Pattern.compile("^(?:\\d{1,3}\\.){3}\\d{1,3}(?:/\\d{1,2})?$");
    private static final Pattern IPV6 = Pattern.compile("^(?=.*:.*:)[0-9a-f:]{3,39}(?:/\\d{1,3})?$");
    private static final Pattern HASH = Pattern.compile("^[0-9a-f]{32}$|^[0-9a-f]{40}$|^[0-9a-f]{64}$");
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:[a-z][a-z0-9+.-]*://)?(?:[^\\s/?#@]*@)?((?:[\\p{L}\\p{N}_-]+\\.)+(?:\\p{L}{2,}|xn--[a-z0-9-]+))(?::\\d{1,5})?([/?#]\\S*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COMPARED =
            Pattern.compile("([a-z0-9-]+:[A-Za-z0-9_.'\\-]+)\\s*=\\s*'((?:[^'\\\\]|\\\\.)*)'");
    private static final int LONGEST = 4096;

    /** The text with what keeps programs from following it taken out: {@code hxxps}, {@code [.]}, {@code [at]}. */
    public static String refanged(String text) {
        String plain = text.replace("[.]", ".")
                .replace("(.)", ".")
                .replace("{.}", ".")
                .replace("[dot]", ".")
                .replace("(dot)", ".")
                .replace("[:]", ":")
                .replace("[://]", "://")
                .replace("[/]", "/")
                .replace("[at]", "@")
                .replace("(at)", "@")
                .replace("[@]", "@");
        return plain.replaceFirst("(?i)^(\\s*)h(?:xx|\\*\\*|tt|XX)p(s?)(\\[:\\])?://", "$1http$2://")
                .replaceFirst("(?i)^(\\s*)fxp://", "$1ftp://");
    }

    /** What a cell holds; nothing where it is a sentence, a number of accounts, or something else that cannot be looked for. */
    public static Optional<Indicator> of(String cell) {
        String plain = first(refanged(cell.strip()));
        if (plain.isEmpty() || plain.length() > LONGEST) return Optional.empty();
        String lower = plain.toLowerCase(Locale.ROOT);
        Matcher email = EMAIL.matcher(plain);
        if (email.find() && !plain.contains("://"))
            return Optional.of(new Indicator(Kind.EMAIL, "", email.group().toLowerCase(Locale.ROOT)));
        if (IPV4.matcher(lower).matches() || IPV6.matcher(lower).matches())
            return Optional.of(new Indicator(Kind.ADDRESS, "", lower));
        if (HASH.matcher(lower).matches()) return Optional.of(new Indicator(Kind.HASH, "", lower));
        Matcher address = ADDRESS.matcher(plain);
        if (!address.matches()) return Optional.empty();
        String host = address.group(1).toLowerCase(Locale.ROOT);
        String path = address.group(2) == null ? "" : address.group(2);
        return Optional.of(located(plain, host, path));
    }

    private static Indicator located(String plain, String host, String path) {
        Optional<PlatformHosts.Handle> handle = PlatformHosts.account(host, path);
        if (handle.isPresent())
            return new Indicator(
                    Kind.HANDLE, handle.get().platform(), handle.get().name());
        boolean bare = path.isEmpty() || path.equals("/");
        if (bare && !PlatformHosts.holds(host))
            return new Indicator(Kind.DOMAIN, "", host.replaceFirst("^www\\d?\\.", ""));
        return new Indicator(Kind.LINK, "", plain);
    }

    /** A cell may go on after the value: {@code info@example.org, hosted with ...}. A sentence is no value. */
    private static String first(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
        String word = text.substring(0, end).replaceFirst("[,;)]+$", "");
        boolean alone = end == text.length();
        boolean goesOn = end < text.length() && (end > word.length() || text.charAt(end) == '\n');
        return alone || goesOn ? word : "";
    }

    /** The values that a STIX pattern compares with, as in {@code [domain-name:value = 'example.org']}. */
    public static List<Indicator> inPattern(String pattern) {
        return COMPARED.matcher(pattern)
                .results()
                .map(found -> compared(found.group(1), found.group(2).replace("\\'", "'")))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Indicator> compared(String path, String value) {
        if (path.startsWith("user-account:"))
            return Optional.of(new Indicator(Kind.HANDLE, "", value.toLowerCase(Locale.ROOT)));
        return of(value);
    }
}
