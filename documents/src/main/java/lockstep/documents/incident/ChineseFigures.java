package lockstep.documents.incident;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts in Chinese text: digits or numerals, a scale, a measure word and the noun. */
final class ChineseFigures {
    private static final String NUMERALS =
            "\u96f6\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u5169";
    private static final String APPROX = "(?<approx>约有?|約有?|大约|大約|超过|超過|逾|近|至少|多达|多達|高达|不到|数|數)?";
    private static final String NOUN =
            "账号|帐号|账户|帐户|帳號|帳戶|专页|專頁|页面|頁面|群组|群組|社团|社團|平台|视频|影片|帖子|贴文|貼文|文章|网站|網站|网页|域名|频道|頻道|用户|用戶|国家|國家|语言|語言|美元|欧元|人民币|推文|评论|評論|粉丝|粉絲|观看|點閱|浏览量|照片|图片|圖片|公司|机器人|機器人|人";
    private static final Pattern COUNT =
            Pattern.compile(APPROX + "(?<digits>\\d+(?:[,\\uff0c]\\d{3})*(?:\\.\\d+)?|[" + NUMERALS
                    + "]+)(?<scale>[\u4e07\u4ebf\u842c\u5104\u5343\u767e]{0,2})(?<more>多|余|餘)?(?<scale2>[\u4e07\u4ebf\u842c\u5104])?(?:(?<pct>%|\\uff05)|(?:个|個|名|条|條|篇|则|則|张|張|段|次|家|部|项|項|位|种|種|支)?(?:[\\u4e00-\\u9fff]{0,4}?)(?<unit>"
                    + NOUN + "))");
    private static final Pattern SHARE = Pattern.compile(
            APPROX + "(?:(?<of>[" + NUMERALS + "]+)分之(?<part>[" + NUMERALS + "]+)|百分之(?<pct>[" + NUMERALS + "\\d.]+))");

    private ChineseFigures() {}

    static void in(Article a, IncidentDraft told) {
        Prose prose = a.prose;
        Matcher share = SHARE.matcher(prose.plain);
        while (share.find()) {
            BigDecimal value = share.group("pct") != null
                    ? number(share.group("pct"))
                    : number(share.group("part"))
                            .multiply(BigDecimal.valueOf(100))
                            .divide(number(share.group("of")).max(BigDecimal.ONE), 1, RoundingMode.HALF_UP);
            TongueFigures.add(
                    a, value, "percent", share.group("approx"), new Figures.Span(share.start(), share.end()), null);
        }
        Matcher m = COUNT.matcher(prose.plain);
        while (m.find()) count(a, m, told);
    }

    private static void count(Article a, Matcher m, IncidentDraft told) {
        String digits = m.group("digits");
        if (digits.matches("(?:19|20)\\d\\d") || digits.equals("一") || digits.equals("十")) return;
        for (Mention d : told.get(Field.DATES)) if (d.start() < m.end() && m.start() < d.end()) return;
        BigDecimal value = number(digits);
        for (String scale : List.of(m.group("scale"), m.group("scale2") == null ? "" : m.group("scale2")))
            for (int i = 0; i < scale.length(); i++) value = value.multiply(scale(scale.charAt(i)));
        String unit = m.group("pct") != null ? "percent" : m.group("unit");
        String approx = m.group("approx") != null ? m.group("approx") : m.group("more");
        if (value.signum() == 0) return;
        if (approx != null) approx = approx.replaceFirst("有$", "");
        TongueFigures.add(a, value, unit, approx, new Figures.Span(m.start(), m.end()), null);
    }

    private static BigDecimal scale(char c) {
        return switch (c) {
            case '\u767e' -> BigDecimal.valueOf(100);
            case '\u5343' -> BigDecimal.valueOf(1000);
            case '\u4e07', '\u842c' -> BigDecimal.valueOf(10_000);
            default -> BigDecimal.valueOf(100_000_000);
        };
    }

    /** Digits, or numerals such as "seven thousand three hundred". */
    private static BigDecimal number(@Nullable String s) {
        if (s == null || s.isEmpty()) return BigDecimal.ZERO;
        if (Character.isDigit(s.charAt(0))) return new BigDecimal(s.replaceAll("[,\\uff0c]", ""));
        long sum = 0;
        long one = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int digit = "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d".indexOf(c);
            if (c == '\u4e24' || c == '\u5169') digit = 2;
            if (digit >= 0) {
                one = digit;
                continue;
            }
            long times = c == '\u5341' ? 10 : c == '\u767e' ? 100 : 1000;
            sum += Math.max(1, one) * times;
            one = 0;
        }
        return BigDecimal.valueOf(sum + one);
    }
}
