package lockstep.app.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import lockstep.app.Main;
import lockstep.store.file.CaseFile;

/** A folder with files and cases, and the command line beside it. */
public final class Desk {
    private final Path folder;
    private String printed = "";
    private String said = "";

    public Desk(Path folder) {
        this.folder = folder;
    }

    public Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** Runs a command; arguments that name a file or a case of the folder are taken from there. */
    public int run(String... arguments) {
        String[] named = arguments.clone();
        for (int i = 1; i < named.length; i++) {
            boolean here = named[i].endsWith(".case") || Files.exists(folder.resolve(named[i]));
            if (here && !named[i].startsWith("-"))
                named[i] = folder.resolve(named[i]).toString();
        }
        PrintStream out = System.out;
        PrintStream err = System.err;
        var data = new ByteArrayOutputStream();
        var talk = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(data, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(talk, true, StandardCharsets.UTF_8));
            return Main.run(named);
        } finally {
            System.setOut(out);
            System.setErr(err);
            printed = data.toString(StandardCharsets.UTF_8);
            said = talk.toString(StandardCharsets.UTF_8);
        }
    }

    /** What the last command printed as data. */
    public String printed() {
        return printed;
    }

    /** What the last command said beside it. */
    public String said() {
        return said;
    }

    /** Rows of a case, fields joined by a bar. */
    public List<String> rows(String name, String sql) {
        List<String> rows = new ArrayList<>();
        try (CaseFile open = CaseFile.open(folder.resolve(name));
                Statement ask = open.connection().createStatement();
                ResultSet row = ask.executeQuery(sql)) {
            int width = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= width; i++) cells.add(String.valueOf(row.getString(i)));
                rows.add(String.join("|", cells));
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return rows;
    }
}
