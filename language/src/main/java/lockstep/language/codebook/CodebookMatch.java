package lockstep.language.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lockstep.language.form.Clean;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;

/** Tells which narratives of a codebook a text carries, and by which of its words. */
public final class CodebookMatch {
    /*
     * A keyword is a phrase, or several joined by & that must all stand in the text. Words are compared folded (case, accents, Arabic
     * letter forms, Chinese variants), whole, unless a star ends them. An exemplar is carried by a text that has most of its words: the
     * share of the words of both that both have is at least LIKE. A text with an excluded phrase carries nothing of that narrative.
     */
    private static final double LIKE = 0.5;
    private static final int FEWEST = 4;

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(String id, List<List<Phrase>> keywords, List<Set<String>> exemplars, List<Phrase> excluded) {}

    /**
     * A narrative that a text carries.
     *
     * @param how keyword or exemplar
     * @param likeness 1 for keywords; for an exemplar the share of the words of both that both have
     * @param reason the words of the text, quoted
     */
    public record Carried(String narrative, String how, double likeness, String reason) {}

    public CodebookMatch(Codebook book) {
        for (Codebook.Defined d : book.narratives()) {
            List<List<Phrase>> keywords = new ArrayList<>();
            for (String k : d.keywords()) {
                List<Phrase> all = new ArrayList<>();
                for (String part : k.split("&")) all.add(Phrase.of(part));
                keywords.add(all);
            }
            List<Set<String>> exemplars = new ArrayList<>();
            for (String e : d.exemplars()) exemplars.add(words(Tokens.of(Clean.of(e))));
            rules.add(new Rule(
                    d.id(),
                    keywords,
                    exemplars,
                    d.excluded().stream().map(Phrase::of).toList()));
        }
    }

    /** What a text carries, in the order of the codebook. */
    public List<Carried> of(String raw) {
        String clean = Clean.of(raw);
        List<Token> text = Tokens.of(clean);
        List<Carried> carried = new ArrayList<>();
        Set<String> own = words(text);
        for (Rule r : rules) {
            if (r.excluded.stream().anyMatch(p -> p.in(text).length > 0)) continue;
            Carried byWords = byKeywords(r, text, clean);
            if (!byWords.reason().isEmpty()) carried.add(byWords);
            else byExemplars(r, own, carried);
        }
        return carried;
    }

    private static Carried byKeywords(Rule r, List<Token> text, String clean) {
        for (List<Phrase> all : r.keywords) {
            List<String> quoted = new ArrayList<>();
            for (Phrase p : all) {
                int[] at = p.in(text);
                if (at.length > 0)
                    quoted.add("\""
                            + clean.substring(
                                    text.get(at[0]).start(), text.get(at[1]).end()) + "\"");
            }
            if (!quoted.isEmpty() && quoted.size() == all.size())
                return new Carried(r.id, "keyword", 1, String.join(" and ", quoted));
        }
        return new Carried(r.id, "keyword", 0, "");
    }

    private static void byExemplars(Rule r, Set<String> own, List<Carried> carried) {
        double best = 0;
        List<String> shares = List.of();
        for (Set<String> exemplar : r.exemplars) {
            List<String> both = exemplar.stream().filter(own::contains).toList();
            double like = both.size() / (double) Math.max(1, exemplar.size() + own.size() - both.size());
            if (both.size() < FEWEST || like <= best) continue;
            best = like;
            shares = both;
        }
        if (best >= LIKE)
            carried.add(new Carried(
                    r.id,
                    "exemplar",
                    best,
                    "shares "
                            + String.join(
                                    ", ", shares.stream().sorted().limit(8).toList())));
    }

    /** Words, numbers, and pairs of signs of scripts without spaces. */
    private static Set<String> words(List<Token> text) {
        Set<String> words = new HashSet<>();
        for (Token t : text) {
            if (t.kind() == Token.Kind.WORD || t.kind() == Token.Kind.NUMBER) words.add(t.text());
            for (int i = 0; t.kind() == Token.Kind.RUN && i + 2 <= t.text().length(); i++)
                words.add(t.text().substring(i, i + 2));
        }
        return words;
    }
}
