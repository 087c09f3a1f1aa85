package lockstep.app.options;

import lockstep.app.Terminal;
import picocli.CommandLine.Option;

/** The only switches that every command knows. */
public final class GlobalOptions {
    @Option(names = "--quiet", description = "say nothing but errors on standard error")
    private boolean quiet;

    @Option(names = "--no-color", description = "no colour")
    private boolean noColor;

    /** The terminal of the process, as the person wants it. */
    public Terminal terminal() {
        boolean interactive = System.console() != null && System.getenv("CI") == null;
        return new Terminal(System.out, System.err, interactive, quiet, interactive && !noColor);
    }
}
