package lockstep.documents.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lockstep.documents.text.PageWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The paragraph that many papers set between headline and text, outside the box of the text. */
final class Lead {
    private static final Pattern NAMES = PageWords.box("lead");
    private static final Pattern SENTENCE = Pattern.compile("[.!?。！？؟…][\"'”’»)]*$");
    private static final int LOOK_AT = 40;
    private static final int LONGEST = 900;
    private static final int A_SENTENCE = 80;

    private Lead() {}

    /** The lead, where it is not among the paragraphs that were found. */
    static Optional<String> of(Document page, String title, List<String> shown) {
        Optional<Element> head = Headline.of(page, title);
        if (head.isEmpty() || shown.isEmpty()) return Optional.empty();
        for (Element e : Headline.following(head.get(), LOOK_AT)) {
            if (Traits.hidden(e)) continue;
            String text = Titles.squeeze(e.text());
            if (begins(text, shown.get(0))) break;
            if (text.length() < A_SENTENCE || text.length() > LONGEST) continue;
            boolean second = text.length() > 100
                    && (e.normalName().equals("h2") || e.normalName().equals("h3"));
            boolean named = second
                    || e.attr("itemprop").equals("description")
                    || NAMES.matcher(Traits.names(e)).find();
            if (!named || !SENTENCE.matcher(text).find() || Measure.of(e).linkDensity() > 0.3) continue;
            if (e.selectFirst("time, form, button, li, h1") != null || isShown(text, shown)) continue;
            return Optional.of(text);
        }
        return Optional.empty();
    }

    private static boolean begins(String text, String first) {
        return text.startsWith(first.substring(0, Math.min(60, first.length())));
    }

    private static boolean isShown(String text, List<String> shown) {
        String start = text.substring(0, Math.min(40, text.length()));
        for (String p : shown) if (p.contains(start)) return true;
        return false;
    }
}
