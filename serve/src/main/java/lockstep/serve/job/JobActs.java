package lockstep.serve.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lockstep.model.Scope;
import lockstep.model.analysis.Work;
import lockstep.store.file.CaseFile;

/** What a job can do to a case, as the pages ask for it. */
public interface JobActs {
    /**
     * Runs an analysis and keeps what it yields.
     *
     * @param file a connection of its own
     * @return id of the run
     */
    String run(CaseFile file, Asked asked, Work work);

    /**
     * Reads a file into the case.
     *
     * @return what became of it, in sentences
     */
    List<String> read(CaseFile file, Path upload, String as, Work work);

    /**
     * Makes what answers rest on besides the posts, as languages and copies, so that no answer depends on what was asked before.
     *
     * @param file a connection of its own
     */
    void derive(CaseFile file, Work work);

    /** Name and version of this program. */
    String software();

    /**
     * An analysis with its settings.
     *
     * @param settings by flag; defaults for the rest
     * @param again whether to run even if an earlier run asked the same of the same data
     */
    record Asked(String analysis, Map<String, String> settings, Scope scope, long seed, boolean again) {
        public Asked {
            settings = Map.copyOf(settings);
        }
    }
}
