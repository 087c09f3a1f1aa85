package lockstep.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Offers the nearest of the names that exist for one that does not. */
public final class Near {
    private Near() {}

    /** The known name with the fewest edits, when that is at most a third of the length. */
    public static Optional<String> to(String wrong, Collection<String> known) {
        return known.stream()
                .filter(name -> edits(wrong, name) <= Math.max(1, Math.max(wrong.length(), name.length()) / 3)
                        || (!wrong.isEmpty() && name.startsWith(wrong)))
                .min(Comparator.<String>comparingInt(name -> edits(wrong, name)).thenComparing(name -> name));
    }

    /** A help line: the nearest name if there is one, else all of them. */
    public static String help(String wrong, Collection<String> known) {
        return to(wrong, known)
                .map(name -> "did you mean " + name + "?")
                .orElseGet(() ->
                        "known: " + String.join(", ", known.stream().sorted().toList()));
    }

    private static int edits(String x, String y) {
        int[] row = new int[y.length() + 1];
        for (int j = 0; j <= y.length(); j++) row[j] = j;
        for (int i = 1; i <= x.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= y.length(); j++) {
                int change = diagonal + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[y.length()];
    }
}
