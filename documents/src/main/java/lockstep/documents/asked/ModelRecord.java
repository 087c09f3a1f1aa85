package lockstep.documents.asked;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.Document;
import lockstep.documents.Property;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Incident;
import lockstep.documents.incident.Lists;
import lockstep.documents.incident.Mention;
import lockstep.documents.lists.FieldList;
import lockstep.documents.lists.FieldRules;
import lockstep.model.ShippedList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks for and takes in what a local model reads in a document; whatever it cannot quote from the text is dropped. */
public final class ModelRecord {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_TEXT = 60_000;
    private static final int LONGEST_QUOTE = 400;
    private static final int MOST = 200;
    private static final Set<String> LAYERS =
            Set.of("official", "state media", "intelligence services", "state-linked", "covert");
    private static final Set<String> TOOLS = Lists.BUILT_IN.toolNames();
    private static final Set<String> FIRMNESS = Lists.BUILT_IN.firmness();
    private static final Pattern DISARM = Pattern.compile("T\\d{4}(?:\\.\\d{3})?");
    /** A sentence that speaks to a machine and not to a reader. */
    private static final Pattern TO_A_MACHINE = Pattern.compile(
            "[^.!?\\n]*" + FieldRules.shipped(FieldList.NOTICES).any(FieldList.NOTICES, "to-a-machine") + "[^.!?\\n]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String TASK =
            ShippedList.text(ModelRecord.class, "task.txt").strip();

    private ModelRecord() {}

    /** What a model is asked about a document, as JSON. */
    public static String question(Document d) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("task", TASK);
        List<String> lists = new ArrayList<>();
        for (Field f : Field.values()) lists.add(f.key());
        asked.put("lists", lists);
        asked.put("tools", TOOLS.stream().sorted().toList());
        asked.put("layers", LAYERS.stream().sorted().toList());
        asked.put("firmness", FIRMNESS.stream().sorted().toList());
        asked.put("title", d.front().title());
        asked.put("published", d.front().published());
        asked.put("language", d.language());
        asked.put(
                "text", d.text().length() <= LONGEST_TEXT ? d.text() : d.text().substring(0, LONGEST_TEXT));
        return JSON.writeValueAsString(asked);
    }

    /** The document with what a model adds to its record, marked with the model's name; what the rules found stays as it is. */
    public static Document with(Document d, String model, String answer) {
        JsonNode lists;
        try {
            lists = JSON.readTree(bare(answer)).path("incident");
        } catch (JacksonException notJson) {
            return d.with(
                    new Property("model-answer", "model " + model + " did not answer in JSON; nothing was taken"));
        }
        List<int[]> spoken = toAMachine(d.text());
        Map<Field, List<Mention>> fields = new EnumMap<>(Field.class);
        int taken = 0;
        int dropped = 0;
        for (Field field : Field.values()) {
            List<Mention> all = new ArrayList<>(d.incident().get(field));
            int n = 0;
            for (JsonNode one : lists.path(field.key())) {
                Optional<Mention> m = n++ < MOST ? mention(d.text(), field, one, model, spoken) : Optional.empty();
                boolean known = m.isPresent() && all.stream().anyMatch(o -> same(o, m.get()));
                if (m.isEmpty()) dropped++;
                else if (!known) {
                    all.add(m.get());
                    taken++;
                }
            }
            fields.put(field, all);
        }
        Document more = d.telling(new Incident(fields))
                .with(new Property(
                        "model",
                        "model " + model + " was asked: " + taken + " entries taken, " + dropped
                                + " dropped for want of a quotation"));
        return spoken.isEmpty()
                ? more
                : more.with(new Property(
                        "speaks-to-a-machine",
                        spoken.size() + " sentences of the text speak to a machine; it was not obeyed"));
    }

    private static boolean same(Mention a, Mention b) {
        return a.value().equals(b.value()) && a.start() < b.end() && b.start() < a.end();
    }

    /** Models like to put a fence around their JSON. */
    private static String bare(String answer) {
        int from = answer.indexOf('{');
        int to = answer.lastIndexOf('}');
        return from < 0 || to < from ? "{}x" : answer.substring(from, to + 1);
    }

    private static List<int[]> toAMachine(String text) {
        List<int[]> all = new ArrayList<>();
        Matcher m = TO_A_MACHINE.matcher(text);
        while (m.find()) all.add(new int[] {m.start(), m.end()});
        return all;
    }

    private static Optional<Mention> mention(String text, Field field, JsonNode one, String model, List<int[]> spoken) {
        String value = one.path("value").asString("").strip();
        String quote = one.path("quote").asString("");
        if (value.isEmpty() || value.length() > LONGEST_QUOTE || quote.isBlank() || quote.length() > LONGEST_QUOTE)
            return Optional.empty();
        int at = text.indexOf(quote);
        while (at >= 0 && within(spoken, at, at + quote.length())) at = text.indexOf(quote, at + 1);
        if (at < 0 || !allowed(field, value)) return Optional.empty();
        Map<String, Object> more = new LinkedHashMap<>();
        if (!parts(field, one, more)) return Optional.empty();
        more.put("by", "model " + model);
        return Optional.of(new Mention(value, at, at + quote.length(), more));
    }

    private static boolean within(List<int[]> spoken, int start, int end) {
        for (int[] s : spoken) if (s[0] < end && start < s[1]) return true;
        return false;
    }

    private static boolean allowed(Field field, String value) {
        return switch (field) {
            case TECHNIQUES -> DISARM.matcher(value).matches();
            case TOOLS -> TOOLS.contains(value);
            case LAYERS -> LAYERS.contains(value);
            default -> true;
        };
    }

    private static boolean parts(Field field, JsonNode one, Map<String, Object> more) {
        switch (field) {
            case DATES -> {
                String from = one.path("from").asString("");
                String to = one.path("to").asString("");
                if (!isDay(from) || !(to.isEmpty() || isDay(to))) return false;
                more.put("from", from);
                more.put("to", to);
            }
            case FIGURES -> {
                if (!one.path("number").isNumber()) return false;
                more.put("number", one.path("number").numberValue());
                for (String part : List.of("unit", "meaning", "approx"))
                    more.put(part, one.path(part).asString(""));
            }
            case ASSERTIONS -> {
                String firmness = one.path("firmness").asString("");
                if (!FIRMNESS.contains(firmness)) return false;
                more.put("who", one.path("who").asString(""));
                more.put("firmness", firmness);
            }
            default -> {}
        }
        return true;
    }

    private static boolean isDay(String day) {
        try {
            return !LocalDate.parse(day).equals(LocalDate.MIN);
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
