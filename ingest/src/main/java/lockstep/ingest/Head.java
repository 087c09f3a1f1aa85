package lockstep.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lockstep.ingest.bytes.CsvReader;

/** The beginning of a file, decompressed, as UTF-8: what formats recognise it by. */
public final class Head {
    /** So much of a file is looked at. */
    public static final int SIZE = 64 << 10;

    private final byte[] bytes;
    private final String text;
    private final char separator;
    private final List<String> columns;
    private final String problem;

    public Head(byte[] bytes) {
        this.bytes = bytes.clone();
        this.text = new String(bytes, StandardCharsets.UTF_8);
        this.separator = separatorOf(text);
        var first = First.of(bytes, separator);
        this.columns = first.columns();
        this.problem = first.problem();
    }

    public String text() {
        return text;
    }

    /** Whether it starts like JSON. */
    public boolean isJson() {
        String begins = text.stripLeading();
        return begins.startsWith("{") || begins.startsWith("[");
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    /** The sign that separates fields: comma, tab, semicolon or bar, whichever the first line has most of. */
    public char separator() {
        return separator;
    }

    /** The fields of the first record. */
    public List<String> columns() {
        return columns;
    }

    /** Why the first record cannot be read; empty where it can. */
    String problem() {
        return problem;
    }

    /** Whether the first record names all of these columns, in any case. */
    public boolean has(String... names) {
        Set<String> there = new HashSet<>();
        for (String column : columns) there.add(column.toLowerCase(Locale.ROOT));
        for (String name : names) if (!there.contains(name.toLowerCase(Locale.ROOT))) return false;
        return names.length > 0;
    }

    int size() {
        return bytes.length;
    }

    private static char separatorOf(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (char sign : new char[] {',', '\t', ';', '|'}) {
            long count = unquoted(first, sign);
            if (count > most) {
                most = count;
                best = sign;
            }
        }
        return best;
    }

    private static long unquoted(String line, char sign) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') quoted = !quoted;
            else if (!quoted && line.charAt(i) == sign) count++;
        }
        return count;
    }

    /** The first record of a table. */
    private record First(List<String> columns, String problem) {
        static First of(byte[] bytes, char separator) {
            try {
                var csv = new CsvReader(new ByteArrayInputStream(bytes), separator);
                if (!csv.next() || !csv.problem().isEmpty()) return new First(List.of(), csv.problem());
                List<String> names = new ArrayList<>();
                for (int i = 0; i < csv.count(); i++)
                    names.add(csv.field(i).toString().strip());
                return new First(List.copyOf(names), "");
            } catch (IOException neverFromMemory) {
                throw new UncheckedIOException(neverFromMemory);
            }
        }
    }
}
