package lockstep.language.copies;

import java.util.List;
import java.util.regex.Pattern;
import lockstep.language.form.Clean;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;

/** Why the words of a group of copies are nobody's own: an app, an agency, a page or a saying put them there. */
public enum Boilerplate {
    /** A button or an app wrote it: "I liked a video", "via @site", "I signed the petition". */
    SHARE_BUTTON("share-button"),
    /** An agency's report, by its credit or dateline. */
    WIRE("wire"),
    /** The title of the page that the post links to, as sharing fills it in. */
    HEADLINE("headline"),
    /** Words of another, set in quotation marks. */
    QUOTE("quote"),
    /** A stock phrase that many accounts write on many days. */
    STOCK("stock"),
    /** Too few words to be anybody's: a greeting, a thank-you. */
    SHORT("short"),
    /** Words of their own. */
    NONE("");

    private static final double MOST = 2 / 3.0;

    private static final Pattern SHARE = Pattern.compile(
            "(?iu)\\bvia @\\w+[\\s.…\"]*(https?://\\S+\\s*)*$|\\(via @\\w+\\)|^(i|we)( just)? (liked|added|uploaded|favou?rited) a|"
                    + "^just posted an? (photo|video)|^i('m| am) at .*@|^i (just )?(signed|entered|earned|unlocked|voted|backed|"
                    + "checked in)\\b|sign (the|this) petition|@youtube (video|playlist)|on #?soundcloud|#nowplaying|"
                    + "shared (via|from)|sent (via|from) my|"
                    + "posted a new (photo|video)|^(now playing|listening to)|"
                    + "подписывайтесь на|поделился (видео|ссылкой)|мне понравилось видео|читать далее|через @\\w+\\s*$|"
                    + "me gust[oó] un v[ií]deo|he firmado|firma la petici[oó]n|j'ai (aim[ée]|sign[ée]|ajout[ée])|"
                    + "ich habe .{0,40}(petition|video) (unterschrieben|positiv)|"
                    + "分享自|来自@|（分享|我在看|我分享了|原文链接|أعجبني فيديو|تم النشر عبر");

    private static final Pattern AGENCY = Pattern.compile(
            "(?u)\\((Reuters|AP|AFP|dpa|DPA|ANSA|EFE|TASS|UPI|PTI|ANI|IANS|Xinhua|Interfax|Bloomberg|Kyodo|Yonhap|Anadolu)\\)"
                    + "|/(TASS|ТАСС|PRNewswire|Xinhua)/|\\b(РИА Новости|ИТАР-ТАСС|ТАСС|Интерфакс|Укринформ|УНИАН)[,. –—-]"
                    + "|新华社.{0,12}电|中新(社|网).{0,12}电|(?i:(?:^|\\s)(Reuters|AFP|Xinhua)\\s*[-–—:])");

    private static final Pattern QUOTED =
            Pattern.compile("“[^”]{12,}”|«[^»]{12,}»|„[^“”]{12,}[“”]|\"[^\"]{12,}\"|「[^」]{6,}」");

    private final String word;

    Boilerplate(String word) {
        this.word = word;
    }

    /** The word in the case; empty for words of their own. */
    public String word() {
        return word;
    }

    /**
     * What the words of a group are, as far as its texts tell.
     *
     * @param texts some of the group's texts, as they were written
     * @param samePage whether the posts behind them link to one page
     */
    public static Boilerplate of(List<String> texts, boolean samePage) {
        List<String> clean = texts.stream().map(Clean::of).toList();
        if (most(clean, t -> SHARE.matcher(t).find())) return SHARE_BUTTON;
        if (most(clean, t -> AGENCY.matcher(t).find())) return WIRE;
        if (samePage && most(clean, Boilerplate::isTitleAndLink)) return HEADLINE;
        if (most(clean, Boilerplate::isQuotation)) return QUOTE;
        return NONE;
    }

    /** Whether all that stands beside the words is a link after them. */
    public static boolean isTitleAndLink(String clean) {
        boolean links = false;
        boolean words = false;
        for (Token t : Tokens.of(clean)) {
            switch (t.kind()) {
                case WORD, RUN, NUMBER -> {
                    if (links) return false;
                    words = true;
                }
                case LINK -> links = true;
                case HANDLE, HASHTAG, EMOJI -> {
                    return false;
                }
            }
        }
        return words && links;
    }

    private static boolean isQuotation(String clean) {
        String words = clean.replaceAll("https?://\\S+|[#@]\\S+", " ").strip();
        int quoted = QUOTED.matcher(words)
                .results()
                .mapToInt(m -> m.group().length())
                .sum();
        return quoted >= 0.7 * words.length() && quoted < words.length() - 3;
    }

    private static boolean most(List<String> texts, java.util.function.Predicate<String> is) {
        return !texts.isEmpty() && texts.stream().filter(is).count() >= MOST * texts.size();
    }
}
