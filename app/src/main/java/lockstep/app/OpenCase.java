package lockstep.app;

import java.nio.file.Path;
import lockstep.model.Scope;
import lockstep.store.CaseFile;
import lockstep.store.LocalCase;

/**
 * A case opened for one command, within one scope.
 *
 * @param file the file
 * @param data what analyses and reports ask
 */
public record OpenCase(CaseFile file, LocalCase data) implements AutoCloseable {
    /** Opens a case that is there. */
    public static OpenCase of(Path path, Scope scope) {
        CaseFile file = CaseFile.open(path);
        try {
            return new OpenCase(file, new LocalCase(file, scope));
        } catch (RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
