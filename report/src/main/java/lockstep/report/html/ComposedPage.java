package lockstep.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.model.CaseView;
import lockstep.model.finding.Network;
import lockstep.report.Defanged;
import lockstep.report.Slots;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * A report that a person wrote, as one HTML file like that of the machine: no script, nothing loaded, links defanged, HTML in the text
 * shown as the text that it is.
 */
public final class ComposedPage {
    private final CaseView view;
    private final Filling filling;
    private final Markup to = new Markup();
    private final Map<String, Network> networks = new HashMap<>();

    private ComposedPage(CaseView view, Filling filling) {
        this.view = view;
        this.filling = filling;
    }

    /** What stands in the slots of a text. */
    public interface Filling {
        /** Words, as they may leave the machine. */
        String words(int slot);

        /** Something larger, where the slot stands alone in its paragraph. */
        Optional<Drawing> drawing(int slot);

        /** Words of the person, as they may leave the machine. */
        String own(String text);
    }

    /**
     * @param written what the person wrote, with slots
     * @param added what the system adds: methods, limits, how to repeat
     */
    public static String of(CaseView view, Node written, Node added, Filling filling) {
        return new ComposedPage(view, filling).page(written, added);
    }

    private String page(Node written, Node added) {
        HtmlReport.head(to, view.name() + " · report");
        to.open("body").open("main").open("article");
        written.accept(new Writer());
        to.close();
        to.open("section", "id", "methods");
        added.accept(new Writer());
        to.close();
        to.close().close().close();
        return "<!DOCTYPE html>\n" + to;
    }

    private final class Writer extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            within("h" + heading.getLevel(), heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            Optional<Drawing> alone = drawing(paragraph);
            if (alone.isPresent()) draw(alone.get());
            else if (isTight(paragraph)) visitChildren(paragraph);
            else within("p", paragraph);
        }

        @Override
        public void visit(Text text) {
            for (Slots.Piece piece : Slots.pieces(text.getLiteral()))
                to.text(piece.slot() < 0 ? filling.own(piece.text()) : filling.words(piece.slot()));
        }

        @Override
        public void visit(Emphasis emphasis) {
            within("em", emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            within("strong", strong);
        }

        @Override
        public void visit(BulletList list) {
            within("ul", list);
        }

        @Override
        public void visit(OrderedList list) {
            within("ol", list);
        }

        @Override
        public void visit(ListItem item) {
            within("li", item);
        }

        @Override
        public void visit(BlockQuote quote) {
            within("blockquote", quote);
        }

        @Override
        public void visit(Code code) {
            to.leaf("code", filled(code.getLiteral()));
        }

        @Override
        public void visit(FencedCodeBlock block) {
            code(block.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            code(block.getLiteral());
        }

        @Override
        public void visit(ThematicBreak line) {
            to.open("hr");
        }

        @Override
        public void visit(SoftLineBreak line) {
            to.text(" ");
        }

        @Override
        public void visit(HardLineBreak line) {
            to.open("br");
        }

        /** The words, and behind them where they lead, so that nothing is followed by accident. */
        @Override
        public void visit(Link link) {
            visitChildren(link);
            to.text(" (" + Defanged.link(filling.own(link.getDestination())) + ")");
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
        }

        @Override
        public void visit(HtmlBlock html) {
            to.leaf("p", filled(html.getLiteral()));
        }

        @Override
        public void visit(HtmlInline html) {
            to.text(filled(html.getLiteral()));
        }

        private void within(String tag, Node node) {
            to.open(tag);
            visitChildren(node);
            to.close();
        }

        private void code(String literal) {
            to.open("pre", "tabindex", "0").leaf("code", filled(literal)).close();
        }

        private String filled(String literal) {
            var words = new StringBuilder();
            for (Slots.Piece piece : Slots.pieces(literal))
                words.append(piece.slot() < 0 ? filling.own(piece.text()) : filling.words(piece.slot()));
            return words.toString();
        }
    }

    private static boolean isTight(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof org.commonmark.node.ListBlock list
                && list.isTight();
    }

    /** What a paragraph draws that holds one slot and nothing else. */
    private Optional<Drawing> drawing(Paragraph paragraph) {
        Node only = paragraph.getFirstChild();
        if (!(only instanceof Text text) || only.getNext() != null) return Optional.empty();
        List<Slots.Piece> pieces = Slots.pieces(text.getLiteral().strip());
        if (pieces.size() != 1 || pieces.get(0).slot() < 0) return Optional.empty();
        return filling.drawing(pieces.get(0).slot());
    }

    private void draw(Drawing drawing) {
        if (drawing instanceof Drawing.InFull full) {
            new FindingSection(to, full.facts(), full.judged(), run -> networks.computeIfAbsent(run, view::network))
                    .draw(true);
        } else if (drawing instanceof Drawing.Picture picture) {
            picture(picture);
        } else if (drawing instanceof Drawing.Told told) {
            told.lines().forEach(line -> to.leaf("p", line));
        } else if (drawing instanceof Drawing.Rows rows) {
            Tables.answered(to, rows.table());
        }
    }

    private void picture(Drawing.Picture picture) {
        to.open("div", "class", "pictures");
        switch (picture.figure()) {
            case "network" ->
                Ties.of(picture.facts(), run -> networks.computeIfAbsent(run, view::network))
                        .ifPresent(ties -> NetworkPicture.draw(to, picture.facts(), ties));
            case "closeness" -> ClosenessPicture.draw(to, picture.facts());
            default -> CalendarPicture.drawAll(to, picture.facts());
        }
        to.close();
    }
}
