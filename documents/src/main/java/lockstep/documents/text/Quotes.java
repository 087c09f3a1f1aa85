package lockstep.documents.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.lists.FieldList;
import lockstep.documents.lists.FieldRules;

/** Finds quoted speech in a text, and who speaks where the sentence names somebody. */
public final class Quotes {
    private static final FieldRules RULES = FieldRules.shipped(FieldList.QUOTES);
    private static final int SHORTEST = 20;
    private static final int LONGEST = 1_500;
    private static final int AROUND = 110;

    private static final String NAME =
            "(?<who>\\p{Lu}[\\p{L}'’.-]*\\p{L}(?: (?:" + any("particle") + " )*\\p{Lu}[\\p{L}'’.-]*\\p{L}){0,3})";
    private static final String SAID = any("said");
    private static final Pattern SAID_BY = Pattern.compile("^[\\s,.–—-]*" + SAID + " " + NAME);
    private static final Pattern NAME_SAID =
            Pattern.compile("^[\\s,.–—-]*" + NAME + "(?:, [^,.]{3,60},)? " + SAID + "\\b");
    private static final Pattern BEFORE =
            Pattern.compile(NAME + "(?:, [^,.]{3,60},)? " + SAID + "\\b[^.!?]{0,40}[:,]?\\s*$");
    private static final Pattern ACCORDING = Pattern.compile(any("according") + " " + NAME + ",?\\s*$");
    private static final Pattern HAN =
            Pattern.compile("(?<who>\\p{IsHan}{2,4}?)" + any("said-behind") + "[：:，,]?\\s*$");
    private static final Pattern NOBODY = Pattern.compile(any("nobody"));

    /**
     * What is quoted.
     *
     * @param start first letter of the words, behind the mark
     * @param end behind the last letter of the words, before the mark
     * @param speaker as the sentence names him or her; empty where it does not
     */
    public record Quote(int start, int end, String speaker) {}

    private Quotes() {}

    private static String any(String kind) {
        return RULES.any(FieldList.QUOTES, kind);
    }

    /** All quoted speech, in the order of the text. Single words in quotation marks are names or irony, not speech. */
    public static List<Quote> in(String text) {
        List<Quote> all = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int shut = closing(text, at);
            if (shut < 0) {
                at++;
                continue;
            }
            boolean han = Character.isIdeographic(text.codePointAt(at + 1));
            if (shut - at - 1 >= (han ? SHORTEST / 3 : SHORTEST))
                all.add(new Quote(at + 1, shut, speaker(text, at, shut)));
            at = shut + 1;
        }
        return all;
    }

    /** Where the quotation that opens here is shut, within its paragraph; -1 where none opens. */
    private static int closing(String text, int at) {
        String shut = switch (text.charAt(at)) {
            case '“' -> "”";
            case '„' -> "“”";
            case '«' -> "»";
            case '»' -> "«";
            case '「' -> "」";
            case '『' -> "』";
            case '"' -> "\"";
            default -> "";
        };
        if (shut.isEmpty()
                || at + 1 >= text.length()
                || Character.isWhitespace(text.charAt(at + 1)) && text.charAt(at) != '«') return -1;
        int most = Math.min(text.length(), at + LONGEST);
        for (int i = at + 1; i < most && text.charAt(i) != '\n'; i++) if (shut.indexOf(text.charAt(i)) >= 0) return i;
        return -1;
    }

    private static String speaker(String text, int open, int shut) {
        String after = text.substring(shut + 1, Math.min(text.length(), shut + 1 + AROUND));
        int stop = after.indexOf('\n');
        if (stop >= 0) after = after.substring(0, stop);
        String before = text.substring(Math.max(0, open - AROUND), open);
        before = before.substring(before.lastIndexOf('\n') + 1);
        for (Pattern p : List.of(SAID_BY, NAME_SAID)) {
            String who = who(p.matcher(after));
            if (!who.isEmpty()) return who;
        }
        for (Pattern p : List.of(ACCORDING, BEFORE, HAN)) {
            String who = who(p.matcher(before));
            if (!who.isEmpty()) return who;
        }
        return "";
    }

    private static String who(Matcher m) {
        if (!m.find()) return "";
        String who = m.group("who");
        return NOBODY.matcher(who.split(" ")[0]).matches() ? "" : who;
    }
}
