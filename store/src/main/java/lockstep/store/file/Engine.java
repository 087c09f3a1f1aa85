package lockstep.store.file;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import lockstep.model.CannotDo;

/** The database engine, whose native part is unpacked into the folder for temporary files when it is first asked for. */
final class Engine {
    private Engine() {}

    /** A connection; a machine that cannot load the engine is told why. */
    static Connection connect(String url, Properties settings) throws SQLException {
        try {
            return DriverManager.getConnection(url, settings);
        } catch (LinkageError notLoaded) {
            throw refused(notLoaded);
        }
    }

    /** Why the engine is not there, in words. */
    static CannotDo refused(LinkageError notLoaded) {
        Throwable cause = notLoaded;
        while (cause.getCause() != null) cause = cause.getCause();
        return new CannotDo(
                "the database cannot be loaded from " + System.getProperty("java.io.tmpdir") + ": "
                        + cause.getMessage(),
                "free some space in that folder, or name another one that programs may run from: "
                        + "LOCKSTEP_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER",
                notLoaded);
    }
}
