package lockstep.ingest.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Links that open Telegram's program, {@code tg://resolve?domain=name&post=17}, as its pages have them. */
final class AppLink {
    private static final String SCHEME = "tg:";

    private AppLink() {}

    static boolean isOne(String link) {
        return link.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** The address of the same page; empty where there is none, as for a person by number. */
    static Optional<String> page(String link) {
        String rest = link.substring(SCHEME.length());
        if (rest.startsWith("//")) rest = rest.substring(2);
        int mark = rest.indexOf('?');
        if (mark < 0) return Optional.empty();
        String act = rest.substring(0, mark).toLowerCase(Locale.ROOT).replace("/", "");
        Map<String, String> given = given(rest.substring(mark + 1));
        return switch (act) {
            case "resolve" -> resolved(given);
            case "join" -> of(given, "invite").map(invite -> "https://t.me/+" + invite);
            case "privatepost" ->
                of(given, "channel")
                        .flatMap(channel -> of(given, "post").map(post -> "https://t.me/c/" + channel + "/" + post));
            case "msg_url", "msg" -> of(given, "url").flatMap(PercentCoding::decoded);
            case "addstickers" -> of(given, "set").map(set -> "https://t.me/addstickers/" + set);
            default -> Optional.empty();
        };
    }

    private static Optional<String> resolved(Map<String, String> given) {
        return of(given, "domain").map(name -> {
            String page = "https://t.me/" + name
                    + of(given, "post").map(post -> "/" + post).orElse("");
            return page
                    + of(given, "comment").map(c -> "?comment=" + c).orElse("")
                    + of(given, "start").map(s -> "?start=" + s).orElse("");
        });
    }

    private static Optional<String> of(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name)).filter(value -> !value.isEmpty());
    }

    private static Map<String, String> given(String query) {
        Map<String, String> given = new HashMap<>();
        for (String pair : query.replace("&amp;", "&").split("[&#]")) {
            int equals = pair.indexOf('=');
            if (equals > 0)
                given.putIfAbsent(pair.substring(0, equals).toLowerCase(Locale.ROOT), pair.substring(equals + 1));
        }
        return given;
    }
}
