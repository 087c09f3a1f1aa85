package lockstep.app.command;

import lockstep.casework.analysis.RunInputs;
import lockstep.console.Listing.Form;
import lockstep.console.Terminal;
import lockstep.model.Run;
import lockstep.store.LocalCase;

/** What a reader must know before anything that was found: told first, by every command that lists findings or accounts. */
public final class Cautions {
    private Cautions() {}

    /** Tells those of the latest runs: above a table, beside what machines read. */
    public static void tell(Terminal terminal, LocalCase data, Form form) {
        for (Run run : Run.latest(data.runs())) {
            for (String caution : run.cautions()) {
                if (form == Form.TABLE) terminal.print(Run.CAUTION + caution + "\n");
                else terminal.say("%s", Run.CAUTION + caution);
            }
        }
        RunInputs.of(data).caution().ifPresent(stale -> terminal.say("%s", Run.CAUTION + stale));
    }
}
