package lockstep.casework.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import lockstep.casework.watchlist.Entry;
import lockstep.casework.watchlist.Watchlist;
import lockstep.documents.Document;
import lockstep.documents.Reading;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Lists;
import lockstep.model.WrongUse;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One article that tells of several incidents, and articles that only look like it. */
class PartsTest {
    private static final String CHINA =
            "The company removed 40 accounts and 12 pages that were run from China. They posed as residents of Taiwan and spread false stories about the harbour. "
                    + "Meta linked the accounts @harbor_cn to the network. The posts drew little attention over the months in which they ran.";
    private static final String IRAN =
            "The company removed 90 accounts that Iranian operatives ran against readers in Israel. They copied the sites of newspapers and asked for money. "
                    + "Meta linked the accounts @harbor_ir to the network. The posts drew some attention among people who had asked for none of it.";
    private static final String REPORT =
            "Takedown report of the quarter\n\nEvery quarter the company tells what it removed, and why it did so.\n\n"
                    + "China\n\n" + CHINA + "\n\nIran\n\n" + IRAN;

    @TempDir
    private Path folder = Path.of("");

    private static Document document(String text) {
        return Reading.of("a.txt", text.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    private static List<ArticleRecord> put(Articles articles, String text, boolean whole) {
        IncidentExchange.put(articles, document(text), Lists.BUILT_IN, whole, new TreeMap<>());
        return articles.all().stream().map(ArticleRecord::of).toList();
    }

    @Test
    void aReportWithASectionForEachNetworkIsOneRecordASection() {
        try (CaseFile file = CaseFile.create(folder.resolve("a.case"))) {
            var articles = new Articles(file);
            List<ArticleRecord> told = put(articles, REPORT, false);
            assertThat(told).hasSize(2);
            assertThat(told.get(0).values(Field.STATES)).containsExactly("China");
            assertThat(told.get(1).values(Field.STATES)).containsExactly("Iran");
            assertThat(told.get(0).article().title()).endsWith(": China");
            assertThat(IncidentGroups.of(told, articles)).containsExactly(1, 2);
            for (ArticleRecord t : told) t.record().check();
            articles.judge(1, ReviewState.ACCEPTED, "");
            assertThat(Watchlist.of(
                            articles.all().stream().map(ArticleRecord::of).toList()))
                    .filteredOn(e -> e.kind().equals("handle"))
                    .extracting(Entry::value)
                    .containsExactly("harbor_cn");
            assertThat(put(articles, REPORT, false)).hasSize(2);
        }
    }

    @Test
    void anArticleWithHeadingsThatNameNoTwoNetworksIsOneRecord() {
        String one = REPORT.replace("\n\nIran\n\n", "\n\nWhat it means\n\n");
        String again = REPORT.replace("\n\nIran\n\n", "\n\nChina\n\n");
        String brief = "A long title\n\n" + CHINA + "\n\nChina\n\nRead more\n\nIran\n\nRead more";
        String flowers = REPORT.replace(CHINA, "Lilies ".repeat(60)).replace(IRAN, "Roses ".repeat(60));
        for (String text : List.of(one, again, brief, flowers)) {
            try (CaseFile file = CaseFile.create(folder.resolve(Math.abs(text.hashCode()) + ".case"))) {
                assertThat(put(new Articles(file), text, false)).as(text).hasSize(1);
            }
        }
        try (CaseFile file = CaseFile.create(folder.resolve("whole.case"))) {
            assertThat(put(new Articles(file), REPORT, true)).hasSize(1);
        }
    }

    private static final String PLAIN =
            "A title\n\nIn March 2024, Russian state media spread false stories against Moldova. "
                    + "In May 2024, Chinese accounts attacked the government of Taiwan on Facebook. Officials said both were linked.";

    @Test
    void aPersonCutsARecordAndEachPartKeepsItsOwnQuotations() {
        try (CaseFile file = CaseFile.create(folder.resolve("b.case"))) {
            var articles = new Articles(file);
            ArticleRecord whole = put(articles, PLAIN, false).get(0);
            articles.judge(1, ReviewState.ACCEPTED, "", "ann");
            List<Articles.Part> parts = Parts.cut(whole, List.of("In May 2024"), Lists.BUILT_IN);
            assertThat(articles.split(1, parts.get(0).record(), parts.subList(1, parts.size())))
                    .containsExactly(1L, 2L);
            List<ArticleRecord> told =
                    articles.all().stream().map(ArticleRecord::of).toList();
            assertThat(told).extracting(t -> t.article().verdict()).containsOnly(ReviewState.PROPOSED);
            assertThat(told.get(0).values(Field.STATES)).containsExactly("Russia");
            assertThat(told.get(0).values(Field.COUNTRIES)).containsExactly("Moldova");
            assertThat(told.get(1).values(Field.STATES)).containsExactly("China");
            assertThat(told.get(1).start()).startsWith("2024-05");
            assertThat(IncidentGroups.of(told, articles)).containsExactly(1, 2);
            for (ArticleRecord t : told) t.record().check();
            // A later reading of the same text leaves what a person cut.
            assertThat(put(articles, PLAIN, false)).hasSize(2);
            assertThat(ArticleRecord.of(articles.all().get(0)).values(Field.STATES))
                    .containsExactly("Russia");
        }
    }

    @Test
    void wordsThatDoNotStandOnceAreRefused() {
        try (CaseFile file = CaseFile.create(folder.resolve("c.case"))) {
            ArticleRecord whole = put(new Articles(file), PLAIN, false).get(0);
            for (String words : List.of("not there", "2024", " "))
                assertThatThrownBy(() -> Parts.cut(whole, List.of(words), Lists.BUILT_IN))
                        .isInstanceOf(WrongUse.class);
            assertThatThrownBy(() -> Parts.cut(whole, List.of("Officials said", "In May"), Lists.BUILT_IN))
                    .isInstanceOf(WrongUse.class);
        }
    }

    @Test
    void aPersonJoinsAndPartsIncidentsAndSourcesStay() {
        String first =
                "A title\n\nOn 4 March 2024, the Russian operation Doppelganger targeted voters in Germany with fake news sites.";
        String second =
                "B title\n\nIn March 2024, Doppelganger, run by Russian firms, attacked the government of Germany on Facebook.";
        try (CaseFile file = CaseFile.create(folder.resolve("d.case"))) {
            var articles = new Articles(file);
            put(articles, first, false);
            put(articles, second, false);
            List<ArticleRecord> told = put(articles, PLAIN, false);
            assertThat(IncidentGroups.of(told, articles)).containsExactly(1, 1, 3);
            assertThat(IncidentGroups.apart(List.of(2L), articles, "other firms", "ann"))
                    .isEqualTo(1);
            assertThat(IncidentGroups.of(told, articles)).containsExactly(1, 2, 3);
            IncidentGroups.same(List.of(2L, 3L), articles, "", "bob");
            assertThat(IncidentGroups.of(told, articles)).containsExactly(1, 2, 2);
            assertThat(articles.ties()).hasSize(2);
            assertThat(articles.all()).hasSize(3);
            assertThatThrownBy(() -> IncidentGroups.same(List.of(2L, 9L), articles, "", "bob"))
                    .isInstanceOf(WrongUse.class);
        }
    }
}
