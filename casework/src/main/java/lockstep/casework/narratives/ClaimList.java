package lockstep.casework.narratives;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of claims that somebody has judged, mostly false.
 *
 * @param name of the list, from its file
 * @param claims in the order of the file
 */
public record ClaimList(String name, List<Claim> claims) {
    private static final int CONTEXT = 50;

    public ClaimList {
        claims = List.copyOf(claims);
    }

    /**
     * One claim.
     *
     * @param id as the list calls it: an id, a link, or the number of the row
     * @param says the claim
     * @param judged what the list says of it; may be empty
     * @param link to the check; may be empty
     * @param day as written; may be empty
     */
    public record Claim(String id, String says, String judged, String link, String day) {}

    /** Reads CSV (with commas, semicolons or tabs), JSON, JSON lines, or ClaimReview as JSON-LD. */
    public static ClaimList read(Path file) {
        String base = String.valueOf(file.getFileName());
        try {
            String all = Files.readString(file, StandardCharsets.UTF_8);
            if (all.startsWith("\uFEFF")) all = all.substring(1);
            char first = all.isBlank() ? ' ' : all.strip().charAt(0);
            List<Claim> claims = first == '{' || first == '[' ? json(file, all) : table(file, all);
            if (claims.isEmpty()) throw nothing(file, "no claims");
            return new ClaimList(base, claims);
        } catch (IOException notReadable) {
            throw new CannotDo("cannot read " + file, "name a file of claims: CSV or JSON", notReadable);
        }
    }

    private static WrongUse nothing(Path file, String what) {
        return new WrongUse(
                file + " holds " + what,
                "it takes CSV with a column text, claim, claimReviewed or title, or JSON with ClaimReview objects");
    }

    private static List<Claim> table(Path file, String all) {
        String head = all.lines().findFirst().orElse("");
        char separator = head.indexOf('\t') >= 0 ? '\t' : count(head, ';') > count(head, ',') ? ';' : ',';
        List<Claim> claims = new ArrayList<>();
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var rows = reader.ofNamedCsvRecord(all)) {
            for (NamedCsvRecord row : rows) {
                String says = first(row, "text", "claim", "claimreviewed", "claim_text", "vclaim", "title");
                if (says.isBlank()) continue;
                String id = first(row, "id", "claim_id", "vclaim_id", "issue", "url", "link");
                claims.add(new Claim(
                        id.isEmpty() ? Integer.toString(claims.size() + 1) : id,
                        says,
                        first(row, "verdict", "rating", "judged", "label"),
                        first(row, "url", "link", "id").startsWith("http") ? first(row, "url", "link", "id") : "",
                        first(row, "date", "datepublished", "published")));
            }
        } catch (IOException broken) {
            throw new CannotDo("cannot read " + file, "", broken);
        }
        return claims;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private static String first(NamedCsvRecord row, String... names) {
        for (String name : names)
            for (String column : row.getHeader())
                if (column.strip().toLowerCase(Locale.ROOT).equals(name)) {
                    String value = row.findField(column).orElse("").strip();
                    if (!value.isEmpty()) return value;
                }
        return "";
    }

    private static List<Claim> json(Path file, String all) {
        List<Claim> claims = new ArrayList<>();
        try {
            walk(JsonMapper.shared().readTree(all), claims, 0);
        } catch (JacksonException notOneText) {
            int line = 0;
            for (String text : all.split("\n")) {
                line++;
                if (text.isBlank()) continue;
                try {
                    walk(JsonMapper.shared().readTree(text), claims, 0);
                } catch (JacksonException broken) {
                    throw nothing(file, "no JSON in line " + line + ": " + broken.getOriginalMessage());
                }
            }
        }
        return claims;
    }

    /** Lists, graphs and feeds hold claims; a claim is what has claimReviewed, or a claim, text or title beside an id. */
    private static void walk(JsonNode node, List<Claim> claims, int depth) {
        if (depth > CONTEXT) return;
        if (node.isArray()) for (JsonNode n : node) walk(n, claims, depth + 1);
        if (!node.isObject()) return;
        String says = word(node, "claimReviewed", "claim", "text", "title");
        if (!says.isEmpty()) {
            String id = word(node, "id", "@id", "url");
            claims.add(new Claim(
                    id.isEmpty() ? Integer.toString(claims.size() + 1) : id,
                    says,
                    node.path("reviewRating").path("alternateName").asString(word(node, "verdict", "rating")),
                    word(node, "url", "@id"),
                    word(node, "datePublished", "date", "date_published")));
            return;
        }
        for (String under :
                new String[] {"@graph", "dataFeedElement", "item", "itemListElement", "claims", "hydra:member"})
            if (node.has(under)) walk(node.path(under), claims, depth + 1);
    }

    private static String word(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isString() && !value.asString("").isBlank())
                return value.asString("").strip();
            if (value.isNumber()) return value.asString("");
        }
        return "";
    }
}
