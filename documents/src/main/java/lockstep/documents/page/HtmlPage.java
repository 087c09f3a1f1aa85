package lockstep.documents.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.Property;
import lockstep.documents.date.DateStyle;
import lockstep.documents.incident.Incident;
import lockstep.documents.lists.Language;
import lockstep.documents.text.Notices;
import org.jsoup.nodes.Element;

/** A saved web page. */
public final class HtmlPage {
    /** A page that shows less than this may draw its text by a program. */
    private static final int LITTLE = 400;

    private static final int MOST_LINKS = 1000;

    private HtmlPage() {}

    /** Reads a page from its bytes; the character set is taken from the page itself. */
    public static Document read(String file, byte[] bytes) {
        return read(file, HtmlSource.parse(bytes));
    }

    /** Reads a page from its text. */
    public static Document read(String file, String html) {
        return read(file, HtmlSource.parse(html));
    }

    /** The letters of plain text: UTF-8, UTF-16 with its mark, or the western set of old programs. */
    public static String text(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE)
            return new String(bytes, StandardCharsets.UTF_16);
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF)
            return new String(bytes, StandardCharsets.UTF_16);
        boolean ascii = true;
        for (byte b : bytes) ascii &= b >= 0;
        String text = new String(
                bytes, ascii || Utf8.isSound(bytes) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The paragraphs of a piece of markup that is all text, as feeds carry it. */
    public static String fragment(String html) {
        var page = HtmlSource.parse(html);
        page.select(PageNames.selector("unseen")).remove();
        return String.join("\n\n", Notices.sift(BlockText.plain(page.body())).paragraphs());
    }

    private static Document read(String file, org.jsoup.nodes.Document page) {
        List<Property> properties = new ArrayList<>(HtmlSource.properties(page));
        SavedCopy.clean(page).ifPresent(properties::add);
        properties.addAll(SetApart.take(page));
        boolean posts = SetApart.isPosts(page);
        DateStyle style = PageStyle.of(page);
        PageMetadata.Told told = PageMetadata.of(page, style);
        Front front = told.front();
        List<String> states = BodyData.states(page);
        String day = front.published().isEmpty() && !posts ? PageDates.of(page, front.title(), style) : "";
        // What is read below is copied for every round: what no reader sees goes first.
        page.select(PageNames.selector("unseen-in-page")).remove();
        var found = MainText.of(page, front.title(), !front.byline().isEmpty());
        found.ifPresent(f -> Trimming.trim(f.body()));
        List<BlockText.Block> blocks = found.map(f -> BlockText.of(f.body())).orElse(List.of());
        List<String> shown = Ends.trimmed(blocks, front.title());
        if (front.published().isEmpty() && day.isEmpty() && !posts)
            day = Ends.day(blocks, style).orElse("");
        if (front.published().isEmpty() && day.isEmpty())
            style.ambiguous().map(HtmlPage::ambiguous).ifPresent(properties::add);
        List<String> best = best(shown, told.body(), states);
        List<String> whole = new ArrayList<>();
        Lead.of(page, front.title(), best).ifPresent(whole::add);
        whole.addAll(best);
        var sifted = Notices.sift(whole);
        properties.addAll(sifted.properties());
        String text = String.join("\n\n", sifted.paragraphs());
        String byline = found.map(MainText.Found::byline).orElse("");
        boolean known = !front.byline().isEmpty();
        if (byline.isEmpty()) byline = Ends.byline(blocks).orElse("");
        Front seen = new Front("", known ? "" : Bylines.fuller(byline, page, front.title()), sifted.outlet(), "");
        if (text.isEmpty()) properties.add(new Property("no-text", "no main text was found"));
        return new Document(
                file,
                front.or(new Front("", "", "", day)).or(seen),
                language(page, text),
                text,
                properties,
                found.map(f -> links(f.body())).orElse(List.of()),
                Incident.EMPTY);
    }

    private static Property ambiguous(String date) {
        return new Property(
                "ambiguous-day",
                "the page says " + date + ", which may be two days; its language and region do not tell which");
    }

    /** The text that the page shows, or what it carries for machines where it shows but a part. */
    private static List<String> best(List<String> shown, String told, List<String> states) {
        List<String> best = told.isEmpty() ? shown : BodyData.better(shown, BodyData.paragraphs(told));
        return best.equals(shown) && !states.isEmpty() && letters(shown) < LITTLE
                ? BodyData.better(shown, BodyData.drawn(states))
                : best;
    }

    private static int letters(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    private static String language(org.jsoup.nodes.Document page, String text) {
        Element html = page.selectFirst("html");
        String told = html == null ? "" : html.attr("lang");
        String guessed = Language.of(text);
        if (!guessed.isEmpty()) return guessed;
        String code = told.strip().replaceAll("[-_].*", "").toLowerCase(java.util.Locale.ROOT);
        return code.matches("[a-z]{2,3}") ? code : "";
    }

    private static List<String> links(Element body) {
        Set<String> links = new LinkedHashSet<>();
        for (Element a : body.getElementsByTag("a")) {
            if (links.size() == MOST_LINKS) break;
            String href = a.hasAttr("href") ? a.absUrl("href") : "";
            if (href.startsWith("http")) links.add(href);
        }
        return List.copyOf(links);
    }
}
