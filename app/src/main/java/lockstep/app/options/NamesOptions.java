package lockstep.app.options;

import lockstep.model.WrongUse;
import lockstep.report.Names;
import lockstep.store.LocalCase;
import picocli.CommandLine.Option;

/** Whether accounts are named in what leaves the machine. */
public final class NamesOptions {
    @Option(
            names = "--names",
            description = "name accounts as the sources do; without it they stand under short names of this case only")
    private boolean real;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why --names is needed; kept in the log of the case")
    private String reason = "";

    /**
     * Who may be named. Real names are logged before anything is written.
     *
     * @param made what is made, as {@code report to out.html}
     */
    public Names names(LocalCase data, String made) {
        if (!real && !reason.isBlank())
            throw new WrongUse("--reason is given without --names", "add --names, or leave --reason out");
        if (!real) return Names.pseudonyms(data);
        if (reason.isBlank())
            throw new WrongUse(
                    "--names needs --reason TEXT: names of people leave this machine with the file",
                    "say why, as --reason \"right of reply before publication\"");
        data.log("named accounts", made + ": " + reason.strip());
        return Names.real(data);
    }
}
