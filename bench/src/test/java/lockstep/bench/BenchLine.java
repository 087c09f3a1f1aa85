package lockstep.bench;

import lockstep.console.ExitStatus;
import picocli.CommandLine;

/** Runs a benchmark as {@code lockstep bench} does. */
final class BenchLine {
    private BenchLine() {}

    /** The exit status. */
    static int run(String... arguments) {
        var line = new CommandLine(new BenchCommand());
        ExitStatus.of(line);
        return line.execute(arguments);
    }
}
