package lockstep.app.options;

import java.util.List;
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

    @Option(
            names = "--unmask",
            paramLabel = "ACCOUNT",
            description = "name this account only, by id or handle; may be repeated; needs --reason")
    private List<String> unmask = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "why --names is needed; kept in the log of the case")
    private String reason = "";

    /**
     * Who may be named. Real names are logged before anything is written.
     *
     * @param made what is made, as {@code report to out.html}
     */
    public Names names(LocalCase data, String made) {
        if (!unmask.isEmpty() && !real) return unmasked(data, made);
        if (!real && !reason.isBlank())
            throw new WrongUse("--reason is given without --names", "add --names or --unmask, or leave --reason out");
        if (!real) return Names.pseudonyms(data);
        if (reason.isBlank())
            throw new WrongUse(
                    "--names needs --reason TEXT: names of people leave this machine with the file",
                    "say why, as --reason \"right of reply before publication\"");
        data.log("named accounts", made + ": " + reason.strip());
        return Names.real(data);
    }

    private Names unmasked(LocalCase data, String made) {
        if (reason.isBlank())
            throw new WrongUse(
                    "--unmask needs --reason TEXT: a person may stand behind the name", "say why it must be named");
        List<Long> keys = data.people().matching(unmask);
        if (keys.isEmpty())
            throw new WrongUse(
                    "no account of the case is called " + String.join(", ", unmask),
                    "lockstep accounts CASE lists them");
        String which = String.join(", ", keys.stream().map(k -> "account:" + k).toList());
        data.log("unmasked accounts", made + ", " + which + ": " + reason.strip());
        return Names.unmasking(data, keys.stream().map(Long::intValue).toList());
    }
}
