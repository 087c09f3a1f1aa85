package lockstep.documents.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.documents.incident.Field;
import lockstep.documents.text.CodePoints;

/**
 * What one kept record tells.
 *
 * @param number of its article
 * @param published as the article bears it
 * @param record what the case keeps of it
 */
public record KeptArticle(long number, String published, IncidentRecord record) {
    /** The values of one field, each once, in order. */
    public List<String> values(Field field) {
        List<String> values = new ArrayList<>();
        for (RecordEntry e : entries(field))
            if (!e.value().isEmpty() && !values.contains(e.value())) values.add(e.value());
        return values;
    }

    /** What one field tells. */
    public List<RecordEntry> entries(Field field) {
        return record.get(field);
    }

    /** The whole text of the article. */
    public String text() {
        return record.text();
    }

    /** The name of a file without its folder, which tells of the analyst's machine; a member of it stays. */
    public static String fileName(String file) {
        int member = file.indexOf('#');
        String path = member < 0 ? file : file.substring(0, member);
        return file.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Where the part begins that the record is of, in chars. */
    public int from() {
        return place(record.section().start(), 0);
    }

    /** One past the end of that part. */
    public int to() {
        return place(record.section().end(), text().length());
    }

    /** The part of the text that the record is of. */
    public String part() {
        return text().substring(from(), Math.max(from(), to()));
    }

    /** Whether the record is of a part of its text only. */
    public boolean isPart() {
        return record.section().isPart();
    }

    private int place(int points, int whole) {
        int at = CodePoints.chars(text(), points);
        return at < 0 ? whole : at;
    }

    /** When the acts began: what the record names as the start, else the day of publication; empty if neither is known. */
    public Optional<Began> began() {
        for (RecordEntry e : entries(Field.DATES)) if (e.isStart()) return Began.of(e);
        return Began.published(published);
    }

    /** The same in words, as exactly as it is known. */
    public String start() {
        return began().map(Began::label).orElse("");
    }

    /** Whether a field holds a value, in any case of letters. */
    public boolean has(Field field, String value) {
        String wanted = value.toLowerCase(Locale.ROOT);
        for (String v : values(field)) if (v.toLowerCase(Locale.ROOT).equals(wanted)) return true;
        return false;
    }
}
