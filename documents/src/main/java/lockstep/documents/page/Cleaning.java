package lockstep.documents.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lockstep.documents.text.PageWords;
import org.jsoup.nodes.Element;

/** Takes the boxes out of an article that are not its text: forms, share buttons, lists of links. */
final class Cleaning {
    private static final Pattern SHARE = PageWords.box("share-box");
    private static final Pattern ADVERT = PageWords.line("advert");
    private static final Pattern LOADING = Pattern.compile("^" + PageWords.anyCase("loading") + "(?:…|\\.\\.\\.)?$");

    private static final int LITTLE = 200;

    private final Round round;
    private int all;
    private final Set<Element> tables = Collections.newSetFromMap(new IdentityHashMap<>());

    Cleaning(Round round) {
        this.round = round;
    }

    void clean(Element article) {
        all = Measure.of(article).length;
        for (Element table : article.select("table")) if (DataTables.isOne(table)) tables.add(table);
        conditionally(article, "form");
        conditionally(article, "fieldset");
        for (Element e : article.select("object, embed, iframe")) if (!Videos.isFrom(e)) e.remove();
        article.select("footer, link, aside").remove();
        for (Element top : article.children()) shareButtons(top);
        article.select("input, textarea, select, button").remove();
        for (Element head : article.select("h1, h2")) if (weight(head) < 0) head.remove();
        conditionally(article, "table");
        conditionally(article, "ul");
        conditionally(article, "div");
        if (round.weighNames()) for (Element list : article.select("dl")) if (Traits.weight(list) < 0) list.remove();
        for (Element p : article.select("p")) {
            if (!p.hasText() && p.select("img, embed, object, iframe").isEmpty()) p.remove();
        }
    }

    private int weight(Element e) {
        return round.weighNames() ? Traits.weight(e) : 0;
    }

    private static void shareButtons(Element top) {
        for (Element e : new ArrayList<>(top.getAllElements())) {
            if (e.equals(top) || e.attributesSize() == 0) continue;
            if (SHARE.matcher(Traits.names(e)).find() && e.wholeText().length() < 500) e.remove();
        }
    }

    private void conditionally(Element article, String tag) {
        if (!round.cleanBoxes()) return;
        List<Element> boxes = new ArrayList<>(article.getElementsByTag(tag));
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Element box = boxes.get(i);
            if (!box.equals(article) && box.parent() != null && !kept(box, tag) && isFurniture(box, tag)) box.remove();
        }
    }

    private boolean kept(Element box, String tag) {
        if (tag.equals("table") && tables.contains(box)) return true;
        for (Element up = box.parent(); up != null; up = up.parent()) {
            if (tables.contains(up) || up.normalName().equals("code")) return true;
        }
        if (tables.isEmpty()) return false;
        for (Element t : box.getElementsByTag("table")) if (tables.contains(t)) return true;
        return false;
    }

    private boolean isFurniture(Element box, String tag) {
        int weight = weight(box);
        Measure m = Measure.of(box);
        // A bad name is no reason to drop nearly all of the article.
        if (weight < 0) return all - m.length > LITTLE || m.linkDensity() > 0.5 || Trimming.isTalk(box);
        if (m.commas >= 10) return false;
        boolean list = tag.equals("ul") || tag.equals("ol") || (m.length > 0 && m.listed > 0.9 * m.length);
        if (m.video) return false;
        String text = m.length < 30 ? box.text().strip() : "";
        if (ADVERT.matcher(text).matches() || LOADING.matcher(text).matches()) return true;
        if (!looksWrong(box, m, weight, list)) return false;
        return !(list && isGallery(box, m));
    }

    private boolean looksWrong(Element box, Measure m, int weight, boolean list) {
        boolean figure = Traits.within(box, "figure", 3);
        double links = m.linkDensity();
        double heads = m.length == 0 ? 0 : (double) m.headed / m.length;
        int items = m.items - 100;
        if (!figure && m.pictures > 1 && (double) m.paragraphs / m.pictures < 0.5) return true;
        if (!list && items > m.paragraphs) return true;
        if (m.inputs > m.paragraphs / 3) return true;
        if (!list && !figure && heads < 0.9 && m.length < 25 && (m.pictures == 0 || m.pictures > 2) && links > 0)
            return true;
        if (!list && weight < 25 && links > 0.2) return true;
        if (weight >= 25 && links > 0.5) return true;
        if ((m.embeds == 1 && m.length < 75) || m.embeds > 1) return true;
        return m.pictures == 0 && m.textual == 0;
    }

    /** A list with a picture in each item is part of the article. */
    private static boolean isGallery(Element box, Measure m) {
        for (Element child : box.children()) if (child.childrenSize() > 1) return false;
        return m.pictures == m.items;
    }
}
