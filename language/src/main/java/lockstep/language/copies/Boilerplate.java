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

    private static final Signs SHARE = new Signs()
            .anywhere("via @", "(?iu)\\bvia @\\w+[\\s.…\"]*(https?://\\S+\\s*)*$|\\(via @\\w+\\)")
            .opening("i ", "(?iu)^(i|we)( just)? (liked|added|uploaded|favou?rited) a")
            .opening("we ", "(?iu)^(i|we)( just)? (liked|added|uploaded|favou?rited) a")
            .opening("just posted a", "(?iu)^just posted an? (photo|video)")
            .opening("i'm at ", "(?iu)^i('m| am) at .*@")
            .opening("i am at ", "(?iu)^i('m| am) at .*@")
            .opening("i ", "(?iu)^i (just )?(signed|entered|earned|unlocked|voted|backed|checked in)\\b")
            .anywhere(" petition", "(?iu)sign (the|this) petition")
            .anywhere("@youtube ", "(?iu)@youtube (video|playlist)")
            .anywhere("soundcloud", "(?iu)on #?soundcloud")
            .anywhere("#nowplaying", "(?iu)#nowplaying")
            .anywhere("shared ", "(?iu)shared (via|from)")
            .anywhere("sent ", "(?iu)sent (via|from) my")
            .anywhere("posted a new ", "(?iu)posted a new (photo|video)")
            .opening("now playing", "(?iu)^now playing")
            .opening("listening to", "(?iu)^listening to")
            .anywhere("подписывайтесь на", "(?iu)подписывайтесь на")
            .anywhere("поделился ", "(?iu)поделился (видео|ссылкой)")
            .anywhere("мне понравилось видео", "(?iu)мне понравилось видео")
            .anywhere("читать далее", "(?iu)читать далее")
            .anywhere("через @", "(?iu)через @\\w+\\s*$")
            .anywhere("me gust", "(?iu)me gust[oó] un v[ií]deo")
            .anywhere("he firmado", "(?iu)he firmado")
            .anywhere("firma la petici", "(?iu)firma la petici[oó]n")
            .anywhere("j'ai ", "(?iu)j'ai (aim[ée]|sign[ée]|ajout[ée])")
            .anywhere("ich habe ", "(?iu)ich habe .{0,40}(petition|video) (unterschrieben|positiv)")
            .anywhere("分享自", "(?iu)分享自")
            .anywhere("来自@", "(?iu)来自@")
            .anywhere("（分享", "(?iu)（分享")
            .anywhere("我在看", "(?iu)我在看")
            .anywhere("我分享了", "(?iu)我分享了")
            .anywhere("原文链接", "(?iu)原文链接")
            .anywhere("أعجبني فيديو", "(?iu)أعجبني فيديو")
            .anywhere("تم النشر عبر", "(?iu)تم النشر عبر");

    private static final Signs AGENCY = new Signs()
            .anywhere("(reuters)", "(?u)\\(Reuters\\)")
            .anywhere("(ap)", "(?u)\\(AP\\)")
            .anywhere("(afp)", "(?u)\\(AFP\\)")
            .anywhere("(dpa)", "(?u)\\((dpa|DPA)\\)")
            .anywhere("(ansa)", "(?u)\\(ANSA\\)")
            .anywhere("(efe)", "(?u)\\(EFE\\)")
            .anywhere("(tass)", "(?u)\\(TASS\\)")
            .anywhere("(upi)", "(?u)\\(UPI\\)")
            .anywhere("(pti)", "(?u)\\(PTI\\)")
            .anywhere("(ani)", "(?u)\\(ANI\\)")
            .anywhere("(ians)", "(?u)\\(IANS\\)")
            .anywhere("(xinhua)", "(?u)\\(Xinhua\\)")
            .anywhere("(interfax)", "(?u)\\(Interfax\\)")
            .anywhere("(bloomberg)", "(?u)\\(Bloomberg\\)")
            .anywhere("(kyodo)", "(?u)\\(Kyodo\\)")
            .anywhere("(yonhap)", "(?u)\\(Yonhap\\)")
            .anywhere("(anadolu)", "(?u)\\(Anadolu\\)")
            .anywhere("/tass/", "(?u)/TASS/")
            .anywhere("/тасс/", "(?u)/ТАСС/")
            .anywhere("/prnewswire/", "(?u)/PRNewswire/")
            .anywhere("/xinhua/", "(?u)/Xinhua/")
            .anywhere("риа новости", "(?u)\\bРИА Новости[,. –—-]")
            .anywhere("итар-тасс", "(?u)\\bИТАР-ТАСС[,. –—-]")
            .anywhere("тасс", "(?u)\\bТАСС[,. –—-]")
            .anywhere("интерфакс", "(?u)\\bИнтерфакс[,. –—-]")
            .anywhere("укринформ", "(?u)\\bУкринформ[,. –—-]")
            .anywhere("униан", "(?u)\\bУНИАН[,. –—-]")
            .anywhere("新华社", "(?u)新华社.{0,12}电")
            .anywhere("中新", "(?u)中新(社|网).{0,12}电")
            .anywhere("reuters", "(?u)(?i:(?:^|\\s)Reuters\\s*[-–—:])")
            .anywhere("afp", "(?u)(?i:(?:^|\\s)AFP\\s*[-–—:])")
            .anywhere("xinhua", "(?u)(?i:(?:^|\\s)Xinhua\\s*[-–—:])");

    private static final Pattern QUOTED =
            Pattern.compile("“[^”]{12,}”|«[^»]{12,}»|„[^“”]{12,}[“”]|\"[^\"]{12,}\"|「[^」]{6,}」");

    private static final Pattern NAMED = Pattern.compile("https?://\\S+|[#@]\\S+");

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
        if (most(clean, SHARE::in)) return SHARE_BUTTON;
        if (most(clean, AGENCY::in)) return WIRE;
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
        if (!opensQuotation(clean)) return false;
        String words = NAMED.matcher(clean).replaceAll(" ").strip();
        int quoted = QUOTED.matcher(words)
                .results()
                .mapToInt(m -> m.group().length())
                .sum();
        return quoted >= 0.7 * words.length() && quoted < words.length() - 3;
    }

    private static boolean opensQuotation(String clean) {
        for (int i = 0; i < clean.length(); i++) if ("“«„\"「".indexOf(clean.charAt(i)) >= 0) return true;
        return false;
    }

    private static boolean most(List<String> texts, java.util.function.Predicate<String> is) {
        return !texts.isEmpty() && texts.stream().filter(is).count() >= MOST * texts.size();
    }
}
