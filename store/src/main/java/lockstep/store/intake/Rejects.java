package lockstep.store.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import lockstep.store.file.CaseFile;
import org.jspecify.annotations.Nullable;

/** The rejects of a case, source by source, in the order of their lines. */
public final class Rejects {
    private static final String ALL = """
            -- One row: an input row that is no row of the case.
            SELECT s.file, s.member, r.line, r.column_number, r.reason, r.raw
            FROM rejects r JOIN sources s ON s.source = r.source
            ORDER BY r.source, r.line, r.column_number, r.reason, r.raw
            """;

    private Rejects() {}

    /**
     * One reject.
     *
     * @param file path as it was given; for a member of an archive {@code archive!member}
     * @param line from 1
     * @param column from 1; 0 for the whole row
     * @param reason a code and a sentence
     * @param raw the row as it was read
     */
    public record Line(String file, long line, int column, String reason, String raw) {}

    /** Gives every reject to a taker; tells how many there were. */
    public static long each(CaseFile file, Consumer<Line> taker) {
        long count = 0;
        try (Statement ask = file.connection().createStatement();
                ResultSet row = ask.executeQuery(ALL)) {
            while (row.next()) {
                String member = text(row.getString(2));
                String name = text(row.getString(1)) + (member.isEmpty() ? "" : "!" + member);
                taker.accept(
                        new Line(name, row.getLong(3), row.getInt(4), text(row.getString(5)), text(row.getString(6))));
                count++;
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
        return count;
    }

    /** Name of the file that a source came from, as {@link Line#file}. */
    public static String file(CaseFile file, int source) {
        try (PreparedStatement ask =
                file.connection().prepareStatement("SELECT file, member FROM sources WHERE source = ?")) {
            ask.setInt(1, source);
            try (ResultSet row = ask.executeQuery()) {
                if (!row.next()) return "";
                String member = text(row.getString(2));
                return text(row.getString(1)) + (member.isEmpty() ? "" : "!" + member);
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
