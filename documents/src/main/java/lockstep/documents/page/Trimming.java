package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lockstep.documents.text.PageWords;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes out of a found article what stands in its box and is not its text: captions, boxes about the author, invitations, lists of
 * other articles, readers' comments.
 */
final class Trimming {
    private static final Pattern CAPTION = PageWords.box("caption");

    /** Names of boxes that are never the text, whatever they hold. */
    private static final Pattern STRONG = PageWords.box("box");
    /** Names of boxes that are not the text where a good part of them is links. */
    private static final Pattern WEAK = PageWords.box("link-box");

    private static final Pattern TALK = PageWords.box("talk");

    private static final double SMALL = 0.4;
    private static final int A_SENTENCE = 60;
    /** Furniture holds less prose than this many letters. */
    private static final int FURNITURE = 1200;

    private final Element body;
    private final int all;

    private Trimming(Element body) {
        this.body = body;
        this.all = Measure.of(body).length;
    }

    static void trim(Element body) {
        new Trimming(body).walk();
    }

    private void walk() {
        boolean gallery = isGallery();
        for (Element e : new ArrayList<>(body.getAllElements())) {
            if (e.equals(body) || e.parent() == null || !attached(e)) continue;
            String tag = e.normalName();
            if (isHead(e, tag)) {
                head(e);
                if (!attached(e)) continue;
            }
            if (!gallery && isCaption(e, tag)) {
                e.remove();
                continue;
            }
            String names = Traits.names(e);
            if (names.length() < 3 || Traits.phrasing(e)) continue;
            if (TALK.matcher(names).find()) talk(e);
            else if (STRONG.matcher(names).find()) {
                Measure m = Measure.of(e);
                if (m.length <= all * SMALL && m.length - m.linked < FURNITURE) e.remove();
            } else if (WEAK.matcher(names).find() && isSmall(e) && Measure.of(e).linkDensity() > 0.33) e.remove();
        }
    }

    /** Where captions are most of what there is to read, they are the article. */
    private boolean isGallery() {
        int letters = 0;
        for (Element caption : body.select("figcaption")) letters += Measure.of(caption).length;
        return letters * 5 > all * 2;
    }

    /** Boxes are taken out whole, so only what lies within one that went may be loose. */
    private boolean attached(Element e) {
        Element up = e;
        while (up != null && !up.equals(body)) up = up.parent();
        return up != null;
    }

    private boolean isSmall(Element e) {
        return Measure.of(e).length <= all * SMALL;
    }

    /** Whether an element is called what lines below pictures are called. */
    static boolean isCaption(Element e) {
        return e.attributesSize() > 0 && CAPTION.matcher(Traits.names(e)).find();
    }

    private static boolean isCaption(Element e, String tag) {
        // A list of pictures, each with its line, is something to read.
        if (tag.startsWith("fig") && Traits.within(e, "li", 6)) return false;
        if (tag.equals("figure")) {
            return e.selectFirst("blockquote, pre, table, ul, ol, p + p") == null && Measure.of(e).length < 600;
        }
        if (tag.equals("figcaption")) {
            Element figure = e.parent();
            while (figure != null && !figure.normalName().equals("figure")) figure = figure.parent();
            // Under a quotation or a listing it names who said it, or what it is.
            return figure == null || figure.selectFirst("blockquote, pre, table") == null;
        }
        if (e.attributesSize() == 0 || tag.equals("caption") || tag.equals("body")) return false;
        return CAPTION.matcher(Traits.names(e)).find()
                && e.selectFirst("p + p, h1, h2, h3") == null
                && Measure.of(e).length < 500;
    }

    private static boolean isHead(Element e, String tag) {
        if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) return true;
        if (!tag.equals("p") && !tag.equals("div") && !tag.equals("span") && !tag.equals("strong") && !tag.equals("b"))
            return false;
        return e.childrenSize() <= 2
                && Measure.of(e).length < 60
                && !e.wholeText().isBlank();
    }

    private void head(Element e) {
        String text = Titles.squeeze(e.text());
        BoxHeads.Kind kind = BoxHeads.of(text);
        if (kind == BoxHeads.Kind.TEXT) return;
        boolean talk = kind == BoxHeads.Kind.TALK;
        Element box = e;
        while (box.parent() != null && !box.parent().equals(body) && leads(box)) box = box.parent();
        Measure whole = Measure.of(box);
        boolean inLine = Traits.phrasing(e);
        // A word in bold may begin a sentence.
        if (inLine && whole.length - whole.linked > text.length() + A_SENTENCE) return;
        if (whole.length > text.length() + 3 && (talk || isSmall(box))) {
            if (!talk || textBefore(box) >= 140) box.remove();
            return;
        }
        boolean real = e.normalName().startsWith("h") && e.normalName().length() == 2;
        if (real || talk) rest(box, talk);
    }

    /** Whether nothing stands before it in its parent. */
    private static boolean leads(Element e) {
        for (Node n = e.previousSibling(); n != null; n = n.previousSibling()) if (!Traits.blank(n)) return false;
        return true;
    }

    /** What follows a heading on its own level, as far as it goes. */
    private void rest(Element head, boolean talk) {
        List<Node> gone = new ArrayList<>();
        int length = 0;
        for (Node n = head.nextSibling(); n != null; n = n.nextSibling()) {
            if (n instanceof TextNode t && !t.isBlank() && !talk) break;
            if (n instanceof Element s) {
                boolean next = s.normalName().length() == 2
                        && s.normalName().compareTo(head.normalName()) <= 0
                        && s.normalName().charAt(0) == 'h';
                if (next) break;
                Measure m = Measure.of(s);
                if (!talk && m.length > 0 && m.linkDensity() < 0.5) break;
                length += m.length;
            }
            gone.add(n);
        }
        if (length == 0 || length > all * SMALL && !talk || talk && textBefore(head) < 140) return;
        gone.forEach(Node::remove);
        head.remove();
    }

    /** Whether an element is called what readers' comments are called. */
    static boolean isTalk(Element e) {
        return TALK.matcher(Traits.names(e)).find();
    }

    private void talk(Element e) {
        if (isSmall(e) || textBefore(e) >= 140) e.remove();
    }

    /** Letters of text that stand before an element, without links; counts up to what is asked of it. */
    private int textBefore(Element e) {
        int length = 0;
        for (Element up = e; up != null && !up.equals(body) && length < 140; up = up.parent()) {
            for (Node n = up.previousSibling(); n != null && length < 140; n = n.previousSibling()) {
                if (n instanceof TextNode t) length += t.text().strip().length();
                if (n instanceof Element s) {
                    Measure m = Measure.of(s);
                    length += (int) (m.length - m.linked);
                }
            }
        }
        return length;
    }
}
