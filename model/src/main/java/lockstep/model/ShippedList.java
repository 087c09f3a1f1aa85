package lockstep.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A list that ships beside a class: lines, or rows of cells parted by tabs. A blank line and one that starts with # are for people. */
public final class ShippedList {
    /**
     * A row of a list.
     *
     * @param cells its parts between tabs, as they are written
     * @param place where it stands, for messages: file and line
     */
    public record Row(String[] cells, String place) {
        /** A cell, counted from 0. */
        public String cell(int at) {
            if (at < cells.length) return cells[at];
            throw new IllegalStateException(place + ": " + Count.of(cells.length, "cell") + ", and cell " + (at + 1)
                    + " is read; part cells by one tab each");
        }

        /** How many cells it has. */
        public int size() {
            return cells.length;
        }
    }

    private ShippedList() {}

    /** The lines of a list that ships beside a class. */
    public static List<String> lines(Class<?> beside, String name) {
        return rows(beside, name).stream()
                .map(row -> String.join("\t", row.cells()))
                .toList();
    }

    /** The rows of a list that ships beside a class. */
    public static List<Row> rows(Class<?> beside, String name) {
        try {
            return rows(new StringReader(text(beside, name)), name);
        } catch (IOException damaged) {
            throw new UncheckedIOException(name + " of this build is damaged", damaged);
        }
    }

    /** The rows of a list from anywhere. */
    public static List<Row> rows(Reader in, String name) throws IOException {
        var lines = new BufferedReader(in);
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String bare = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            if (!bare.isBlank() && !bare.startsWith("#"))
                rows.add(new Row(bare.split("\t", -1), name + ", line " + number));
        }
        return rows;
    }

    /** All letters of a file that ships beside a class. */
    public static String text(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8);
    }

    /** All bytes of a file that ships beside a class. */
    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is not in the build; build it again");
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(name + " of this build is damaged", damaged);
        }
    }
}
