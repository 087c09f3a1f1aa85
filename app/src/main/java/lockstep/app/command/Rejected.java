package lockstep.app.command;

import java.util.List;
import lockstep.console.Terminal;
import lockstep.documents.Reject;
import lockstep.model.Count;
import lockstep.report.Visible;

/** What could not be read in a batch of articles: told line by line, and counted. */
public final class Rejected {
    private static final int MOST_TOLD = 50;

    private final Terminal terminal;
    private long rejects;

    public Rejected(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Tells them. */
    public void tell(List<Reject> some) {
        for (Reject one : some) {
            if (++rejects > MOST_TOLD) continue;
            terminal.err().println("error: " + shown(one.says()));
            if (!one.help().isEmpty()) terminal.err().println("help:  " + shown(one.help()));
        }
    }

    public long count() {
        return rejects;
    }

    /** The end of the line that counts what was read. */
    public String counted() {
        if (rejects == 0) return "";
        String untold = rejects > MOST_TOLD ? ", the first " + MOST_TOLD + " of them told above" : "";
        return "; " + Count.of(rejects, "reject") + untold;
    }

    /** Names of members and words of files may hold signs that steer a terminal. */
    private static String shown(String text) {
        return Visible.text(text.replaceAll("[\\r\\n\\t]+", " "));
    }
}
