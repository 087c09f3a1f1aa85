package lockstep.model.finding;

import java.util.List;
import java.util.Locale;

/**
 * A number that says what it is and what it was made from.
 *
 * @param value the number
 * @param means what it is, in words
 * @param from the numbers it was made from
 */
public record Explanation(double value, String means, List<Explanation> from) {
    public Explanation {
        from = List.copyOf(from);
    }

    public static Explanation of(double value, String means, Explanation... from) {
        return new Explanation(value, means, List.of(from));
    }

    /** The tree as indented lines. */
    public String asText() {
        var text = new StringBuilder();
        write(text, "");
        return text.toString();
    }

    private void write(StringBuilder text, String indent) {
        text.append(indent).append(number(value)).append("    ").append(means);
        text.append(from.isEmpty() ? "\n" : ", from:\n");
        for (Explanation part : from) part.write(text, indent + "  ");
    }

    private static String number(double v) {
        if (v == Math.rint(v) && Math.abs(v) < 1e15) return String.format(Locale.ROOT, "%d", (long) v);
        double size = Math.abs(v);
        return String.format(Locale.ROOT, size >= 0.001 && size < 1e6 ? "%.3f" : "%.2e", v);
    }
}
