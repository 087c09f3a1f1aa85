package lockstep.documents.text;

/** Places in a text, counted in Unicode code points as records print them and not in chars as Java does. */
public final class CodePoints {
    private CodePoints() {}

    /** For each place between chars, how many code points lie before it; half a pair counts with its other half. */
    public static int[] before(String text) {
        int[] points = new int[text.length() + 1];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            points[i] = n;
            boolean halfWay = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!halfWay) n++;
        }
        points[text.length()] = n;
        return points;
    }

    /** The place in chars behind so many code points, or -1 where the text has no such place. */
    public static int chars(String text, int points) {
        return points < 0 || points > text.codePointCount(0, text.length()) ? -1 : text.offsetByCodePoints(0, points);
    }
}
