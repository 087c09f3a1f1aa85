package lockstep.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lockstep.model.intake.Reject;

/** One file, read. */
record Reads(Ingest.Result result, Recorded recorded) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    static Reads table(String... lines) {
        return table(Reading.PLAIN, lines);
    }

    static Reads table(Reading reading, String... lines) {
        return bytes("a.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8), reading);
    }

    static Reads bytes(String name, byte[] bytes, Reading reading) {
        return of(new Opened(Path.of(name), "", bytes.length, () -> new ByteArrayInputStream(bytes)), reading);
    }

    static Reads file(Path file) {
        return of(Archives.in(file).get(0), Reading.PLAIN);
    }

    static Reads of(Opened opened, Reading reading) {
        var recorded = new Recorded();
        var result = new Ingest(recorded, reading, Allowance.ANY, CLOCK).read(opened, (rows, bytes, of) -> {});
        return new Reads(result, recorded);
    }

    static Reading mapped(Field field, String column) {
        return new Reading("", Map.of(field, column), Map.of(), "", ZoneOffset.UTC, true, "");
    }

    static Reading laidOut(Layout layout) {
        return new Reading("", Map.of(), Map.of(), "", ZoneOffset.UTC, layout, "");
    }

    String format() {
        return result instanceof Ingest.Result.Read read ? read.source().format() : "";
    }

    List<String> rows() {
        return recorded.rows;
    }

    List<String> posts() {
        return recorded.rows.stream().filter(r -> r.startsWith("line")).toList();
    }

    List<String> reasons() {
        return recorded.rejects.stream().map(Reject::reason).toList();
    }

    /** What the posts act on, one a line, as {@code link=https://news.example/a}. */
    List<String> objects() {
        return posts().stream()
                .map(r -> r.substring(r.lastIndexOf(" | ") + 3))
                .flatMap(r -> Stream.of(r.split(" ")))
                .filter(o -> !o.isEmpty())
                .toList();
    }

    List<String> objects(String kind) {
        return objects().stream()
                .filter(o -> o.startsWith(kind + "="))
                .map(o -> o.substring(kind.length() + 1))
                .toList();
    }

    /** The n-th part of each post as it is written down: 1 account, 2 id, 3 time, 4 kind, 5 text. */
    List<String> part(int n) {
        return posts().stream().map(r -> r.split(" \\| ", -1)[n]).toList();
    }

    String notes() {
        return result instanceof Ingest.Result.Read read
                ? String.join("\n", read.notes())
                : result instanceof Ingest.Result.Refused refused ? String.join("\n", refused.notes()) : "";
    }

    String refusal() {
        return result instanceof Ingest.Result.Unknown unknown
                ? unknown.why().getMessage() + "\n" + unknown.why().help()
                : "";
    }
}
