package lockstep.app;

import java.io.IOException;
import java.nio.file.Path;
import lockstep.app.ingest.CaseTemplate;
import lockstep.app.ingest.Desk;

/** The case of {@code lockstep demo}, analysed once for all tests that look at it. */
public final class DemoCase {
    private static final String NAME = "demo.case";

    private DemoCase() {}

    /** The case in a test's own folder. */
    public static Path in(Path folder) {
        CaseTemplate.of(NAME, DemoCase::fill).lay(folder);
        return folder.resolve(NAME);
    }

    private static void fill(Desk desk) throws IOException {
        Path here = desk.file("here", "").getParent();
        if (desk.run("demo", "--dir", here.toString(), "--quiet") != 0) throw new IllegalStateException(desk.said());
    }
}
