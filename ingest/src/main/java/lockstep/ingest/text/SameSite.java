package lockstep.ingest.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The host that stands for all hosts under which a site answers. */
final class SameSite {
    private static final List<String> PREFIXES =
            List.of("www.", "m.", "mobile.", "amp.", "wap.", "mobil.", "touch.", "3g.", "www1.", "www2.", "www3.");
    private static final Map<String, String> HOSTS = new HashMap<>();
    private static final List<String[]> PATTERNS = new ArrayList<>();

    static {
        for (String[] row : ResourceLines.table("hosts.tsv")) {
            for (String other : row[1].split(" ")) {
                if (other.indexOf('?') >= 0) PATTERNS.add(new String[] {other, row[0]});
                else HOSTS.put(other, row[0]);
            }
        }
    }

    private SameSite() {}

    /** The host without what only says for which screen a page is made, and never less than the registered domain. */
    static String of(String host, String domain) {
        String site = host;
        for (boolean more = true; more; ) {
            more = false;
            for (String prefix : PREFIXES) {
                if (!site.startsWith(prefix) || site.length() - prefix.length() < domain.length()) continue;
                site = site.substring(prefix.length());
                more = true;
            }
        }
        // ru.m.wikipedia.org
        int mobile = site.indexOf(".m.");
        if (mobile > 0 && site.length() - mobile - 3 >= domain.length()) {
            site = site.substring(0, mobile) + site.substring(mobile + 2);
        }
        return standing(site);
    }

    private static String standing(String site) {
        String known = HOSTS.get(site);
        if (known != null) return known;
        for (String[] pattern : PATTERNS) if (fits(site, pattern[0])) return pattern[1];
        return site;
    }

    private static boolean fits(String site, String pattern) {
        if (site.length() != pattern.length()) return false;
        for (int i = 0; i < site.length(); i++) {
            if (pattern.charAt(i) == '?' ? site.charAt(i) == '.' : pattern.charAt(i) != site.charAt(i)) return false;
        }
        return true;
    }
}
