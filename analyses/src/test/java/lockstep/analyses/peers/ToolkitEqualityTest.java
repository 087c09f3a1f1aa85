package lockstep.analyses.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.analyses.peers.ToolkitMessages.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equality with the toolkit's own networks, loops included, each direction by itself. */
class ToolkitEqualityTest {
    private static final Pattern NAME = Pattern.compile("(.+)_(co_[a-z]+)_w(\\d+)_m(\\d+)\\.csv\\.gz");

    @Test
    void theRussianSetInFourFormsGivesTheToolkitsNetworks() {
        assertNetworks("ru_", 25);
    }

    @Test
    void theGermanSetsGiveTheToolkitsNetworks() {
        assertNetworks("de_", 16);
    }

    @Test
    void aCorpusOfOddTextsGivesTheToolkitsNetworks(@TempDir Path dir) throws IOException, InterruptedException {
        Path maker = PeerFiles.shared().resolve("peers/scripts/textgen.py");
        Path corpus = dir.resolve("text5000.csv");
        try {
            int ended = new ProcessBuilder("python3", maker.toString(), "5000", corpus.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            assumeTrue(ended == 0, "skipped: " + maker + " did not run");
        } catch (IOException absent) {
            assumeTrue(false, "skipped: no python3 to make the corpus with");
        }
        var messages = new ToolkitMessages(true);
        for (Map<String, String> r : PeerFiles.rows(corpus)) messages.add(message(r));
        assertNetworks("text5000", Map.of("text5000", messages), 20);
    }

    @Test
    void textsArePreprocessedAsTheToolkitDoesIt() {
        List<Map<String, String>> vectors =
                PeerFiles.rows(PeerFiles.shared().resolve("peers/toolkit/text_vectors.csv"));
        assertThat(vectors).hasSizeGreaterThan(3000);
        for (Map<String, String> vector : vectors) {
            assertThat(Toolkit.preprocessed(vector.get("message")))
                    .as(vector.get("message"))
                    .isEqualTo(vector.get("preprocessed"));
        }
    }

    private static void assertNetworks(String prefix, int networks) {
        Path shared = PeerFiles.shared();
        Map<String, ToolkitMessages> sets = new LinkedHashMap<>();
        for (String form : List.of("repost", "reply", "text", "url"))
            if (prefix.equals("ru_"))
                sets.put(
                        "ru_" + form,
                        converted(shared.resolve("data/activity/coortweet/russian_coord_tweets.csv"), form));
        for (String kind : List.of("urls", "domains", "hashtags", "images"))
            if (prefix.equals("de_"))
                sets.put("de_" + kind, converted(shared.resolve("peers/inputs/german_" + kind + ".csv"), "url"));
        assertNetworks(prefix, sets, networks);
    }

    private static void assertNetworks(String prefix, Map<String, ToolkitMessages> sets, int networks) {
        Path folder = PeerFiles.shared().resolve("peers/toolkit");
        int checked = 0;
        for (Path file : files(folder, prefix)) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (!name.matches()) continue;
            ToolkitMessages messages = sets.get(name.group(1));
            Toolkit.Directed ours = Toolkit.network(
                    items(messages, name.group(2)),
                    Double.parseDouble(name.group(3)),
                    Integer.parseInt(name.group(4)),
                    true);
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++)
                rows.add(messages.users().get(ours.source()[i]) + ","
                        + messages.users().get(ours.target()[i]) + "," + ours.weight()[i]);
            List<String> theirs =
                    PeerFiles.lines(folder.resolve(file.getFileName().toString().replace(".gz", ""))).stream()
                            .sorted()
                            .toList();
            assertThat(rows.stream().sorted().toList())
                    .as(file.getFileName().toString())
                    .isEqualTo(theirs);
            checked++;
        }
        assertThat(checked).isEqualTo(networks);
    }

    private static List<Path> files(Path folder, String prefix) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .filter(f -> !f.getFileName().toString().contains("co_similar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Toolkit.Items items(ToolkitMessages messages, String network) {
        return switch (network) {
            case "co_retweet" -> messages.coRetweet();
            case "co_reply" -> messages.coReply();
            case "co_tweet" -> messages.coTweet();
            case "co_link" -> messages.coLink();
            case "co_post" -> messages.coPost();
            default -> throw new IllegalArgumentException(network);
        };
    }

    /** Share events as messages, in the form in which the toolkit was given them. */
    private static ToolkitMessages converted(Path file, String form) {
        var messages = new ToolkitMessages(true);
        Map<String, List<Map<String, String>>> byPost = new LinkedHashMap<>();
        for (Map<String, String> r : PeerFiles.rows(file)) {
            if (form.equals("url"))
                byPost.computeIfAbsent(r.get("content_id"), c -> new ArrayList<>())
                        .add(r);
            else messages.add(message(r, form, r.get("object_id")));
        }
        byPost.values()
                .forEach(rows -> messages.add(message(
                        rows.get(0),
                        form,
                        String.join(
                                " ", rows.stream().map(r -> r.get("object_id")).toList()))));
        return messages;
    }

    private static Message message(Map<String, String> r, String form, String object) {
        return new Message(
                r.get("content_id"),
                r.get("account_id"),
                form.equals("repost") ? object : "",
                form.equals("reply") ? object : "",
                form.equals("text") ? object : "",
                Double.parseDouble(r.get("timestamp_share")),
                form.equals("url") ? object : "");
    }

    private static Message message(Map<String, String> r) {
        return new Message(
                r.get("message_id"),
                r.get("user_id"),
                r.get("repost_id"),
                r.get("reply_id"),
                r.get("message"),
                Double.parseDouble(r.get("timestamp")),
                r.get("urls"));
    }
}
