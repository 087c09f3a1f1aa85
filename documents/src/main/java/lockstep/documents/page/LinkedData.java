package lockstep.documents.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that a page describes as linked data (schema.org in JSON). Empty where it says nothing. */
record LinkedData(String title, String byline, String outlet, String published) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
    private static final Pattern ARTICLE = Pattern.compile(
            "\\w*Article|(?:Live)?BlogPosting|Report|DiscussionForumPosting|SocialMediaPosting|TechArticle");
    private static final LinkedData NONE = new LinkedData("", "", "", "");

    static LinkedData of(Document page, String pageTitle) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            String text = script.data().replaceAll("^\\s*<!\\[CDATA\\[|\\]\\]>\\s*$", "");
            try {
                JsonNode found = article(JSON.readTree(text));
                if (found != null) return read(found, pageTitle);
            } catch (JacksonException notJson) {
                // A page with a broken description may still have a sound one.
            }
        }
        return NONE;
    }

    private static @org.jspecify.annotations.Nullable JsonNode article(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            JsonNode node = open.poll();
            if (node.isArray()) for (JsonNode child : node) open.add(child);
            if (!node.isObject()) continue;
            JsonNode type = node.path("@type");
            for (JsonNode one : type.isArray() ? type : List.of(type)) {
                if (one.isString() && ARTICLE.matcher(one.asString()).matches()) return node;
            }
            if (node.path("@graph").isArray()) open.add(node.path("@graph"));
        }
        return null;
    }

    private static LinkedData read(JsonNode article, String pageTitle) {
        String name = text(article.path("name"));
        String headline = text(article.path("headline"));
        String title = name.isEmpty() ? headline : name;
        if (!name.isEmpty() && !headline.isEmpty() && !name.equals(headline)) {
            boolean nameFits = Titles.alike(pageTitle, name) > 0.75;
            boolean headlineFits = Titles.alike(pageTitle, headline) > 0.75;
            title = headlineFits && !nameFits ? headline : name;
        }
        return new LinkedData(
                title,
                people(article.path("author")),
                text(article.path("publisher").path("name")),
                text(article.path("datePublished")));
    }

    private static String people(JsonNode author) {
        if (author.isString())
            return author.asString().matches("(?i)https?://.*")
                    ? ""
                    : author.asString().strip();
        if (author.isObject()) return text(author.path("name"));
        List<String> names = new ArrayList<>();
        for (JsonNode one : author) {
            String name = one.isString() ? one.asString() : text(one.path("name"));
            if (!name.isBlank()) names.add(name.strip());
        }
        return String.join(", ", names);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString().strip() : "";
    }
}
