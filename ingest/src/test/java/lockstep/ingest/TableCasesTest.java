package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tables in the shape of real exports give what a person expects of them. */
final class TableCasesTest {
    private static Reads read(String place) {
        Optional<Path> file = SharedData.at("cases/" + place);
        assumeTrue(file.isPresent(), "the folder of shared cases is not on this machine");
        return Reads.file(file.orElseThrow());
    }

    @Test
    void crowdTanglesOwnExportIsKnown() {
        Reads reads = read("01-crowdtangle-web-csv/ct-posts.csv");
        assertThat(reads.part(1))
                .containsExactly(
                        "facebook:100044001122001 @harbourvoice",
                        "facebook:100044001122002 @deltamirror",
                        "facebook:100044001122001 @harbourvoice");
        assertThat(reads.part(3))
                .containsExactly("2022-03-05T14:02:11Z", "2022-03-05T14:02:40Z", "2022-07-05T13:02:11Z");
        assertThat(reads.objects("link"))
                .startsWith("https://news.example/bridge", "https://news.example/bridge")
                .hasSize(3);
        assertThat(reads.recorded().counts).containsExactly("10877 800", "1877 20", "10877 8");
    }

    @Test
    void twintsTweetsReplyToNoList() {
        Reads reads = read("02-twint-csv/tweets.csv");
        assertThat(reads.part(3)).startsWith("2021-03-06T14:15:00Z", "2021-03-06T14:15:20Z", "2021-03-06T14:20:00Z");
        assertThat(reads.part(4)).hasSize(5).containsOnly("original");
        assertThat(new TreeSet<>(reads.objects("link"))).containsExactly("https://news.example/shelves");
        assertThat(reads.objects("domain")).doesNotContain("twitter.com");
        assertThat(reads.objects("mention")).containsExactly("quartz_owl");
        assertThat(reads.objects("reply")).isEmpty();
    }

    @Test
    void wordsForNothingAreNoObjects() {
        Reads posts = read("03-null-texts/posts.csv");
        assertThat(posts.part(4)).hasSize(34).containsOnly("original");
        assertThat(posts.objects()).allMatch(o -> o.startsWith("text="));
        assertThat(read("03-null-texts/actions.csv").objects()).isEmpty();
        assertThat(read("03-null-texts/accounts.csv").posts()).isEmpty();
    }

    @Test
    void zeroIsNoPostThatEverybodyReposts() {
        Reads zeros = read("04-zero-ids-bots-archive/tweets.csv");
        assertThat(zeros.part(4)).hasSize(336).containsOnly("original");
        assertThat(zeros.objects("repost")).isEmpty();
        assertThat(zeros.objects())
                .isEqualTo(read("04-zero-ids-bots-archive/tweets-empty.csv").objects());
        assertThat(zeros.part(3))
                .isEqualTo(read("04-zero-ids-bots-archive/tweets-empty.csv").part(3));
        assertThat(zeros.notes()).contains("672 cells said 0: read as none");
    }

    @Test
    void mangledIdsMakeNobodyAnother() {
        List<String> people = read("05-mangled-ids/apos.csv").part(1);
        assertThat(new TreeSet<>(people)).hasSize(6);
        for (String file : List.of("float", "formula", "quotedtab"))
            assertThat(read("05-mangled-ids/" + file + ".csv").part(1)).as(file).isEqualTo(people);
        for (String file : List.of("sci", "comma", "zeros", "usersci")) {
            Reads reads = read("05-mangled-ids/" + file + ".csv");
            assertThat(new TreeSet<>(reads.part(1))).as(file).hasSize(6);
            assertThat(reads.posts()).as(file).hasSize(12);
            assertThat(reads.notes())
                    .as(file)
                    .contains("without their last digits")
                    .contains("known by screen_name");
        }
        Reads reposts = read("05-mangled-ids/retweetsci.csv");
        assertThat(reposts.part(4)).containsOnly("repost");
        assertThat(reposts.objects("repost")).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    void aTimeIsTheRightHourOrAReject() {
        Reads reads = read("06-time-formats/t.csv");
        Set<String> right = Set.of(
                "2021-03-06T09:15:00Z",
                "2021-03-06T09:15:00.123Z",
                "2021-03-06T14:15:00Z", // EST, and 09:15 at -05:00
                "2021-03-06T08:15:00Z", // CET
                "2021-03-06T06:15:00Z", // MSK, +03
                "2021-03-06T14:05:33Z", // 06.03.2021 14:05:33
                "2021-03-06T00:00:00Z", // days alone
                "2022-03-06T22:22:00Z",
                "2021-03-06T23:59:59Z");
        assertThat(reads.part(3)).allMatch(right::contains).hasSizeGreaterThan(50);
        assertThat(reads.reasons()).anyMatch(r -> r.contains("CST is the name of several zones"));
        assertThat(reads.notes()).contains("days of a spreadsheet");
    }

    @Test
    void whoCommentsInOneThreadSharesNoLink() {
        Reads reads = read("13-reddit-csv-false-colink/comments.csv");
        assertThat(reads.posts()).hasSize(560);
        assertThat(reads.objects("link")).isEmpty();
        assertThat(reads.objects("reply")).hasSize(560).allMatch(o -> o.startsWith("t3_"));
        Reads scraped = read("12-reddit-dumps/to_csv.csv");
        assertThat(scraped.objects("domain")).doesNotContain("reddit.com");
        assertThat(scraped.part(1)).contains(":moth").noneMatch(a -> a.contains("deleted"));
    }

    @Test
    void exportsOfListeningToolsAreKnownWithWhatStandsBeforeThem() {
        Reads brand = read("18-listening-tools-exports/brandwatch.csv");
        assertThat(brand.rows()).hasSize(3);
        assertThat(brand.objects("link")).containsOnly("https://news.example/a");
        assertThat(brand.objects("domain")).containsOnly("news.example");
        assertThat(brand.objects())
                .isEqualTo(
                        read("18-listening-tools-exports/brandwatch-nopre.csv").objects());
        Reads melt = read("18-listening-tools-exports/meltwater.csv");
        assertThat(melt.part(1)).startsWith("twitter:701 @alder");
        assertThat(melt.part(2)).startsWith("1500000000000000001");
        assertThat(melt.part(3)).startsWith("2022-03-05T09:11:00Z");
        for (String file : List.of("talkwalker", "excel-sep")) {
            Reads talk = read("18-listening-tools-exports/" + file + ".csv");
            assertThat(talk.part(3)).as(file).containsExactly("2022-03-05T09:11:00Z", "2022-03-05T09:12:00Z");
            assertThat(talk.objects("link")).as(file).isEmpty();
        }
    }

    @Test
    void aLinkAndItsNumberAreOneObject() {
        Reads both = read("20-one-link-counted-twice/shares.csv");
        assertThat(both.objects())
                .isEqualTo(read("20-one-link-counted-twice/shares-url-only.csv").objects());
        Reads twice = read("20-one-link-counted-twice/twice.csv");
        assertThat(new TreeSet<>(twice.objects("hashtag"))).containsExactly("flood");
        assertThat(new TreeSet<>(twice.objects("domain"))).containsExactly("news.example");
    }

    @Test
    void dialectsAreReadOrToldAndNoColumnIsShifted() {
        for (String file : List.of(
                "bom-quoted.csv",
                "caret.csv",
                "case-header.csv",
                "comment.csv",
                "cr-only.csv",
                "empty-lines.csv",
                "excel-semicolon.csv",
                "gzip-named.csv",
                "index.csv",
                "index-named.csv",
                "mixed-eol.csv",
                "pipe.txt",
                "tilde.csv",
                "two-members.csv.gz",
                "utf16be-bom.csv",
                "utf16le-nobom.csv",
                "utf32.csv",
                "x.csv.bz2",
                "x.csv.xz")) {
            Reads reads = read("34-csv-dialects/" + file);
            assertThat(reads.part(1))
                    .as(file)
                    .containsExactly("twitter:501 @alder", "twitter:502 @birch", "twitter:503 @cedar");
            assertThat(reads.part(5)).as(file).startsWith("first words here");
        }
        assertThat(read("34-csv-dialects/x.sqlite").refusal()).contains("SQLite");
        assertThat(read("34-csv-dialects/x.rds").refusal()).contains("data of R");
        assertThat(read("34-csv-dialects/x.xlsx").refusal()).contains("Excel workbook");
        assertThat(read("34-csv-dialects/html.csv").refusal()).contains("web page");
        assertThat(read("34-csv-dialects/pg-copy.tsv").part(1)).contains("twitter:502");
    }

    @Test
    void retweetsInATableAreWhatTheyAreInJson() {
        Reads table = read("37-retweets-as-originals/twarc.csv");
        assertThat(table.part(4)).hasSize(750).containsOnly("repost");
        assertThat(table.objects()).hasSize(750).allMatch(o -> o.startsWith("repost="));
        assertThat(table.objects())
                .isEqualTo(read("37-retweets-as-originals/v2.jsonl").objects());
    }
}
