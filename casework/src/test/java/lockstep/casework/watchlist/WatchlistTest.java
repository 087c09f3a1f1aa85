package lockstep.casework.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import lockstep.casework.incidents.ArticleRecord;
import lockstep.casework.watchlist.ReportCheck.Line;
import lockstep.casework.watchlist.ReportCheck.Stand;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.documents.Reading;
import lockstep.model.Scope;
import lockstep.store.LocalCase;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From accepted records to what is looked for: attributed accounts are in, ordinary people are out. */
class WatchlistTest {
    @TempDir
    private Path folder = Path.of("");

    private static ArticleRecord told(String text, ReviewState verdict) {
        Document d = Reading.of("a.txt", ("A title\n\n" + text).getBytes(StandardCharsets.UTF_8))
                .get(0);
        return ArticleRecord.of(new Articles.Article(
                1, "a.txt", "h", "A title", "", DocumentJson.line(d), verdict, false, "", "", 0, 0));
    }

    private static List<String> values(String kind, String text) {
        return Watchlist.of(List.of(told(text, ReviewState.ACCEPTED))).stream()
                .filter(e -> e.kind().equals(kind))
                .map(Entry::value)
                .toList();
    }

    @Test
    void accountsThatANamedSourceTiesToAnOperationAreListed() {
        assertThat(
                        values(
                                "handle",
                                "Graphika said the accounts @harbor_one, @harbor_two and @harbor_three were part of Spamouflage on Twitter."))
                .containsExactly("harbor_one", "harbor_two", "harbor_three");
        assertThat(
                        values(
                                "handle",
                                "According to Meta, the page https://www.facebook.com/harborvoice was run by the Internet Research Agency."))
                .containsExactly("harborvoice");
    }

    @Test
    void aChannelBehindAWordForChannelsIsListedWithItsPlatform() {
        Entry e = Watchlist.of(List.of(told(
                        "VIGINUM found that the Telegram channel t.me/harbornews was operated by a Russian company.",
                        ReviewState.ACCEPTED)))
                .stream()
                .filter(x -> x.kind().equals("handle"))
                .findFirst()
                .orElseThrow();
        assertThat(e.value()).isEqualTo("harbornews");
        assertThat(e.platform()).isEqualTo("telegram");
        assertThat(e.said()).contains("VIGINUM");
    }

    @Test
    void peopleWhoAreTargetedQuotedOrImpersonatedAreNever() {
        assertThat(
                        values(
                                "handle",
                                "Graphika said the accounts @harbor_one and @harbor_two, linked to Spamouflage, attacked journalist @jane_doe and replied to @john_roe."))
                .containsExactly("harbor_one", "harbor_two");
        assertThat(values("handle", "\"They came at night,\" @jane_doe said of accounts linked to Russia."))
                .isEmpty();
        assertThat(values(
                        "handle",
                        "Graphika said that accounts run by the network were impersonating the account @jane_doe."))
                .isEmpty();
        assertThat(values("handle", "Graphika said accounts linked to China targeted @jane_doe."))
                .isEmpty();
    }

    @Test
    void anAccountThatNobodyNamedAttributesIsNotListed() {
        assertThat(values("handle", "The accounts @harbor_one and @harbor_two were part of a network."))
                .isEmpty();
        assertThat(values("handle", "Some users said the accounts @harbor_one were linked to Russia."))
                .isEmpty();
        assertThat(values("handle", "Graphika denied that the accounts @harbor_one were linked to Russia."))
                .isEmpty();
    }

    @Test
    void whatIsNotAcceptedGivesNothing() {
        String text = "Graphika said the accounts @harbor_one were part of Spamouflage.";
        assertThat(Watchlist.of(List.of(told(text, ReviewState.PROPOSED)))).isEmpty();
        assertThat(Watchlist.of(List.of(told(text, ReviewState.REJECTED)))).isEmpty();
        assertThat(Watchlist.stories(List.of(told(text, ReviewState.PROPOSED)))).isEmpty();
    }

    @Test
    void aFakeSiteIsListedAndTheOneItCopiesIsNot() {
        assertThat(
                        values(
                                "domain",
                                "EU DisinfoLab found that the fake sites harbor-news[.]example and harbour.example.ltd, part of Doppelganger, were impersonating harbour.example.de."))
                .containsExactly("harbor-news.example", "harbour.example.ltd");
        assertThat(values("domain", "EU DisinfoLab said the report can be read at disinfo.example.eu."))
                .isEmpty();
    }

    @Test
    void storiesBecomeACodebook() {
        List<Watchlist.Story> stories = Watchlist.stories(List.of(told(
                "Graphika said Russian accounts falsely claimed that the harbour ministry sold grain to pirates.",
                ReviewState.ACCEPTED)));
        assertThat(stories).isNotEmpty();
        assertThat(stories.get(0).keywords().get("en"))
                .anyMatch(k -> k.contains("harbour") && k.contains("pirates"))
                .noneMatch(k -> k.contains("that") || k.indexOf('&') < 0);
        assertThat(Watchlist.codebook(stories))
                .startsWith("codebook: watchlist\n\nnarratives:\n  - id: \"")
                .contains("    exemplars:\n      - \"", "    keywords:\n      \"en\":\n        - \"");
        assertThat(Watchlist.codebook(List.of())).isEqualTo("codebook: watchlist\n\nnarratives: []\n");
    }

    private List<Line> held(String text, String posts) throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve("c" + Integer.toHexString(posts.hashCode()) + ".case"))) {
            try (Statement s = file.connection().createStatement()) {
                s.execute(
                        "INSERT INTO accounts (account, platform, native_id, handle) VALUES (0, 'twitter', '1', 'harbor_one'), (1, 'twitter', '2', 'other')");
                if (!posts.isEmpty())
                    s.execute("INSERT INTO posts (post, account, posted_at, kind, text) VALUES " + posts);
            }
            ArticleRecord one = told(text, ReviewState.ACCEPTED);
            return ReportCheck.against(LocalCase.of(file, Scope.ALL), List.of(one), Watchlist.of(List.of(one)));
        }
    }

    private static Stand stand(List<Line> lines, String kind) {
        return lines.stream()
                .filter(l -> l.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .stand();
    }

    private static final String REPORT =
            "On March 4, 2024, Graphika said more than 1 account and fewer than 2 posts of Spamouflage spread #harborlies on Twitter.";

    @Test
    void aCaseWithoutPostsCannotSee() throws Exception {
        List<Line> lines = held(REPORT, "");
        assertThat(stand(lines, "operation")).isEqualTo(Stand.CANNOT_SEE);
        assertThat(stand(lines, "date")).isEqualTo(Stand.CANNOT_SEE);
        assertThat(stand(lines, "platform")).isEqualTo(Stand.CANNOT_SEE);
    }

    @Test
    void postsOfThatDayConfirmIt() throws Exception {
        List<Line> lines = held(REPORT, "(0, 0, 1709550000000, 'post', 'Spamouflage here')");
        assertThat(stand(lines, "operation")).isEqualTo(Stand.CONFIRMS);
        assertThat(stand(lines, "date")).isEqualTo(Stand.CONFIRMS);
        assertThat(stand(lines, "platform")).isEqualTo(Stand.CONFIRMS);
    }

    @Test
    void postsBeforeTheToldStartContradictIt() throws Exception {
        List<Line> lines = held(
                REPORT,
                "(0, 0, 1600000000000, 'post', 'Spamouflage here'), (1, 1, 1709550000000, 'post', 'spamouflage there'), (2, 1, 1709550000001, 'post', 'spamouflage again')");
        assertThat(stand(lines, "date")).isEqualTo(Stand.CONTRADICTS);
        assertThat(lines).anyMatch(l -> l.kind().equals("figure") && l.stand() == Stand.CONTRADICTS);
    }

    @Test
    void postsThatBearNothingOfItAreNoConfirmation() throws Exception {
        List<Line> lines = held(REPORT, "(0, 1, 1709550000000, 'post', 'a quiet day')");
        assertThat(stand(lines, "operation")).isEqualTo(Stand.SEES_NONE);
        assertThat(stand(lines, "date")).isEqualTo(Stand.SEES_NONE);
    }

    @Test
    void accountsThatLivedBeforeAnOperationDoNotContradictItsStart() throws Exception {
        String report =
                "Graphika said the accounts @harbor_one were part of Spamouflage on Twitter. It began on March 4, 2024, when they posted #harborlies.";
        List<Line> lines = held(
                report,
                "(0, 0, 1600000000000, 'post', 'a quiet day'), (1, 1, 1709550000000, 'post', 'spamouflage again')");
        assertThat(lines).noneMatch(l -> l.stand() == Stand.CONTRADICTS);
    }

    @Test
    void everyStatementHasTheFirstPostsItRestsOn() throws Exception {
        List<Line> lines = held(
                REPORT,
                "(7, 0, 1709550000002, 'post', 'Spamouflage c'), (5, 0, 1709550000000, 'post', 'Spamouflage a'), (6, 0, 1709550000001, 'post', 'Spamouflage b'), (8, 1, 1709550000003, 'post', 'Spamouflage d')");
        Line operation = lines.stream()
                .filter(l -> l.kind().equals("operation"))
                .findFirst()
                .orElseThrow();
        assertThat(operation.posts()).isEqualTo(4);
        assertThat(operation.evidence()).containsExactly(5L, 6L, 7L);
        assertThat(lines)
                .filteredOn(l -> l.posts() == 0)
                .allMatch(l -> l.evidence().isEmpty());
    }

    @Test
    void aTargetIsConfirmedOnlyByPostsThatBearTheStory() throws Exception {
        String report =
                "Graphika said that accounts linked to Spamouflage spread #harborlies and attacked Jane Harbor on Twitter.";
        assertThat(
                        held(
                                report,
                                "(0, 1, 1709550000000, 'post', 'Jane Harbor sings'), (1, 1, 1709550000001, 'post', 'Spamouflage')"))
                .filteredOn(l -> l.kind().equals("target") && l.statement().contains("Jane Harbor"))
                .isNotEmpty()
                .allMatch(l -> l.stand() == Stand.SEES_NONE);
        assertThat(held(report, "(0, 1, 1709550000000, 'post', 'Spamouflage on Jane Harbor')"))
                .filteredOn(l -> l.kind().equals("target") && l.statement().contains("Jane Harbor"))
                .isNotEmpty()
                .allMatch(l -> l.stand() == Stand.CONFIRMS);
    }
}
