package lockstep.console.options;

import picocli.CommandLine.Option;

/** Who says it. */
public final class SignedOptions {
    @Option(names = "--by", paramLabel = "NAME", description = "who says it (default: the user of this machine)")
    private String by = System.getProperty("user.name", "");

    /** The name. */
    public String by() {
        return by.strip();
    }
}
