package lockstep.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.date.DateField;
import lockstep.documents.date.DateStyle;
import lockstep.documents.schema.Shape;
import lockstep.documents.text.PageWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The day of publication, as a page shows it to people. */
final class PageDates {
    private static final Pattern IN_ADDRESS = Shape.DAY_IN_ADDRESS.pattern();
    private static final String ADDRESSES = PageNames.selector("marked-address");
    /** Words that stand before a day of publication in a line of the page. */
    private static final Pattern SAYS = Pattern.compile(PageWords.anyCase("published"));

    private static final Pattern NAMES = PageWords.box("day-box");

    /** Words that tell a day of change from one of publication. */
    private static final Pattern CHANGED = Pattern.compile("^\\W*" + PageWords.anyCase("changed"));

    private static final Pattern ELSEWHERE = PageWords.box("elsewhere");

    private static final Pattern CHANGE_BOX = PageWords.box("change-box");

    private final Document page;
    private final DateStyle style;
    private final @Nullable Element headline;
    private final @Nullable Element article;

    private PageDates(Document page, String title, DateStyle style) {
        this.page = page;
        this.style = style;
        this.headline = Headline.of(page, title).orElse(null);
        this.article = headline == null ? null : headline.closest("article");
    }

    static String of(Document page, String title, DateStyle style) {
        var dates = new PageDates(page, title, style);
        Optional<String> day = dates.marked();
        if (day.isEmpty()) day = dates.timeElement();
        if (day.isEmpty()) day = dates.address();
        if (day.isEmpty()) day = dates.named();
        if (day.isEmpty()) day = dates.besideHeadline();
        return day.orElse("");
    }

    /** A short line with a whole date, in the box of the headline or the next. */
    private Optional<String> besideHeadline() {
        Element box = headline;
        for (int up = 0; up < 4 && box != null && !box.normalName().equals("body"); up++, box = box.parent()) {
            for (Element e : box.getAllElements()) {
                if (e.normalName().equals("h1") || e.childrenSize() > 4) continue;
                String text = e.text();
                if (text.length() < 6 || text.length() > 90) continue;
                boolean alone = text.length() < 34 || SAYS.matcher(text).find();
                Optional<String> day = alone && !isElsewhere(e) ? DateField.read(text, style) : Optional.empty();
                if (day.isPresent()) return day;
            }
        }
        return Optional.empty();
    }

    private Optional<String> marked() {
        for (Element e : near(page.select(PageNames.selector("marked-day")))) {
            for (String value : new String[] {e.attr("datetime"), e.attr("content"), e.attr("title"), e.text()}) {
                Optional<String> day = DateField.machine(value, style);
                if (day.isPresent()) return day;
            }
        }
        return Optional.empty();
    }

    private Optional<String> timeElement() {
        for (String where : new String[] {"article time, header time, main time", "time"}) {
            for (Element e : near(page.select(where))) {
                if (isChanged(e)) continue;
                Optional<String> day = DateField.machine(e.attr("datetime"), style);
                if (day.isEmpty()) day = DateField.read(e.text(), style);
                if (day.isPresent()) return day;
            }
        }
        return Optional.empty();
    }

    private static boolean isChanged(Element e) {
        Element box = e.parent();
        String around = box != null && box.ownText().length() < 60 ? box.ownText() : "";
        return CHANGE_BOX.matcher(Traits.names(e)).find()
                || CHANGED.matcher(around).find();
    }

    /** Those that belong to the article: first those behind its headline, then those before it. */
    private List<Element> near(List<Element> found) {
        List<Element> before = new ArrayList<>();
        List<Element> behind = new ArrayList<>();
        for (Element e : found) {
            if (isElsewhere(e)) continue;
            if (headline == null || isBefore(e, headline)) before.add(e);
            else behind.add(e);
        }
        if (headline == null) return before;
        behind.addAll(before);
        return behind;
    }

    private static boolean isBefore(Element one, Element other) {
        List<Element> a = path(one);
        List<Element> b = path(other);
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i)))
                return a.get(i).siblingIndex() < b.get(i).siblingIndex();
        }
        return a.size() < b.size();
    }

    private static List<Element> path(Element e) {
        List<Element> path = new ArrayList<>(e.parents());
        java.util.Collections.reverse(path);
        path.add(e);
        return path;
    }

    /** Whether an element is of another story, or of the site. */
    private boolean isElsewhere(Element e) {
        if (e.normalName().equals("meta") || e.normalName().equals("html")) return false;
        for (Element up = e; up != null && !up.normalName().equals("body"); up = up.parent()) {
            if (headline != null && isWithin(headline, up)) return false;
            if (up.normalName().matches("aside|nav|footer")) return true;
            if (up.normalName().equals("article") && article != null && !up.equals(article)) return true;
            if (headline != null
                    && (up.normalName().equals("header") || up.attr("role").equals("banner"))
                    && up.parent() != null
                    && up.parent().normalName().equals("body")) return true;
            if (!up.equals(e) && ELSEWHERE.matcher(Traits.names(up)).find()) return true;
            if (up.normalName().equals("a") && up.text().length() > 40) return true;
        }
        return false;
    }

    private static boolean isWithin(Element inner, Element box) {
        return inner.equals(box) || inner.parents().contains(box);
    }

    private Optional<String> address() {
        for (Element e : page.select(ADDRESSES)) {
            Matcher m = IN_ADDRESS.matcher(e.attr("href") + e.attr("content"));
            if (!m.find()) continue;
            boolean parted = m.group(2) != null;
            Optional<String> day = DateField.read(
                    m.group(1) + "-" + (parted ? m.group(2) : m.group(4)) + "-" + (parted ? m.group(3) : m.group(5)));
            if (day.isPresent()) return day;
        }
        return Optional.empty();
    }

    private Optional<String> named() {
        List<Element> found = new ArrayList<>();
        for (Element e : page.body().getAllElements())
            if (e.attributesSize() > 0 && NAMES.matcher(Traits.names(e)).find()) found.add(e);
        for (Element e : near(found)) {
            String text = e.text();
            if (text.length() > 200 || CHANGED.matcher(text).find()) continue;
            Optional<String> day = DateField.read(text, style);
            if (day.isPresent()) return day;
        }
        return Optional.empty();
    }
}
