package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the element of a page that holds the article, and leaves the furniture out. */
final class MainText {
    /*
     * Text density with credit passed upwards [1, 2]: each paragraph of 25 letters or more earns points for its length and
     * commas; its ancestors share them, nearer ones more; links in the text cost. The best-paid element is the article, its
     * like-minded siblings come with it. Boxes with many links, few paragraphs or a bad name are then taken out. When less
     * than 500 letters are left the page is read again with fewer prejudices, and the longest result wins.
     *
     * Time  O(n * depth) for n nodes, up to four rounds.   Memory  one copy of the page a round.
     *
     * [1] Kohlschuetter, Fankhauser, Nejdl 2010, Boilerplate detection using shallow text features, WSDM.
     * [2] The readability family of bookmarklets (arc90, 2009; Mozilla, Apache-2.0), whose published method this follows.
     */
    private static final int ENOUGH = 500;

    private static final int A_SENTENCE = 40;
    private static final Pattern SENTENCE = Pattern.compile("[.!?。！？؟…][\"'”’»)]*$");

    /**
     * The article of a page.
     *
     * @param body what holds it, cleaned
     * @param byline the line of its author met on the way, or empty
     */
    record Found(Element body, String byline) {}

    private MainText() {}

    /**
     * @param page is left as it was
     * @param title of the article; a heading that repeats it is not text
     * @param bylineKnown whether the byline is known already, so that one in the text stays where it is
     */
    static Optional<Found> of(Document page, String title, boolean bylineKnown) {
        List<Found> tries = new ArrayList<>();
        String byline = "";
        for (Round round : Round.ALL) {
            Document copy = page.clone();
            var stripped = Stripping.of(copy, title, bylineKnown || !byline.isEmpty(), round.stripUnlikely());
            if (byline.isEmpty()) byline = stripped.byline();
            Element article = Candidates.best(copy, stripped.worthScoring(), round);
            new Cleaning(round).clean(article);
            int length = Measure.of(article).length;
            if (length >= ENOUGH) return Optional.of(new Found(article, byline));
            tries.add(new Found(article, byline));
        }
        Found longest = tries.get(0);
        for (Found one : tries) if (Measure.of(one.body()).length > Measure.of(longest.body()).length) longest = one;
        int length = Measure.of(longest.body()).length;
        if (length == 0) return Optional.empty();
        Element body = besideHeadline(page, title)
                .filter(near -> Measure.of(near).length * 8 > length)
                .orElse(longest.body());
        return Optional.of(new Found(body, byline));
    }

    /** Of a page that has but a few lines, those below the headline: the nearest box around it with a sentence in it. */
    private static Optional<Element> besideHeadline(Document page, String title) {
        Document copy = page.clone();
        var stripped = Stripping.of(copy, title, true, true);
        for (Element box : stripped.aroundHeadline()) {
            if (box.normalName().equals("body")) break;
            boolean says = false;
            for (Element p : box.select("p, div, td")) {
                Measure m = Measure.of(p);
                says |= m.length >= A_SENTENCE
                        && m.linkDensity() < 0.3
                        && SENTENCE.matcher(p.text()).find();
            }
            if (!says) continue;
            new Cleaning(Round.ALL.get(0)).clean(box);
            if (Measure.of(box).length >= A_SENTENCE) return Optional.of(box);
        }
        return Optional.empty();
    }
}
