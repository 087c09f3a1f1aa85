package lockstep.console;

import lockstep.language.form.Clean;

/** A post's text as a cell of a table shows it. */
public final class ShortText {
    private ShortText() {}

    /** The text cleaned, on one line, of at most so many characters; what is cut is marked. */
    public static String of(String text, int most) {
        String line = Clean.of(text).replaceAll("\\s+", " ");
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }
}
