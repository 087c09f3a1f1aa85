package lockstep.console.options;

import java.util.List;
import lockstep.casework.OpenCase;
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

    /** Who may be named in what is written; {@link #logging} writes it. */
    public Names names(LocalCase data) {
        if (!unmask.isEmpty() && !real) return Names.unmasking(data, unmasked(data));
        if (!real && !reason.isBlank())
            throw new WrongUse("--reason is given without --names", "add --names or --unmask, or leave --reason out");
        if (!real) return Names.pseudonyms(data);
        if (reason.isBlank())
            throw new WrongUse(
                    "--names needs --reason TEXT: names of people leave this machine with the file",
                    "say why, as --reason \"right of reply before publication\"");
        return Names.real(data);
    }

    /**
     * Writes what leaves the machine. Where it names accounts, the log says so; where it cannot be written, the log does not say that it was.
     *
     * @param made what is made, as {@code report to out.html}
     */
    public void logging(OpenCase open, String made, Runnable writing) {
        if (!real && unmask.isEmpty()) {
            writing.run();
            return;
        }
        open.file().inTransaction(() -> {
            if (real) open.data().log("named accounts", made + ": " + reason.strip());
            else open.data().log("unmasked accounts", made + ", " + which(open.data()) + ": " + reason.strip());
            writing.run();
        });
    }

    private String which(LocalCase data) {
        return String.join(
                ", ", unmasked(data).stream().map(k -> "account:" + k).toList());
    }

    private List<Integer> unmasked(LocalCase data) {
        if (reason.isBlank())
            throw new WrongUse(
                    "--unmask needs --reason TEXT: a person may stand behind the name", "say why it must be named");
        List<Long> keys = data.people().matching(unmask);
        if (keys.isEmpty())
            throw new WrongUse(
                    "no account of the case is called " + String.join(", ", unmask),
                    "lockstep accounts CASE lists them");
        return keys.stream().map(Long::intValue).toList();
    }
}
