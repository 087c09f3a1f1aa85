package lockstep.ingest.formats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lockstep.ingest.Field;
import lockstep.ingest.Reading;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;

/**
 * What the ids of posts count within, where they are no more than counts: a channel, a chat, a wall, a video. Post 7 of one channel
 * is not post 7 of another; an id that is long enough to be the platform's own is left as it is.
 */
final class IdScope {
    private static final int LONGEST_COUNT = 10;

    private IdScope() {}

    /** The column that says it: as a person names it, or else the first that is usually called so. */
    static Optional<String> column(Reading reading, List<String> names) {
        String told = reading.map().getOrDefault(Field.ID_WITHIN, "");
        if (!told.isEmpty()) return Optional.of(told);
        return names.stream()
                .filter(name -> Field.ID_WITHIN.saidBy(name) > 0)
                .min(Comparator.comparingInt(Field.ID_WITHIN::saidBy));
    }

    /** The place of that column among all. */
    static OptionalInt place(Reading reading, List<String> names) {
        Optional<String> column = column(reading, names);
        if (column.isEmpty()) return OptionalInt.empty();
        for (int i = 0; i < names.size(); i++)
            if (names.get(i).equalsIgnoreCase(column.get())) return OptionalInt.of(i);
        return OptionalInt.empty();
    }

    /** Puts the scope before ids that are counts; tells whether there was any. */
    static boolean put(PostRow post, Utf8 scope) {
        if (scope.isEmpty() || !isCount(post.id)) return false;
        if (post.platform.toString().equals("telegram")) scope.set(TelegramNames.plain(scope.toString()));
        within(post.id, scope);
        if (isCount(post.replyTo)) within(post.replyTo, scope);
        return true;
    }

    /** What a person should know of it. */
    static String told(String column) {
        return "ids of posts count within " + column + "; --map id_within=COLUMN says otherwise";
    }

    private static void within(Utf8 id, Utf8 scope) {
        id.set(scope + "/" + id);
    }

    private static boolean isCount(Utf8 id) {
        if (id.isEmpty() || id.length() > LONGEST_COUNT) return false;
        for (int i = 0; i < id.length(); i++) if (id.at(i) < '0' || id.at(i) > '9') return false;
        return true;
    }
}
