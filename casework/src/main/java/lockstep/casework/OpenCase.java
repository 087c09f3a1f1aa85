package lockstep.casework;

import java.nio.file.Path;
import lockstep.casework.words.CaseWords;
import lockstep.model.Scope;
import lockstep.model.analysis.Work;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;

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
            return of(file, scope);
        } catch (RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    /** Looks at a case that is open; where languages are asked for, those of its posts are told first. */
    public static OpenCase of(CaseFile file, Scope scope) {
        if (!scope.languages().isEmpty()) new CaseWords(LocalCase.of(file, Scope.ALL), Work.quiet(0)).languages();
        return new OpenCase(file, LocalCase.of(file, scope));
    }

    @Override
    public void close() {
        file.close();
    }
}
