package lockstep.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
                "12.9.2020"
            })
    void whatIsNoTimeOfOursIsToldSo(String written) {
        assertThat(new Times("", ZoneOffset.UTC).read(written)).isEqualTo(Times.BAD);
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
}
