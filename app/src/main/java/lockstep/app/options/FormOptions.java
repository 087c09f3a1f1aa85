package lockstep.app.options;

import lockstep.app.Listing.Form;
import picocli.CommandLine.Option;

/** For people or for machines. */
public final class FormOptions {
    @Option(names = "--json", description = "print JSON, with the same fields as the table")
    private boolean json;

    @Option(names = "--csv", description = "print CSV, with the same fields as the table")
    private boolean csv;

    /** The form asked for; a table if none. */
    public Form form() {
        return json ? Form.JSON : csv ? Form.CSV : Form.TABLE;
    }
}
