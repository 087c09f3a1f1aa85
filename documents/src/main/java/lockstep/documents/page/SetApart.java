package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lockstep.documents.Property;
import lockstep.documents.text.PageWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Boxes of a page whose words are not the article's: summaries by a machine; and pages that are lists of posts. */
final class SetApart {
    private static final Pattern NAMED = PageWords.box("machine-summary");
    private static final Pattern HEADED =
            Pattern.compile("^.{0,30}(?<!\\p{L})" + PageWords.anyCase("summary") + "(?!\\p{L}).{0,45}(?<!\\p{L})"
                    + PageWords.any("machine") + "(?!\\p{L})|^" + PageWords.any("machine-head"));
    private static final String POSTS = ".tgme_widget_message[data-post]";

    private SetApart() {}

    /** Takes such boxes out of the page and tells what they were. */
    static List<Property> take(Document page) {
        List<Property> properties = new ArrayList<>();
        int whole = page.body().text().length();
        summary(page, whole).ifPresent(box -> {
            int letters = box.text().length();
            box.remove();
            properties.add(new Property(
                    "ai-summary",
                    "a summary that artificial intelligence wrote was left out of the text (" + letters
                            + " characters)"));
        });
        posts(page).ifPresent(properties::add);
        return properties;
    }

    private static Optional<Element> summary(Document page, int whole) {
        for (Element e : page.body().getAllElements()) {
            boolean box = e.childrenSize() > 0 || NAMED.matcher(Traits.names(e)).find();
            if (!box || e.normalName().equals("body")) continue;
            boolean named = NAMED.matcher(Traits.names(e)).find();
            if (!named && !headed(e)) continue;
            // A box that holds most of the page is the article, however it is called.
            if (e.text().length() * 3 < whole * 2) return Optional.of(e);
        }
        return Optional.empty();
    }

    private static boolean headed(Element box) {
        Element first = box.firstElementChild();
        if (first == null || !first.normalName().matches("h[2-6]|strong|b|summary|header|p|span|div")) return false;
        if (box.normalName().matches("article|main|p|li|ul|ol|table")) return false;
        String head = Titles.squeeze(first.text());
        return head.length() < 70 && !head.isEmpty() && HEADED.matcher(head).find();
    }

    /** A page of a channel is a list of posts and has no day of its own. */
    static boolean isPosts(Document page) {
        return page.select(POSTS).size() > 1;
    }

    private static Optional<Property> posts(Document page) {
        int n = page.select(POSTS).size();
        if (n < 2) return Optional.empty();
        List<String> days = page.select(POSTS + " time[datetime]").stream()
                .map(t -> t.attr("datetime"))
                .filter(t -> t.length() >= 10)
                .map(t -> t.substring(0, 10))
                .sorted()
                .toList();
        String span = days.isEmpty() ? "" : " of " + days.get(0) + " to " + days.get(days.size() - 1);
        return Optional.of(new Property("list-of-posts", "a list of " + n + " posts" + span + ", not an article"));
    }
}
