package lockstep.casework.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import lockstep.model.CannotDo;
import lockstep.store.file.CaseFile;

/** A case that files are read into, made where there is none; one that was made and took nothing is removed again, so that a slip leaves nothing behind. */
public final class IntakeCase implements AutoCloseable {
    private final CaseFile file;
    private final boolean made;

    private IntakeCase(CaseFile file, boolean made) {
        this.file = file;
        this.made = made;
    }

    /** Opens the case of a file, or makes it. */
    public static IntakeCase of(Path path) {
        boolean there = Files.exists(path);
        return new IntakeCase(CaseFile.openOrCreate(path), !there);
    }

    public CaseFile file() {
        return file;
    }

    /** Whether there are posts to look at. */
    public boolean hasPosts() {
        try {
            return holds("posts");
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
    }

    /** Only a case that is known to hold nothing, not even a source that was refused, is taken away. */
    private boolean isForNothing() {
        try {
            return made && !holds("sources") && !holds("received") && !holds("posts");
        } catch (SQLException unknown) {
            return false;
        }
    }

    private boolean holds(String table) throws SQLException {
        try (var ask = file.connection().createStatement();
                var row = ask.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return row.next();
        }
    }

    @Override
    public void close() {
        Path path = file.path();
        boolean nothing = isForNothing();
        file.close();
        if (!nothing) return;
        try {
            for (String name : List.of("", ".wal"))
                Files.deleteIfExists(path.resolveSibling(path.getFileName() + name));
        } catch (IOException refused) {
            throw new CannotDo("cannot take away " + path + ", which holds nothing", "delete it", refused);
        }
    }
}
