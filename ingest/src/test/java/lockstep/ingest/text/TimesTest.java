package lockstep.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "1600000000, 2020-09-13T12:26:40Z",
        "1600000000.5, 2020-09-13T12:26:40.500Z",
        "1600000000123, 2020-09-13T12:26:40.123Z",
        "1600000000123456, 2020-09-13T12:26:40.123Z",
        "2020-09-13T12:26:40Z, 2020-09-13T12:26:40Z",
        "2020-09-13T14:26:40.123+02:00, 2020-09-13T12:26:40.123Z",
        "2020-09-13 14:26:40 +0200, 2020-09-13T12:26:40Z",
        "2020-09-13 12:26:40, 2020-09-13T12:26:40Z",
        "2020-09-13 12:26, 2020-09-13T12:26:00Z",
        "2020-09-13, 2020-09-13T00:00:00Z",
        "2020-09-13 12:26:40 UTC, 2020-09-13T12:26:40Z",
        "Sun Sep 13 12:26:40 +0000 2020, 2020-09-13T12:26:40Z",
        "'Sun, 13 Sep 2020 12:26:40 GMT', 2020-09-13T12:26:40Z",
        "1600000000123456789, 2020-09-13T12:26:40.123Z",
        "1.600000000E9, 2020-09-13T12:26:40Z",
        "1.60000012E9, 2020-09-13T12:28:40Z",
        "1.600000000123E+12, 2020-09-13T12:26:40.123Z",
        "20200913, 2020-09-13T00:00:00Z",
        "202009131226, 2020-09-13T12:26:00Z",
        "20200913122640, 2020-09-13T12:26:40Z",
        "44087, 2020-09-13T00:00:00Z",
        "44087.5185185185, 2020-09-13T12:26:40Z",
        "13.09.2020 12:26, 2020-09-13T12:26:00Z",
        "13/09/2020 12:26, 2020-09-13T12:26:00Z",
        "13-Sep-2020 12:26PM, 2020-09-13T12:26:00Z",
        "13-Sep-2020 12:26AM, 2020-09-13T00:26:00Z",
        "'Sep 13, 2020 @ 12:26:40.500', 2020-09-13T12:26:40.500Z",
        "'Sep 13, 2020 · 12:26 PM UTC', 2020-09-13T12:26:00Z",
        "'12:26 PM · Sep 13, 2020', 2020-09-13T12:26:00Z",
        "13. September 2020 12:26, 2020-09-13T12:26:00Z",
        "13 сентября 2020 в 12:26, 2020-09-13T12:26:00Z",
        "13 de septiembre de 2020 12:26, 2020-09-13T12:26:00Z",
        "2020年9月13日 12:26, 2020-09-13T12:26:00Z",
        "2020-09-13T14:26:40.000+02:00[Europe/Berlin], 2020-09-13T12:26:40Z",
        "2020-09-13T10:26:40−02:00, 2020-09-13T12:26:40Z",
        "2020-09-13 15:26:40 (UTC+3), 2020-09-13T12:26:40Z",
        "٢٠٢٠-٠٩-١٣ ١٢:٢٦, 2020-09-13T12:26:00Z",
        "2020-9-13 2:26, 2020-09-13T02:26:00Z",
        "Sun Sep 13 12:26:40 2020, 2020-09-13T12:26:40Z",
        "Sun Sep 13 2020 14:26:40 GMT+0200 (Central European Summer Time), 2020-09-13T12:26:40Z",
        "/Date(1600000000000)/, 2020-09-13T12:26:40Z",
        "/Date(1600000000000+0200)/, 2020-09-13T12:26:40Z",
        "13SEP2020:12:26:40, 2020-09-13T12:26:40Z",
        "2020-09-13 14:26:40 Europe/Berlin, 2020-09-13T12:26:40Z",
        "'13 sept. 2020, 2:26 p. m.', 2020-09-13T14:26:00Z",
        "2020-09-13 12h26, 2020-09-13T12:26:00Z",
        "2020/9/13 下午2:26, 2020-09-13T14:26:00Z",
        "오전 2:26 · 2020년 9월 13일, 2020-09-13T02:26:00Z",
        "13 سبتمبر 2020 12:26, 2020-09-13T12:26:00Z",
        "13 सितंबर 2020 12:26, 2020-09-13T12:26:00Z",
        "2020年9月13日 12時26分, 2020-09-13T12:26:00Z",
        "2020年9月13日 下午2时6分5秒, 2020-09-13T14:06:05Z",
        "2020년 9월 13일 12시 26분, 2020-09-13T12:26:00Z",
        "13-SEP-20 12:26, 2020-09-13T12:26:00Z",
        "9/13/20 12:26 PM, 2020-09-13T12:26:00Z",
    })
    void timesAreReadAsFilesHaveThem(String written, String instant) {
        var times = new Times("", ZoneOffset.UTC);
        assertThat(Instant.ofEpochMilli(times.read(written))).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "0000-01-01 00:00:00",
                "2021-13-40 09:10",
                "2021-02-29",
                "292277026596",
                "+292277026596-12-04T15:30:07Z",
                "9223372036854775807",
                "-1",
                "3000-01-01",
                "2020-09-13T25:00:00Z",
                "0",
                "1",
                "-1",
                "2021",
                "2021-03",
                "1970-01-01T00:00:00.000Z",
                "12 hours ago",
                "09:15:00",
                "2021-03-06 24:00:00",
                "20211306",
                "1.615022e+09",
                "1.61502E+12",
                "1,615,022,100",
                "2564-03-06 09:15:00",
                "1399/12/16 09:15",
                "2021-W09-6",
                "31.02.2021",
                "6 Foo 2021 09:15",
                "March 6",
                "2021年03月06日 下午14:15:99"
            })
    void whatIsNoTimeOfOursIsToldSo(String written) {
        assertThat(new Times("", ZoneOffset.UTC).read(written)).isEqualTo(Times.BAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 16 Sep 2020 09:00:00 GMT",
                "Mon Sep 16 09:00:00 +0000 2020",
                "Monday, September 16, 2020 9:00 AM",
                "понедельник, 16 сентября 2020 09:00",
                "Mon 16/09/2020 09:00",
                "周一 2020年9月16日 09:00",
                "2020年9月16日(月) 09:00"
            })
    void aDayOfTheWeekThatContradictsTheDateIsCountedAndTheDateRead(String written) {
        var times = new Times("", ZoneOffset.UTC);
        assertThat(Instant.ofEpochMilli(times.read(written))).isEqualTo("2020-09-16T09:00:00Z");
        assertThat(times.otherDays()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wed, 16 Sep 2020 09:00:00 GMT",
                "Wed, 16 Sep 2020 23:30:00 -0500",
                "mercredi 16 septembre 2020 09:00",
                "2020年9月16日(水) 09:00",
                "‘2020-09-16T09:00:00Z’",
                "2020-09-16T09:00:00Z",
                "16 Sep 2020 09:00"
            })
    void aDayOfTheWeekThatIsRightOrNotThereIsNotCounted(String written) {
        var times = new Times("", ZoneOffset.UTC);
        assertThat(times.read(written)).isNotEqualTo(Times.BAD);
        assertThat(times.otherDays()).isZero();
    }

    @Test
    void timesWithoutAZoneAreReadInTheZoneNamedAndCounted() {
        var times = new Times("", ZoneId.of("Asia/Shanghai"));
        assertThat(Instant.ofEpochMilli(times.read("2020-09-13 20:26:40")))
                .isEqualTo(Instant.parse("2020-09-13T12:26:40Z"));
        assertThat(Instant.ofEpochMilli(times.read("2020-09-13T12:26:40Z")))
                .isEqualTo(Instant.parse("2020-09-13T12:26:40Z"));
        assertThat(times.noZone()).isEqualTo(1);
    }

    @Test
    void aPatternNamedIsTheOnlyOneRead() {
        var times = new Times("dd/MM/yyyy HH:mm", ZoneOffset.UTC);
        assertThat(Instant.ofEpochMilli(times.read("13/09/2020 12:26")))
                .isEqualTo(Instant.parse("2020-09-13T12:26:00Z"));
        assertThat(times.read("1600000000")).isEqualTo(Times.BAD);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-06 09:15:00 EST, 2021-03-06T14:15:00Z",
        "2021-07-06 09:15:00 EST, 2021-07-06T14:15:00Z",
        "2021-07-06 09:15:00 EDT, 2021-07-06T13:15:00Z",
        "2021-07-06 09:15:00 CET, 2021-07-06T08:15:00Z",
        "2021-03-06 09:15:00 MSK, 2021-03-06T06:15:00Z",
    })
    void anAbbreviationOfAZoneIsAnOffsetWhateverTheSeason(String written, String instant) {
        assertThat(Instant.ofEpochMilli(new Times("", ZoneOffset.UTC).read(written)))
                .isEqualTo(Instant.parse(instant));
    }

    @Test
    void anAbbreviationOfSeveralZonesIsAskedAboutUnlessTheZoneIsNamed() {
        var open = new Times("", ZoneOffset.UTC);
        assertThat(open.read("2021-03-06 09:15:00 CST")).isEqualTo(Times.BAD);
        assertThat(open.why("2021-03-06 09:15:00 CST")).contains("CST is the name of several zones");
        var china = new Times("", ZoneId.of("Asia/Shanghai"));
        assertThat(Instant.ofEpochMilli(china.read("2021-03-06 09:15:00 CST")))
                .isEqualTo(Instant.parse("2021-03-06T01:15:00Z"));
        assertThat(china.read("2021-03-06 09:15:00 BST")).isEqualTo(Times.BAD);
    }

    @Test
    void whichNumberIsTheDayIsDecidedByTheColumnOrAsked() {
        String written = "06/03/2021 14:05";
        var open = new Times("", ZoneOffset.UTC);
        assertThat(open.read(written)).isEqualTo(Times.BAD);
        assertThat(open.why(written)).contains("may be day and month").contains("--time-format");
        assertThat(read(written, DateOrder.of(List.of("05/03/2021", "31/12/2020"))))
                .isEqualTo(Instant.parse("2021-03-06T14:05:00Z"));
        assertThat(read(written, DateOrder.of(List.of("05/03/2021", "12/31/2020"))))
                .isEqualTo(Instant.parse("2021-06-03T14:05:00Z"));
        assertThat(DateOrder.of(List.of("05/03/2021", "1/2/2021"))).isEqualTo(DateOrder.UNKNOWN);
        assertThat(DateOrder.of(List.of("31/12/2021", "12/31/2021"))).isEqualTo(DateOrder.UNKNOWN);
        var monthFirst = Times.ofColumn("", ZoneOffset.UTC, DateOrder.MONTH_FIRST, true);
        assertThat(monthFirst.read("31/12/2020")).isEqualTo(Times.BAD);
    }

    @Test
    void aYearOfTwoDigitsIsReadWhereTheColumnLeavesNoOtherOrder() {
        String written = "05/03/24 14:05";
        assertThat(read(written, DateOrder.of(List.of(written, "31/03/24"))))
                .isEqualTo(Instant.parse("2024-03-05T14:05:00Z"));
        assertThat(read(written, DateOrder.of(List.of(written, "3/16/24"))))
                .isEqualTo(Instant.parse("2024-05-03T14:05:00Z"));
        assertThat(read("24-03-05", DateOrder.of(List.of("24-03-05", "24-03-31"))))
                .isEqualTo(Instant.parse("2024-03-05T00:00:00Z"));
        assertThat(read("05.03.24", DateOrder.of(List.of("05.03.24", "31.03.24"))))
                .isEqualTo(Instant.parse("2024-03-05T00:00:00Z"));
    }

    @Test
    void aYearOfTwoDigitsIsAskedAboutWhereSeveralOrdersFit() {
        for (String open : List.of("05/03/24 14:05", "16/03/24 14:05", "05.03.24", "24-03-05")) {
            var times = Times.ofColumn("", ZoneOffset.UTC, DateOrder.of(List.of(open)), true);
            assertThat(times.read(open)).as(open).isEqualTo(Times.BAD);
            assertThat(times.why(open)).contains("two digits").contains("dd/MM/yy");
        }
        assertThat(new Times("dd/MM/yy HH:mm", ZoneOffset.UTC).read("05/03/24 14:05"))
                .isEqualTo(Instant.parse("2024-03-05T14:05:00Z").toEpochMilli());
    }

    @Test
    void daysOfASpreadsheetAreCounted() {
        var times = new Times("", ZoneOffset.UTC);
        times.read("44261");
        times.read("1600000000");
        assertThat(times.sheetDays()).isEqualTo(1);
    }

    @Test
    void smallNumbersAreSecondsWhereAPersonSaysSo() {
        assertThat(new Times("seconds", ZoneOffset.UTC).read("60")).isEqualTo(60_000);
        assertThat(new Times("days", ZoneOffset.UTC).read("1.5")).isEqualTo(129_600_000);
    }

    private static Instant read(String written, DateOrder order) {
        return Instant.ofEpochMilli(
                Times.ofColumn("", ZoneOffset.UTC, order, true).read(written));
    }
}
