package lockstep.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published sets of real actions, each read as its publisher wrote it. */
final class RealSets {
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TWITTER =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A set that can be read. */
    interface Source {
        ObservedActions read() throws IOException;
    }

    private RealSets() {}

    /** The sets that a folder holds, by name: presumed organic ones first. */
    static Map<String, Source> in(Path folder) throws IOException {
        Map<String, Source> sets = new LinkedHashMap<>();
        sets.put("weibo", () -> weibo(folder.resolve("organic-weibo/reposts.csv.gz")));
        for (String language : new String[] {"arabic", "bulgarian", "dutch", "english"}) {
            sets.put("clef22-" + language, () -> clef(folder.resolve("organic-clef22/" + language + ".csv.gz")));
        }
        sets.put("pheme", () -> pheme(folder.resolve("organic-pheme/pheme_rumour_source_tweets.csv")));
        sets.put("telegram", () -> telegram(folder.resolve("telegram-ru-news/messages.jsonl.gz")));
        Path elections = folder.resolve("coortweet/german_elections.csv.gz");
        sets.put("elections-twitter", () -> elections(elections, a -> a.startsWith("tw")));
        sets.put("elections-facebook", () -> elections(elections, a -> a.startsWith("fb")));
        for (String category : new String[] {"LeftTroll", "NewsFeed", "HashtagGamer", "Fearmonger"}) {
            sets.put("ira-" + category, () -> ira(folder.resolve("ira-twitter/tweets_" + category + ".csv.gz")));
        }
        sets.keySet().removeIf(name -> !Files.exists(folder.resolve(place(name))));
        return sets;
    }

    private static String place(String name) {
        if (name.startsWith("clef22")) return "organic-clef22";
        if (name.startsWith("elections")) return "coortweet";
        if (name.startsWith("ira")) return "ira-twitter";
        return name.equals("weibo") ? "organic-weibo" : name.equals("pheme") ? "organic-pheme" : "telegram-ru-news";
    }

    private static Reader open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8);
    }

    private static ObservedActions weibo(Path file) throws IOException {
        var seen = new ObservedActions();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            for (NamedCsvRecord row : rows) {
                time(row.getField("date"), PLAIN)
                        .ifPresent(t ->
                                seen.add("repost", row.getField("uid"), row.getField("case_id"), t.toEpochMilli()));
            }
        }
        return seen;
    }

    private static ObservedActions clef(Path file) throws IOException {
        var seen = new ObservedActions();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            for (NamedCsvRecord row : rows) tweet(seen, row, Instant.parse(row.getField("created_at")));
        }
        return seen;
    }

    private static ObservedActions pheme(Path file) throws IOException {
        var seen = new ObservedActions();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            for (NamedCsvRecord row : rows) {
                OffsetDateTime at = OffsetDateTime.parse(row.getField("created_at"), TWITTER);
                tweet(seen, row, at.toInstant());
            }
        }
        return seen;
    }

    private static void tweet(ObservedActions seen, NamedCsvRecord row, Instant at) {
        String account = row.getField("user_id");
        seen.account(account);
        many(seen, "hashtag", account, row.findField("hashtags").orElse(""), at);
        many(seen, "link", account, row.findField("urls").orElse(""), at);
        row.findField("retweeted_id").ifPresent(id -> seen.add("repost", account, id, at.toEpochMilli()));
        row.findField("in_reply_to_id").ifPresent(id -> seen.add("reply", account, id, at.toEpochMilli()));
        seen.add("text", account, sameText(row.getField("text")), at.toEpochMilli());
    }

    private static void many(ObservedActions seen, String trace, String account, String cell, Instant at) {
        for (String one : cell.split("[\\s,;|]+"))
            seen.add(trace, account, one.toLowerCase(Locale.ROOT), at.toEpochMilli());
    }

    private static ObservedActions telegram(Path file) throws IOException {
        var seen = new ObservedActions();
        try (var lines = new java.io.BufferedReader(open(file))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode message = JSON.readTree(line);
                String channel = message.path("channel").asString("");
                long at = OffsetDateTime.parse(message.path("date").asString(""))
                        .toInstant()
                        .toEpochMilli();
                seen.account(channel);
                String text = message.path("text").asString("");
                seen.add("text", channel, sameText(text), at);
                var links = java.util.regex.Pattern.compile("https?://[^\\s)\\]>\"]+")
                        .matcher(text);
                while (links.find()) seen.add("link", channel, links.group(), at);
            }
        }
        return seen;
    }

    private static ObservedActions elections(Path file, Predicate<String> which) throws IOException {
        var seen = new ObservedActions();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            for (NamedCsvRecord row : rows) {
                String account = row.getField("account_id");
                if (!which.test(account)) continue;
                seen.account(account);
                long at = 1000 * Long.parseLong(row.getField("timestamp"));
                seen.add("link", account, row.getField("url_id"), at);
                seen.add("hashtag", account, row.getField("hashtag_id"), at);
                seen.add("image", account, row.getField("phash_id"), at);
            }
        }
        return seen;
    }

    private static ObservedActions ira(Path file) throws IOException {
        var seen = new ObservedActions();
        var tag = java.util.regex.Pattern.compile("#\\w+", java.util.regex.Pattern.UNICODE_CHARACTER_CLASS);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            for (NamedCsvRecord row : rows) {
                String account = row.getField("author_id");
                seen.account(account);
                var at = time(row.getField("publish_date"), PLAIN);
                if (at.isEmpty()) continue;
                String text = row.getField("content");
                var tags = tag.matcher(text);
                while (tags.find())
                    seen.add(
                            "hashtag",
                            account,
                            tags.group().toLowerCase(Locale.ROOT),
                            at.get().toEpochMilli());
                seen.add("text", account, sameText(text), at.get().toEpochMilli());
            }
        }
        return seen;
    }

    /** Texts that differ in case, links and spaces alone are one object; short ones are nobody's own. */
    private static String sameText(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("https?://\\S+", "")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() < 20 ? "" : plain;
    }

    private static java.util.Optional<Instant> time(String text, DateTimeFormatter form) {
        try {
            return java.util.Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notATime) {
            return java.util.Optional.empty();
        }
    }
}
