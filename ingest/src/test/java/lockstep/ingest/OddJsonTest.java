package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JSON as tools string it together and shape it: every object is read or told of. */
final class OddJsonTest {
    private static Reads json(String text) {
        return json(text, Reading.PLAIN);
    }

    private static Reads json(String text, Reading reading) {
        return Reads.bytes("a.json", text.getBytes(StandardCharsets.UTF_8), reading);
    }

    private static String post(int id) {
        return "{\"id\":\"%d\",\"user_id\":\"7%d\",\"created_at\":\"2021-03-06T09:15:00Z\",\"text\":\"w\"}"
                .formatted(id, id);
    }

    @Test
    void objectsAreReadHoweverTheyAreStrungTogether() {
        String one = post(1);
        String two = post(2);
        for (String file : List.of(
                one + "\n" + two,
                one + ",\n" + two + ",\n",
                "[" + one + "]\n[" + two + "]\n",
                "[" + one + "][" + two + "]",
                "[" + one + "," + two + "]",
                one.replace(",", ",\n ").replace("{", "{\n ") + "\n" + two.replace(",", ",\n "),
                "{\"a1\":" + one + ",\"a2\":" + two + "}",
                one + two,
                "\u001e" + one + "\n\u001e" + two + "\n",
                "\n\n" + one + "\n\n" + two)) {
            Reads reads = json(file);
            assertThat(reads.part(2)).as(file).containsExactly("1", "2");
            assertThat(reads.reasons()).as(file).isEmpty();
        }
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @Test
    void jsonThatWasWrittenAsJsonOnceMoreIsReadAsWhatItHolds() {
        String one = post(1);
        String two = post(2);
        for (String file : List.of(
                quoted(one) + "\n" + quoted(two) + "\n",
                quoted(quoted(one)) + "\n" + quoted(quoted(two)),
                one + "\n" + quoted(two),
                "[" + quoted(one) + "," + quoted(two) + "]",
                quoted("[" + one + ",\n" + two + "]"),
                quoted("{\"posts\":[" + one + "," + two + "]}"),
                quoted(one) + ",\n" + quoted(two) + ",\n")) {
            Reads reads = json(file);
            assertThat(reads.part(2)).as(file).containsExactly("1", "2");
            assertThat(reads.reasons()).as(file).isEmpty();
        }
    }

    @Test
    void aTextThatOnlyBeginsLikeAnObjectIsARejectWithItsLine() {
        Reads reads = json(post(1) + "\n\"{not json\"\n" + post(2));
        assertThat(reads.part(2)).containsExactly("1", "2");
        assertThat(reads.reasons()).hasSize(1);
    }

    @Test
    void whatPythonWritesForNoNumberIsNone() {
        Reads reads = json(
                "{\"id\":\"1\",\"user_id\":\"7\",\"created_at\":1615022100.0,\"text\":\"w\",\"retweeted_status_id\":NaN,\"likes\":NaN}");
        assertThat(reads.part(4)).containsExactly("original");
        assertThat(reads.reasons()).isEmpty();
    }

    @Test
    void aMemberNamedTwiceIsAskedAboutAndTheOthersAreRead() {
        String twice =
                "{\"id\":\"1\",\"user_id\":\"7\",\"created_at\":\"2021-03-06T09:15:00Z\",\"text\":\"a\",\"text\":\"b\"}";
        for (String file : List.of(
                twice + "\n" + post(2),
                "[" + twice + "," + post(2) + "]",
                "{\"posts\":[" + twice + "," + post(2) + "]}")) {
            Reads reads = json(file);
            assertThat(reads.part(2)).as(file).containsExactly("2");
            assertThat(reads.reasons()).as(file).singleElement().asString().startsWith("doubled-member:");
        }
    }

    @Test
    void tablesAndPythonThatAreNoObjectsAreCalledWhatTheyAre() {
        assertThat(json("{\"id\":{\"0\":\"1\",\"1\":\"2\"},\"user_id\":{\"0\":\"7\",\"1\":\"8\"}}")
                        .refusal())
                .contains("column by column")
                .contains("orient=\"records\"");
        assertThat(json("{\"columns\":[\"id\",\"user_id\"],\"data\":[[\"1\",\"7\"]]}")
                        .refusal())
                .contains("column by column");
        assertThat(json("[[\"1\",\"7\"],[\"2\",\"8\"]]").refusal()).contains("without the names of their members");
        assertThat(json("window.YTD.tweets.part0 = [ {\"tweet\": {\"id_str\": \"1\"}} ]")
                        .refusal())
                .contains("a part of an archive of X")
                .contains("--map id=tweet.id_str");
        assertThat(json("{'id': '1', 'user_id': '7', 'text': None}\n").refusal())
                .contains("json.dumps");
    }

    @Test
    void aMembersNameIsHeldAgainstItsValues() {
        assertThat(
                        json("{\"id\":\"1\",\"user_id\":\"7\",\"time\":\"09:15:00\",\"created_at\":\"2021-03-06T10:15:00Z\",\"text\":\"w\"}")
                                .part(3))
                .containsExactly("2021-03-06T10:15:00Z");
        assertThat(
                        json("{\"id\":\"1\",\"user_id\":\"7\",\"date\":\"2021-03-06\",\"time\":\"09:15:00\",\"timezone\":\"+0300\",\"text\":\"w\"}")
                                .part(3))
                .containsExactly("2021-03-06T06:15:00Z");
        assertThat(
                        json("{\"id\":\"1\",\"user_id\":\"7\",\"created_at\":1615022100,\"text\":\"w\",\"url\":\"https://n.example/a\",\"url_id\":17,\"domain\":\"n.example\"}")
                                .objects())
                .filteredOn(o -> !o.startsWith("text="))
                .containsExactly("link=https://n.example/a", "domain=n.example");
    }

    @Test
    void roundedNumbersDoNotMakeOneOfMany() {
        var exponents = new StringBuilder();
        var zeros = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            String rest = ",\"screen_name\":\"p%d\",\"created_at\":1615022100,\"text\":\"w%d\"}%n".formatted(i, i);
            exponents.append("{\"user_id\":1.29403E+18").append(rest);
            zeros.append("{\"user_id\":1294031234567800000").append(rest);
        }
        for (StringBuilder file : List.of(exponents, zeros)) {
            Reads reads = json(file.toString());
            assertThat(reads.part(1)).containsExactly(":p0 @p0", ":p1 @p1", ":p2 @p2", ":p3 @p3");
            assertThat(reads.notes()).contains("accounts are known by screen_name");
        }
    }

    @Test
    void aWrappedIdIsTheSameId() {
        Reads reads = json(
                "{\"id\":\"'1368000000000000001\",\"user_id\":\"90001.0\",\"created_at\":1615022100,\"text\":\"w\"}");
        assertThat(reads.part(1)).containsExactly(":90001");
        assertThat(reads.part(2)).containsExactly("1368000000000000001");
        assertThat(reads.notes()).contains("2 ids were wrapped");
    }

    @Test
    void aRepostIsOneInEveryFormatAndAnAccountOfNumberZeroIsKnownByItsHandle() {
        String tweet =
                "{\"created_at\":\"Sat Mar 06 09:15:00 +0000 2021\",\"id_str\":\"1001\",\"full_text\":\"RT @ann: w\",\"user\":{\"id_str\":\"0\",\"screen_name\":\"p1\"},\"entities\":{\"hashtags\":[{\"text\":\"t\"}],\"urls\":[{\"expanded_url\":\"https://n.example/a\"}]}}";
        Reads reads = json(tweet);
        assertThat(reads.part(1)).containsExactly("twitter:p1 @p1");
        assertThat(reads.part(4)).containsExactly("repost");
        assertThat(reads.objects()).singleElement().asString().startsWith("repost=@ann:");
    }

    @Test
    void thePhotoOfAPostIsNoLinkOfIt() {
        Reads reads = json(
                "{\"id\":\"1368000000000000003\",\"author_id\":\"7\",\"created_at\":\"2021-03-06T09:15:00.000Z\",\"text\":\"w https://t.co/m\",\"entities\":{\"urls\":[{\"expanded_url\":\"https://twitter.com/p3/status/1368000000000000003/photo/1\"}]}}");
        assertThat(reads.objects()).singleElement().asString().startsWith("text=");
    }

    @Test
    void aMappedMemberThatYieldsNothingIsToldInEveryFormat() {
        var map = Map.of(Field.LIKES, "claps");
        for (String file : List.of(
                "{\"id\":\"11\",\"author_id\":\"7\",\"created_at\":\"2024-01-01T10:00:00.000Z\",\"text\":\"w\"}",
                "{\"id\":\"1\",\"uri\":\"https://m.example/1\",\"created_at\":\"2024-01-01T10:00:00Z\",\"content\":\"w\",\"account\":{\"id\":\"1\",\"acct\":\"ann\",\"username\":\"ann\",\"url\":\"https://m.example/@ann\"}}",
                "{\"response\":{\"items\":[{\"id\":1,\"owner_id\":-5,\"from_id\":-5,\"date\":1615022100,\"text\":\"w\",\"post_type\":\"post\"}]}}")) {
            Reads reads = json(file, new Reading("", map, Map.of(), "", ZoneOffset.UTC, Layout.PLAIN, ""));
            assertThat(reads.posts()).as(file).hasSize(1);
            assertThat(reads.notes()).as(file).contains("--map likes=claps is not used: " + reads.format());
        }
        Reads plain = json(post(1), new Reading("", map, Map.of(), "", ZoneOffset.UTC, Layout.PLAIN, ""));
        assertThat(plain.notes()).contains("claps (likes) is empty in every row");
    }

    @Test
    void aLinkBehindAWordIsALinkAndOneToAPersonIsNone() {
        String html =
                "<p>w <a href=\\\"https://n.example/a\\\">here</a> <a href=\\\"https://m.example/@bob\\\" class=\\\"u-url mention\\\">@bob</a></p>";
        Reads reads = json(
                "{\"id\":\"1\",\"uri\":\"https://m.example/1\",\"created_at\":\"2024-01-01T10:00:00Z\",\"content\":\""
                        + html
                        + "\",\"account\":{\"id\":\"1\",\"acct\":\"ann\",\"username\":\"ann\",\"url\":\"https://m.example/@ann\"}}");
        assertThat(reads.objects("link")).containsExactly("https://n.example/a");
    }
}
