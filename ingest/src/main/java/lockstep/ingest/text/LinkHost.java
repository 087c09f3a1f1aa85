package lockstep.ingest.text;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** The host of a link, in lower case ASCII, with its port where that is not the usual one. */
final class LinkHost {
    private LinkHost() {}

    /** Reads what stands between the scheme and the path; empty where that is no host. */
    static Optional<String> of(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.lastIndexOf(':');
        String number = "";
        if (port >= 0) {
            number = host.substring(port + 1);
            host = host.substring(0, port);
        }
        if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) return Optional.empty();
        host = ascii(host.indexOf('%') >= 0 ? PercentCoding.decoded(host).orElse("") : host);
        while (host.endsWith(".")) host = host.substring(0, host.length() - 1);
        if (host.indexOf('.') <= 0 || !isHost(host)) return Optional.empty();
        boolean usual = number.isEmpty() || number.equals("80") || number.equals("443");
        return Optional.of(usual ? host : host + ":" + number);
    }

    /**
     * Registered domain of a host. Beneath an end that the public suffix list does not know, it is the name before that, as the list
     * says; a number and a public suffix are themselves.
     */
    static String domain(String host) {
        int port = host.indexOf(':');
        String name = port >= 0 ? host.substring(0, port) : host;
        String registered = EffectiveTldFinder.getAssignedDomain(name, true, false);
        return registered == null || registered.isEmpty() ? beneathUnknownEnd(name) : registered;
    }

    private static String beneathUnknownEnd(String name) {
        int end = name.lastIndexOf('.');
        boolean number = Character.isDigit(name.charAt(name.length() - 1));
        if (end <= 0 || number || EffectiveTldFinder.getEffectiveTLD(name, false) != null) return name;
        return name.substring(name.lastIndexOf('.', end - 1) + 1);
    }

    private static boolean isHost(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_')) return false;
        }
        return !host.contains("..");
    }

    private static String ascii(String host) {
        if (host.chars().allMatch(c -> c < 0x80)) return host.toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAName) {
            return "";
        }
    }
}
