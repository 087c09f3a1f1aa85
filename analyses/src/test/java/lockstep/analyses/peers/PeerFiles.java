package lockstep.analyses.peers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/** The peers' own results, kept beside the repository. A test that needs them is skipped, with a line, where they are not. */
final class PeerFiles {
    /** Files that several configurations start from. */
    private static final Map<Path, Shares> READ = new ConcurrentHashMap<>();

    private PeerFiles() {}

    /** The folder of shared files, or the test ends here. */
    static Path shared() {
        String told = System.getProperty("LOCKSTEP_SHARED", System.getenv("LOCKSTEP_SHARED"));
        Path root = Path.of(System.getProperty("lockstep.root", ".."))
                .toAbsolutePath()
                .normalize();
        Path shared = told != null ? Path.of(told) : root.resolveSibling("shared");
        assumeTrue(
                Files.isDirectory(shared.resolve("peers")),
                "skipped: the peers' results are not in " + shared + "; name their folder with LOCKSTEP_SHARED");
        return shared;
    }

    /** Rows of a CSV file, by column; {@code .gz} is tried as well. */
    static List<Map<String, String>> rows(Path file) {
        List<List<String>> records = records(file);
        List<String> head = records.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < head.size(); i++) row.put(head.get(i), record.get(i));
            rows.add(row);
        }
        return rows;
    }

    /** The same rows as they stand, without their head: a large table is compared whole. */
    static List<String> lines(Path file) {
        List<List<String>> records = records(file);
        return records.subList(1, records.size()).stream()
                .map(r -> String.join(",", r))
                .toList();
    }

    private static List<List<String>> records(Path file) {
        Path gz = file.resolveSibling(file.getFileName() + ".gz");
        boolean packed = !Files.exists(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(packed ? gz : file));
                Reader text = new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8)) {
            return records(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<List<String>> records(Reader text) throws IOException {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        var field = new StringBuilder();
        boolean quoted = false;
        char[] buffer = new char[1 << 16];
        int n;
        while ((n = text.read(buffer)) > 0) {
            for (int i = 0; i < n; i++) {
                char c = buffer[i];
                if (c == '"') {
                    // a doubled quote inside quotes closes and opens again, with the quote kept
                    if (!quoted && field.length() > 0) field.append('"');
                    quoted = !quoted;
                } else if (!quoted && (c == ',' || c == '\n')) {
                    record.add(field.toString());
                    field.setLength(0);
                    if (c == '\n') {
                        records.add(record);
                        record = new ArrayList<>();
                    }
                } else if (quoted || c != '\r') {
                    field.append(c);
                }
            }
        }
        if (field.length() > 0 || !record.isEmpty()) {
            record.add(field.toString());
            records.add(record);
        }
        return records;
    }

    /** Share events of a file in CooRTweet's names. */
    static Shares shares(Path file) {
        return READ.computeIfAbsent(file, f -> shares(rows(f)));
    }

    static Shares shares(List<Map<String, String>> rows) {
        var reading = new Shares.Reading();
        for (Map<String, String> r : rows) {
            reading.add(
                    r.get("object_id"),
                    r.get("account_id"),
                    r.get("content_id"),
                    Double.parseDouble(r.get("timestamp_share")));
        }
        return reading.done();
    }
}
