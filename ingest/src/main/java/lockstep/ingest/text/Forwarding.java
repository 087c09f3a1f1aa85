package lockstep.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses that only lead on to another that they hold: a platform's exit door, a share button, a search result. */
final class Forwarding {
    private static final List<Door> DOORS = new ArrayList<>();

    static {
        for (String[] row : ResourceLines.table("forwarding.tsv")) DOORS.add(new Door(row[0], row[1], row[2]));
    }

    private static final String TRANSLATED = ".translate.goog";

    private Forwarding() {}

    /** The address that this one leads to; empty where it leads nowhere else. */
    static Optional<String> from(String host, String path, String query) {
        if (host.endsWith(TRANSLATED))
            return Optional.of(translated(host) + path + (query.isEmpty() ? "" : "?" + query));
        for (Door door : DOORS) {
            if (!door.isAt(host, path)) continue;
            Optional<String> to = door.to(query);
            if (to.isPresent()) return to;
        }
        return Optional.empty();
    }

    /** news-example-org of news-example-org.translate.goog: a hyphen is a dot, two are one. */
    private static String translated(String host) {
        return "https://"
                + host.substring(0, host.length() - TRANSLATED.length())
                        .replace("--", "\u0000")
                        .replace('-', '.')
                        .replace('\u0000', '-');
    }

    private record Door(String host, String path, String parameter) {
        boolean isAt(String site, String place) {
            return isHost(site) && place.startsWith(path) && ends(place);
        }

        private boolean isHost(String site) {
            if (host.startsWith("*.")) return site.endsWith(host.substring(1));
            if (!host.endsWith(".*")) return site.equals(host);
            String begin = host.substring(0, host.length() - 1);
            // google.de and google.co.uk, not google.example.org
            return site.startsWith(begin) && site.length() - begin.length() <= 6;
        }

        private boolean ends(String place) {
            return path.equals("/")
                    ? place.length() <= 1
                    : path.endsWith("_")
                            || place.length() == path.length()
                            || !Character.isLetterOrDigit(place.charAt(path.length()));
        }

        Optional<String> to(String query) {
            if (parameter.equals("?")) return address(query);
            for (String pair : query.split("&")) {
                if (!pair.startsWith(parameter + "=")) continue;
                Optional<String> address = PercentCoding.decoded(pair.substring(parameter.length() + 1))
                        .flatMap(Door::address);
                if (address.isPresent()) return address;
            }
            return Optional.empty();
        }

        private static Optional<String> address(String text) {
            String low = text.substring(0, Math.min(8, text.length())).toLowerCase(java.util.Locale.ROOT);
            return low.startsWith("http://") || low.startsWith("https://") ? Optional.of(text) : Optional.empty();
        }
    }
}
