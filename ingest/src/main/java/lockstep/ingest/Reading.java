package lockstep.ingest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a person wants files to be read, where that is not left to the program.
 *
 * @param as id of a format, or empty to recognise it
 * @param map column, by name or by number from 1, for each field that a person names
 * @param set one value for all rows, where no column holds it
 * @param timeFormat pattern of java.time, or empty
 * @param zone of times that name none
 * @param layout how a table is laid out
 * @param encoding name of a character set, or empty for UTF-8 and UTF-16 by its mark
 */
public record Reading(
        String as,
        Map<Field, String> map,
        Map<Field, String> set,
        String timeFormat,
        ZoneId zone,
        Layout layout,
        String encoding) {
    /** All left to the program. */
    public static final Reading PLAIN = new Reading("", Map.of(), Map.of(), "", ZoneOffset.UTC, Layout.PLAIN, "");

    public Reading {
        map = Map.copyOf(map);
        set = Map.copyOf(set);
    }

    /** The same, with a table that begins where it is found to. */
    public Reading(
            String as,
            Map<Field, String> map,
            Map<Field, String> set,
            String timeFormat,
            ZoneId zone,
            boolean header,
            String encoding) {
        this(as, map, set, timeFormat, zone, Layout.of(header), encoding);
    }

    /** How a source was read, from its format and what it keeps of its settings. */
    public static Reading of(String format, Map<String, String> settings) {
        var map = new TreeMap<Field, String>();
        var set = new TreeMap<Field, String>();
        settings.forEach((name, value) -> {
            if (name.startsWith("map.")) Field.of(name.substring(4)).ifPresent(f -> map.put(f, value));
            if (name.startsWith("set.")) Field.of(name.substring(4)).ifPresent(f -> set.put(f, value));
        });
        String zone = settings.getOrDefault("time-zone", "");
        return new Reading(
                settings.getOrDefault("as", format),
                map,
                set,
                settings.getOrDefault("time-format", ""),
                zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone),
                Layout.of(settings),
                settings.getOrDefault("encoding", ""));
    }

    /** Whether the first record of a table names its columns. */
    public boolean header() {
        return layout.header();
    }

    /** The same, read as a named format. */
    public Reading as(String format) {
        return new Reading(format, map, set, timeFormat, zone, layout, encoding);
    }

    /** The same, with one field more that a column or member is known to hold. */
    public Reading with(Field field, String column) {
        var more = new TreeMap<Field, String>(map);
        more.put(field, column);
        return new Reading(as, more, set, timeFormat, zone, layout, encoding);
    }

    /** The same, with the names of columns in the first record. */
    Reading withHeader() {
        return new Reading(as, map, set, timeFormat, zone, layout.withHeader(), encoding);
    }

    /** The same for one file: {@code {file}} and {@code {folder}} in set values become its names. */
    public Reading forFile(Opened opened) {
        var named = new TreeMap<Field, String>();
        set.forEach((field, value) ->
                named.put(field, value.replace("{file}", opened.stem()).replace("{folder}", opened.folder())));
        return new Reading(as, map, named, timeFormat, zone, layout, encoding);
    }

    /** Fields for which a person names a column or a value. */
    public Set<Field> told() {
        var told = new TreeSet<Field>(map.keySet());
        told.addAll(set.keySet());
        return told;
    }

    /** What a source keeps of it. */
    public Map<String, String> settings() {
        var made = new TreeMap<String, String>();
        map.forEach((field, column) -> made.put("map." + field.word(), column));
        set.forEach((field, value) -> made.put("set." + field.word(), value));
        if (!as.isEmpty()) made.put("as", as);
        if (!timeFormat.isEmpty()) made.put("time-format", timeFormat);
        if (!zone.equals(ZoneOffset.UTC)) made.put("time-zone", zone.getId());
        made.putAll(layout.settings());
        if (!encoding.isEmpty()) made.put("encoding", encoding);
        return made;
    }
}
