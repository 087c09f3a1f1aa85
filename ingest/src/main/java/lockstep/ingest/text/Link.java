package lockstep.ingest.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A link in the one form that all ways of writing it share, and the registered domain it leads to.
 *
 * <p>The form: https, host in lower case ASCII without what only names a screen ({@code www.}, {@code m.}), one host for a platform
 * that has several, no user, default port or fragment (but one that is a place in an application, {@code #/story/1}), letters of all
 * scripts written out, other signs in percent code, no tracking parameter, the other parameters sorted, no AMP marker, no index file,
 * no closing slash; what an exit door of a platform leads to instead of the door, and the page instead of a copy in an archive. Links are compared, never opened: shortened ones
 * stay as they are.
 *
 * @param canonical the form
 * @param domain registered domain by the public suffix list; a number and a public suffix are themselves
 */
public record Link(String canonical, String domain) {
    private static final int LONGEST = 4096;
    private static final int DOORS = 4;
    private static final List<String> AMP_CACHES = List.of(".cdn.ampproject.org", ".bing-amp.com");

    /** Reads a link; empty where the text is none. */
    public static Optional<Link> of(String text) {
        return of(text, 0);
    }

    private static Optional<Link> of(String text, int doors) {
        String link = Defanged.undone(bare(text));
        if (link.length() > LONGEST) return Optional.empty();
        if (AppLink.isOne(link))
            return doors == DOORS ? Optional.empty() : AppLink.page(link).flatMap(page -> of(page, doors + 1));
        if (link.startsWith("//")) link = "https:" + link;
        int first = firstOf(link, "/?#\\", 0);
        if (link.startsWith("://", first - 1) && first > 0) {
            String name = link.substring(0, first - 1).toLowerCase(Locale.ROOT);
            if (!name.equals("http") && !name.equals("https")) return Optional.empty();
            link = link.substring(first + 2);
        } else if (link.substring(0, first).indexOf('@') >= 0) return Optional.empty();
        int end = firstOf(link, "/?#\\", 0);
        String rest = link.substring(end);
        return LinkHost.of(link.substring(0, end)).map(host -> of(host, rest, doors));
    }

    private static Link of(String host, String rest, int doors) {
        int hash = firstOf(rest, "#", 0);
        int mark = firstOf(rest.substring(0, hash), "?", 0);
        String path = rest.substring(0, mark).replace('\\', '/');
        String query = mark < hash ? rest.substring(mark + 1, hash) : "";
        String domain = LinkHost.domain(host);
        String site = SameSite.of(host, domain);
        Optional<Link> own = doors == DOORS
                ? Optional.empty()
                : cached(host, domain, path)
                        .map(page -> query.isEmpty() ? page : page + "?" + query)
                        .or(() -> ArchivedPage.of(site, path, query))
                        .or(() -> Forwarding.from(site, path, query))
                        .flatMap(address -> of(address, doors + 1));
        return own.orElseGet(() -> written(site, LinkPath.of(path), LinkQuery.of(query), rest.substring(hash)));
    }

    private static Link written(String site, String path, LinkQuery query, String fragment) {
        String address =
                SameAddress.of(site, path, query).orElseGet(() -> site + path + query.written() + route(fragment));
        return new Link("https://" + address, LinkHost.domain(address.substring(0, firstOf(address, "/?#", 0))));
    }

    /** The page whose copy an AMP cache holds: its address stands in the path. */
    private static Optional<String> cached(String host, String domain, String path) {
        boolean cache = AMP_CACHES.stream().anyMatch(host::endsWith);
        if (!cache && !(domain.startsWith("google.") && path.startsWith("/amp/"))) return Optional.empty();
        int page = path.indexOf("/s/");
        String inner = page >= 0 ? path.substring(page + 3) : path.startsWith("/amp/") ? path.substring(5) : "";
        if (inner.isEmpty() && (path.startsWith("/c/") || path.startsWith("/v/"))) inner = path.substring(3);
        return inner.contains(".") && !inner.startsWith("/") ? Optional.of(inner) : Optional.empty();
    }

    /** Beside places written as paths, chats in Telegram's page: #@name and #-100123. */
    private static boolean isRoute(String fragment) {
        return fragment.startsWith("#/")
                || fragment.startsWith("#!")
                || fragment.startsWith("#@")
                || fragment.matches("#-\\d{5,}.*");
    }

    /** A fragment that names a place in an application and not on a page: #/story/1, #!/story/1. */
    private static String route(String fragment) {
        if (!isRoute(fragment)) return "";
        int words = fragment.indexOf(":~:");
        String place = words >= 0 ? fragment.substring(0, words) : fragment;
        int mark = firstOf(place, "?", 0);
        String path = PercentCoding.path(place.substring(1, mark));
        while (path.endsWith("/")) path = path.substring(0, path.length() - 1);
        String query =
                mark < place.length() ? LinkQuery.of(place.substring(mark + 1)).written() : "";
        return (path.isEmpty() || path.equals("!")) && query.isEmpty() ? "" : "#" + path + query;
    }

    /** The text without the blanks, invisible signs, quotes and angle brackets around it. */
    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isAround(text.charAt(from))) from++;
        while (to > from && isAround(text.charAt(to - 1))) to--;
        while (text.startsWith("%20", to - 3)) to -= 3;
        return text.substring(from, to);
    }

    private static boolean isAround(char c) {
        return c <= ' '
                || "<>\"".indexOf(c) >= 0
                || c >= 0x80 && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
    }

    private static int firstOf(String text, String signs, int from) {
        for (int i = from; i < text.length(); i++) if (signs.indexOf(text.charAt(i)) >= 0) return i;
        return text.length();
    }
}
