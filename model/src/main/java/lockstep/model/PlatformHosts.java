package lockstep.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts where anybody may have an account or a page, and how their links name an account. */
public final class PlatformHosts {
    /**
     * An account that a link leads to.
     *
     * @param platform as registries call it
     * @param name without {@code @}, in small letters
     */
    public record Handle(String platform, String name) {}

    /** @param path how a path names the account, as group 1; matches nothing where it is not told */
    private record Accounts(String platform, Pattern path) {}

    private static final Pattern NOTHING = Pattern.compile("(?!)()");
    private static final Map<String, Optional<Accounts>> HOSTS = hosts();
    private static final Set<String> NO_NAMES =
            Set.copyOf(ShippedList.lines(PlatformHosts.class, "platform-pages.txt"));

    private PlatformHosts() {}

    /** Whether anybody may have an account or a page there, so that what is said of one place on it holds for no other. */
    public static boolean holds(String host) {
        return HOSTS.containsKey(bare(host));
    }

    /** The platform that a host belongs to, where its links lead to accounts. */
    public static Optional<String> platform(String host) {
        return accounts(host).map(Accounts::platform);
    }

    /** The account that a link leads to; empty where it leads to a page of the platform's own. */
    public static Optional<Handle> account(String host, String path) {
        return accounts(host).flatMap(a -> {
            Matcher found = a.path().matcher(withoutQuery(path));
            if (!found.matches()) return Optional.empty();
            String name = found.group(1).toLowerCase(Locale.ROOT);
            return NO_NAMES.contains(name) ? Optional.empty() : Optional.of(new Handle(a.platform(), name));
        });
    }

    private static Optional<Accounts> accounts(String host) {
        return HOSTS.getOrDefault(bare(host), Optional.empty());
    }

    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\d?\\.", "");
    }

    /** On one platform the query holds the name. */
    private static String withoutQuery(String path) {
        if (path.startsWith("/profile.php?id=")) return path.replaceFirst("&.*$", "");
        return path.replaceFirst("[?#].*$", "");
    }

    private static Map<String, Optional<Accounts>> hosts() {
        Map<String, Optional<Accounts>> hosts = new HashMap<>();
        for (ShippedList.Row row : ShippedList.rows(PlatformHosts.class, "platform-hosts.tsv"))
            hosts.put(row.cell(0), row.size() < 3 ? Optional.empty() : Optional.of(accounts(row.cell(1), row.cell(2))));
        return Map.copyOf(hosts);
    }

    private static Accounts accounts(String platform, String path) {
        return new Accounts(platform, path.equals("-") ? NOTHING : Pattern.compile(path));
    }
}
