package lockstep.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What a source brought that an earlier one had brought word for word is kept once; where it stood is written down. */
final class ReceivedAgain {
    private static final String NOTE = """
            -- One row: an object of this source that an earlier source brought
            INSERT INTO received_again
            SELECT n.source, n.place, min(o.source), min(o.place)
            FROM received n JOIN received o
              ON o.content = n.content AND o.form = n.form AND coalesce(o.id, '') = coalesce(n.id, '')
            WHERE n.source = ? AND o.source < n.source AND n.place > 0 AND o.place > 0
            GROUP BY n.source, n.place
            """;
    private static final String DROP = """
            DELETE FROM received
            WHERE source = ? AND place IN (SELECT place FROM received_again WHERE source = ?)
            """;

    private ReceivedAgain() {}

    /** Takes out of a source what others brought before; tells how many objects that were. */
    static long of(Connection connection, int source) throws SQLException {
        long again;
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setInt(1, source);
            again = note.executeUpdate();
        }
        if (again == 0) return 0;
        try (PreparedStatement drop = connection.prepareStatement(DROP)) {
            drop.setInt(1, source);
            drop.setInt(2, source);
            drop.executeUpdate();
        }
        return again;
    }
}
