package lockstep.console.options;

import lockstep.console.Terminal;
import picocli.CommandLine.Option;

/** The only switches that every command knows. */
public final class GlobalOptions {
    @Option(names = "--quiet", description = "say nothing but errors on standard error")
    private boolean quiet;

    @Option(names = "--no-color", description = "no colour")
    private boolean noColor;

    /** The terminal of the process, as the person wants it. */
    // from JDK 22 on there is a console without a terminal too; progress is then shown where nobody watches
    @SuppressWarnings("SystemConsoleNull")
    public Terminal terminal() {
        // The launcher knows whether a person watches; from Java 22 on, Java itself does not say.
        boolean interactive = "yes".equals(System.getProperty("lockstep.interactive"));
        return new Terminal(System.out, System.err, interactive, quiet, interactive && !noColor);
    }
}
