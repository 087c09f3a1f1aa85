package lockstep.model;

import java.util.Locale;

/** Numbers with what they count, as people read them on every surface: "1 account", "1,204 accounts". */
public final class Count {
    private Count() {}

    /** 80,211 */
    public static String of(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** A number and its noun, of which the last word takes the plural: "1 handle", "2 handles", "3 analyses", "4 searches". */
    public static String of(long n, String one) {
        return of(n, one, plural(one));
    }

    /** The same where more than the noun changes: "1 reply is left out", "2 replies are left out". */
    public static String of(long n, String one, String many) {
        return of(n) + " " + (n == 1 ? one : many);
    }

    /** More than one of it. */
    private static String plural(String one) {
        if (one.endsWith("sis")) return one.substring(0, one.length() - 2) + "es";
        boolean consonant = one.endsWith("y") && "aeiou".indexOf(one.charAt(one.length() - 2)) < 0;
        if (consonant) return one.substring(0, one.length() - 1) + "ies";
        boolean hissing = one.endsWith("s") || one.endsWith("ch") || one.endsWith("sh") || one.endsWith("x");
        return one + (hissing ? "es" : "s");
    }
}
