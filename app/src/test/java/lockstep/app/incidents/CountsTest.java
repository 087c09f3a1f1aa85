package lockstep.app.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lockstep.store.Articles.Article;
import lockstep.store.Articles.Review;
import org.junit.jupiter.api.Test;

/** Counts, their trend, and how far reviewers agree. */
class CountsTest {
    private static Told told(long number, String outlet, String published, String from, String to) {
        String date = from.isEmpty()
                ? ""
                : "{\"value\":\"v\",\"quote\":\"q\",\"start\":0,\"end\":1,\"from\":\"" + from + "\",\"to\":\"" + to
                        + "\",\"role\":\"start\"}";
        String record = "{\"outlet\":\"" + outlet + "\",\"text\":\"q\",\"incident\":{\"dates\":[" + date
                + "],\"states\":[{\"value\":\"Russia\"}]}}";
        return Told.of(new Article(number, "f", "h" + number, "t", published, record, "accepted", false, "", "", 0, 0));
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
        List<Told> all = new ArrayList<>();
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
                new Review(1, "ann", 1, "rejected", one, ""),
                new Review(1, "ann", 2, "accepted", one, ""),
                new Review(1, "bob", 3, "accepted", two, "")));
        assertThat(lines)
                .filteredOn(l -> l.measure().equals("share"))
                .singleElement()
                .satisfies(l -> assertThat(l.value()).isEqualTo(1));
        assertThat(lines)
                .filteredOn(l -> l.what().equals("states"))
                .singleElement()
                .satisfies(l -> assertThat(l.value()).isCloseTo(2.0 / 3, within(1e-9)));
        assertThat(Agreement.of(List.of(new Review(1, "ann", 1, "accepted", one, ""))))
                .isEmpty();
    }
}
