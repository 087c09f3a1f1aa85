package lockstep.ingest.formats;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What exports call a channel of Telegram: by its name, written in several ways, or by its number. */
final class TelegramNames {
    /** A name as Telegram allows it, with its sign, or as the end of an address. */
    private static final Pattern NAME =
            Pattern.compile("(?i)(?:(?:https?://)?(?:t|telegram)\\.me/(?:s/)?|@)?([a-z][a-z0-9_]{3,31})/?");
    /** The number of a channel as bots and Telethon mark it. */
    private static final Pattern MARKED = Pattern.compile("-100([0-9]{4,})");

    private static final String CHANNEL = "channel";

    private TelegramNames() {}

    /** A name without sign and address, in small letters; a marked number as its channel; else as it is written. */
    static String plain(String written) {
        String numbered = numbered(written);
        if (!numbered.equals(written)) return numbered;
        Matcher name = NAME.matcher(written.strip());
        return name.matches() ? name.group(1).toLowerCase(Locale.ROOT) : written;
    }

    /** {@code -1001300} is {@code channel1300}; anything else is as it is written. */
    static String numbered(String written) {
        Matcher marked = MARKED.matcher(written.strip());
        return marked.matches() ? CHANNEL + marked.group(1) : written;
    }

    static boolean isChannel(String id) {
        return id.startsWith(CHANNEL)
                && id.length() > CHANNEL.length()
                && Character.isDigit(id.charAt(CHANNEL.length()));
    }

    /** The name of the channel of a message, where the message or its file gives it beside the number; or nothing. */
    static String channel(JsonNode message, JsonNode whole) {
        JsonNode about = whole.path(CHANNEL);
        for (String said : new String[] {
            Json.text(message, "_chat", "username"),
            Json.text(message, "chat", "username"),
            about.isObject() ? Json.text(about, "username") : Json.text(whole, CHANNEL)
        }) {
            Matcher name = NAME.matcher(said.strip());
            if (name.matches()) return name.group(1).toLowerCase(Locale.ROOT);
        }
        return "";
    }
}
