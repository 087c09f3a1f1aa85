package lockstep.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.judgement.LogEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists all that people did to a case, and proves that the list is whole. */
@Command(
        name = "log",
        description = {
            "Lists all that people did to a case: judged, noted, merged, named, forgot. Entries are only ever added.",
            "Each is chained to the one before by a hash; status 1 says that one was changed, added or taken out."
        },
        footer = {
            "",
            "Keep the last hash elsewhere, in a mail or on paper: it proves every entry up to it.",
            "",
            "Examples:",
            "  lockstep log my.case",
            "  lockstep log my.case --csv > log.csv"
        },
        mixinStandardHelpOptions = true)
public final class LogCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            List<LogEntry> entries = open.data().logBook().entries();
            boolean whole = form.form() != Listing.Form.TABLE;
            var listing = new Listing("entry", "happened_at", "by", "did", "detail", "hash");
            for (LogEntry e : entries) {
                listing.add(
                        e.entry(),
                        e.happenedAt().toString(),
                        e.by(),
                        e.did(),
                        e.detail(),
                        whole || e.hash().length() < 12 ? e.hash() : e.hash().substring(0, 12));
            }
            listing.print(terminal, form.form());
            List<String> faults = open.data().logBook().faults(open.data().assessments());
            for (String fault : faults) terminal.err().println("error: " + fault);
            if (!faults.isEmpty()) return 1;
            if (entries.isEmpty()) terminal.say("nobody has done anything to this case yet");
            else
                terminal.say(
                        "%s, whole and unchanged; the last hash is %s",
                        Count.of(entries.size(), "entry"),
                        entries.get(entries.size() - 1).hash());
        }
        return 0;
    }
}
