package lockstep.model.registry;

import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import lockstep.model.WrongUse;

/**
 * What an actor is known by: a handle on a platform, or a domain.
 *
 * @param actor id of the actor
 * @param kind handle or domain
 * @param platform of a handle, as {@code x}; empty for a domain, or where a handle is said to hold on every platform
 * @param value the handle without {@code @}, or the host without {@code www.}; lower case, since both mean the same in any case
 * @param valid when it was the actor's; handles change hands
 * @param by who says so
 */
public record Mark(String actor, Kind kind, String platform, String value, Validity valid, Attribution by) {
    private static final Map<String, String> PLATFORMS = Map.of(
            "twitter", "x", "x.com", "x", "twitter.com", "x", "fb", "facebook", "vkontakte", "vk", "tg", "telegram");

    /** What a mark is. */
    public enum Kind {
        HANDLE,
        DOMAIN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Mark {
        platform = platform(platform);
        value = kind == Kind.HANDLE ? handle(value) : host(value);
        if (value.isEmpty()) throw new WrongUse(actor + " has an empty " + kind.word(), "fill it, or take the row out");
        if (kind == Kind.DOMAIN && value.indexOf('.') < 0) {
            throw new WrongUse(value + " is no domain", "a domain has a dot, as news.example.org");
        }
    }

    /** Our name for a platform. */
    public static String platform(String called) {
        String word = called.strip().toLowerCase(Locale.ROOT);
        return PLATFORMS.getOrDefault(word, word);
    }

    /** A handle as it is compared: without {@code @}, in lower case. */
    public static String handle(String written) {
        String bare = written.strip().toLowerCase(Locale.ROOT);
        return bare.startsWith("@") ? bare.substring(1) : bare;
    }

    /** The host of an address as it is compared: no scheme, no port, no path, no {@code www.}, in ASCII. */
    public static String host(String written) {
        String bare = written.strip().toLowerCase(Locale.ROOT).replaceFirst("^[a-z][a-z0-9+.-]*://", "");
        bare = bare.replaceFirst("[/?#].*$", "").replaceFirst("^.*@", "").replaceFirst(":\\d+$", "");
        bare = bare.replaceFirst("^www\\d?\\.", "").replaceFirst("\\.$", "");
        try {
            return IDN.toASCII(bare);
        } catch (IllegalArgumentException notAHost) {
            throw new WrongUse(written.strip() + " is no domain: " + notAHost.getMessage(), "");
        }
    }
}
