package lockstep.documents.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.schema.Shape;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline in a page's title line, without the name of the site where that is safe to tell. */
final class Titles {
    private static final Pattern PARTED = Shape.TITLE_OF_PARTS.pattern();
    private static final Pattern STEPS = Pattern.compile("\\s[\\\\/>\u00bb]\\s");

    private Titles() {}

    static String of(Document page) {
        String whole = squeeze(page.title());
        String title = whole;
        boolean steps = false;
        if (PARTED.matcher(whole).find()) {
            steps = STEPS.matcher(whole).find();
            title = beforeLastPart(whole);
            if (words(title) < 3) title = afterFirstPart(whole);
        } else if (whole.contains(": ")) {
            title = byColon(page, whole);
        } else if (whole.length() > 150 || whole.length() < 15) {
            List<Element> heads = page.getElementsByTag("h1");
            if (heads.size() == 1) title = squeeze(heads.get(0).text());
        }
        if (words(title) <= 4 && (!steps || words(title) != words(whole.replaceAll(PARTED.pattern(), " ")) - 1)) {
            return whole;
        }
        return title;
    }

    private static String beforeLastPart(String whole) {
        Matcher m = PARTED.matcher(whole);
        int last = whole.length();
        while (m.find()) last = m.start();
        return whole.substring(0, last).strip();
    }

    private static String afterFirstPart(String whole) {
        Matcher m = PARTED.matcher(whole);
        return m.find() ? whole.substring(m.end()).strip() : whole;
    }

    private static String byColon(Document page, String whole) {
        for (Element head : page.select("h1, h2")) if (squeeze(head.text()).equals(whole)) return whole;
        String after = whole.substring(whole.lastIndexOf(": ") + 1).strip();
        if (words(after) < 3) return whole.substring(whole.indexOf(": ") + 1).strip();
        return words(whole.substring(0, whole.indexOf(": "))) > 5 ? whole : after;
    }

    static int words(String s) {
        return s.isBlank() ? 0 : s.strip().split("\\s+").length;
    }

    static String squeeze(String s) {
        return s.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    /** Share of the letters of {@code other} that lie in words which {@code title} has too. */
    static double alike(String title, String other) {
        String[] known = split(title);
        String[] tokens = split(other);
        if (known.length == 0 || tokens.length == 0) return 0;
        Set<String> have = new HashSet<>(Arrays.asList(known));
        int all = 0;
        int strange = 0;
        for (String token : tokens) {
            all += token.length() + 1;
            if (!have.contains(token)) strange += token.length() + 1;
        }
        return 1 - (double) strange / all;
    }

    private static String[] split(String s) {
        return Arrays.stream(s.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toArray(String[]::new);
    }
}
