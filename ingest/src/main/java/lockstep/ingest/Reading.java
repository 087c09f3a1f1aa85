package lockstep.ingest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a person wants files to be read, where that is not left to the program.
 *
 * @param as id of a format, or empty to recognise it
 * @param map column, by name or by number from 1, for each field that a person names
 * @param set one value for all rows, where no column holds it
 * @param timeFormat pattern of java.time, or empty
 * @param zone of times that name none
 * @param header whether the first record of a table names its columns
 * @param encoding name of a character set, or empty for UTF-8 and UTF-16 by its mark
 */
public record Reading(
        String as,
        Map<Field, String> map,
        Map<Field, String> set,
        String timeFormat,
        ZoneId zone,
        boolean header,
        String encoding) {
    /** All left to the program. */
    public static final Reading PLAIN = new Reading("", Map.of(), Map.of(), "", ZoneOffset.UTC, true, "");

    public Reading {
        map = Map.copyOf(map);
        set = Map.copyOf(set);
    }

    /** The same, read as a named format. */
    public Reading as(String format) {
        return new Reading(format, map, set, timeFormat, zone, header, encoding);
    }

    /** The same, with the names of columns in the first record. */
    Reading withHeader() {
        return new Reading(as, map, set, timeFormat, zone, true, encoding);
    }

    /** The same for one file: {@code {file}} and {@code {folder}} in set values become its names. */
    public Reading forFile(Opened opened) {
        var named = new TreeMap<Field, String>();
        set.forEach((field, value) ->
                named.put(field, value.replace("{file}", opened.stem()).replace("{folder}", opened.folder())));
        return new Reading(as, map, named, timeFormat, zone, header, encoding);
    }

    /** What a source keeps of it. */
    public Map<String, String> settings() {
        var made = new TreeMap<String, String>();
        map.forEach((field, column) -> made.put("map." + field.word(), column));
        set.forEach((field, value) -> made.put("set." + field.word(), value));
        if (!as.isEmpty()) made.put("as", as);
        if (!timeFormat.isEmpty()) made.put("time-format", timeFormat);
        if (!zone.equals(ZoneOffset.UTC)) made.put("time-zone", zone.getId());
        if (!header) made.put("no-header", "true");
        if (!encoding.isEmpty()) made.put("encoding", encoding);
        return made;
    }
}
