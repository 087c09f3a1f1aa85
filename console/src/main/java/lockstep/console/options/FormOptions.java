package lockstep.console.options;

import lockstep.console.Listing.Form;
import lockstep.console.ShortText;
import lockstep.console.Terminal;
import lockstep.model.WrongUse;
import picocli.CommandLine.Option;

/** For people or for machines. */
public final class FormOptions {
    @Option(names = "--json", description = "print JSON, with the same fields as the table")
    private boolean json;

    @Option(names = "--csv", description = "print CSV, with the same fields as the table")
    private boolean csv;

    /**
     * How many rows are printed: what was asked for; without, some for people and all for machines.
     *
     * @param asked by a flag, 0 without
     * @param forPeople rows of a table that nobody bounded
     */
    public int most(int asked, int forPeople) {
        if (asked < 0) throw new WrongUse("--limit is " + asked + "; it takes 1 or more");
        return asked > 0 ? asked : form() == Form.TABLE ? forPeople : Integer.MAX_VALUE;
    }

    /** A text for this form: people see a line of it, machines the whole. */
    public String text(String whole, int lettersForPeople) {
        return form() == Form.TABLE ? ShortText.of(whole, lettersForPeople) : whole;
    }

    /** Says what a bounded list left out, if anything, and how to get it. */
    public void left(Terminal terminal, long shown, long all, String what) {
        if (shown < all)
            terminal.say(
                    "%s of %s %s shown; --limit N shows more, --csv and --json all",
                    Terminal.count(shown), Terminal.count(all), what);
    }

    /** The form asked for; a table if none. */
    public Form form() {
        return json ? Form.JSON : csv ? Form.CSV : Form.TABLE;
    }
}
