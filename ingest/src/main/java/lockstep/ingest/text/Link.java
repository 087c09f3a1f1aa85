package lockstep.ingest.text;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A link in the one form that all ways of writing it share, and the registered domain it leads to.
 *
 * <p>The form: https, host in lower case ASCII without {@code www.}, {@code m.}, {@code mobile.} or {@code amp.}, no user, default
 * port or fragment, no tracking parameter, the other parameters sorted, no AMP marker, no closing slash. Links are compared, never
 * opened: shortened ones stay as they are.
 *
 * @param canonical the form
 * @param domain registered domain by the public suffix list; the host itself where the list knows none
 */
public record Link(String canonical, String domain) {
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "ymclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "li_fat_id",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_hsenc",
            "_hsmi",
            "__twitter_impression",
            "ref_src",
            "ref_url",
            "cmpid",
            "ncid",
            "ocid",
            "sr_share",
            "share_id",
            "at_medium",
            "at_campaign",
            "xtor",
            "_openstat",
            "vero_id",
            "vero_conv",
            "wickedid",
            "oly_anon_id",
            "oly_enc_id",
            "rb_clickid",
            "s_cid",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig",
            "spm",
            "feature",
            "si",
            "amp",
            "usqp",
            "amp_js_v",
            "amp_gsa",
            "outputtype",
            "__tn__",
            "__xts__",
            "fb_action_ids",
            "fb_action_types",
            "fb_source",
            "fb_ref",
            "smid",
            "soc_src",
            "soc_trk");
    private static final List<String> SAME_SITE = List.of("www.", "m.", "mobile.", "amp.");
    private static final int LONGEST = 4096;

    /** Reads a link; empty where the text is none. */
    public static Optional<Link> of(String text) {
        String link = text.strip();
        if (link.length() > LONGEST) return Optional.empty();
        int scheme = link.indexOf("://");
        if (scheme >= 0) {
            String name = link.substring(0, scheme).toLowerCase(Locale.ROOT);
            if (!name.equals("http") && !name.equals("https")) return Optional.empty();
            link = link.substring(scheme + 3);
        }
        if (scheme < 0 && link.indexOf('@') >= 0) return Optional.empty();
        int end = firstOf(link, "/?#\\", 0);
        Optional<String> host = host(link.substring(0, end));
        if (host.isEmpty()) return Optional.empty();
        String rest = link.substring(end);
        int fragment = rest.indexOf('#');
        String kept = fragment >= 0 ? rest.substring(0, fragment) : rest;
        if (fragment >= 0 && rest.startsWith("#!", fragment)) kept = rest;
        return Optional.of(amp(host.get(), kept));
    }

    private static Link amp(String host, String rest) {
        String domain = domain(host);
        // news.google-style caches: the page's own address stands in the path of the cache
        if (host.endsWith(".cdn.ampproject.org") || domain.startsWith("google.") && rest.startsWith("/amp/")) {
            int page = rest.indexOf("/s/");
            String inner = page >= 0 ? rest.substring(page + 3) : rest.startsWith("/amp/") ? rest.substring(5) : "";
            if (inner.contains(".") && !inner.startsWith("/")) {
                Optional<Link> own = of(inner);
                if (own.isPresent()) return own.get();
            }
        }
        String site = sameSite(host, domain);
        int query = rest.indexOf('?');
        String path = query >= 0 ? rest.substring(0, query) : rest;
        return new Link("https://" + site + path(path) + (query >= 0 ? query(rest.substring(query + 1)) : ""), domain);
    }

    private static Optional<String> host(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.lastIndexOf(':');
        String number = "";
        if (port >= 0) {
            number = host.substring(port + 1);
            host = host.substring(0, port);
        }
        if (!number.isEmpty() && !number.chars().allMatch(Character::isDigit)) return Optional.empty();
        host = ascii(host);
        while (host.endsWith(".")) host = host.substring(0, host.length() - 1);
        if (host.indexOf('.') <= 0 || !isHost(host)) return Optional.empty();
        boolean usual = number.isEmpty() || number.equals("80") || number.equals("443");
        return Optional.of(usual ? host : host + ":" + number);
    }

    private static boolean isHost(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_')) return false;
        }
        return !host.contains("..");
    }

    private static String ascii(String host) {
        for (int i = 0; i < host.length(); i++) {
            if (host.charAt(i) >= 0x80) {
                try {
                    return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
                } catch (IllegalArgumentException notAName) {
                    return "";
                }
            }
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private static String domain(String host) {
        int port = host.indexOf(':');
        String name = port >= 0 ? host.substring(0, port) : host;
        String registered = EffectiveTldFinder.getAssignedDomain(name, true, false);
        return registered == null || registered.isEmpty() ? name : registered;
    }

    private static String sameSite(String host, String domain) {
        for (String prefix : SAME_SITE) {
            if (host.startsWith(prefix) && host.length() - prefix.length() >= domain.length()) {
                return host.substring(prefix.length());
            }
        }
        return host;
    }

    private static String path(String raw) {
        String path = raw.replace('\\', '/');
        if (path.endsWith("/amp/") || path.endsWith("/amp")) path = path.substring(0, path.lastIndexOf("/amp"));
        else if (path.endsWith(".amp")) path = path.substring(0, path.length() - 4);
        else if (path.endsWith(".amp.html")) path = path.substring(0, path.length() - 9) + ".html";
        else if (path.startsWith("/amp/")) path = path.substring(4);
        while (path.endsWith("/")) path = path.substring(0, path.length() - 1);
        return path;
    }

    private static String query(String raw) {
        List<String> kept = new ArrayList<>();
        int at = 0;
        while (at <= raw.length()) {
            int end = firstOf(raw, "&;", at);
            String pair = raw.substring(at, end);
            at = end + 1;
            int equals = pair.indexOf('=');
            String name = (equals >= 0 ? pair.substring(0, equals) : pair).toLowerCase(Locale.ROOT);
            if (!pair.isEmpty() && !name.startsWith("utm_") && !name.startsWith("pk_") && !TRACKING.contains(name))
                kept.add(pair);
        }
        if (kept.isEmpty()) return "";
        Collections.sort(kept);
        return "?" + String.join("&", kept);
    }

    private static int firstOf(String text, String signs, int from) {
        for (int i = from; i < text.length(); i++) if (signs.indexOf(text.charAt(i)) >= 0) return i;
        return text.length();
    }
}
