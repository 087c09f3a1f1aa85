package lockstep.app.seal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import lockstep.kernels.shape.Columns;
import lockstep.store.CaseFile;
import lockstep.store.LocalCase;

/** Takes out of a case made anew what had been removed from the sealed one on request: rows that the seal does not list. */
final class Removed {
    private Removed() {}

    static void drop(CaseFile made, LocalCase data, long source, RowPrints sealed) {
        Set<Long> lines = sealed.lines();
        Columns c = data.select(
                "SELECT post, line FROM posts WHERE source = :source ORDER BY post",
                java.util.Map.of("source", source));
        try (PreparedStatement actions = made.connection().prepareStatement("DELETE FROM actions WHERE post = ?");
                PreparedStatement counts = made.connection().prepareStatement("DELETE FROM counts WHERE post = ?");
                PreparedStatement posts = made.connection().prepareStatement("DELETE FROM posts WHERE post = ?")) {
            for (int i = 0; i < c.size(); i++) {
                if (lines.contains(c.longs("line")[i])) continue;
                for (PreparedStatement drop : java.util.List.of(actions, counts, posts)) {
                    drop.setLong(1, c.longs("post")[i]);
                    drop.execute();
                }
            }
        } catch (SQLException refused) {
            throw CaseFile.refused(made.path(), refused);
        }
    }
}
