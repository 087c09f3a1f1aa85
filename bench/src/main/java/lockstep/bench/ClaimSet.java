package lockstep.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The claim retrieval task of CLEF 2020 as its archive holds it.
 *
 * @param ids of the verified claims
 * @param claims their words
 * @param claimsWithTitles their words, then the title of the article that checked them
 * @param parts posts and their relevant claim, for train and dev
 */
record ClaimSet(List<String> ids, List<String> claims, List<String> claimsWithTitles, Map<String, Part> parts) {
    /**
     * @param posts the posts
     * @param relevant for each the id of the claim it makes
     */
    record Part(List<String> posts, List<String> relevant) {}

    static ClaimSet read(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            List<String> ids = new ArrayList<>();
            List<String> claims = new ArrayList<>();
            List<String> both = new ArrayList<>();
            for (CsvRecord row : rows(zip, "verified_claims.docs.tsv")) {
                ids.add(row.getField(0));
                claims.add(row.getField(1));
                both.add(row.getField(1) + " " + (row.getFieldCount() > 2 ? row.getField(2) : ""));
            }
            Map<String, Part> parts = new LinkedHashMap<>();
            for (String part : new String[] {"train", "dev"}) parts.put(part, part(zip, part));
            return new ClaimSet(ids, claims, both, parts);
        }
    }

    private static Part part(ZipFile zip, String part) throws IOException {
        Map<String, String> relevant = new HashMap<>();
        try (var in = zip.getInputStream(entry(zip, part + "/tweet-vclaim-pairs.qrels"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split("\t");
                if (cells.length >= 3) relevant.put(cells[0], cells[2]);
            }
        }
        List<String> posts = new ArrayList<>();
        List<String> claims = new ArrayList<>();
        for (CsvRecord row : rows(zip, part + "/tweets.queries.tsv")) {
            posts.add(row.getField(1));
            claims.add(relevant.getOrDefault(row.getField(0), ""));
        }
        return new Part(posts, claims);
    }

    private static ZipEntry entry(ZipFile zip, String ending) throws IOException {
        return zip.stream()
                .filter(e -> e.getName().endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new IOException("the archive holds no " + ending));
    }

    /** Rows after the head, quoted fields read. */
    private static List<CsvRecord> rows(ZipFile zip, String ending) throws IOException {
        var reader = CsvReader.builder()
                .fieldSeparator('\t')
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var rows = reader.ofCsvRecord(
                new InputStreamReader(zip.getInputStream(entry(zip, ending)), StandardCharsets.UTF_8))) {
            return rows.stream().skip(1).filter(r -> r.getFieldCount() > 1).toList();
        }
    }
}
