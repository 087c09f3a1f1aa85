package lockstep.documents.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lockstep.documents.schema.Shape;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that a page describes as linked data (schema.org in JSON). Empty where it says nothing. */
record LinkedData(String title, String byline, String outlet, String published, String body, String organization) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();
    private static final Pattern WRAPPED = Shape.COMMENT_AROUND_DATA.pattern();
    private static final Pattern ARTICLE = types("article-type");
    private static final Pattern PAGE = types("page-type");
    private static final Pattern ORGANIZATION = types("organization-type");
    private static final LinkedData NONE = new LinkedData("", "", "", "", "", "");

    private static Pattern types(String kind) {
        return Pattern.compile(PageNames.selector(kind).replace("*", "\\w*"));
    }

    static LinkedData of(Document page, String pageTitle) {
        Map<String, JsonNode> byId = new HashMap<>();
        JsonNode article = null;
        JsonNode aboutPage = null;
        for (Element script : page.select("script[type=application/ld+json]")) {
            String text = WRAPPED.matcher(script.data()).replaceAll("");
            try {
                for (JsonNode node : nodes(JSON.readTree(text))) {
                    if (node.path("@id").isString() && node.size() > 1)
                        byId.putIfAbsent(node.path("@id").asString(), node);
                    if (article == null && is(node, ARTICLE)) article = node;
                    if (aboutPage == null && is(node, PAGE)) aboutPage = node;
                }
            } catch (JacksonException notJson) {
                // A page with a broken description may still have a sound one.
            }
        }
        if (article != null) return read(article, pageTitle, byId);
        // What describes only the page still tells its day.
        return aboutPage == null ? NONE : new LinkedData("", "", "", day(aboutPage), "", "");
    }

    /** The described things: the roots, the members of a graph, and what a page says it is chiefly about. */
    private static List<JsonNode> nodes(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        List<JsonNode> all = new ArrayList<>();
        open.add(root);
        while (!open.isEmpty()) {
            JsonNode node = open.poll();
            if (node.isArray()) for (JsonNode child : node) open.add(child);
            if (!node.isObject()) continue;
            all.add(node);
            for (String in : PageNames.of("graph-key")) if (node.path(in).isContainer()) open.add(node.path(in));
        }
        return all;
    }

    private static boolean is(JsonNode node, Pattern kind) {
        JsonNode type = node.path("@type");
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            if (one.isString() && kind.matcher(one.asString()).matches()) return true;
        }
        return false;
    }

    private static LinkedData read(JsonNode article, String pageTitle, Map<String, JsonNode> byId) {
        String name = text(article.path("name"));
        String headline = text(article.path("headline"));
        String title = name.isEmpty() ? headline : name;
        if (!name.isEmpty() && !headline.isEmpty() && !name.equals(headline)) {
            boolean nameFits = Titles.alike(pageTitle, name) > 0.75;
            boolean headlineFits = Titles.alike(pageTitle, headline) > 0.75;
            title = headlineFits && !nameFits ? headline : name;
        }
        List<String> people = new ArrayList<>();
        people(article.path("author"), byId, people);
        if (people.isEmpty()) people(article.path("creator"), byId, people);
        List<String> bodies = new ArrayList<>();
        JsonNode author = article.path("author");
        for (JsonNode one : author.isArray() ? author : List.of(author)) {
            JsonNode who = told(one, byId);
            if (is(who, ORGANIZATION) && people.remove(text(who.path("name")))) bodies.add(text(who.path("name")));
        }
        JsonNode publisher = told(article.path("publisher"), byId);
        return new LinkedData(
                title,
                String.join(", ", people),
                text(publisher.path("name")),
                day(article),
                text(article.path("articleBody")),
                String.join(", ", bodies));
    }

    private static String day(JsonNode thing) {
        for (String name : PageNames.of("day-key")) {
            String day = text(thing.path(name));
            if (!day.isEmpty()) return day;
        }
        return "";
    }

    /** What a mere reference points to. */
    private static JsonNode told(JsonNode node, Map<String, JsonNode> byId) {
        JsonNode one = node.isArray() && node.size() > 0 ? node.path(0) : node;
        boolean bare = one.isObject() && !one.has("name") && one.path("@id").isString();
        return bare ? byId.getOrDefault(one.path("@id").asString(), one) : one;
    }

    private static void people(JsonNode author, Map<String, JsonNode> byId, List<String> names) {
        if (author.isArray()) {
            for (JsonNode one : author) people(one, byId, names);
            return;
        }
        if (author.isObject()) {
            JsonNode one = told(author, byId);
            if (one.path("name").isArray()) people(one.path("name"), byId, names);
            else if (one.path("@list").isArray()) people(one.path("@list"), byId, names);
            else add(text(one.path("name")), names);
            return;
        }
        add(text(author), names);
    }

    private static void add(String name, List<String> names) {
        if (!name.isEmpty() && !name.matches("(?i)https?://.*|#.*") && !names.contains(name)) names.add(name);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString().strip() : "";
    }
}
