package lockstep.console.options;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lockstep.casework.intake.IngestReport;
import lockstep.casework.intake.IngestRun;
import lockstep.console.IngestTalk;
import lockstep.console.Terminal;
import lockstep.ingest.Allowance;
import lockstep.ingest.Field;
import lockstep.ingest.Layout;
import lockstep.ingest.Reading;
import lockstep.model.Near;
import lockstep.model.WrongUse;
import lockstep.store.file.CaseFile;
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
            description =
                    "which column, by name or number, holds a field; lockstep ingest --fields lists them; links, hashtags, mentions, "
                            + "images and text may be in several")
    private List<String> map = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "one value for all rows; {file} and {folder} stand for the names of a file and its folder")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--items",
            paramLabel = "MEMBER",
            description = "in JSON, the list whose items are the posts, as data.videos")
    private String items = "";

    @Option(
            names = "--nothing",
            paramLabel = "FIELD=WORDS",
            description =
                    "words, parted by commas, that stand for nothing in a field, in place of NaN, None, 0 and the like; FIELD= takes "
                            + "every word as a value")
    private List<String> nothing = new ArrayList<>();

    @Option(
            names = "--skip-lines",
            paramLabel = "N",
            description = "lines before the table (default: the line that names the columns is found)")
    private long skip = Layout.FOUND;

    @Option(
            names = "--time-format",
            paramLabel = "PATTERN",
            description =
                    "how times are written, as dd/MM/yyyy HH:mm, or seconds, milliseconds or days for numbers that count these; else "
                            + "the usual forms are tried")
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

    /** Reads files into a case as they say, and tells a terminal what becomes of each. */
    public IngestReport read(CaseFile file, List<String> named, Terminal terminal) {
        var talk = new IngestTalk(terminal);
        return talk.total(IngestRun.read(file, named, reading(), allowance(), talk));
    }

    /** What they say, checked. */
    public Reading reading() {
        Map<Field, List<String>> columns = named("--map", map);
        Map<Field, String> first = new EnumMap<>(Field.class);
        Map<Field, List<String>> further = new EnumMap<>(Field.class);
        columns.forEach((field, names) -> {
            if (names.size() > 1 && !field.takesSeveral()) throw twice("--map", field, names, "one column holds it");
            first.put(field, names.get(0));
            if (names.size() > 1) further.put(field, names.subList(1, names.size()));
        });
        Map<Field, String> values = new EnumMap<>(Field.class);
        named("--set", set).forEach((field, all) -> {
            if (all.size() > 1) throw twice("--set", field, all, "one value goes for all rows");
            values.put(field, all.get(0));
        });
        if (!items.isEmpty()) first.put(Field.ITEMS, items);
        var layout = new Layout(!noHeader, skip, further, words());
        return new Reading(as, first, values, timeFormat, zone(), layout, encoding);
    }

    private Map<Field, List<String>> words() {
        Map<Field, List<String>> words = new EnumMap<>(Field.class);
        named("--nothing", nothing)
                .forEach((field, lists) -> words.put(
                        field,
                        lists.stream()
                                .flatMap(list -> Stream.of(list.split(",")))
                                .filter(word -> !word.isEmpty())
                                .toList()));
        return words;
    }

    private static WrongUse twice(String flag, Field field, List<String> all, String why) {
        return new WrongUse(
                flag + " " + field.word() + " is given twice: " + String.join(" and ", all), why + "; leave one out");
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

    private static Map<Field, List<String>> named(String flag, List<String> pairs) {
        var made = new EnumMap<Field, List<String>>(Field.class);
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) throw new WrongUse(flag + " " + pair + " has no =", "as " + flag + " account=Author");
            String word = pair.substring(0, equals);
            Field field = Field.of(word).orElseThrow(() -> unknown(flag, word));
            List<String> values = made.computeIfAbsent(field, f -> new ArrayList<>());
            String value = pair.substring(equals + 1);
            if (!values.contains(value)) values.add(value);
        }
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
