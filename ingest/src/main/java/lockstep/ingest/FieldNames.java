package lockstep.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names that columns and members of each meaning often have, in the languages of spreadsheets and in the spellings of tools:
 * {@code created_at}, {@code Created At}, {@code createdAt}, {@code Veröffentlicht am}.
 */
final class FieldNames {
    private static final Map<Field, List<String>> NAMES = read("field-names.tsv");
    private static final Map<Field, List<String>> RUN_TOGETHER = runTogether();
    private static final Set<String> KNOWN = known();

    /** What tools wrap a post in: what stands behind it says what a member holds. */
    private static final List<String> WRAPPERS =
            List.of("source.", "attributes.", "properties.", "node.", "snippet.", "toplevelcomment.");

    private FieldNames() {}

    /** Names besides the field's own word, the most telling first. */
    static List<String> of(Field field) {
        return NAMES.getOrDefault(field, List.of());
    }

    /** How well a name says that a column holds this: 0 by the field's own word, more for less usual ones, -1 not at all. */
    static int rank(Field field, String column) {
        String name = unwrapped(plain(column));
        if (field.word().equals(name)) return 0;
        if (KNOWN.contains(name)) return of(field).indexOf(name) + (of(field).contains(name) ? 1 : 0);
        // createdAt and CreatedAt are created_at, where no field has that very name
        int together = RUN_TOGETHER.getOrDefault(field, List.of()).indexOf(name.replace("_", ""));
        return together < 0 ? -1 : together + 1;
    }

    private static String unwrapped(String name) {
        for (String wrapper : WRAPPERS)
            if (name.startsWith(wrapper)) return unwrapped(name.substring(wrapper.length()));
        return name;
    }

    /** As names are compared: lower case, no marks, one _ for whatever parts words, the parts of a path parted by a point. */
    static String plain(String column) {
        String said = Normalizer.normalize(column.strip(), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder();
        said.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) plain.appendCodePoint(c == '\u0131' ? 'i' : c);
            else if (c == '.' || c == '/' || c == ':') plain.append('.');
            else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !plain.isEmpty()
                    && plain.charAt(plain.length() - 1) != '_') plain.append('_');
        });
        while (!plain.isEmpty() && plain.charAt(plain.length() - 1) == '_') plain.setLength(plain.length() - 1);
        return plain.toString();
    }

    private static Map<Field, List<String>> runTogether() {
        Map<Field, List<String>> together = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<String> names = new ArrayList<>();
            names.add(field.word().replace("_", ""));
            for (String name : of(field)) names.add(name.replace("_", ""));
            together.put(field, names);
        }
        return together;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        for (Field field : Field.values()) {
            known.add(field.word());
            known.addAll(of(field));
        }
        return known;
    }

    private static Map<Field, List<String>> read(String resource) {
        Map<Field, List<String>> names = new EnumMap<>(Field.class);
        try (InputStream in = FieldNames.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource);
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab < 0 || line.startsWith("#")) continue;
                Field field = Field.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
                names.put(field, plainly(line.substring(tab + 1)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return names;
    }

    private static List<String> plainly(String names) {
        List<String> plain = new ArrayList<>();
        for (String name : names.split(" ")) if (!name.isBlank()) plain.add(plain(name));
        return List.copyOf(plain);
    }
}
