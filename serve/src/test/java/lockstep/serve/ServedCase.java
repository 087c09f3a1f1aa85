package lockstep.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lockstep.analyses.Catalog;
import lockstep.ingest.Allowance;
import lockstep.ingest.Archives;
import lockstep.ingest.Ingest;
import lockstep.ingest.Opened;
import lockstep.ingest.Reading;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Outcome;
import lockstep.serve.http.Peers;
import lockstep.serve.job.JobActs;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import lockstep.store.file.ParquetText;
import lockstep.store.intake.CaseIntake;

/** A small case of made-up posts, served for a test. */
final class ServedCase implements AutoCloseable {
    /** Four accounts that post the same links within seconds, and forty that post their own. */
    static final int TOGETHER = 4;

    final CaseFile file;
    final CaseServer server;
    final List<Throwable> bugs = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedCase(CaseFile file, ServeOptions options, Peers.Limits limits) {
        this.file = file;
        this.server = CaseServer.start(file, options, new TestActs(), limits, bugs::add);
    }

    static ServedCase in(Path folder) throws IOException {
        return in(folder, ServeOptions.loopback(0));
    }

    static ServedCase in(Path folder, ServeOptions options) throws IOException {
        return in(folder, options, Peers.Limits.USUAL);
    }

    static ServedCase in(Path folder, ServeOptions options, Peers.Limits limits) throws IOException {
        Path posts = folder.resolve("posts.csv");
        Files.writeString(posts, String.join("\n", rows()) + "\n");
        CaseFile file = CaseFile.create(folder.resolve("small.case"));
        read(file, posts);
        run(file, "co-link");
        return new ServedCase(file, options, limits);
    }

    /** A case of somebody's own posts, looked at for links that are posted together. */
    static ServedCase of(Path posts, Path folder) {
        CaseFile file = CaseFile.create(folder.resolve("own.case"));
        read(file, posts);
        run(file, "co-link");
        return new ServedCase(file, ServeOptions.loopback(0), Peers.Limits.USUAL);
    }

    static void read(CaseFile file, Path posts) {
        Reading reading = new Reading("", Map.of(), Map.of(), "", java.time.ZoneOffset.UTC, true, "");
        try (var intake = new CaseIntake(file)) {
            for (Opened opened : Archives.in(posts)) {
                new Ingest(intake, reading.forFile(opened), Allowance.ANY, Clock.systemUTC(), ParquetText::open)
                        .read(opened, (rows, bytes, of) -> {});
            }
        }
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        rows.add("post_id,user_id,user_name,created_at,text");
        int id = 1000;
        for (int day = 1; day <= 9; day++) {
            for (int who = 0; who < TOGETHER; who++)
                rows.add(row(id++, who, day, 10, who, "wordhere https://news.example/" + day));
            for (int who = 10; who < 50; who++)
                rows.add(row(id++, who, day, who % 24, who % 60, "plain words https://own" + who + ".example/" + day));
        }
        rows.add(row(id++, 60, 9, 11, 1, "turned \u202Eround\u202C and hid\u200Bden <script>alert(1)</script>"));
        rows.add(row(id, 61, 9, 11, 2, "=HYPERLINK(1) to @handle_of_0 and handle_of_1"));
        return rows;
    }

    private static String row(int id, int who, int day, int hour, int second, String text) {
        return "%d,9000%d,handle_of_%d,2024-03-%02dT%02d:00:%02dZ,\"%s\""
                .formatted(id, who, who, day, hour, second, text);
    }

    static Run run(CaseFile file, String analysis) {
        var data = LocalCase.of(file, Scope.ALL);
        return run(data, Catalog.find(analysis).orElseThrow());
    }

    private static <S extends Record> Run run(LocalCase data, Detector<S> detector) {
        S settings = Settings.defaults(detector.settings());
        Outcome outcome = detector.detect(data, settings, Work.quiet(42));
        return data.keep(
                new Run(
                        "",
                        detector.card().id(),
                        1,
                        Settings.words(settings),
                        Map.of(),
                        42,
                        data.fingerprint().whole(),
                        "test",
                        "local",
                        Instant.EPOCH,
                        Duration.ZERO,
                        0,
                        "",
                        List.of()),
                outcome);
    }

    /** What a job does in a test: as the command line, without its talk. */
    static final class TestActs implements JobActs {
        @Override
        public String run(CaseFile file, Asked asked, Work work) {
            work.step("looking");
            if (asked.analysis().equals("endless")) while (true) work.goOn();
            return ServedCase.run(LocalCase.of(file, asked.scope()), Catalog.of(asked.analysis(), List.of()))
                    .id();
        }

        @Override
        public List<String> read(CaseFile file, Path upload, String as, Work work) {
            ServedCase.read(file, upload);
            return List.of("read");
        }

        @Override
        public void derive(CaseFile file, Work work) {}

        @Override
        public String software() {
            return "test";
        }
    }

    String base() {
        String address = server.address();
        return address.substring(0, address.indexOf('/', 8));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static String[] joined(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Override
    public void close() {
        server.close();
        file.close();
    }
}
