package lockstep.app.options;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lockstep.ingest.Allowance;
import lockstep.ingest.Field;
import lockstep.ingest.Reading;
import lockstep.model.Near;
import lockstep.model.WrongUse;
import picocli.CommandLine.Option;

/** How files are to be read, where that is not left to the program. */
public final class IngestOptions {
    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description =
                    "read the files as this format instead of recognising it; lockstep ingest --formats lists them")
    private String as = "";

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "which column, by name or number, holds a field; lockstep ingest --fields lists them")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "one value for all rows; {file} and {folder} stand for the names of a file and its folder")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--time-format",
            paramLabel = "PATTERN",
            description =
                    "how times are written, as dd/MM/yyyy HH:mm; else ISO 8601 or seconds or milliseconds since 1970")
    private String timeFormat = "";

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "zone of times that name none (default UTC)")
    private String zone = "UTC";

    @Option(names = "--no-header", description = "the first record of a table is a row, not the names of columns")
    private boolean noHeader;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "character set of the files, as windows-1251 (default UTF-8, or UTF-16 by its mark)")
    private String encoding = "";

    @Option(
            names = "--max-rejects",
            paramLabel = "N|P%",
            description =
                    "take no source that has more rejected rows than this; keep only its rejects and end with status 1")
    private String maxRejects = "";

    /** What they say, checked. */
    public Reading reading() {
        return new Reading(as, fields("--map", map), fields("--set", set), timeFormat, zone(), !noHeader, encoding);
    }

    /** How many rejects a source may have. */
    public Allowance allowance() {
        return maxRejects.isEmpty() ? Allowance.ANY : Allowance.of(maxRejects);
    }

    private ZoneId zone() {
        try {
            return zone.equals("UTC") ? java.time.ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            String near = Near.to(zone, ZoneId.getAvailableZoneIds())
                    .map(n -> "did you mean " + n + "? ")
                    .orElse("");
            throw new WrongUse("--time-zone " + zone + " is no zone", near + "as Europe/Berlin, Asia/Shanghai, +03:00");
        }
    }

    private static Map<Field, String> fields(String flag, Map<String, String> named) {
        var made = new EnumMap<Field, String>(Field.class);
        named.forEach((word, value) -> made.put(Field.of(word).orElseThrow(() -> unknown(flag, word)), value));
        return made;
    }

    private static WrongUse unknown(String flag, String word) {
        List<String> words =
                new ArrayList<>(Stream.of(Field.values()).map(Field::word).toList());
        String near = Near.to(word, words).map(n -> "did you mean " + n + "? ").orElse("");
        return new WrongUse(
                flag + " " + word + ": there is no such field", near + "fields: " + String.join(", ", words));
    }
}
