package lockstep.bench.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts of the shared folder by kind and id, with runs of blanks made one: what a label of a passage points into. */
public final class Passages {
    private static final List<String> KINDS =
            List.of("incident", "debunked", "claim", "factcheck", "cib", "stix", "galaxy", "readme", "page");

    private final Path shared;
    private final Map<String, Map<String, String>> read = new HashMap<>();

    /** Texts below a folder that holds {@code data}. */
    public Passages(Path shared) {
        this.shared = shared;
    }

    /** The first letters of the text that a label names, as many as it asks for; nothing where the folder is absent. */
    public Optional<String> text(JsonNode label) {
        String whole = all(kind(label)).get(id(label));
        if (whole == null) return Optional.empty();
        return Optional.of(
                whole.substring(0, Math.min(whole.length(), label.path("length").asInt())));
    }

    private static String kind(JsonNode label) {
        return label.has("incident")
                ? "incident"
                : label.has("debunked") ? "debunked" : label.path("from").asString("");
    }

    private static String id(JsonNode label) {
        return label.path(label.has("incident") ? "incident" : label.has("debunked") ? "debunked" : "id")
                .asString("");
    }

    /** What a label calls its text: kind and id. */
    public static String name(JsonNode label) {
        return kind(label) + " " + id(label);
    }

    /** Every text of a kind by its id. */
    public Map<String, String> all(String kind) {
        return read.computeIfAbsent(kind, k -> {
            try {
                return of(k);
            } catch (IOException e) {
                throw new IllegalStateException("texts of kind " + k + " cannot be read", e);
            }
        });
    }

    private Map<String, String> of(String kind) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        BiConsumer<String, String> put = (id, text) -> texts.put(id, plain(text));
        switch (kind) {
            case "incident" -> incidents(put);
            case "debunked" -> table(put, 10);
            case "claim" -> table(put, 9);
            case "factcheck" ->
                entries("data/text/claims/crowdchecked_vclaims.tar.gz", ".json", (name, body) -> {
                    JsonNode row = JsonMapper.shared().readTree(body);
                    String all = row.path("title").asString("") + ". "
                            + row.path("subtitle").asString("") + " "
                            + row.path("vclaim").asString("");
                    put.accept(row.path("vclaim_id").asString(""), all);
                });
            case "cib" ->
                folder("data/exchange/meta-cib", ".csv", (name, body) -> {
                    List<List<String>> rows = rows(body, ',');
                    for (int r = 0; r < rows.size(); r++)
                        for (int c = 0; c < rows.get(r).size(); c++)
                            put.accept(name + "#" + r + "#" + c, rows.get(r).get(c));
                });
            case "stix" -> {
                for (String folder : List.of("data/exchange/viginum-rrn", "data/exchange/viginum-portal-kombat"))
                    folder(folder, ".json", (name, body) -> {
                        for (JsonNode o : JsonMapper.shared().readTree(body).path("objects"))
                            put.accept(
                                    o.path("id").asString(""),
                                    o.path("description").asString(""));
                    });
            }
            case "galaxy" ->
                folder("data/knowledge/ttp/misp", ".json", (name, body) -> {
                    for (JsonNode o : JsonMapper.shared().readTree(body).path("values"))
                        put.accept(
                                name + "#" + o.path("uuid").asString(""),
                                o.path("description").asString(""));
                });
            case "readme" ->
                folder("data", ".md", (name, body) -> {
                    String[] parts = body.split("\r?\n[ \t]*\r?\n");
                    for (int i = 0; i < parts.length; i++) put.accept(name + "#" + i, parts[i]);
                });
            case "page" ->
                entries("data/pages/readability_test_pages.tar.gz", "/expected.html", (name, body) -> {
                    String[] place = name.split("/");
                    int i = 0;
                    for (Element p : Jsoup.parse(body).select("p"))
                        put.accept(place[place.length - 2] + "#" + i++, p.text());
                });
            default -> throw new IllegalArgumentException("no kind of text is called " + kind + "; there are " + KINDS);
        }
        return texts;
    }

    private Optional<Path> at(String place) {
        return Optional.of(shared.resolve(place)).filter(Files::exists);
    }

    private static String plain(String text) {
        return text.replaceAll("[ \\t\\r\\n]+", " ").strip();
    }

    private void incidents(BiConsumer<String, String> put) throws IOException {
        Optional<Path> file = at("data/knowledge/incidents/interference-incidents.jsonl");
        if (file.isEmpty()) return;
        for (String line : Files.readAllLines(file.get())) {
            JsonNode row = JsonMapper.shared().readTree(line);
            String html = row.path("content_html").asString().replaceAll("\\[/?fusion[^\\]]*\\]", "");
            put.accept(row.path("id").asString(), Jsoup.parse(html).text());
        }
    }

    /** One column of the debunked cases, by the number of the row below the head, from 0. */
    private void table(BiConsumer<String, String> put, int column) throws IOException {
        Optional<Path> file = at("data/text/euvsdisinfo/kalkun_full_dataset.csv");
        if (file.isEmpty()) return;
        List<List<String>> rows = rows(Files.readString(file.get()), ';');
        for (int i = 1; i < rows.size(); i++)
            put.accept(String.valueOf(i - 1), rows.get(i).get(column));
    }

    private void folder(String place, String end, BiConsumer<String, String> each) throws IOException {
        Optional<Path> folder = at(place);
        if (folder.isEmpty()) return;
        try (var files = Files.walk(folder.get())) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(end)).sorted().toList()) {
                String name = folder.get().relativize(file).toString().replace('\\', '/');
                each.accept(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
    }

    /** The entries of a packed archive whose names end so: heads of 512 bytes, bodies filled up to as many. */
    private void entries(String place, String end, BiConsumer<String, String> each) throws IOException {
        Optional<Path> file = at(place);
        if (file.isEmpty()) return;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file.get()))) {
            byte[] head = in.readNBytes(512);
            while (head.length == 512 && head[0] != 0) {
                String name = new String(head, 0, 100, StandardCharsets.UTF_8).replaceAll("\0.*", "");
                int size = Integer.parseInt(
                        new String(head, 124, 12, StandardCharsets.US_ASCII).replaceAll("[^0-7]", ""), 8);
                byte[] body = in.readNBytes((size + 511) / 512 * 512);
                if (head[156] == '0' && name.endsWith(end))
                    each.accept(name, new String(body, 0, size, StandardCharsets.UTF_8));
                head = in.readNBytes(512);
            }
        }
    }

    /** Cells of a table, quoted ones may hold the sign, line ends and doubled quotes. */
    private static List<List<String>> rows(String table, char sign) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (quoted && c == '"' && i + 1 < table.length() && table.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == sign || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
