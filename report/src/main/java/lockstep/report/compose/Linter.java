package lockstep.report.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.model.WrongUse;
import lockstep.model.judgement.Wording;
import lockstep.report.Slots;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Finds in a manuscript what must not go out: see docs/report-builder.md for the rules and how each is met. */
final class Linter {
    private static final Pattern ID = Pattern.compile("\\b(?:[FNARDM]-[0-9]+|T[0-9]{4}(?:\\.[0-9]{3})?|SHA-256)\\b");
    private static final Pattern NUMBER = Pattern.compile("[\\p{N}](?:[\\p{N}.,:/%\\u2009\\u00A0-]*[\\p{N}%])?");
    private static final Pattern NUMBER_WORD = Pattern.compile(
            "\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
                    + "|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|dozens?|hundreds?|thousands?"
                    + "|millions?|billions?|twice|double[ds]?|tripled?|half|percent|per cent)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w@.])@[\\p{L}\\p{N}_]{2,}");
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "\\b(?:(?:run|operated|controlled|directed|funded|financed|ordered|orchestrated|sponsored|backed|paid|commissioned|steered"
                    + "|coordinated|organi[sz]ed|led|managed)\\s+by|on behalf of|attributed to|linked to|stands? behind"
                    + "|(?:is|are|was|were) behind|state-(?:backed|sponsored|run)|troll (?:farm|factory)|the work of|handiwork of"
                    + "|(?:russian|chinese|iranian|american|israeli|indian|turkish|saudi|kremlin|beijing|tehran)[ -]"
                    + "(?:operation|operatives?|agents?|actors?|campaign|intelligence))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile("[^.!?]+(?:[.!?](?!\\s|$)[^.!?]*)*[.!?]*");

    private final List<Binding> bindings;
    private final List<Optional<Bound>> bound = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private Linter(Manuscript manuscript, Bindings values) {
        bindings = manuscript.bindings();
        faults.addAll(manuscript.faults());
        for (Binding binding : bindings) bound.add(resolved(binding, values));
    }

    /** All faults of a manuscript, by place. */
    static List<Fault> faults(Manuscript manuscript, Node document, Bindings values) {
        var linter = new Linter(manuscript, values);
        document.accept(linter.new Blocks());
        return linter.faults.stream().sorted().distinct().toList();
    }

    private Optional<Bound> resolved(Binding binding, Bindings values) {
        try {
            return Optional.of(values.of(binding.words()));
        } catch (WrongUse wrong) {
            String help = wrong.help().isEmpty() ? "" : "; " + wrong.help();
            faults.add(new Fault(binding.line(), binding.column(), "unknown-binding", wrong.getMessage() + help));
            return Optional.empty();
        }
    }

    /** The words of a block as they will stand, each character with its place in the manuscript and the binding that gave it. */
    private static final class Words {
        private final StringBuilder text = new StringBuilder();
        private final List<int[]> places = new ArrayList<>();

        void add(String words, int line, int column, int binding) {
            for (int i = 0; i < words.length(); i++) {
                text.append(words.charAt(i));
                places.add(new int[] {line, binding < 0 ? column + i : column, binding});
            }
        }

        boolean isBound(int from, int to) {
            for (int i = from; i < to; i++) if (places.get(i)[2] < 0) return false;
            return true;
        }
    }

    /** Gathers each block's words, then judges them. */
    private final class Blocks extends AbstractVisitor {
        @Override
        public void visit(Paragraph paragraph) {
            judge(words(paragraph));
        }

        @Override
        public void visit(Heading heading) {
            judge(words(heading));
        }

        @Override
        public void visit(HtmlBlock html) {
            at(html, "raw-html", "HTML is not taken; Markdown and bindings are");
        }

        @Override
        public void visit(FencedCodeBlock block) {
            if (!Slots.pieces(block.getLiteral()).stream().allMatch(p -> p.slot() < 0))
                at(block, "bound-code", "a binding in a block of code is not filled; write it outside");
        }
    }

    private void at(Node node, String rule, String says) {
        List<SourceSpan> spans = node.getSourceSpans();
        int line = spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
        int column = spans.isEmpty() ? 1 : spans.get(0).getColumnIndex() + 1;
        faults.add(new Fault(line, column, rule, says));
    }

    private Words words(Node block) {
        var words = new Words();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                add(words, text, text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                add(words, code, code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                words.add(" ", 0, 0, -1);
            }

            @Override
            public void visit(HardLineBreak line) {
                words.add(" ", 0, 0, -1);
            }

            @Override
            public void visit(HtmlInline html) {
                at(html, "raw-html", "HTML is not taken; Markdown and bindings are");
            }

            @Override
            public void visit(Image image) {
                at(
                        image,
                        "image",
                        "a picture from elsewhere is not taken; {{figure F-1 timeline}} draws one of the case");
            }
        });
        return words;
    }

    private void add(Words words, Node node, String literal) {
        List<SourceSpan> spans = node.getSourceSpans();
        int line = spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
        int column = spans.isEmpty() ? 1 : spans.get(0).getColumnIndex() + 1;
        for (Slots.Piece piece : Slots.pieces(literal)) {
            if (piece.slot() < 0) words.add(piece.text(), line, column + piece.from(), -1);
            else if (piece.slot() < bound.size()) {
                Binding at = bindings.get(piece.slot());
                String value = bound.get(piece.slot()).map(Bound::value).orElse("?");
                words.add(value.isEmpty() ? "\u2009" : value, at.line(), at.column(), piece.slot());
            }
        }
    }

    private void judge(Words words) {
        String text = words.text.toString();
        String masked = ID.matcher(text).replaceAll(id -> "x".repeat(id.group().length()));
        find(
                words,
                masked,
                NUMBER,
                "unbound-number",
                "is bound to nothing; write {{F-1.members}} or the like, or {{quoted \"%s\" source \"...\"}}");
        find(
                words,
                masked,
                NUMBER_WORD,
                "unbound-number",
                "is a number in words, bound to nothing; bind it, or {{quoted \"%s\" source \"...\"}}");
        claims(words, text);
        find(
                words,
                text,
                HANDLE,
                "handle",
                "names an account in the open; write {{account ...}}, and unmask it with a reason if it must be named");
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) sentence(words, sentence.group(), sentence.start());
    }

    private void claims(Words words, String text) {
        for (Claims.Met met : Claims.in(text)) {
            if (words.isBound(met.start(), met.end())) continue;
            int[] place = words.places.get(met.start());
            faults.add(new Fault(
                    place[0],
                    place[1],
                    met.rule(),
                    "\"" + text.substring(met.start(), met.end()) + "\" is a claim that nothing here can carry; "
                            + met.instead()));
        }
    }

    private void find(Words words, String text, Pattern pattern, String rule, String says) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (words.isBound(found.start(), found.end())) continue;
            int first = found.start();
            while (first < found.end() - 1 && words.places.get(first)[2] >= 0) first++;
            int[] place = words.places.get(first);
            String said = words.text.substring(found.start(), found.end());
            faults.add(new Fault(place[0], place[1], rule, "\"" + said + "\" " + says.replace("%s", said)));
        }
    }

    private void sentence(Words words, String sentence, int from) {
        int lead = sentence.length() - sentence.stripLeading().length();
        if (from + lead >= words.places.size()) return;
        int[] place = words.places.get(from + lead);
        if (Wording.isMixed(sentence))
            faults.add(new Fault(
                    place[0],
                    place[1],
                    "mixed-wording",
                    "likelihood and confidence in one sentence: \"" + sentence.strip()
                            + "\"; make two sentences of it"));
        Matcher attribution = ATTRIBUTION.matcher(sentence);
        if (attribution.find() && !restsOnAssessment(words, from, from + sentence.length())) {
            int[] at = words.places.get(from + attribution.start());
            faults.add(new Fault(
                    at[0],
                    at[1],
                    "attribution",
                    "\"" + attribution.group()
                            + "\" says who is behind it; the sentence needs a signed assessment that names an"
                            + " actor, as {{A-3.actor}}"));
        }
    }

    /** Whether all of a sentence is bound, or a binding in it is a signed assessment that names an actor. */
    private boolean restsOnAssessment(Words words, int from, int to) {
        if (words.isBound(from, Math.min(to, words.places.size()))) return true;
        for (int i = from; i < Math.min(to, words.places.size()); i++) {
            int binding = words.places.get(i)[2];
            if (binding >= 0 && bound.get(binding).map(Bound::assessment).orElse(false)) return true;
        }
        return false;
    }
}
