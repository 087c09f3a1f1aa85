package lockstep.documents.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.Property;
import lockstep.documents.scan.Needles;

/** The notices that sites put around a text: recognised, taken out, and told as properties of the document. */
public final class Notices {
    /** @param length longest paragraph that may be such a notice */
    private record Kind(String name, String says, int length, Pattern pattern) {
        Kind(String name, String says, int length, String pattern) {
            this(name, says, length, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    /** Words of which a notice of a kind holds at least one; the pattern of that kind is only tried where one stands. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(
                    "ai-disclaimer",
                    "a.i| ai|ai |ai-|artificial intell|chatgpt|language model| ki| ии|machine|intelli|intelig|人工智能|интеллект|нейросет| ia"),
            Map.entry(
                    "paywall",
                    "subscri|want all of|verify|reading|reached|used your|unlock|log in|login|article|abonn|weiterlesen|подпис|"
                            + "suscri|订阅|付费|members|paying|suscr|abbon|abo|assin|登录|会员|exclusivo"),
            Map.entry("javascript-notice", "javascript|java script"),
            Map.entry(
                    "reader-mode-notice",
                    "reader mode|reader view|leseansicht|lesemodus|mode lecture|lectura|режим чтения|阅读模式|lettura|leitura"),
            Map.entry("retrieval-notice", "retriev|loading"),
            Map.entry("cookie-notice", "cookie"),
            Map.entry("advertisement", "ad|sponsor|реклама|anzeige|publici|广告|continue"),
            Map.entry(
                    "newsletter-notice",
                    "newsletter|mailing list|inbox|podcast|channel|lettre|boletín|рассылк|канал|电子报|邮件|公众号"),
            Map.entry("share-notice", "share|tweet|email|print|copy|save|comment|like|follow|find|join"),
            Map.entry("copyright-notice", "©|(c)|copyright|reserved"));

    private static final String AI =
            "(?:\\bA\\.?I\\.?\\b|artificial intelligence|ChatGPT|large language model|\\bKI\\b|\\bИИ\\b)";

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "ai-disclaimer",
                    "a notice says that artificial intelligence wrote or summarised parts of it",
                    1500,
                    "^(?:disclaimer|note|editor.s note|about this (?:article|summary))\\b.{0,600}" + AI
                            + "|\\b(?:this|the) (?:article|summary|text|translation|post|story|content|report)[^.]{0,60}"
                            + "(?:generated|written|created|summari[sz]ed|translated|produced|assisted)[^.]{0,50}" + AI
                            + "|" + Elsewhere.AI
                            + "|^(?:AI|machine)[- ](?:generated|written|assisted) (?:summary|text|content|translation)"),
            new Kind(
                    "paywall",
                    "",
                    500,
                    "already a (?:paid )?(?:subscriber|member)|want all of .{2,60}\\? *subscribe|verify(?:ing)? (?:your )?access"
                            + "|subscribe (?:now |today )?(?:to (?:continue|read|unlock|keep|get)|for (?:all|full|unlimited))"
                            + "|(?:to continue|continue|keep) reading(?: this (?:article|story))?[ ,.:]*(?:subscribe|sign|log|register|become|you)"
                            + "|(?:article|story|content|report) is (?:only |exclusively |reserved )?(?:available )?(?:for|to) (?:paying |our |paid )?(?:subscribers|members)"
                            + "|for subscribers only|subscriber[- ]only|(?:free|remaining) articles? (?:left|this month|remaining)"
                            + "|(?:reached|used) your (?:limit|monthly|free)[^.]{0,40}(?:articles?|limit)"
                            + "|unlock this (?:article|story)|log ?in (?:or|to) (?:subscribe|register|continue|read)"
                            + "|r[ée]serv[ée] aux abonn[ée]s|nur für abonnenten|weiterlesen mit|только для подписчиков|оформите подписку"
                            + "|solo para suscriptores|contenido exclusivo para suscriptores|订阅后|付费阅读|"
                            + Elsewhere.PAYWALL),
            new Kind(
                    "javascript-notice",
                    "a notice asks for JavaScript",
                    300,
                    "(?:enable|turn on|activate|requires?) java ?script|java ?script (?:is |must be )?(?:disabled|enabled|required)|включите javascript|aktivieren sie javascript|启用 ?javascript|"
                            + Elsewhere.JAVASCRIPT),
            new Kind(
                    "reader-mode-notice",
                    "a notice speaks of reader mode",
                    300,
                    "\\breader (?:mode|view)\\b|\\b(?:leseansicht|lesemodus|mode lecture|modo (?:de )?lectura|modalità lettura|modo de leitura|режиме? чтения)\\b|阅读模式"),
            new Kind(
                    "retrieval-notice",
                    "a notice says that the site did not give the whole text",
                    250,
                    "(?:trouble|problem|error) (?:retrieving|loading) (?:the |this )?(?:article|content|page)"),
            new Kind(
                    "cookie-notice",
                    "a notice about cookies",
                    700,
                    Elsewhere.COOKIES
                            + "|\\b(?:we|site|website|us) (?:and our partners )?uses? cookies|cookies? (?:policy|settings|preferences|consent)|(?:accept|reject|manage) (?:all )?cookies"
                            + "|использ\\w+ (?:файлы )?cookie|nous utilisons des cookies|verwende[nt]\\w* cookies|utilizamos cookies|使用 ?cookies?"),
            new Kind(
                    "advertisement",
                    "an advertisement was marked in the text",
                    90,
                    "^(?:advertise?ments?|sponsored(?: content)?|advert|ad|реклама|anzeige|publicit[ée]|publicidad|广告)[.:]?$"
                            + "|continue reading (?:the main|below)|story continues (?:below|after)|article continues (?:below|after)|^skip advertisement$"),
            new Kind(
                    "newsletter-notice",
                    "an invitation to a newsletter",
                    300,
                    Elsewhere.NEWSLETTER
                            + "|(?:sign up|subscribe|register|join)[^.]{0,60}(?:newsletter|mailing list|inbox|our (?:podcast|channel))|get [^.]{0,60} (?:delivered|straight|sent) to your inbox|\\bnewsletter\\b.{0,30}\\b(?:sign up|abonn|subscribe)"),
            new Kind(
                    "share-notice",
                    "share buttons",
                    90,
                    "^(?:share|tweet|email|print|copy link|save|comments?|follow(?: us)?|like)(?: (?:this|on|via|us|article|story|link|full article|options).{0,50})?$|^(?:follow|find|join) us on\\b"),
            new Kind(
                    "read-more",
                    "a pointer to another page",
                    300,
                    "^(?:read (?:more|also|next|the full)|see also|related(?: (?:articles?|stories|coverage|content))?|more (?:on|from)|also read|recommended|читайте также|lire aussi|lesen sie auch|延伸阅读)\\b[^\\p{L}]*(?:https?://\\S+|[:：].{0,200})?$"
                            + "|^(?:source|original|link)\\s*[:：]\\s*https?://\\S+$"),
            new Kind("copyright-notice", "a copyright line", 250, "^(?:©|\\(c\\)|copyright)\\s|all rights reserved"),
            new Kind(
                    "site-furniture",
                    "words of the site's own menus",
                    60,
                    "^(?:menu[- ]?(?:open|close|toggle)?|close(?: menu)?|search|home|skip to (?:main )?(?:content|navigation)|toggle (?:navigation|menu)|log ?in|sign ?in|sign up|subscribe|back to top|top|(?:external |further )?(?:references|reading)|tags?|categories|topics|next|previous|loading\\W*|\\d+ (?:comments?|min(?:ute)?s? read)|view comments|show more|(?:reading time|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|время чтения|время на чтение)\\s*[:：]?\\s*(?:ca\\. |env\\. |~)?\\d+\\s*\\p{L}{0,8}\\.?|load more|listen to (?:this )?article)\\s*:?$"));

    private static final int LONGEST =
            KINDS.stream().mapToInt(Kind::length).max().orElse(0);
    private static final List<String> NEEDLES = WORDS.values().stream()
            .flatMap(w -> Arrays.stream(w.split("\\|")))
            .distinct()
            .toList();
    private static final Needles SCAN = new Needles(NEEDLES);
    private static final Map<String, BitSet> ASKED = asked();

    private static Map<String, BitSet> asked() {
        Map<String, BitSet> asked = new HashMap<>();
        WORDS.forEach((kind, words) -> {
            var set = new BitSet();
            for (String word : words.split("\\|")) set.set(NEEDLES.indexOf(word));
            asked.put(kind, set);
        });
        return asked;
    }

    /**
     * What is left of a text.
     *
     * @param paragraphs the text itself
     * @param properties what was noticed, one of a kind, in order of first sight
     * @param outlet who the notices say publishes it, or empty
     */
    public record Sifted(List<String> paragraphs, List<Property> properties, String outlet) {}

    private static final Pattern PAPER =
            Pattern.compile("(?:[Ww]ant|subscribe (?:for|to)) all of ((?:The )?\\p{Lu}[\\p{L}&' -]{1,40}?)(?:[.?]|$)");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i:disclaimer):\\s*(?:The |the )?(\\p{Lu}[\\p{L} &'-]{2,60}?)\\s*(?:\\(\\p{Lu}{2,8}\\)\\s*)?(?:utili[sz]es|uses|makes use)");

    /** What page builders leave in a text that was exported without them: [box_column type="1_1"]. */
    private static final Pattern SHORTCODE =
            Pattern.compile("\\[/?[a-z][a-z0-9]*_[a-z0-9_]*(?:\\s+[^\\]]{0,4000})?/?\\]");

    private Notices() {}

    /** Sifts the paragraphs of a text. */
    public static Sifted sift(List<String> paragraphs) {
        List<String> text = new ArrayList<>();
        List<Property> found = new ArrayList<>();
        String outlet = "";
        int atPaywall = -1;
        for (String raw : paragraphs) {
            String paragraph = raw;
            if (raw.indexOf("[") >= 0) {
                paragraph = SHORTCODE.matcher(raw).replaceAll("").strip();
                if (paragraph.isEmpty()) continue;
            }
            List<Kind> kinds = kinds(paragraph);
            if (kinds.isEmpty()) {
                text.add(paragraph);
                continue;
            }
            if (outlet.isEmpty()) outlet = outlet(paragraph);
            for (Kind kind : kinds) {
                if (kind.name.equals("paywall") && atPaywall < 0) atPaywall = text.size();
                add(found, new Property(kind.name, kind.says));
            }
        }
        while (!text.isEmpty() && danglingHead(text.get(text.size() - 1))) text.remove(text.size() - 1);
        return new Sifted(text, atPaywall < 0 ? found : tellPaywall(found, atPaywall, text), outlet);
    }

    private static boolean danglingHead(String last) {
        return last.length() < 60 && last.endsWith(":");
    }

    private static List<Property> tellPaywall(List<Property> found, int at, List<String> text) {
        List<Property> told = new ArrayList<>();
        boolean ends = at >= text.size();
        if (ends) told.add(new Property("truncated", "the document does not hold the whole text"));
        for (Property p : found) {
            if (!p.name().equals("paywall")) told.add(p);
            else if (ends) told.add(new Property("paywall", "the text ends at a paywall after " + count(text.size())));
            else told.add(new Property("paywall", "a paywall notice stands after " + count(at)));
        }
        return told;
    }

    private static String count(int paragraphs) {
        return paragraphs + (paragraphs == 1 ? " paragraph" : " paragraphs");
    }

    private static void add(List<Property> found, Property one) {
        for (Property p : found) if (p.name().equals(one.name())) return;
        found.add(one);
    }

    private static List<Kind> kinds(String paragraph) {
        if (paragraph.length() > LONGEST) return List.of();
        List<Kind> kinds = new ArrayList<>();
        BitSet met = SCAN.met(paragraph.toLowerCase(Locale.ROOT));
        for (Kind kind : KINDS) {
            BitSet asked = ASKED.get(kind.name);
            if (paragraph.length() <= kind.length
                    && (asked == null || asked.intersects(met))
                    && kind.pattern.matcher(paragraph).find()) kinds.add(kind);
        }
        return kinds;
    }

    /** Whether a line is but a notice. */
    public static Optional<String> kind(String paragraph) {
        List<Kind> kinds = kinds(paragraph);
        return kinds.isEmpty() ? Optional.empty() : Optional.of(kinds.get(0).name);
    }

    private static String outlet(String notice) {
        Matcher m = PAPER.matcher(notice);
        if (m.find()) return m.group(1);
        m = SUBJECT.matcher(notice);
        return m.find() ? m.group(1) : "";
    }
}
