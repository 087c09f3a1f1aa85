package lockstep.language.copies;

import lockstep.kernels.text.NearDuplicates;

/** Decides whether two forms are copies of one another, by their letters, their words weighed by rarity, and their numbers. */
final class Likeness {
    /*
     * Numbers first: two texts each of which states a number that the other does not are two statements, whatever their words.
     * Names likewise, unless the letters are NAMED alike or more: a long text with one name put in is still that text, a short report
     * with other names is another report. Then letters: a Jaccard index of pieces of LETTERS is enough. Below it, from CANDIDATE on,
     * words count, each by its rarity among all forms: either they share WORDS of all their weight (PAIRS where a script puts no
     * spaces, since a changed sign changes two pairs), or the shorter lies WITHIN the longer to that share and is at least half as long.
     */
    private static final double NAMED = 0.75;
    static final double LETTERS = 0.6;
    private static final double CANDIDATE = 0.3;
    private static final double WORDS = 0.6;
    private static final double PAIRS = 0.45;
    private static final double WITHIN = 0.9;
    private static final int PLACES = 1 << 20;

    private final CopyForm[] forms;
    private final int[] holders = new int[PLACES];

    Likeness(CopyForm[] forms) {
        this.forms = forms;
        for (CopyForm form : forms) for (int word : form.words()) holders[place(word)]++;
    }

    private static int place(int word) {
        return (word ^ word >>> 15) & PLACES - 1;
    }

    private double weight(int word) {
        return Math.log((forms.length + 1.0) / (holders[place(word)] + .5));
    }

    /** Whether the two are copies. */
    boolean same(int x, int y) {
        return of(x, y) > 0;
    }

    /** How like the two are, 0 to 1; 0 where they are no copies. */
    double of(int x, int y) {
        CopyForm a = forms[x];
        CopyForm b = forms[y];
        if (disagree(a.numbers(), b.numbers())) return 0;
        double letters = NearDuplicates.jaccard(a.shingles(), b.shingles());
        if (letters < CANDIDATE || letters < NAMED && disagree(a.names(), b.names())) return 0;
        return letters >= LETTERS ? letters : byWords(a.words(), b.words(), a.unspaced() ? PAIRS : WORDS);
    }

    private double byWords(int[] a, int[] b, double least) {
        double shared = 0;
        double onlyA = 0;
        double onlyB = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || i < a.length && a[i] < b[j]) onlyA += weight(a[i++]);
            else if (i == a.length || b[j] < a[i]) onlyB += weight(b[j++]);
            else {
                shared += weight(a[i++]);
                j++;
            }
        }
        double all = shared / (shared + onlyA + onlyB);
        double shorter = shared + Math.min(onlyA, onlyB);
        boolean within = shared / shorter >= WITHIN && 2 * shorter >= shared + Math.max(onlyA, onlyB);
        return all >= least || within ? all : 0;
    }

    /** Whether each has one that the other has not. */
    private static boolean disagree(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) return false;
        return NearDuplicates.shared(a, b) < Math.min(a.length, b.length);
    }
}
