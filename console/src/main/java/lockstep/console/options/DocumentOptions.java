package lockstep.console.options;

import java.util.LinkedHashMap;
import java.util.Map;
import lockstep.documents.Limits;
import lockstep.documents.ReadingOptions;
import lockstep.documents.incident.Lists;
import lockstep.documents.table.ColumnMap;
import picocli.CommandLine.Option;

/** How articles and reports are to be read, where that is not left to the program. */
public final class DocumentOptions {
    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            split = ",(?=[A-Za-z]+=)",
            description =
                    "in a table or lines of reports, which column holds a field: title, text, date, author, outlet, link")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--long",
            description = "a text longer than any report (beyond 1,000,000 characters) is one document all the same")
    private boolean longTexts;

    /** What they say, checked. */
    public ReadingOptions reading(Lists lists) {
        return new ReadingOptions(lists, ColumnMap.of(map), longTexts ? Limits.USUAL.withLongTexts() : Limits.USUAL);
    }
}
