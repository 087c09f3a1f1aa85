package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times in two zones are a question before a number. */
class TwoZonesTest {
    private static final Instant BEGUN = Instant.parse("2020-03-12T14:37:04Z");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    /** One post and sixty reposts, the n-th n * n * 5 seconds later, as written by some clock. */
    private void file(String name, ZoneOffset post, ZoneOffset repost, boolean isSaid) throws IOException {
        var rows = new StringBuilder("id,account,time,text,repost_of\n");
        rows.append("p0,ann,").append(OffsetDateTime.ofInstant(BEGUN, post)).append(",alpha beta,\n");
        for (int n = 1; n <= 60; n++) {
            Instant at = BEGUN.plusSeconds(5L * n * n);
            String told = isSaid
                    ? OffsetDateTime.ofInstant(at, repost).toString()
                    : LocalDateTime.ofInstant(at, repost).format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
            rows.append("r")
                    .append(n)
                    .append(",b")
                    .append(n)
                    .append(',')
                    .append(told)
                    .append(",alpha beta,p0\n");
        }
        desk.file(name, rows.toString());
    }

    private String cascade(String file, String... more) {
        String[] line = {"ingest", file.replace(".csv", ".case"), file};
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(line), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        assertThat(desk.run(all)).as(desk.said()).isZero();
        assertThat(desk.run("cascade", line[1], "p0")).as(desk.said()).isZero();
        return desk.printed();
    }

    @Test
    void repostsThatBeginEightHoursLaterAreAskedAbout() throws IOException {
        file("a.csv", ZoneOffset.ofHours(8), ZoneOffset.ofHours(8), false);
        assertThat(cascade("a.csv"))
                .contains("60 of them reposts")
                .contains("come 8 h after the posts")
                .contains("--time-zone +08:00")
                .contains("--time-zone Etc/UTC")
                .doesNotContain("half within");
        // said, the answer is that of the clock
        file("b.csv", ZoneOffset.ofHours(8), ZoneOffset.ofHours(8), false);
        assertThat(cascade("b.csv", "--time-zone", "+08:00"))
                .contains("half within 1 h 15 min")
                .doesNotContain("question");
    }

    @Test
    void repostsThatStandBeforeTheirPostAreCountedAndAskedAbout() throws IOException {
        file("a.csv", ZoneOffset.UTC, ZoneOffset.ofHours(-5), false);
        assertThat(cascade("a.csv"))
                .contains("60 of them reposts")
                .contains("stand before the posts")
                .contains("--time-zone -05:00")
                .doesNotContain("half within");
    }

    @Test
    void aClockThatIsOneThroughoutIsNotAskedAbout() throws IOException {
        file("said.csv", ZoneOffset.ofHours(8), ZoneOffset.ofHours(-5), true);
        assertThat(cascade("said.csv")).contains("half within 1 h 15 min").doesNotContain("question");
        file("utc.csv", ZoneOffset.UTC, ZoneOffset.UTC, false);
        assertThat(cascade("utc.csv")).contains("half within 1 h 15 min").doesNotContain("question");
    }

    @Test
    void aSpanIsToldInHoursAndMinutes() {
        assertThat(lockstep.model.Spans.told(java.time.Duration.ofSeconds(66_715)))
                .isEqualTo("18 h 32 min");
        assertThat(lockstep.model.Spans.told(java.time.Duration.ofMillis(300))).isEqualTo("0.3 s");
        assertThat(lockstep.model.Spans.told(java.time.Duration.ofSeconds(200))).isEqualTo("3 min 20 s");
    }
}
