package lockstep.language.form;

/** A word without the endings that English puts on it; words of other scripts pass unchanged. */
public final class Stem {
    private static final String[] ENDINGS = {"ingly", "edly", "ing", "ed", "es", "ly", "s"};

    private Stem() {}

    /** The stem of a folded word; short words stay whole. */
    public static String of(String word) {
        String w = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        int n = w.length();
        if (n < 5 || w.charAt(0) < 'a' || w.charAt(0) > 'z') return n == 4 && w.endsWith("s") ? w.substring(0, 3) : w;
        for (String ending : ENDINGS) {
            if (n - ending.length() >= 4 && w.endsWith(ending)) return w.substring(0, n - ending.length());
        }
        return w;
    }
}
