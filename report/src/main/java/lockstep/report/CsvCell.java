package lockstep.report;

/** A text as a cell of CSV that a spreadsheet takes for words, never for a formula. */
public final class CsvCell {
    /** A spreadsheet takes a cell that begins with one of these for a formula, or takes off the guard itself. */
    private static final String GUARDED = "=+-@\t\r\n|'";

    private static final String GUARD = "'";

    private CsvCell() {}

    /** For people and their tools: what hides is written out. */
    public static String of(String words) {
        return exact(Visible.text(words));
    }

    /** Every character as it is; {@link #bare} takes the guard off again. */
    public static String exact(String words) {
        boolean guarded = !words.isEmpty() && GUARDED.indexOf(words.charAt(0)) >= 0;
        return quoted(guarded ? GUARD + words : words);
    }

    /** A cell that is no words, as a number: quoted where CSV needs it. */
    public static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** What a cell says without the guard. */
    public static String bare(String cell) {
        boolean guarded = cell.length() > 1 && cell.startsWith(GUARD) && GUARDED.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }
}
