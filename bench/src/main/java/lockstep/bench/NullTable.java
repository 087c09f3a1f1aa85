package lockstep.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lockstep.worlds.NullWorld;
import lockstep.worlds.NullWorld.Act;
import lockstep.worlds.NullWorld.Part;

/** A null world as a file that a user might have. */
final class NullTable {
    /** How the file is written. */
    enum Form {
        /** A row a post, with columns for what it holds. */
        POSTS,
        /** A row for each thing that a post holds: account, object, kind, time. */
        ACTIONS
    }

    private NullTable() {}

    static void write(NullWorld world, Form form, Path to) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(to)) {
            if (form == Form.POSTS) posts(world, csv);
            else actions(world, csv);
        }
    }

    private static void posts(NullWorld world, CsvWriter csv) {
        csv.writeRecord(
                "tweet_id",
                "created_at",
                "user_id",
                "text",
                "hashtags",
                "urls",
                "user_mentions",
                "retweeted_status_id");
        int id = 0;
        for (Act act : world.acts()) {
            boolean repost = act.holds().contains(Part.REPOST);
            csv.writeRecord(
                    String.valueOf(++id),
                    Instant.ofEpochMilli(act.time()).toString(),
                    "reader" + act.reader(),
                    repost ? "RT @source" + act.item() + ": words " + act.item() : "words " + id,
                    held(act, "hashtag"),
                    held(act, "link"),
                    held(act, "mention"),
                    held(act, "repost"));
        }
    }

    private static String held(Act act, String kind) {
        return act.holds().stream()
                .filter(p -> p.kind().equals(kind))
                .map(p -> object(act, p))
                .collect(Collectors.joining(" "));
    }

    private static void actions(NullWorld world, CsvWriter csv) {
        csv.writeRecord("account_id", "object_id", "object_type", "timestamp");
        for (Act act : world.acts()) {
            for (Part part : act.holds())
                csv.writeRecord(List.of(
                        "reader" + act.reader(), object(act, part), part.kind(), String.valueOf(act.time() / 1000)));
        }
    }

    private static String object(Act act, Part part) {
        return switch (part) {
            case REPOST -> String.valueOf(5000 + act.item());
            case LINK -> "https://rivernews.example/" + act.item();
            case MENTION -> "who" + act.item();
            default -> part.name().toLowerCase(Locale.ROOT).replace("_", "") + "x" + act.item();
        };
    }
}
