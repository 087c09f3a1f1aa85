package lockstep.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.casework.analysis.Analyst;
import lockstep.casework.analysis.RunListener;
import lockstep.casework.intake.IngestListener;
import lockstep.casework.intake.IngestReport;
import lockstep.casework.intake.IngestRun;
import lockstep.ingest.Reading;
import lockstep.kernels.shape.Columns;
import lockstep.model.Scope;

/** A folder with files of neutral words, and a case that a test reads them into. */
public final class CaseFolder {
    private static final long BEGUN = Instant.parse("2021-03-01T08:00:00Z").getEpochSecond();
    private static final String HEAD = "account,platform,id,time,text,object\n";

    private final Path folder;

    public CaseFolder(Path folder) {
        this.folder = folder;
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public Path file(String name, String text) throws IOException {
        return Files.writeString(path(name), text);
    }

    /** A table of posts, one a row: the account, seconds since the beginning, the words, and a link or nothing. */
    public Path posts(String name, List<String[]> rows) throws IOException {
        var text = new StringBuilder(HEAD);
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            Instant time = Instant.ofEpochSecond(BEGUN + Long.parseLong(row[1]));
            text.append(String.join(",", row[0], "x", name.replace('.', '_') + i, time.toString(), row[2], row[3]))
                    .append('\n');
        }
        return file(name, text.toString());
    }

    /** Two groups of four accounts, each with six links of its own that its members post within seconds. */
    public Path twoGroups() throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String group : List.of("anvil", "basin"))
            for (int item = 0; item < 6; item++)
                for (int who = 0; who < 4; who++) {
                    int time = item * 90_000 + (group.equals("basin") ? 40_000 : 0) + who;
                    String link = "https://" + group + ".example/" + item;
                    rows.add(
                            new String[] {group + who, Integer.toString(time), "words of " + group + " " + item, link});
                }
        return posts("two.csv", rows);
    }

    /** The case, whole; made where there is none. */
    public OpenCase open() {
        Path file = path("t.case");
        return Files.exists(file)
                ? OpenCase.of(file, Scope.ALL)
                : OpenCase.of(lockstep.store.file.CaseFile.create(file), Scope.ALL);
    }

    public static IngestReport read(OpenCase open, Path file) {
        return IngestRun.read(open.file(), file, Reading.PLAIN, IngestListener.quiet());
    }

    /** An analyst of the whole case who is told nothing. */
    public static Analyst analyst(OpenCase open) {
        return new Analyst(open.data(), Scope.ALL, RunListener.quiet(), 42);
    }

    public static List<String> logged(OpenCase open) {
        Columns c = open.data().select("SELECT did || ' ' || detail AS line FROM log ORDER BY entry", Map.of());
        return List.of(c.strings("line"));
    }

    public static long count(OpenCase open, String from) {
        return open.data().select("SELECT count(*) AS n FROM " + from, Map.of()).longs("n")[0];
    }
}
