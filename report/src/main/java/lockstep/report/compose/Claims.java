package lockstep.report.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.model.ShippedList;

/** Wordings of many languages that claim more than any evidence here can carry, with what to write instead. */
final class Claims {
    private static final int BEFORE = 3;
    private static final String EDGE_BEFORE = "(?<![\\p{L}\\p{N}_])";
    private static final String EDGE_AFTER = "(?![\\p{L}\\p{N}_])";
    private static final Map<String, Pattern> NEGATIONS = new HashMap<>();
    private static final List<Claims> ALL = all();

    private final String rule;
    private final Pattern says;
    private final Pattern negation;
    private final String instead;

    private Claims(String rule, Pattern says, Pattern negation, String instead) {
        this.rule = rule;
        this.says = says;
        this.negation = negation;
        this.instead = instead;
    }

    /**
     * A wording met.
     *
     * @param rule label or certain
     * @param instead what to write
     */
    record Met(String rule, int start, int end, String instead) {}

    /** All such wordings of a text, by place. */
    static List<Met> in(String text) {
        List<Met> met = new ArrayList<>();
        for (Claims claim : ALL) {
            Matcher found = claim.says.matcher(text);
            while (found.find())
                if (!claim.isDenied(text, found.start()))
                    met.add(new Met(claim.rule, found.start(), found.end(), claim.instead));
        }
        // one word may be a claim in several languages, and a part of a longer one
        met.sort(Comparator.comparingInt(Met::start).thenComparing(m -> -m.end()));
        List<Met> told = new ArrayList<>();
        int end = 0;
        for (Met one : met) {
            if (one.start() >= end) told.add(one);
            end = Math.max(end, one.end());
        }
        return told;
    }

    /** "This does not prove" claims nothing. What people are called stays a claim, denied or not. */
    private boolean isDenied(String text, int at) {
        if (!rule.equals("certain")) return false;
        int from = at;
        for (int words = 0; from > 0 && words < BEFORE; words++) {
            while (from > 0 && !Character.isLetter(text.charAt(from - 1))) {
                if (".!?。؟".indexOf(text.charAt(from - 1)) >= 0)
                    return negation.matcher(text.substring(from, at)).find();
                from--;
            }
            while (from > 0 && Character.isLetter(text.charAt(from - 1))) from--;
        }
        return negation.matcher(text.substring(from, at)).find();
    }

    private static List<Claims> all() {
        List<ShippedList.Row> rows = rows();
        for (ShippedList.Row row : rows)
            if (row.cell(0).equals("not")) NEGATIONS.put(row.cell(1), pattern(row.cell(2)));
        List<Claims> all = new ArrayList<>();
        for (ShippedList.Row row : rows)
            if (!row.cell(0).equals("not"))
                all.add(new Claims(
                        row.cell(0),
                        pattern(row.cell(2)),
                        NEGATIONS.getOrDefault(row.cell(1), Pattern.compile("(?!)")),
                        row.cell(3)));
        return List.copyOf(all);
    }

    private static Pattern pattern(String phrases) {
        List<String> parts = new ArrayList<>();
        for (String phrase : phrases.split("\\|")) parts.add(part(phrase));
        return Pattern.compile(String.join("|", parts), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String part(String phrase) {
        boolean begun = phrase.endsWith("*");
        String bare = begun ? phrase.substring(0, phrase.length() - 1) : phrase;
        String words = String.join(
                "\\s+",
                java.util.Arrays.stream(bare.split(" ")).map(Pattern::quote).toList());
        boolean unspaced = Character.isIdeographic(bare.codePointAt(0));
        if (unspaced) return words;
        boolean joins = bare.endsWith("'");
        String before = bare.startsWith("n'") ? "" : EDGE_BEFORE;
        return before + words + (begun ? "\\p{L}*" : "") + (joins ? "" : EDGE_AFTER);
    }

    private static List<ShippedList.Row> rows() {
        return ShippedList.rows(Claims.class, "wordings.tsv");
    }
}
