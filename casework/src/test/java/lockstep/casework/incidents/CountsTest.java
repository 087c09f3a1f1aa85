package lockstep.casework.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lockstep.store.articles.Articles.Article;
import lockstep.store.articles.Articles.Review;
import lockstep.store.articles.ReviewState;
import org.junit.jupiter.api.Test;

/** Counts, their trend, and how far reviewers agree. */
class CountsTest {
    private static ArticleRecord told(long number, String outlet, String published, String from, String to) {
        String date = from.isEmpty()
                ? ""
                : "{\"value\":\"v\",\"quote\":\"q\",\"start\":0,\"end\":1,\"from\":\"" + from + "\",\"to\":\"" + to
                        + "\",\"role\":\"start\"}";
        String record = "{\"outlet\":\"" + outlet + "\",\"text\":\"q\",\"incident\":{\"dates\":[" + date
                + "],\"states\":[{\"value\":\"Russia\"}]}}";
        return ArticleRecord.of(new Article(
                number, "f", "h" + number, "t", published, record, ReviewState.ACCEPTED, false, "", "", 0, 0));
    }

    @Test
    void aYearAloneIsTwelveMonthsAndADayOne() {
        assertThat(Start.of(told(1, "a", "", "2020-01-01", "2020-12-31")))
                .hasValueSatisfying(s -> assertThat(s.months()).isEqualTo(12));
        assertThat(Start.of(told(1, "a", "", "2020-03-04", "2020-03-04")))
                .hasValue(new Start(YearMonth.of(2020, 3), YearMonth.of(2020, 3)));
        assertThat(Start.of(told(1, "a", "", "", ""))).isEmpty();
    }

    @Test
    void theExactIntervalOfARatioOfCountsIsThePublishedOne() {
        // Clopper and Pearson for 8 of 10: 0.4439 to 0.9748; equal exposures make odds of them.
        RateRatio r = RateRatio.of(2, 100, 8, 100);
        assertThat(r.ratio()).isEqualTo(4);
        assertThat(r.low()).isCloseTo(0.4439 / 0.5561, within(0.01));
        assertThat(r.high()).isCloseTo(0.9748 / 0.0252, within(0.5));
        assertThat(RateRatio.of(0, 10, 0, 10).ratio()).isNaN();
        assertThat(RateRatio.of(3, 0, 5, 10).ratio()).isNaN();
    }

    @Test
    void moreArticlesReadMakeNoRise() {
        RateRatio r = RateRatio.of(10, 100, 40, 400);
        assertThat(r.ratio()).isEqualTo(1);
        assertThat(r.sign()).isEqualTo("neither");
        assertThat(RateRatio.of(10, 100, 40, 100).sign()).isEqualTo("rise");
    }

    @Test
    void anOutletThatCameLaterIsNoRiseWithinOutlets() {
        // The old outlet tells as before; a new one that tells of much came in the later half.
        var old = RateRatio.of(10, 100, 10, 100);
        var fresh = RateRatio.of(0, 0, 60, 100);
        assertThat(RateRatio.of(10, 100, 70, 200).sign()).isEqualTo("rise");
        assertThat(RateRatio.within(List.of(old, fresh)).ratio()).isEqualTo(1);
        assertThat(RateRatio.within(List.of(old, fresh)).sign()).isEqualTo("neither");
    }

    @Test
    void theSentenceSaysWhetherReportingAloneMayHaveGrown() {
        List<ArticleRecord> all = new ArrayList<>();
        long n = 0;
        for (int month = 1; month <= 12; month++) {
            for (int i = 0; i < (month <= 6 ? 2 : 20); i++)
                all.add(told(++n, month <= 6 ? "old" : "new", String.format("2021-%02d-10", month), "", ""));
        }
        long[] each = all.stream().mapToLong(t -> t.article().number()).toArray();
        var counts = new IncidentCounts(all, each, t -> true);
        assertThat(counts.says()).anyMatch(s -> s.contains("may be the reporting alone"));
        assertThat(counts.by("outlet").size()).isEqualTo(2);
        assertThat(counts.by("month").size()).isEqualTo(12);
    }

    @Test
    void fromNothingThereIsNoRatio() {
        RateRatio none = RateRatio.of(0, 500, 94, 500);
        assertThat(none.ratio()).isNaN();
        assertThat(none.sign()).isEqualTo("rise");
        assertThat(none.says("incidents"))
                .contains("none before", "more than")
                .doesNotContain("any number", "nfinity", "∞");
        assertThat(RateRatio.of(0, 3, 5, 500).says("incidents")).contains("too few");
        assertThat(RateRatio.within(List.of(RateRatio.of(0, 50, 9, 50))).ratio())
                .isNaN();
        assertThat(Trend.of(new long[] {0, 0, 47, 47}).says("incidents first told"))
                .contains("0 in the earlier half of the months, 94 in the later", "no number of times")
                .doesNotContain("189");
    }

    @Test
    void articlesWithoutADayOfPublicationAreLeftOutOfCountsByTimeAndCounted() {
        List<ArticleRecord> all = new ArrayList<>();
        for (int year = 1959; year < 2025; year++) all.add(told(year, "a", "", year + "-05-01", year + "-05-01"));
        long[] each = all.stream().mapToLong(t -> t.article().number()).toArray();
        assertThat(new IncidentCounts(all, each, t -> true).says())
                .singleElement()
                .satisfies(s ->
                        assertThat(s).contains("66 of 66 articles bear no day of publication", "nothing can be said"));
        for (int i = 1; i <= 24; i++) all.add(told(3000 + i, "a", String.format("20%02d-01-10", 20 + i % 6), "", ""));
        long[] more = all.stream().mapToLong(t -> t.article().number()).toArray();
        assertThat(new IncidentCounts(all, more, t -> true).says())
                .anyMatch(s -> s.contains("66 of 90"))
                .anyMatch(s -> s.startsWith("earlier is 2020-01"))
                .noneMatch(s -> s.contains("1959"));
    }

    @Test
    void aQuarterIsThreeMonths() {
        assertThat(Start.of(told(1, "a", "", "2020-10-01", "2020-12-31")))
                .hasValue(new Start(YearMonth.of(2020, 10), YearMonth.of(2020, 12)));
        assertThat(told(1, "a", "", "2020-10-01", "2020-12-31").start()).isEqualTo("2020-10-01/2020-12-31");
        assertThat(told(1, "a", "", "2020-01-01", "2020-12-31").start()).isEqualTo("2020");
    }

    @Test
    void kappaAndAlphaAreThePublishedOnes() {
        // Cohen: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no gives 0.4.
        List<String> a = new ArrayList<>();
        List<String> b = new ArrayList<>();
        add(a, b, "y", "y", 20);
        add(a, b, "y", "n", 5);
        add(a, b, "n", "y", 10);
        add(a, b, "n", "n", 15);
        assertThat(Agreement.kappa(a, b)).isCloseTo(0.4, within(1e-9));
        // Krippendorff 2011, two observers, ten items, binary: 0.095.
        List<List<String>> things = new ArrayList<>();
        String one = "0100000000";
        String two = "1110010010";
        for (int i = 0; i < 10; i++) things.add(List.of(one.substring(i, i + 1), two.substring(i, i + 1)));
        assertThat(Agreement.alpha(things)).isCloseTo(0.095, within(0.001));
    }

    private static void add(List<String> a, List<String> b, String x, String y, int n) {
        for (int i = 0; i < n; i++) {
            a.add(x);
            b.add(y);
        }
    }

    @Test
    void reviewersAreComparedByTheirLatestWordAndByField() {
        String one = "{\"incident\":{\"states\":[{\"value\":\"Russia\"},{\"value\":\"China\"}]}}";
        String two = "{\"incident\":{\"states\":[{\"value\":\"Russia\"}]}}";
        var lines = Agreement.of(List.of(
                new Review(1, "ann", 1, ReviewState.REJECTED, one, ""),
                new Review(1, "ann", 2, ReviewState.ACCEPTED, one, ""),
                new Review(1, "bob", 3, ReviewState.ACCEPTED, two, "")));
        assertThat(lines)
                .filteredOn(l -> l.measure().equals("share"))
                .singleElement()
                .satisfies(l -> assertThat(l.value()).isEqualTo(1));
        assertThat(lines)
                .filteredOn(l -> l.what().equals("states"))
                .singleElement()
                .satisfies(l -> assertThat(l.value()).isCloseTo(2.0 / 3, within(1e-9)));
        assertThat(Agreement.of(List.of(new Review(1, "ann", 1, ReviewState.ACCEPTED, one, ""))))
                .isEmpty();
    }

    private static ArticleRecord listed(long number, String published) {
        String record = "{\"text\":\"\",\"properties\":[{\"name\":\"listed-only\",\"says\":\"\"}],\"incident\":{}}";
        return ArticleRecord.of(new Article(
                number, "f", "h" + number, "t", published, record, ReviewState.PROPOSED, false, "", "", 0, 0));
    }

    @Test
    void anArticleThatAListOnlyNamesWasNotRead() {
        List<ArticleRecord> all = new ArrayList<>();
        for (int i = 1; i <= 4; i++) all.add(told(i, "a", "2024-0" + i + "-02", "", ""));
        for (int i = 5; i <= 40; i++) all.add(listed(i, i < 10 ? "2024-01-05" : "2024-04-05"));
        long[] each = all.stream().mapToLong(t -> t.article().number()).toArray();
        var counts = new IncidentCounts(all, each, t -> t.has(lockstep.documents.incident.Field.STATES, "Russia"));
        IncidentCounts.Row last = counts.months().get(3);
        assertThat(last.read()).isEqualTo(1);
        assertThat(last.told()).isEqualTo(1);
        assertThat(last.listed()).isEqualTo(31);
        assertThat(counts.says())
                .anyMatch(s ->
                        s.startsWith("incidents for as much as was reported: 2 of 5 articles listed earlier, 2 of 31"));
        assertThat(new IncidentCounts(all.subList(0, 4), new long[] {1, 2, 3, 4}, t -> true).says())
                .noneMatch(s -> s.contains("listed"));
    }

    @Test
    void listsThatTheCaseDoesNotHoldAreCountedOnceByAddress() throws Exception {
        java.nio.file.Path list = java.nio.file.Files.createTempFile("list", ".json");
        java.nio.file.Files.writeString(
                list,
                "{\"articles\":[{\"url\":\"https://a.example/1\",\"title\":\"One\",\"seendate\":\"20240105T120000Z\",\"domain\":\"a.example\"},"
                        + "{\"url\":\"https://a.example/2\",\"title\":\"Two\",\"seendate\":\"20240206T120000Z\",\"domain\":\"a.example\"}]}");
        assertThat(ReportedArticles.in(List.of(list, list), r -> {}))
                .containsEntry(YearMonth.of(2024, 1), 1L)
                .containsEntry(YearMonth.of(2024, 2), 1L);
        java.nio.file.Files.writeString(list, "nothing of the kind");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ReportedArticles.in(List.of(list), r -> {}))
                .isInstanceOf(lockstep.model.WrongUse.class);
        java.nio.file.Files.delete(list);
    }

    @Test
    void thePictureShowsMonthsBesideWhatWasRead() {
        List<ArticleRecord> all = new ArrayList<>();
        for (int i = 1; i <= 8; i++) all.add(told(i, "a", i < 8 ? "2024-03-02" : "2024-01-02", "", ""));
        long[] each = all.stream().mapToLong(t -> t.article().number()).toArray();
        List<IncidentCounts.Row> months = new IncidentCounts(all, each, t -> true).months();
        List<String> lines = MonthPicture.lines(months);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("\u2582\u00b7\u2588  most 7", "2024-01 to 2024-03");
        String svg = MonthPicture.svg(months, "a < b");
        assertThat(svg).startsWith("<svg").contains("a &lt; b", "2024-03: 7").doesNotContain("articles listed");
        assertThat(MonthPicture.lines(months.subList(0, 1))).isEmpty();
    }
}
