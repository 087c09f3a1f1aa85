package lockstep.ingest.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lockstep.ingest.Field;
import lockstep.ingest.Input;
import lockstep.ingest.Rows;
import lockstep.ingest.bytes.LineReader;
import lockstep.model.CannotDo;
import lockstep.model.intake.PostRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The objects of a JSON file, whichever way they are strung together. */
final class JsonElements {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            // Python writes NaN where it has no number
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            // lines of JSON may begin with the sign that parts records
            .enable(JsonReadFeature.ALLOW_RS_CONTROL_CHAR)
            .build();
    private static final ObjectReader TREE = JSON.readerFor(JsonNode.class);
    private static final String DOUBLED =
            "doubled-member: the object names a member twice, and which of the two counts is not known";
    static final ObjectReader ELEMENT =
            JSON.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    /** Of two members of one name the last would win in silence. */
    private static final ObjectReader ROW_WITHIN = ELEMENT.with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    /** Names under which files hold their list of posts. */
    static final Set<String> LISTS =
            Set.of("messages", "data", "statuses", "tweets", "posts", "feed", "items", "results", "orderedItems");

    /** Names under which an export of many chats holds its lists of chats, each with a list of its own. */
    private static final Set<String> CHATS = Set.of("chats", "left_chats");

    private static final int FEW = 20;

    private final Input in;
    private final Rows out;
    private final JsonFormat.Shape shape;
    private final Beside beside;
    private long number;

    JsonElements(Input in, Rows out, JsonFormat.Shape shape) {
        this(in, out, shape, Beside.NOTHING);
    }

    JsonElements(Input in, Rows out, JsonFormat.Shape shape, Beside beside) {
        this.beside = beside;
        this.in = in;
        this.out = out;
        this.shape = shape;
        // names that people give themselves are theirs in an interface's answer; a number that is none is nobody's
        out.nothing(Field.ACCOUNT, Nothing.of(List.of("0", "0.0", "-1", "NaN"))::stands);
        for (Field field : List.of(Field.ID, Field.REPOST_OF, Field.REPLY_TO, Field.QUOTE_OF))
            out.nothing(field, Nothing.of(field, in.reading().layout(), "")::stands);
    }

    /** The first post-like object of a file's beginning; empty where it cannot be told. */
    static Optional<JsonNode> first(String head) {
        String begins = head.stripLeading();
        try (JsonParser parser = JSON.createParser(begins)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING && isObject(parser.getString())) return first(parser.getString());
            if (token != JsonToken.START_OBJECT) return Optional.empty();
            var whole = JSON.createObjectNode();
            try {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                        var list = whole.putArray(name);
                        if (parser.nextToken() == JsonToken.START_OBJECT) list.add(ELEMENT.readTree(parser));
                        return Optional.of(whole);
                    }
                    if (value == JsonToken.START_OBJECT && CHATS.contains(name)) {
                        whole.putObject(name);
                        return Optional.of(whole);
                    }
                    whole.set(name, ELEMENT.readTree(parser));
                }
            } catch (JacksonException cut) {
                // the beginning ends within the object: what was seen so far may do
            }
            return Optional.of(whole);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The first post-like object of a file, where a person says which list holds the posts, the first of that. */
    static Optional<JsonNode> first(Input in) {
        String items = in.reading().map().getOrDefault(Field.ITEMS, "");
        if (items.isEmpty()) return first(in.head().text());
        try (JsonParser parser = JSON.createParser(in.head().text().stripLeading())) {
            if (parser.nextToken() == JsonToken.START_OBJECT
                    && isAt(parser, items)
                    && parser.nextToken() == JsonToken.START_OBJECT) return Optional.of(ELEMENT.readTree(parser));
        } catch (JacksonException cut) {
            // the beginning ends before the list does
        }
        return Optional.empty();
    }

    /** The first list of objects of a kind within the object that a file begins with, however deep, and the first of them. */
    static Optional<Listed> list(String head, Predicate<JsonNode> mark) {
        var path = new ArrayDeque<String>();
        try (JsonParser parser = JSON.createParser(head.stripLeading())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME || !path.isEmpty()) {
                if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
                    path.removeLast();
                    continue;
                }
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_OBJECT) path.add(name);
                if (value != JsonToken.START_ARRAY) continue;
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    JsonNode one = ELEMENT.readTree(parser);
                    if (mark.test(one)) return Optional.of(new Listed(whole(path, name), one));
                }
                while (parser.currentToken() != JsonToken.END_ARRAY) {
                    parser.skipChildren();
                    parser.nextToken();
                }
            }
        } catch (JacksonException cut) {
            // the beginning ends before a list does
        }
        return Optional.empty();
    }

    /** The first of the objects that the members of an object are, each by its key; empty where it is another object. */
    static Optional<JsonNode> keyed(String head, Predicate<JsonNode> mark) {
        Optional<JsonNode> first = Optional.empty();
        int objects = 0;
        try (JsonParser parser = JSON.createParser(head.stripLeading())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
            while (objects < FEW && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (parser.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
                JsonNode one = ELEMENT.readTree(parser);
                if (!mark.test(one)) return Optional.empty();
                if (objects++ == 0) first = Optional.of(one);
            }
        } catch (JacksonException cut) {
            // the beginning ends within one of them
        }
        return objects < 2 ? Optional.empty() : first;
    }

    private static String whole(Iterable<String> path, String name) {
        String before = String.join(".", path);
        return before.isEmpty() ? name : before + "." + name;
    }

    /** A list of objects by its path, and the first of them. */
    record Listed(String path, JsonNode first) {}

    /** Goes on to the list at a path of names; false where there is none. */
    static boolean isAt(JsonParser parser, String path) {
        return isAt(parser, path, JsonParser::skipChildren);
    }

    private static boolean isAt(JsonParser parser, String path, Consumer<JsonParser> other) {
        String[] names = path.split("\\.");
        int depth = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean onPath = parser.currentName().equals(names[depth]);
            JsonToken value = parser.nextToken();
            if (onPath && depth + 1 == names.length && value == JsonToken.START_ARRAY) return true;
            if (onPath && depth + 1 < names.length && value == JsonToken.START_OBJECT) depth++;
            else other.accept(parser);
        }
        return false;
    }

    void read() throws IOException {
        String items = in.reading().map().getOrDefault(Field.ITEMS, "");
        if (!items.isEmpty()) items(items);
        else if (isLines(in.head().text())) lines();
        else document(in.stream());
    }

    /** The items of a list that a person names, in one object or in several one after another. */
    private void items(String path) throws IOException {
        try (JsonParser parser = JSON.createParser(new BufferedInputStream(in.stream()))) {
            boolean found = false;
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.START_OBJECT || !isAt(parser, path, this::aside)) continue;
                found = true;
                elements(parser, JSON.createObjectNode());
                leave(parser);
            }
            if (!found) throw new CannotDo("no list at " + path, "--items takes the path of a list, as data.videos");
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException broken) {
            out.reject(number + 1, column(broken), "bad-json: " + says(broken), "");
        }
    }

    /** To the end of the outermost object. */
    private void leave(JsonParser parser) {
        while (!parser.streamReadContext().inRoot() && parser.nextToken() != null) {
            if (parser.currentToken() != JsonToken.PROPERTY_NAME) continue;
            parser.nextToken();
            aside(parser);
        }
    }

    /** What stands beside the list is no post. */
    private void aside(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY || !beside.lists().contains(parser.currentName())) {
            parser.skipChildren();
            return;
        }
        String name = parser.currentName();
        while (parser.nextToken() != JsonToken.END_ARRAY) beside.taker().take(name, ELEMENT.readTree(parser), out);
    }

    /**
     * What of an answer is read besides its posts.
     *
     * @param lists names of lists
     * @param taker reads one item of these
     */
    record Beside(Set<String> lists, Taker taker) {
        static final Beside NOTHING = new Beside(Set.of(), (list, item, out) -> {});

        /** Reads an item of a list. */
        interface Taker {
            void take(String list, JsonNode item, Rows out);
        }
    }

    /** Whether an object holds a list of posts, but for one that each line of a file may hold. */
    private static boolean wraps(JsonNode whole) {
        return LISTS.stream()
                        .anyMatch(
                                name -> !name.equals("data") && whole.path(name).isArray())
                || CHATS.stream().anyMatch(name -> whole.path(name).isObject());
    }

    /** Whether the first line is an object on its own. */
    static boolean isLines(String head) {
        String begins = head.stripLeading();
        int end = begins.indexOf('\n');
        String line = end < 0 ? begins : begins.substring(0, end).strip();
        if (!line.startsWith("{")) return false;
        if (end < 0 && begins.length() > 60_000)
            return first(begins).map(n -> !wraps(n)).orElse(true);
        try {
            JsonNode only = TREE.readTree(line);
            // one line alone that wraps a list is a document
            boolean more = end >= 0 && !begins.substring(end).isBlank();
            return more || !wraps(only) && !only.path("data").isArray();
        } catch (JacksonException broken) {
            String rest = end < 0 ? "" : begins.substring(end + 1).stripLeading();
            return rest.startsWith("{") || line.length() > 1;
        }
    }

    private void lines() throws IOException {
        var lines = new LineReader(in.stream());
        while (lines.next()) {
            if (!lines.problem().isEmpty()) {
                out.reject(lines.line(), 0, lines.problem(), lines.raw());
                continue;
            }
            line(lines);
        }
    }

    /** What a line holds: an object, a list of them, or several without a break between them. */
    private void line(LineReader lines) {
        try (JsonParser parser = JSON.createParser(lines.buffer(), lines.from(), end(lines) - lines.from())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken())
                row(ROW_WITHIN.readTree(parser), lines);
        } catch (DatabindException doubled) {
            out.reject(lines.line(), 0, DOUBLED, lines.raw());
        } catch (JacksonException broken) {
            out.reject(lines.line(), column(broken), "bad-json: " + says(broken), lines.raw());
        }
    }

    private void row(JsonNode row, LineReader lines) {
        String list = row.isObject() ? list(row) : "";
        if (row.isArray())
            for (JsonNode element : row) take(element, MissingNode.getInstance(), lines.line(), element.toString());
        else if (row.isString() && isObject(row.stringValue())) row(held(row), lines);
        else if (!row.isObject())
            out.reject(lines.line(), 0, "not-an-object: a line holds one JSON object", lines.raw());
        else if (list.isEmpty()) take(row, MissingNode.getInstance(), lines.line(), lines.raw());
        else for (JsonNode element : row.path(list)) take(element, row, lines.line(), element.toString());
    }

    /** End of what a line holds, without the comma that parts it from the next. */
    private static int end(LineReader lines) {
        int end = lines.to();
        while (end > lines.from() && lines.buffer()[end - 1] <= ' ' && lines.buffer()[end - 1] >= 0) end--;
        return end > lines.from() && lines.buffer()[end - 1] == ',' ? end - 1 : lines.to();
    }

    /** An object or a list, or several one after another. */
    private void document(InputStream stream) throws IOException {
        document(stream, this::wrapped);
    }

    /** Objects whose members are the posts, each by its key. */
    void readKeyed() throws IOException {
        document(in.stream(), this::keyed);
    }

    private void document(InputStream stream, Consumer<JsonParser> object) throws IOException {
        try (JsonParser parser = JSON.createParser(new BufferedInputStream(stream))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) elements(parser, JSON.createObjectNode());
                else if (token == JsonToken.START_OBJECT) object.accept(parser);
                else
                    out.reject(
                            parser.currentTokenLocation().getLineNr(),
                            0,
                            "not-an-object: the file holds neither an object nor a list here",
                            parser.getString());
            }
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException broken) {
            out.reject(
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNr(),
                    column(broken),
                    "bad-json: " + says(broken),
                    "");
        }
    }

    /** The object of a file: a list of posts among its members, or itself a post. */
    private void wrapped(JsonParser parser) {
        long before = number;
        ObjectNode whole = JSON.createObjectNode();
        ObjectNode waiting = JSON.createObjectNode();
        boolean lists = false;
        boolean doubled = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            doubled |= whole.has(name);
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && LISTS.contains(name) && !name.equals("data")) {
                elements(parser, whole);
                lists = true;
            } else if (value == JsonToken.START_OBJECT && CHATS.contains(name)) {
                chats(parser);
                lists = true;
            } else {
                JsonNode read = ELEMENT.readTree(parser);
                if (name.equals("data") && read.isArray()) waiting.set(name, read);
                else whole.set(name, read);
            }
        }
        // X names the authors of its list after the list
        for (JsonNode element : waiting.path("data")) take(element, whole, ++number, element.toString());
        if (number != before || !waiting.isEmpty() || lists) return;
        if (doubled) out.reject(++number, 0, DOUBLED, whole.toString());
        else take(whole, MissingNode.getInstance(), ++number, whole.toString());
    }

    private void keyed(JsonParser parser) {
        TokenStreamContext whole = parser.streamReadContext();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            parser.nextToken();
            element(parser, whole, JSON.createObjectNode());
        }
    }

    /** The chats of an account: an object with a list of objects, each with a list of its own. */
    private void chats(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) wrapped(parser);
                else parser.skipChildren();
            }
        }
    }

    private void elements(JsonParser parser, JsonNode whole) {
        TokenStreamContext list = parser.streamReadContext();
        while (parser.nextToken() != JsonToken.END_ARRAY) element(parser, list, whole);
    }

    private void element(JsonParser parser, TokenStreamContext list, JsonNode whole) {
        JsonNode element;
        try {
            element = ROW_WITHIN.readTree(parser);
        } catch (DatabindException doubled) {
            // the rest of this object is passed over, the others are read
            JsonToken skipped = parser.currentToken();
            while (parser.streamReadContext() != list && skipped != null) skipped = parser.nextToken();
            out.reject(++number, 0, DOUBLED, "");
            return;
        }
        take(element, whole, ++number, element.toString());
    }

    /** Reads one object that was set aside. */
    void take(JsonNode element, long line, String raw, JsonFormat.Shape as) {
        take(element, MissingNode.getInstance(), line, raw, as);
    }

    private void take(JsonNode element, JsonNode whole, long line, String raw) {
        take(element, whole, line, raw, shape);
    }

    /** Whether a text holds an object: JSON that was written as JSON once more. */
    private static boolean isObject(String text) {
        return text.stripLeading().startsWith("{");
    }

    /** The object that a text holds; the text itself where it only begins like one. */
    private static JsonNode held(JsonNode text) {
        try {
            return ROW_WITHIN.readTree(text.stringValue());
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    private void take(JsonNode given, JsonNode whole, long line, String raw, JsonFormat.Shape as) {
        JsonNode element = given.isString() && isObject(given.stringValue()) ? held(given) : given;
        if (!element.isObject()) {
            out.reject(line, 0, "not-an-object: a post is a JSON object", raw);
            return;
        }
        PostRow post = out.post();
        post.line = line;
        for (var set : in.reading().set().entrySet()) Json.set(post, set.getKey(), set.getValue());
        String refused;
        try {
            refused = as.read(element, whole, out);
        } catch (ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException unforeseen) {
            // one object in a shape that nobody thought of does not end the file
            refused = "unreadable: " + unforeseen;
        }
        if (!refused.isEmpty()) out.reject(line, 0, refused, raw);
    }

    private static String list(JsonNode row) {
        JsonNode data = row.path("data");
        return data.isArray() && !data.isEmpty() && data.get(0).isObject() ? "data" : "";
    }

    private static int column(JacksonException broken) {
        var where = broken.getLocation();
        return where == null ? 0 : Math.max(0, where.getColumnNr());
    }

    private static String says(JacksonException broken) {
        @Nullable String said = broken.getOriginalMessage();
        return said == null ? "not JSON" : said.lines().findFirst().orElse("not JSON");
    }
}
