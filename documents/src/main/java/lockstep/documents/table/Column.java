package lockstep.documents.table;

import java.util.Locale;
import java.util.Optional;

/** What a column of a table of reports may hold. */
public enum Column {
    TITLE,
    TEXT,
    DATE,
    AUTHOR,
    OUTLET,
    LINK;

    /** The word for it in {@code --map}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that a word stands for. */
    public static Optional<Column> of(String word) {
        for (Column one : values())
            if (one.word().equals(word.strip().toLowerCase(Locale.ROOT))) return Optional.of(one);
        return Optional.empty();
    }
}
