package lockstep.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in the shape that a publishing system gives it, with neutral made-up words, and what is to be read from it.
 *
 * <p>The files in {@code pages/} hold markup with marks for words: {@code [[p]]} a paragraph of the article, {@code [[p*4]]} four of
 * them in {@code <p>}, {@code [[s]]} a sentence of it, {@code [[h]]} a heading of it, {@code [[=words]]} these very words of it;
 * {@code [[x]]}, {@code [[x1]]}, {@code [[w]]} a paragraph, a sentence and a few words that are not of the article. The comment at the
 * head names title, byline, day and language, where they are told.
 */
record MadeUpPage(String name, String html, String text, Map<String, String> front) {
    private static final Pattern MARK = Pattern.compile("\\[\\[(=[^\\]]*|[a-z]1?)(?:\\*(\\d+))?\\]\\]");

    static MadeUpPage of(String name) {
        String raw = resource(name + ".html");
        Map<String, String> front = new HashMap<>();
        int end = raw.indexOf("-->");
        for (String line : raw.substring(4, end).split("\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0)
                front.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 2).strip());
        }
        var words = new Words(front.getOrDefault("lang", "en"), name.hashCode());
        List<String> gold = new ArrayList<>();
        var html = new StringBuilder();
        Matcher m = MARK.matcher(raw);
        m.region(end + 3, raw.length());
        while (m.find()) m.appendReplacement(html, Matcher.quoteReplacement(expanded(m, words, gold)));
        m.appendTail(html);
        return new MadeUpPage(name, html.substring(end + 3).strip(), String.join("\n\n", gold), front);
    }

    private static String expanded(Matcher m, Words words, List<String> gold) {
        if (m.group(2) != null) {
            var all = new StringBuilder();
            for (int i = 0; i < Integer.parseInt(m.group(2)); i++) {
                boolean ours = m.group(1).equals("p");
                String p = words.paragraph();
                if (ours) gold.add(p);
                all.append("<p>").append(p).append("</p>\n");
            }
            return all.toString();
        }
        String said = switch (m.group(1)) {
            case "p", "x" -> words.paragraph();
            case "s", "x1" -> words.sentence();
            case "h", "w" -> words.few();
            default -> m.group(1).substring(1);
        };
        if (!m.group(1).startsWith("x") && !m.group(1).equals("w")) gold.add(said);
        return said;
    }

    /** Title, byline or day that the page tells; empty where it tells none. */
    String told(String what) {
        return front.getOrDefault(what, "");
    }

    Document read() {
        return Reading.of(name + ".html", html.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    static List<String> names() {
        return resource("list.txt").lines().filter(l -> !l.isBlank()).toList();
    }

    private static String resource(String name) {
        try (InputStream in = MadeUpPage.class.getResourceAsStream("pages/" + name)) {
            return new String(
                    Optional.ofNullable(in)
                            .orElseThrow(() -> new IOException(name))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException("no made-up page " + name, missing);
        }
    }

    /** Sentences that mean nothing, the same ones for the same seed. */
    private static final class Words {
        private static final Map<String, String[][]> PARTS = parts();
        private static final String[] SYLLABLES = "va lo mer ti kan sol ru den pi ga nor el bu ras".split(" ");
        private final String[][] parts;
        private final Random random;
        private final boolean spaced;

        Words(String language, int seed) {
            this.parts = PARTS.getOrDefault(language, PARTS.get("en"));
            this.random = new Random(seed);
            this.spaced = !language.equals("zh");
        }

        private String one(String[] of) {
            return of[random.nextInt(of.length)];
        }

        private String name() {
            String s = one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES);
            return Character.toUpperCase(s.charAt(0)) + s.substring(1);
        }

        String sentence() {
            String gap = spaced ? " " : "";
            String who = random.nextInt(3) == 0 ? (spaced ? name() : one(parts[0])) : one(parts[0]);
            String s = who + gap + one(parts[1]) + gap + one(parts[2]);
            if (random.nextBoolean()) s += (spaced ? ", " : "，") + one(parts[3]) + gap + one(parts[2]);
            return s + gap + one(parts[4]) + (spaced ? "." : "。");
        }

        String paragraph() {
            var p = new StringBuilder(sentence());
            for (int i = 1 + random.nextInt(3); i > 0; i--)
                p.append(spaced ? " " : "").append(sentence());
            return p.toString();
        }

        String few() {
            return one(parts[0]) + (spaced ? " " : "") + one(parts[1]) + (spaced ? " " + name() : "");
        }

        private static Map<String, String[][]> parts() {
            Map<String, String[][]> all = new HashMap<>();
            for (String line : resource("words.txt").split("\n")) {
                String[] cells = line.split("\t");
                if (cells.length != 6) continue;
                String[][] lists = new String[5][];
                for (int i = 0; i < 5; i++) lists[i] = cells[i + 1].split("\\|");
                all.put(cells[0], lists);
            }
            return all;
        }
    }
}
