package lockstep.casework.watchlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.casework.incidents.ArticleRecord;
import lockstep.documents.incident.Field;
import lockstep.documents.kept.RecordEntry;
import lockstep.store.articles.ReviewState;

/** What accepted records give to look for: operations, hashtags, phrases, sites and attributed accounts; and their stories. */
public final class Watchlist {
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}&/#])#([\\p{L}][\\p{L}\\p{N}_]{2,60})");
    private static final Pattern SMALL = Pattern.compile(
            "(?i)about|after|against|again|also|among|been|before|being|between|both|claims?|claimed|could|does|down|during|even|from|have|having|into|itself|just|like|made|make|many|more|most|much|only|other|over|same|should|some|such|than|that|their|them|then|there|these|they|this|those|through|under|until|very|were|what|when|where|which|while|will|with|would|your"
                    + "|nicht|sich|eine[mnrs]?|wird|werden|haben|oder|aber|dass|durch|dans|pour|avec|sont|cette|leur|plus|para|como|esta|este|pero|porque|sobre|также|которые|который|этого|чтобы|после|только");
    private static final int WORDS = 8;
    private static final int TELLING = 5;

    /**
     * A story that a codebook can take up.
     *
     * @param id made from its words
     * @param exemplars the words of the sources
     * @param keywords by language; each a few words that must all be there, parted by &
     */
    public record Story(
            String id, String name, String description, List<String> exemplars, Map<String, List<String>> keywords) {
        public Story {
            exemplars = List.copyOf(exemplars);
            keywords = Map.copyOf(keywords);
        }
    }

    private Watchlist() {}

    /** What to look for, each once, in the order of the articles. Only accepted records are asked. */
    public static List<Entry> of(List<ArticleRecord> articles) {
        Map<String, Entry> once = new LinkedHashMap<>();
        for (ArticleRecord t : articles) {
            if (t.article().verdict() != ReviewState.ACCEPTED) continue;
            for (Entry e : entries(t))
                once.putIfAbsent(e.kind() + " " + e.value().toLowerCase(Locale.ROOT), e);
        }
        return List.copyOf(once.values());
    }

    private static List<Entry> entries(ArticleRecord t) {
        long n = t.article().number();
        List<Entry> all = new ArrayList<>();
        for (RecordEntry m : t.entries(Field.OPERATIONS))
            all.add(new Entry("operation", m.value(), "", "", n, m.quote()));
        Matcher tag = HASHTAG.matcher(t.telling().part());
        while (tag.find()) all.add(new Entry("hashtag", tag.group(1), "", "", n, tag.group()));
        for (Field f : List.of(Field.CLAIMS, Field.NARRATIVES)) {
            for (RecordEntry m : t.entries(f)) {
                String quote = m.quote();
                if (quote.split("\\s+").length >= 3 || quote.codePointCount(0, quote.length()) > 12)
                    all.add(new Entry("phrase", m.value(), "", "", n, quote));
            }
        }
        all.addAll(Attributed.in(t));
        return all;
    }

    /** The stories of accepted records; the same words are one story. */
    public static List<Story> stories(List<ArticleRecord> articles) {
        Map<String, Story> all = new LinkedHashMap<>();
        for (ArticleRecord t : articles) {
            if (t.article().verdict() != ReviewState.ACCEPTED) continue;
            Set<String> quotes = new LinkedHashSet<>();
            for (Field f : List.of(Field.NARRATIVES, Field.CLAIMS))
                for (RecordEntry m : t.entries(f)) quotes.add(flat(m.quote()));
            for (String quote : quotes) {
                List<String> words = keywords(quote);
                if (words.isEmpty()) continue;
                String language = t.record().language();
                String id = id(words);
                all.putIfAbsent(
                        id,
                        new Story(
                                id,
                                name(quote),
                                "As told by article " + t.article().number() + ": "
                                        + t.article().title(),
                                List.of(quote),
                                Map.of(language.isEmpty() ? "und" : language, together(words))));
            }
        }
        return List.copyOf(all.values());
    }

    private static String flat(String s) {
        return s.replaceAll("\\s+", " ").strip();
    }

    private static String name(String quote) {
        String[] words = quote.split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(words.length, 10)));
    }

    /** Of up to five telling words each three; one word alone would meet every second post. */
    private static List<String> together(List<String> words) {
        if (words.size() < 3) return List.of(String.join(" & ", words));
        List<String> telling = words.stream()
                .sorted(java.util.Comparator.comparingInt(String::length)
                        .reversed()
                        .thenComparing(w -> w))
                .limit(TELLING)
                .toList();
        List<String> sets = new ArrayList<>();
        for (int i = 0; i < telling.size(); i++)
            for (int j = i + 1; j < telling.size(); j++)
                for (int k = j + 1; k < telling.size(); k++)
                    sets.add(telling.get(i) + " & " + telling.get(j) + " & " + telling.get(k));
        return sets;
    }

    /** Words that may tell a story from others; of scripts without gaps, the stretches between its marks. */
    private static List<String> keywords(String quote) {
        Set<String> words = new LinkedHashSet<>();
        if (quote.codePoints().anyMatch(Character::isIdeographic)) {
            for (String part : quote.split("[^\\p{L}\\p{M}\\p{N}]+"))
                if (part.codePointCount(0, part.length()) >= 4 && words.size() < WORDS) words.add(part);
            return List.copyOf(words);
        }
        for (String word : quote.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}'-]+"))
            if (word.length() >= 4 && !SMALL.matcher(word).matches() && words.size() < WORDS) words.add(word);
        return words.size() < 2 ? List.of() : List.copyOf(words);
    }

    /** As a codebook takes it: letters, digits and dashes, at most 64. */
    private static String id(List<String> words) {
        String id = String.join("-", words.subList(0, Math.min(4, words.size())))
                .replaceAll("[^\\p{L}\\p{N}-]+", "-")
                .replaceFirst("^-+", "");
        return id.length() <= 64 ? id : id.substring(0, 64);
    }

    /** The stories as a codebook: id, name, description, exemplars, and keywords by language. */
    public static String codebook(List<Story> stories) {
        var out = new StringBuilder("codebook: watchlist\n\nnarratives:\n");
        if (stories.isEmpty()) return "codebook: watchlist\n\nnarratives: []\n";
        for (Story s : stories) {
            out.append("  - id: ").append(quoted(s.id())).append('\n');
            out.append("    name: ").append(quoted(s.name())).append('\n');
            out.append("    description: ").append(quoted(s.description())).append('\n');
            out.append("    exemplars:\n");
            for (String e : s.exemplars())
                out.append("      - ").append(quoted(e)).append('\n');
            out.append("    keywords:\n");
            s.keywords().forEach((language, words) -> {
                out.append("      ").append(quoted(language)).append(":\n");
                for (String word : words)
                    out.append("        - ").append(quoted(word)).append('\n');
            });
        }
        return out.toString();
    }

    /** A YAML scalar in double quotes is a JSON string. */
    private static String quoted(String s) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(s);
    }
}
