package lockstep.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import lockstep.model.intake.Intake;
import lockstep.model.intake.SourceIntake;
import lockstep.model.intake.SourceStart;
import lockstep.store.accounts.Tombstones;
import lockstep.store.file.CaseFile;
import org.jspecify.annotations.Nullable;

/** Takes rows into an open case, one source at a time. */
public final class CaseIntake implements Intake {
    private final CaseFile file;
    private final Connection connection;
    private final Tombstones forgottenSources;
    private @Nullable Known known;
    private @Nullable Tables tables;

    public CaseIntake(CaseFile file) {
        this.file = file;
        this.connection = file.connection();
        this.forgottenSources = Tombstones.of(file, Tombstones.Kind.SOURCE);
    }

    @Override
    public boolean hasSourceOfSize(long bytes) {
        // of a source that was removed the size is gone too: each file is hashed first from then on
        if (!forgottenSources.isEmpty()) return true;
        return any("SELECT source FROM sources WHERE bytes = ? AND state = 'read'", bytes)
                .isPresent();
    }

    @Override
    public Optional<Integer> sourceWith(String sha256) {
        return any("SELECT source FROM sources WHERE sha256 = ? AND state = 'read'", sha256);
    }

    @Override
    public boolean isForgotten(String sha256) {
        return forgottenSources.holds(sha256);
    }

    @Override
    public SourceIntake begin(SourceStart start) {
        try {
            connection.setAutoCommit(false);
            if (tables == null) tables = new Tables(connection);
            if (known == null) known = Known.of(connection);
            return new SourceWriter(this, start, known, tables);
        } catch (SQLException broken) {
            undo();
            throw CaseFile.refused(file.path(), broken);
        }
    }

    @Override
    public void close() {}

    CaseFile file() {
        return file;
    }

    Connection connection() {
        return connection;
    }

    /** Makes the source part of the case. */
    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Leaves no trace of the source, in the case or in memory. */
    void undo() {
        known = null;
        if (tables != null) tables.clear();
        tables = null;
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException endedAlready) {
            // a full disk ends the transaction by itself; what is told is what went wrong first
        }
    }

    private Optional<Integer> any(String sql, Object value) {
        try (PreparedStatement ask = connection.prepareStatement(sql)) {
            ask.setObject(1, value);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
    }
}
