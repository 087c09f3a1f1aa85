package lockstep.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.model.Run;
import lockstep.model.ShellWord;
import lockstep.model.Source;

/** The commands that make a report's findings again from the same files. */
public final class Commands {
    private Commands() {}

    /** From an empty case to the findings, in order. */
    public static List<String> toRepeat(Digest digest) {
        String file = ShellWord.of(digest.name().endsWith(".case") ? digest.name() : digest.name() + ".case");
        var lines = new ArrayList<String>();
        lines.add("lockstep new " + file);
        for (Source source : digest.sources()) lines.add(ingest(file, source));
        for (Run run : digest.runs()) {
            if (run.notRun().isEmpty()) lines.add(analyze(file, run, digest.names()));
        }
        lines.add("lockstep report " + file + " --out report.html");
        return lines.stream().distinct().toList();
    }

    private static String ingest(String file, Source source) {
        return "lockstep ingest " + file + " " + ShellWord.of(fileName(source.file())) + " --as "
                + ShellWord.of(source.format()) + flags(source.settings());
    }

    /** The exact run: every setting is written out, defaults too, since a default may change with a version. */
    private static String analyze(String file, Run run, Names names) {
        return "lockstep analyze " + file + " " + run.analysis() + flags(run.settings()) + scope(run.scope(), names)
                + " --seed " + run.seed();
    }

    /** A path tells of the analyst's machine; the hash beside it tells which file is meant. */
    public static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String scope(Map<String, String> scope, Names names) {
        var flags = new StringBuilder();
        scope.forEach((flag, value) -> {
            boolean hidden = flag.equals("accounts") && !names.areReal() && !value.isEmpty();
            if (!value.isEmpty())
                flags.append(" --").append(flag).append(' ').append(hidden ? "FILE" : ShellWord.of(value));
        });
        return flags.toString();
    }

    private static String flags(Map<String, String> settings) {
        var flags = new StringBuilder();
        settings.forEach((flag, value) -> {
            if (!value.isEmpty()) flags.append(" --").append(flag).append(' ').append(ShellWord.of(value));
        });
        return flags.toString();
    }
}
