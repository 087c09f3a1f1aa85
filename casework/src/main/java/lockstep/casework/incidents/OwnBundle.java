package lockstep.casework.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.documents.incident.Field;
import lockstep.documents.kept.RecordEntry;
import lockstep.documents.kept.RecordJson;
import lockstep.exchange.StixBundle;
import lockstep.exchange.StixObject;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads back the incidents of a bundle that {@link IncidentStix} wrote. A bundle holds the quotations and not the texts, which are
 * others' property: the text of what comes in is the quotations, each on a line, and every entry is quoted from there.
 */
final class OwnBundle {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OwnBundle() {}

    /** Whether an object of a bundle holds records of ours. */
    static boolean isOurs(JsonNode object) {
        return object.path("extensions")
                .path(IncidentStix.RECORDS)
                .path("records")
                .isArray();
    }

    /** Takes every record of ours, proposed; an article that the case holds stays as it is. */
    static Map<Articles.Put, Integer> take(String from, StixBundle bundle, Articles articles) {
        Map<Articles.Put, Integer> what = new TreeMap<>();
        for (StixObject o : bundle.objects()) {
            JsonNode object = JSON.readTree(o.raw());
            if (!isOurs(object)) continue;
            List<String> hashes = new ArrayList<>();
            for (JsonNode r :
                    object.path("extensions").path(IncidentStix.RECORDS).path("records")) {
                String hash = r.path("hash").asString("");
                hashes.add(hash);
                boolean there = articles.holds(hash);
                if (!there) articles.take(article(from + "#" + o.id(), r), List.of());
                what.merge(there ? Articles.Put.LEFT_AS_JUDGED : Articles.Put.NEW, 1, Integer::sum);
            }
            together(hashes, articles);
        }
        return what;
    }

    /** The sources of one object tell of one incident. */
    private static void together(List<String> hashes, Articles articles) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (Articles.Article a : articles.all()) if (hashes.contains(a.hash())) numbers.put(a.hash(), a.number());
        List<Long> all = numbers.values().stream().distinct().toList();
        List<long[]> known = articles.ties().stream()
                .map(t -> new long[] {t.article(), t.other()})
                .toList();
        for (int i = 1; i < all.size(); i++) {
            long one = all.get(0);
            long other = all.get(i);
            boolean said =
                    known.stream().anyMatch(k -> (k[0] == one && k[1] == other) || (k[0] == other && k[1] == one));
            if (!said) articles.tie(one, other, true, "sources of one object of a bundle", "bundle");
        }
    }

    private static Articles.Article article(String file, JsonNode r) {
        Map<String, List<RecordEntry>> all = RecordJson.entries(r.path("incident"));
        Map<String, List<RecordEntry>> told = new LinkedHashMap<>();
        for (Field f : Field.values()) told.put(f.key(), all.getOrDefault(f.key(), List.of()));
        String text = told.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(e -> Math.max(0, e.start())))
                .map(RecordEntry::quote)
                .distinct()
                .collect(Collectors.joining("\n"));
        ObjectNode record = JSON.createObjectNode();
        record.put("file", file).put("title", r.path("title").asString(""));
        record.putNull("byline").putNull("outlet");
        record.put("published", r.path("published").asString(""));
        record.putNull("language").put("text", text);
        record.putArray("properties")
                .addObject()
                .put("name", "quotations-only")
                .put("says", "from a bundle, which holds the quotations and not the text");
        record.putArray("links");
        told.replaceAll(
                (field, entries) -> entries.stream().map(e -> placed(e, text)).toList());
        record.set("incident", JSON.valueToTree(RecordJson.printed(told)));
        RecordJson.read(record).check();
        return new Articles.Article(
                0,
                file,
                r.path("hash").asString(""),
                r.path("title").asString(""),
                r.path("published").asString(""),
                JSON.writeValueAsString(record),
                ReviewState.PROPOSED,
                false,
                "",
                "",
                System.currentTimeMillis(),
                0);
    }

    private static RecordEntry placed(RecordEntry e, String text) {
        int at = ("\n" + text + "\n").indexOf("\n" + e.quote() + "\n");
        int start = text.codePointCount(0, at);
        return e.at(start, start + e.quote().codePointCount(0, e.quote().length()));
    }
}
