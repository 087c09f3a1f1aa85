package lockstep.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of what a platform or an agency says belongs to one network: accounts, pages, domains, links, counts.
 *
 * @param network name of the network, from the name of the file where no column says it
 * @param saidBy who publishes it, where its shape tells; else empty
 * @param saidOn day, month or year of publication, where the file or its name says it; else empty
 * @param header the first record as it stands
 * @param rows one for each further record that is not empty
 */
public record TakedownList(String network, String saidBy, String saidOn, String header, List<Row> rows) {
    private static final int LONGEST = 256 << 20;
    private static final Pattern QUARTER = Pattern.compile("(?i)\\bQ([1-4])[ _-]+(20\\d\\d)\\b[ _-]*");
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(20\\d\\d)[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(20\\d\\d)[-_ ](0[1-9]|1[0-2])(?!\\d)[ _-]*");

    public TakedownList {
        rows = List.copyOf(rows);
    }

    /**
     * One record.
     *
     * @param place from 1
     * @param line on which it begins
     * @param raw as it stands
     * @param cell what it holds, as written
     * @param indicator what can be looked for, if anything
     * @param owned whether the list says that the network owned or used it, not only mentions it
     * @param how the list's own words for its part, as {@code 0.6.2 Acquiring domains ...}
     * @param note what else the list says of it
     * @param firstDay since when, as ISO day; empty where it is not said
     */
    public record Row(
            long place,
            long line,
            String raw,
            String cell,
            Optional<Indicator> indicator,
            boolean owned,
            String how,
            String note,
            String firstDay) {}

    /** Whether a table's columns are those of a list of takedowns. */
    public static boolean recognises(List<String> columns) {
        return !Shape.of(columns).equals(Shape.NONE);
    }

    /** @param fileName name of the file, which often is the only place that names the network */
    public static TakedownList read(InputStream in, char separator, String fileName) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST);
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<CsvRecords.Line> lines = CsvRecords.of(text, separator);
        if (lines.isEmpty()) return new TakedownList(network(fileName), "", day(fileName), "", List.of());
        CsvRecords.Line head = lines.get(0);
        Shape shape = Shape.of(head.fields());
        var days = new Days(lines.subList(1, lines.size()), shape.first(), shape.second());
        List<Row> rows = new ArrayList<>();
        String said = "";
        for (CsvRecords.Line line : lines.subList(1, lines.size())) {
            if (line.fields().stream().allMatch(String::isBlank)) continue;
            Row row = shape.row(rows.size() + 1, line, days);
            rows.add(row);
            if (said.isEmpty()) said = shape.saidOn(line);
        }
        String on = said.isEmpty() ? day(fileName) : said;
        return new TakedownList(network(fileName), shape.saidBy(), on, head.raw(), rows);
    }

    /** The name without its day, ending and underscores; a quarter stays, since several networks have one name. */
    static String network(String fileName) {
        String stem = fileName.replaceFirst("(?i)\\.(csv|tsv|txt)(\\.gz|\\.zst)?$", "")
                .replace('_', ' ');
        String bare = QUARTER.matcher(stem).replaceFirst("");
        bare = DAY.matcher(bare).replaceAll("");
        bare = MONTH.matcher(bare).replaceFirst("");
        bare = bare.replaceAll("\\s+", " ").strip();
        String name = bare.isEmpty() ? stem.strip() : bare;
        return quarter(fileName).isEmpty() ? name : name + " (" + quarter(fileName) + ")";
    }

    /** The day, month or year that a file's name bears; of a quarter only the year, since its list came out later. */
    static String day(String fileName) {
        Matcher day = DAY.matcher(fileName);
        if (day.find()) return day.group(1) + "-" + day.group(2) + "-" + day.group(3);
        Matcher month = MONTH.matcher(fileName);
        if (month.find()) return month.group(1) + "-" + month.group(2);
        Matcher quarter = QUARTER.matcher(fileName.replace('_', ' '));
        return quarter.find() ? quarter.group(2) : "";
    }

    /** The quarter that a file's name bears, as {@code Q2 2024}; empty without one. */
    public static String quarter(String fileName) {
        Matcher quarter = QUARTER.matcher(fileName.replace('_', ' '));
        return quarter.find() ? "Q" + quarter.group(1) + " " + quarter.group(2) : "";
    }

    /** Which column holds what. */
    private record Shape(String saidBy, int value, int how, int note, int first, int second, int said, int type) {
        static final Shape NONE = new Shape("", -1, -1, -1, -1, -1, -1, -1);

        static Shape of(List<String> written) {
            List<String> columns = written.stream()
                    .map(c -> c.replace("\ufeff", "")
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', ' '))
                    .toList();
            if (columns.containsAll(List.of("tactic", "technique", "procedure"))) {
                int note = Math.max(
                        columns.indexOf("comments"), Math.max(columns.indexOf("notes"), columns.indexOf("note")));
                return new Shape(
                        "Meta", columns.indexOf("indicator"), columns.indexOf("procedure"), note, -1, -1, -1, -1);
            }
            if (columns.containsAll(List.of("indicator type", "indicator value")))
                return new Shape(
                        "",
                        columns.indexOf("indicator value"),
                        columns.indexOf("indicator type"),
                        columns.indexOf("comment"),
                        -1,
                        -1,
                        columns.indexOf("ds"),
                        -1);
            boolean misp = columns.containsAll(List.of("category", "type", "value", "to ids"));
            boolean opencti = columns.containsAll(List.of("entity type", "value"));
            if (misp || opencti)
                return new Shape(
                        "",
                        columns.indexOf("value"),
                        columns.indexOf(misp ? "type" : "entity type"),
                        columns.indexOf(misp ? "comment" : "objectlabel"),
                        -1,
                        -1,
                        columns.indexOf(misp ? "date" : "created at"),
                        -1);
            int domain = Math.max(columns.indexOf("domain"), columns.indexOf("domain name"));
            boolean dated = columns.contains("created on")
                    || columns.contains("create date")
                    || columns.contains("first seen")
                    || columns.contains("creation date");
            if (domain != 0 || !dated) return NONE;
            int created = Math.max(
                    columns.indexOf("created on"),
                    Math.max(columns.indexOf("create date"), columns.indexOf("creation date")));
            return new Shape("", domain, -1, -1, created, columns.indexOf("first seen"), -1, columns.indexOf("type"));
        }

        Row row(long place, CsvRecords.Line line, Days days) {
            String cell = field(line, value);
            String procedure = field(line, how);
            var indicator = value < 0
                    ? Optional.<Indicator>empty()
                    : Indicator.of(cell).or(() -> handle(procedure, cell.strip()));
            return new Row(
                    place,
                    line.line(),
                    line.raw(),
                    cell.strip(),
                    indicator,
                    owned(procedure),
                    (procedure + " " + field(line, type)).strip(),
                    field(line, note).strip(),
                    days.of(line));
        }

        /** An account that only its type tells to be one. */
        private static Optional<Indicator> handle(String type, String cell) {
            String kind = type.strip().toLowerCase(Locale.ROOT);
            if (!kind.equals("twitter-id") && !kind.equals("user-account")) return Optional.empty();
            String name = cell.toLowerCase(Locale.ROOT).replaceFirst("^@", "");
            if (name.isEmpty() || name.contains(" ")) return Optional.empty();
            return Optional.of(new Indicator(Indicator.Kind.HANDLE, kind.equals("twitter-id") ? "x" : "", name));
        }

        /** Meta's words: what was acquired or redirected from was the network's own; the rest may be anybody's. */
        private boolean owned(String procedure) {
            if (how < 0) return true;
            String bare = procedure.strip().toLowerCase(Locale.ROOT);
            return bare.startsWith("0.")
                    || bare.contains("redirect domain")
                    || bare.equals("domain name")
                    || bare.equals("domain_name");
        }

        String saidOn(CsvRecords.Line line) {
            String day = field(line, said).strip();
            if (day.matches("20\\d\\d-\\d\\d-\\d\\dT.*")) return day.substring(0, 10);
            if (day.matches("\\d{9,10}"))
                return Instant.ofEpochSecond(Long.parseLong(day)).toString().substring(0, 10);
            return day.matches("20\\d\\d-\\d\\d-\\d\\d") ? day : "";
        }

        static String field(CsvRecords.Line line, int column) {
            return column >= 0 && column < line.fields().size() ? line.fields().get(column) : "";
        }
    }

    /** Days as {@code 13/03/2013}: which part is the month is told by all rows together, or is not told. */
    private static final class Days {
        private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(20\\d\\d|19\\d\\d)");
        private final int[] columns;
        private final boolean dayFirst;
        private final boolean monthFirst;

        Days(List<CsvRecords.Line> lines, int... columns) {
            this.columns = columns;
            boolean first = false;
            boolean second = false;
            for (CsvRecords.Line line : lines) {
                for (int column : columns) {
                    Matcher m = SLASHED.matcher(Shape.field(line, column).strip());
                    if (!m.matches()) continue;
                    first |= Integer.parseInt(m.group(1)) > 12;
                    second |= Integer.parseInt(m.group(2)) > 12;
                }
            }
            dayFirst = first && !second;
            monthFirst = second && !first;
        }

        String of(CsvRecords.Line line) {
            for (int column : columns) {
                String written = Shape.field(line, column).strip();
                if (written.matches("(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) return written;
                Matcher m = SLASHED.matcher(written);
                if (!m.matches() || dayFirst == monthFirst) continue;
                int day = Integer.parseInt(m.group(dayFirst ? 1 : 2));
                int month = Integer.parseInt(m.group(dayFirst ? 2 : 1));
                if (day >= 1 && day <= 31 && month >= 1 && month <= 12)
                    return String.format(Locale.ROOT, "%s-%02d-%02d", m.group(3), month, day);
            }
            return "";
        }
    }
}
