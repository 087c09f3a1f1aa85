package lockstep.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Mention;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person found in a text by reading it word by word: offsets into the raw file and values. */
final class Golden {
    private final JsonNode golden;
    private final String raw;

    Golden(String name, String raw) throws IOException {
        this.raw = raw;
        try (InputStream in = Golden.class.getResourceAsStream("golden/" + name.replace(".txt", ".json"))) {
            golden = JsonMapper.shared().readTree(in.readAllBytes());
        }
    }

    String sha256() {
        return golden.path("sha256").asString();
    }

    Optional<String> text(String name) {
        JsonNode node = golden.path(name);
        if (node.isArray())
            return Optional.of(slice(node.path(0).asInt(), node.path(1).asInt()));
        return node.isNull() ? Optional.empty() : Optional.of(node.asString());
    }

    List<String> paragraphs() {
        List<String> all = new ArrayList<>();
        for (JsonNode p : golden.path("paragraphs"))
            all.add(plain(slice(p.path(0).asInt(), p.path(1).asInt())));
        return all;
    }

    /** What must be found and was not. */
    List<String> missed(Document d, Field field) {
        List<String> missed = new ArrayList<>();
        for (JsonNode want : golden.path("fields").path(field.key())) {
            if (want.path("may").asBoolean(false)) continue;
            boolean found = false;
            for (Mention m : d.incident().get(field)) found |= meets(want, m, d.text(), field);
            if (!found) missed.add(field.key() + ": " + want.path("value").asString("") + " \"" + quote(want) + "\"");
        }
        return missed;
    }

    /** What was found and is neither asked for nor allowed. */
    List<String> unasked(Document d, Field field) {
        List<String> unasked = new ArrayList<>();
        for (Mention m : d.incident().get(field)) {
            boolean known = false;
            for (JsonNode want : golden.path("fields").path(field.key())) known |= meets(want, m, d.text(), field);
            if (!known) unasked.add(field.key() + ": " + m.value() + " \"" + m.quote(d.text()) + "\" " + m.more());
        }
        return unasked;
    }

    int asked(Field field) {
        int n = 0;
        for (JsonNode want : golden.path("fields").path(field.key()))
            if (!want.path("may").asBoolean(false)) n++;
        return n;
    }

    private boolean meets(JsonNode want, Mention m, String text, Field field) {
        String value = want.path("value")
                .asString(want.path("value").isNumber() ? want.path("value").toString() : "");
        String quote = plain(quote(want));
        String found = plain(m.quote(text));
        return switch (field) {
            case STATES, COUNTRIES, PLATFORMS, OPERATIONS, TOOLS -> m.value().equals(value);
            case DATES ->
                want.path("from").asString("").equals(m.more().get("from"))
                                && want.path("to").asString("").equals(m.more().get("to"))
                        || want.path("from").asString("").equals(m.more().get("from"))
                                && want.path("to").isMissingNode();
            case FIGURES ->
                m.value().equals(value)
                        && String.valueOf(m.more().get("unit"))
                                .endsWith(want.path("unit").asString("?"));
            case TECHNIQUES, LAYERS -> m.value().equals(value) && share(quote, found);
            case ASSERTIONS ->
                share(quote, found)
                        && (want.path("who").isMissingNode()
                                || plain(String.valueOf(m.more().get("who")))
                                        .equals(plain(want.path("who").asString())));
            default -> share(quote, found);
        };
    }

    private static boolean share(String a, String b) {
        return a.contains(b) || b.contains(a) || common(a, b) >= 0.45 * Math.min(a.length(), b.length());
    }

    /** Letters of the longest stretch that both have. */
    private static int common(String a, String b) {
        int longest = 0;
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int j = b.length(); j >= 1; j--) {
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? row[j - 1] + 1 : 0;
                longest = Math.max(longest, row[j]);
            }
        }
        return longest;
    }

    private String quote(JsonNode want) {
        return slice(want.path("start").asInt(), want.path("end").asInt());
    }

    private String slice(int start, int end) {
        return raw.substring(raw.offsetByCodePoints(0, start), raw.offsetByCodePoints(0, end));
    }

    static String plain(String s) {
        return s.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
