package lockstep.documents.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements that may hold the article, each with the points that its paragraphs earned. */
final class Candidates {
    private static final int TOP = 5;
    private static final Set<String> KEEP_AS_BOX = PageNames.set("kept-box");

    private static final Set<String> PARTS = PageNames.set("part");
    private static final String PART = PageNames.selector("part-within");
    private static final Map<String, Integer> STARTS = starts(5, 3, -3, -5);

    private final IdentityHashMap<Element, Double> points = new IdentityHashMap<>();
    private final List<Element> inOrder = new ArrayList<>();
    private final Round round;

    private Candidates(Round round) {
        this.round = round;
    }

    /** A new element with the article in it; the whole body where nothing scores. */
    static Element best(Document page, List<Element> worthScoring, Round round) {
        var candidates = new Candidates(round);
        candidates.score(worthScoring);
        return candidates.gather(page);
    }

    private void score(List<Element> worth) {
        for (Element e : worth) {
            if (e.parent() == null) continue;
            Measure m = Measure.of(e);
            if (m.length < 25) continue;
            double earned = 2 + m.commas + Math.min(m.length / 100, 3);
            Element up = e.parent();
            for (int level = 0; level < 5 && up != null && up.parent() != null; level++, up = up.parent()) {
                if (!points.containsKey(up)) {
                    points.put(up, start(up));
                    inOrder.add(up);
                }
                double share = level == 0 ? 1 : level == 1 ? 2 : level * 3;
                points.merge(up, earned / share, Double::sum);
            }
        }
    }

    private static Map<String, Integer> starts(int... points) {
        Map<String, Integer> starts = new HashMap<>();
        for (int n : points) for (String tag : PageNames.of("starts-" + n)) starts.put(tag, n);
        return starts;
    }

    private double start(Element e) {
        double byTag = STARTS.getOrDefault(e.normalName(), 0);
        return byTag + (round.weighNames() ? Traits.weight(e) : 0);
    }

    private double of(@Nullable Element e) {
        return e == null ? 0 : points.getOrDefault(e, 0.0);
    }

    private Element gather(Document page) {
        for (Element e : inOrder) points.put(e, of(e) * (1 - Measure.of(e).linkDensity()));
        List<Element> top = new ArrayList<>(inOrder);
        top.sort(Comparator.comparingDouble((Element e) -> of(e)).reversed());
        if (top.size() > TOP) top = top.subList(0, TOP);
        if (top.isEmpty() || top.get(0).normalName().equals("body")) return wholeBody(page);
        Element chosen = Marked.better(page, lone(climb(shared(top))));
        return withSiblings(chosen);
    }

    private Element wholeBody(Document page) {
        var box = new Element("div");
        // All at once: one by one, each would be taken off the front of a long list.
        box.appendChildren(new ArrayList<>(page.body().childNodes()));
        return box;
    }

    /** Where three of the best lie in one element, that element is the article. */
    private Element shared(List<Element> top) {
        Element best = top.get(0);
        List<List<Element>> lines = new ArrayList<>();
        for (Element other : top.subList(1, top.size())) {
            if (of(other) / of(best) >= 0.75) lines.add(new ArrayList<>(other.parents()));
        }
        if (lines.size() < 3) return best;
        for (Element up = best.parent(); up != null && !up.normalName().equals("body"); up = up.parent()) {
            int in = 0;
            for (List<Element> line : lines) for (Element e : line) if (e.equals(up)) in++;
            if (in >= 3) {
                if (!points.containsKey(up)) points.put(up, start(up));
                return up;
            }
        }
        return best;
    }

    /** A parent that earns more holds more of the article than we have. */
    private Element climb(Element from) {
        Element best = from;
        double last = of(best);
        double least = last / 3;
        for (Element up = from.parent(); up != null && !up.normalName().equals("body"); up = up.parent()) {
            if (!points.containsKey(up)) continue;
            double score = of(up);
            if (score < least) break;
            if (score > last) {
                best = up;
                break;
            }
            last = score;
        }
        return best;
    }

    private static Element lone(Element from) {
        Element best = from;
        Element up = best.parent();
        while (up != null && !up.normalName().equals("body") && up.childrenSize() == 1) {
            best = up;
            up = best.parent();
        }
        return best;
    }

    private Element withSiblings(Element best) {
        var box = new Element("div");
        double enough = Math.max(10, of(best) * 0.2);
        Element parent = best.parent();
        List<Element> siblings = parent == null ? List.of(best) : new ArrayList<>(parent.children());
        boolean[] joins = new boolean[siblings.size()];
        int first = siblings.size();
        int last = -1;
        int at = 0;
        // What the page itself calls the body of its article ends with it.
        boolean told = Marked.isTold(best);
        for (int i = 0; i < joins.length; i++) {
            Element s = siblings.get(i);
            joins[i] = s.equals(best) || belongs(s, best, enough);
            if (joins[i]) first = Math.min(first, i);
            if (joins[i]) last = i;
            if (s.equals(best)) at = i;
        }
        for (int i = 0; i < joins.length; i++) {
            Element s = siblings.get(i);
            if (i > at && told) continue;
            if (!joins[i] && !(i > first && i < last && isPart(s))) continue;
            if (!KEEP_AS_BOX.contains(s.normalName()))
                s.tagName(PARTS.contains(s.normalName()) ? s.normalName() : "div");
            box.appendChild(s);
        }
        return box;
    }

    /** A heading, quotation or list between two parts of an article is a part too. */
    private boolean isPart(Element s) {
        boolean holds = PARTS.contains(s.normalName()) || s.selectFirst(PART) != null;
        if (!holds || (round.weighNames() && Traits.weight(s) < 0)) return false;
        Measure m = Measure.of(s);
        return m.length > 2 && m.linkDensity() < 0.2 && m.inputs == 0;
    }

    private boolean belongs(Element s, Element best, double enough) {
        boolean sameClass = !best.className().isEmpty() && s.className().equals(best.className());
        if (points.containsKey(s) && of(s) + (sameClass ? of(best) * 0.2 : 0) >= enough) return true;
        if (!s.normalName().equals("p")) return false;
        Measure m = Measure.of(s);
        if (m.length > 80) return m.linkDensity() < 0.25;
        return m.length > 0 && m.linked == 0 && s.text().matches("(?s).*[.\u3002](?: .*|$)");
    }
}
