package lockstep.documents.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.model.ShippedList;

/** The headings under which pages put something other than their article, in many languages: an editable list. */
final class BoxHeads {
    /** What stands under such a heading. */
    enum Kind {
        /** What readers say. */
        TALK,
        /** Other articles, the author, invitations. */
        BOX,
        /** The article. */
        TEXT
    }

    static final int LONGEST = 70;
    private static final Map<String, Kind> WHOLE = new HashMap<>();
    private static final Map<String, List<String>> BEGINNINGS = new HashMap<>();
    private static final Map<String, Kind> KIND_OF_BEGINNING = new HashMap<>();

    static {
        for (ShippedList.Row row : ShippedList.rows(BoxHeads.class, "headings.tsv")) {
            Kind kind = Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
            String phrase = row.cell(1);
            if (phrase.endsWith("*")) {
                String start = phrase.substring(0, phrase.length() - 1);
                BEGINNINGS
                        .computeIfAbsent(firstWord(start), w -> new ArrayList<>())
                        .add(start);
                KIND_OF_BEGINNING.put(start, kind);
            } else {
                WHOLE.put(phrase, kind);
            }
        }
    }

    private BoxHeads() {}

    /** What a line announces, as far as its words tell. */
    static Kind of(String line) {
        if (line.isEmpty() || line.length() > LONGEST) return Kind.TEXT;
        String label = bare(line.toLowerCase(Locale.ROOT).replace('’', '\''));
        Kind kind = WHOLE.get(label);
        if (kind != null) return kind;
        // "3 comments" and "Comments (3)" announce what "comments" does.
        boolean counted = Character.isDigit(line.charAt(0))
                || line.endsWith(")")
                || Character.isDigit(line.charAt(line.length() - 1));
        if (counted) {
            String uncounted = label.replaceAll("^\\d+\\s*|\\s*\\(?\\d+\\)?$", "");
            kind = WHOLE.get(uncounted);
            if (kind == null) kind = WHOLE.get(uncounted + "s");
            if (kind == Kind.TALK || uncounted.startsWith("thoughts on ")) return Kind.TALK;
        }
        for (String start : BEGINNINGS.getOrDefault(firstWord(label), List.of())) {
            if (label.startsWith(start)) return KIND_OF_BEGINNING.getOrDefault(start, Kind.BOX);
        }
        return Kind.TEXT;
    }

    private static String bare(String line) {
        int to = line.length();
        while (to > 0 && " :：»›…>+".indexOf(line.charAt(to - 1)) >= 0) to--;
        int from = 0;
        while (from < to && " »›>+•".indexOf(line.charAt(from)) >= 0) from++;
        return line.substring(from, to);
    }

    /** Letters up to the first that is none; of scripts without gaps, the first two. */
    private static String firstWord(String s) {
        int end = 0;
        while (end < s.length() && Character.isLetter(s.charAt(end))) end++;
        boolean gapless = end > 0 && Character.isIdeographic(s.charAt(0));
        return s.substring(0, gapless ? Math.min(2, end) : end);
    }
}
