package lockstep.report.compose;

import java.util.List;
import java.util.Optional;
import lockstep.model.CaseView;
import lockstep.model.WrongUse;
import lockstep.model.finding.Finding;
import lockstep.report.Defanged;
import lockstep.report.Judged;
import lockstep.report.Names;
import lockstep.report.Slots;
import lockstep.report.Visible;
import lockstep.report.html.ComposedPage;
import lockstep.report.html.Drawing;
import lockstep.report.text.MarkdownReport;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A report that an analyst writes in Markdown: choose findings, narratives and pictures, write between them. Every number in it is bound
 * to the case in double braces; {@link #faults} says what must not go out.
 */
public final class Composed {
    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final CaseView view;
    private final Names names;
    private final Manuscript manuscript;
    private final Node document;
    private final Bindings bindings;

    private Composed(CaseView view, Names names, String written) {
        this.view = view;
        this.names = names;
        manuscript = Manuscript.of(written);
        document = MARKDOWN.parse(manuscript.text());
        bindings = new Bindings(view, names);
    }

    /**
     * @param written the manuscript
     * @param names who may be named
     */
    public static Composed of(CaseView view, Names names, String written) {
        return new Composed(view, names, written);
    }

    /** What must be mended before it goes out, by line and column; empty when all is well. */
    public List<Fault> faults() {
        return Linter.faults(manuscript, document, bindings);
    }

    /** The report as one HTML file. */
    public String html() {
        refuseFaulty();
        String added = Methods.of(view, names, used());
        return ComposedPage.of(view, document, MARKDOWN.parse(added), new Filled());
    }

    /** The report as Markdown, pictures left out. */
    public String markdown() {
        refuseFaulty();
        var out = new StringBuilder();
        for (Slots.Piece piece : Slots.pieces(manuscript.text())) {
            if (piece.slot() < 0) out.append(Visible.text(Defanged.text(bindings.hygienic(piece.text()))));
            else
                out.append(markdown(
                        bindings.of(manuscript.bindings().get(piece.slot()).words())));
        }
        return out + "\n" + Methods.of(view, names, used());
    }

    private void refuseFaulty() {
        List<Fault> faults = faults();
        if (!faults.isEmpty())
            throw new WrongUse(faults.size() + " things must be mended first; the first is at "
                    + faults.get(0).at("line"));
    }

    private List<lockstep.report.Facts> used() {
        return List.copyOf(bindings.used().values());
    }

    private String markdown(Bound bound) {
        return switch (bound.block().kind()) {
            case NONE -> MarkdownReport.plain(bound.value());
            case FINDING ->
                MarkdownReport.finding(view, names, bindings.facts(bound.block().id()));
            case FIGURE ->
                "*The " + bound.block().figure() + " of " + bound.block().id()
                        + " is drawn in the HTML form of this report.*";
            case NARRATIVE ->
                String.join(
                        "\n\n",
                        bindings.told(bound.block().id()).stream()
                                .map(MarkdownReport::plain)
                                .toList());
            case TABLE ->
                MarkdownReport.table(
                        bindings.table(bound.block().id(), bound.block().figure()));
        };
    }

    private final class Filled implements ComposedPage.Filling {
        @Override
        public String words(int slot) {
            return bound(slot).value();
        }

        @Override
        public Optional<Drawing> drawing(int slot) {
            Bound.Block block = bound(slot).block();
            return switch (block.kind()) {
                case NONE -> Optional.empty();
                case FINDING ->
                    Optional.of(new Drawing.InFull(bindings.facts(block.id()), Judged.of(view, block.id())));
                case FIGURE -> Optional.of(new Drawing.Picture(bindings.facts(block.id()), block.figure()));
                case NARRATIVE -> Optional.of(new Drawing.Told(bindings.told(block.id())));
                case TABLE -> Optional.of(new Drawing.Rows(bindings.table(block.id(), block.figure())));
            };
        }

        @Override
        public String own(String text) {
            return bindings.hygienic(text);
        }

        private Bound bound(int slot) {
            return bindings.of(manuscript.bindings().get(slot).words());
        }
    }

    /**
     * A first text to write on: each finding with its sentence, what chance gives, what people judged, a picture.
     *
     * @param findings which ones, in this order
     */
    public static String draft(CaseView view, List<Finding> findings, List<String> narratives) {
        return Draft.of(view, findings, narratives);
    }
}
