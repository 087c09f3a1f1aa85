package lockstep.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the names of columns tell where they do not tell enough to read a file: which are known, and what is missing. */
final class KnownColumns {
    private static final List<Field> ASKED = List.of(Field.ACCOUNT, Field.HANDLE, Field.TIME, Field.ID, Field.TEXT);

    private final Map<Field, String> known = new EnumMap<>(Field.class);

    /** @param names of columns or members */
    KnownColumns(List<String> names) {
        for (Field field : ASKED) {
            int least = Integer.MAX_VALUE;
            for (String name : names) {
                int rank = FieldNames.rank(field, name);
                if (rank < 0 || rank >= least) continue;
                least = rank;
                known.put(field, name);
            }
        }
    }

    /** The known ones, as {@code ; known are tweet_created (time) and text (text)}; empty where there are none. */
    String says() {
        if (known.isEmpty()) return "";
        List<String> each = new ArrayList<>();
        known.forEach((field, name) -> each.add(name + " (" + field.word() + ")"));
        String last = each.remove(each.size() - 1);
        return "; known are " + (each.isEmpty() ? "" : String.join(", ", each) + " and ") + last;
    }

    /** What a person has to say, as {@code --map account=COLUMN}. */
    String missing(String column) {
        List<String> missing = new ArrayList<>();
        if (!known.containsKey(Field.ACCOUNT) && !known.containsKey(Field.HANDLE))
            missing.add("--map account=" + column);
        if (!known.containsKey(Field.TIME)) missing.add("--map time=" + column);
        return missing.isEmpty() ? "--map account=" + column + " --map time=" + column : String.join(" ", missing);
    }
}
