package lockstep.documents;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Ways in which a sound page is spoilt, each at a place that chance names: what saved pages of the world have in them, and worse. */
enum Mutation {
    CUT {
        @Override
        String of(String page, Random random) {
            int[] part = part(page, random, page.length() / 3);
            return page.substring(0, part[0]) + page.substring(part[1]);
        }
    },
    END {
        @Override
        String of(String page, Random random) {
            return page.substring(0, random.nextInt(page.length() + 1));
        }
    },
    SWAP {
        @Override
        String of(String page, Random random) {
            int a = random.nextInt(page.length() + 1);
            int b = a + random.nextInt(page.length() - a + 1);
            int c = b + random.nextInt(page.length() - b + 1);
            return page.substring(0, a) + page.substring(b, c) + page.substring(a, b) + page.substring(c);
        }
    },
    REPEAT {
        @Override
        String of(String page, Random random) {
            int[] part = part(page, random, 2_000);
            String again = page.substring(part[0], part[1]).repeat(1 + random.nextInt(60));
            return page.substring(0, part[0]) + again + page.substring(part[0]);
        }
    },
    WORD_REPEAT {
        @Override
        String of(String page, Random random) {
            return into(page, random, any(random, WORDS).repeat(200 + random.nextInt(4_000)));
        }
    },
    LETTERS {
        @Override
        String of(String page, Random random) {
            StringBuilder all = new StringBuilder(page);
            for (int i = 0; i < 20 && !all.isEmpty(); i++)
                all.setCharAt(random.nextInt(all.length()), (char) random.nextInt(0x10000));
            return all.toString();
        }
    },
    DISTANCE {
        @Override
        String of(String page, Random random) {
            String language = any(random, LANGUAGES);
            var spelt = new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
            String number = spelt.format(random.nextInt(4) == 0 ? random.nextInt(2_000_000_000) : random.nextInt(110));
            String phrase = any(random, DISTANCES).replace("N", number);
            return into(page, random, cased(phrase, random) + ", the quay was closed. ");
        }
    },
    DAY {
        @Override
        String of(String page, Random random) {
            return into(page, random, cased(day(random), random) + " was the day. ");
        }
    },
    DAY_OF_PAGE {
        @Override
        String of(String page, Random random) {
            String day = day(random);
            return any(
                                    random,
                                    List.of(
                                            "<meta property=\"article:published_time\" content=\"%s\">",
                                            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"%s\"}</script>",
                                            "<time datetime=\"%s\">then</time>",
                                            "<p class=\"date\">Published: %s</p>",
                                            "<link rel=\"canonical\" href=\"https://a.example/%s/a\">"))
                            .replace("%s", day)
                    + page;
        }
    },
    ATTRIBUTE {
        @Override
        String of(String page, Random random) {
            String name = any(random, List.of("class", "id", "style", "href", "content", "datetime", "data-a", "src"));
            String value =
                    any(random, List.of("a ", "a-", "article ", "data:a/a;base64,", "%20", "http://a/", "2024/"));
            String one = name + "=\"" + value.repeat(1 + random.nextInt(60_000)) + "\"";
            String many = " a" + random.nextInt(9) + "=b";
            return tag(page, random, "<div " + one + many.repeat(random.nextInt(2_000)) + ">");
        }
    },
    NESTING {
        @Override
        String of(String page, Random random) {
            String tag = any(
                    random,
                    List.of("div", "b", "table><tr><td", "ul><li", "blockquote", "p", "section", "font", "a href=x"));
            return tag(page, random, ("<" + tag + ">").repeat(1 + random.nextInt(20_000)));
        }
    },
    DATA {
        @Override
        String of(String page, Random random) {
            String inner = any(
                    random,
                    List.of(
                            "[".repeat(1 + random.nextInt(5_000)),
                            "{\"@graph\":[{\"@id\":\"a\",\"author\":{\"@id\":\"a\"},\"publisher\":{\"@id\":\"a\"}}]}",
                            "{\"@type\":[\"NewsArticle\",null,3],\"author\":[[{\"name\":7}]],\"headline\":{},\"datePublished\":[0]}",
                            "{\"articleBody\":\"" + "a ".repeat(random.nextInt(300_000)) + "\"}",
                            "{\"@type\":\"Article\",\"datePublished\":" + "9".repeat(random.nextInt(400)) + "}"));
            return "<script type=\"application/ld+json\">" + inner + "</script>" + page;
        }
    };

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "tr", "zh", "ja", "ar", "fa", "hi", "sr", "he",
            "id", "vi");
    private static final List<String> DISTANCES = List.of(
            "N weeks ago",
            "in the past N months",
            "over the last N years",
            "the last N days",
            "vor N Wochen",
            "il y a N jours",
            "hace N años",
            "N semanas atrás",
            "N giorni fa",
            "há N meses",
            "N недель назад",
            "N роки тому",
            "N周前",
            "N个月前",
            "قبل N أسابيع",
            "N هفته پیش",
            "N hafta önce",
            "N accounts",
            "N million posts",
            "more than N percent",
            "between N and N fake profiles",
            "N of N networks",
            "since N",
            "N times",
            "Q N 2024",
            "the N quarter of 2023",
            "N Konten",
            "N аккаунтов",
            "N个账号");
    private static final List<String> WORDS = List.of(
            "accounts ",
            "Meta ",
            "Russian ",
            "said ",
            "\"",
            "( ",
            "1,",
            "9",
            "a",
            "and ",
            "of the ",
            "March 2024, ",
            "12 May ",
            "Q1 ",
            "2021-",
            "fake ",
            "false claims that ",
            "Ada Quill ",
            "J. ",
            "...",
            " - ",
            "\u200f",
            "\u0301",
            "网络",
            "и ",
            "http://",
            "@a ",
            "x.y.",
            "&amp;",
            "\n",
            "according to ",
            "Moldova, ",
            "network of fake accounts ",
            "the EU and ",
            "who ",
            "U.S. ",
            "<p>",
            "<br>",
            "T0049 ",
            "Republic of ",
            "'s ");
    private static final List<String> DAYS = List.of(
            "%1$d/%2$d/%3$d",
            "%1$d.%2$d.%3$d",
            "%3$d-%2$02d-%1$02d",
            "%3$d-%2$d-%1$dT99:99:99+99:99",
            "%3$d年%2$d月%1$d日",
            "%3$d년 %2$d월 %1$d일",
            "%1$d %4$s %3$d",
            "%4$s %1$d, %3$d",
            "%1$d. %4$s %3$d",
            "%1$d %4$s",
            "%4$s %3$d",
            "令和%1$d年%2$d月%3$d日",
            "民國%1$d年%2$d月%2$d日",
            "%1$d tháng %2$d năm %3$d",
            "Q%2$d %3$d",
            "H%1$d %3$d",
            "%3$d/%2$d/%1$d",
            "%3$d%2$02d%1$02d",
            "%3$d-%1$d",
            "FY%3$d",
            "%1$dth of %4$s",
            "between %3$d and %1$d",
            "from %4$s %1$d to %4$s %2$d",
            "%3$d000",
            "since %4$s",
            "%4$s %1$d %2$d:%1$d:%2$d UTC %3$d");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1251"),
            Charset.forName("Shift_JIS"),
            Charset.forName("GB18030"),
            Charset.forName("IBM037"));

    abstract String of(String page, Random random);

    /** The page after one to three of them, as bytes of some character set. */
    static byte[] some(String page, Random random) {
        String changed = page;
        for (int i = 0, n = 1 + random.nextInt(3); i < n; i++) {
            Mutation[] all = values();
            changed = all[random.nextInt(all.length)].of(changed, random);
        }
        return changed.getBytes(any(random, CHARSETS));
    }

    private static int[] part(String page, Random random, int longest) {
        int from = random.nextInt(page.length() + 1);
        return new int[] {from, Math.min(page.length(), from + random.nextInt(longest + 1))};
    }

    /** At the head of what a tag opens, or anywhere. */
    private static String into(String page, Random random, String words) {
        int paragraph = page.indexOf("<p>", random.nextInt(page.length() + 1));
        int at = paragraph < 0 ? random.nextInt(page.length() + 1) : paragraph + 3;
        return page.substring(0, at) + words + page.substring(at);
    }

    private static String tag(String page, Random random, String tag) {
        int open = page.indexOf('<', random.nextInt(page.length() + 1));
        int at = open < 0 ? 0 : open;
        return page.substring(0, at) + tag + page.substring(at);
    }

    private static String day(Random random) {
        Locale locale = Locale.forLanguageTag(any(random, LANGUAGES));
        String month = Month.of(1 + random.nextInt(12)).getDisplayName(TextStyle.FULL, locale);
        int year = any(
                random, List.of(0, 1, 13, 99, 999, 1402, 1445, 1899, 1999, 2024, 2024, 2024, 2567, 9999, 99999, -5));
        String day = String.format(Locale.ROOT, any(random, DAYS), random.nextInt(40), random.nextInt(15), year, month);
        return random.nextInt(4) > 0 ? day : digits(day, any(random, List.of('٠', '۰', '०', '๐', '０')));
    }

    private static String digits(String text, char zero) {
        StringBuilder all = new StringBuilder(text);
        for (int i = 0; i < all.length(); i++)
            if (all.charAt(i) >= '0' && all.charAt(i) <= '9') all.setCharAt(i, (char) (all.charAt(i) - '0' + zero));
        return all.toString();
    }

    private static String cased(String phrase, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> phrase.toUpperCase(Locale.ROOT);
            case 1 -> phrase.toLowerCase(Locale.forLanguageTag("tr"));
            default ->
                phrase.isEmpty() ? phrase : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
        };
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
