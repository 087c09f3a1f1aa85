package lockstep.documents.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text of an article as a page carries it for machines: in its linked data, or in the state from which its program draws it. */
final class BodyData {
    private static final Set<String> BODIES = PageNames.set("body-key");
    /** Less than this is no article, but a teaser. */
    private static final int LEAST = 250;

    private static final int DEEPEST = 60;
    private static final int MOST_LETTERS = 8 << 20;

    private BodyData() {}

    /** The paragraphs of a text that may bear tags. */
    static List<String> paragraphs(String body) {
        if (body.isBlank()) return List.of();
        if (body.indexOf('<') >= 0 && body.indexOf("</") >= 0 || body.contains("<br")) {
            Document page = Jsoup.parse(body);
            page.select(PageNames.selector("unseen-in-data")).remove();
            LineBreaks.toParagraphs(page);
            return BlockText.plain(page.body());
        }
        List<String> all = new ArrayList<>();
        for (String line : org.jsoup.parser.Parser.unescapeEntities(body, false).split("\\R+")) {
            String plain = Titles.squeeze(line);
            if (!plain.isEmpty()) all.add(plain);
        }
        return all;
    }

    /**
     * What serves better: the paragraphs read from the page, or those that its linked data hold. The latter where the page shows but
     * a part of them.
     */
    static List<String> better(List<String> shown, List<String> told) {
        int lengthTold = letters(told);
        int lengthShown = letters(shown);
        if (lengthTold < LEAST) return shown;
        Set<String> have = windows(shown);
        Set<String> want = windows(told);
        if (want.isEmpty()) return shown;
        int common = 0;
        for (String w : want) if (have.contains(w)) common++;
        double held = (double) common / want.size();
        double ours = have.isEmpty() ? 0 : (double) common / have.size();
        boolean partOfIt = held < 0.7 && ours > 0.6 && lengthTold > lengthShown;
        boolean another = held < 0.25 && (lengthTold * 2 > lengthShown || lengthShown < LEAST);
        return partOfIt || another ? told : shown;
    }

    private static int letters(List<String> paragraphs) {
        int n = 0;
        for (String p : paragraphs) n += p.length();
        return n;
    }

    /** Every run of letters of a set length that begins a word, without gaps and signs. */
    private static Set<String> windows(List<String> paragraphs) {
        var flat = new StringBuilder();
        for (String p : paragraphs)
            for (int i = 0; i < p.length(); i++) if (Character.isLetterOrDigit(p.charAt(i))) flat.append(p.charAt(i));
        String s = flat.toString().toLowerCase(Locale.ROOT);
        Set<String> all = new HashSet<>();
        // Where windows begin is told by the letters themselves, so that a shift of the text does not matter.
        for (int i = 0; i + 16 <= s.length(); i++)
            if ((s.charAt(i) * 31 + s.charAt(i + 1)) % 8 == 0) all.add(s.substring(i, i + 16));
        return all;
    }

    /** The data of scripts that hold the state of a page, kept before scripts are taken out. */
    static List<String> states(Document page) {
        List<String> all = new ArrayList<>();
        for (Element script : page.getElementsByTag("script")) {
            String type = script.attr("type");
            if (type.equals("application/json") || script.id().equals("__NEXT_DATA__")) {
                String data = script.data().strip();
                if (data.length() >= LEAST && data.length() < MOST_LETTERS) all.add(data);
            }
        }
        return all;
    }

    /** The longest body of an article in the state of a page. */
    static List<String> drawn(List<String> states) {
        List<String> best = List.of();
        for (String state : states) {
            try {
                Optional<String> body = longest(JsonMapper.shared().readTree(state), "", 0);
                List<String> paragraphs = body.map(BodyData::paragraphs).orElse(List.of());
                if (letters(paragraphs) > letters(best)) best = paragraphs;
            } catch (JacksonException notJson) {
                // Another script may hold it.
            }
        }
        return letters(best) >= LEAST ? best : List.of();
    }

    private static Optional<String> longest(JsonNode node, String name, int depth) {
        if (depth > DEEPEST) return Optional.empty();
        String key = name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
        if (node.isString()) {
            String s = node.asString();
            boolean prose = s.length() > 40 && s.indexOf(' ') >= 0 || s.contains("<p");
            return BODIES.contains(key) && prose ? Optional.of(s) : Optional.empty();
        }
        String best = "";
        if (node.isArray()) {
            // Paragraphs of one article are drawn one by one.
            var all = new StringBuilder();
            for (JsonNode child : node)
                longest(child, name, depth + 1).ifPresent(s -> all.append(s).append('\n'));
            best = all.toString();
        } else if (node.isObject()) {
            for (var child : node.properties()) {
                String one =
                        longest(child.getValue(), child.getKey(), depth + 1).orElse("");
                if (one.length() > best.length()) best = one;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
