package lockstep.documents.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.schema.SchemaFile;
import lockstep.documents.schema.Shape;
import lockstep.model.ShippedList;

/** The kinds of signs, words and stretches that a wording may name in braces, as {@code schema/signs.tsv} lists them. */
final class SignKinds {
    private static final Map<String, Node> KINDS = new HashMap<>();
    private static final Map<String, String> STRETCHES = new HashMap<>();

    static {
        for (ShippedList.Row row : SchemaFile.rows("signs.tsv")) add(row.cell(0), row.cell(1), row.cell(2));
    }

    /** {@code {clause 8-200}}: up to 200 signs of one clause. */
    private static final Pattern STRETCH = Shape.STRETCH.pattern();

    private SignKinds() {}

    private static void add(String name, String what, String regex) {
        switch (what) {
            case "number" -> KINDS.put(name, new Node.Digits(regex));
            case "stretch" -> STRETCHES.put(name, regex);
            default -> KINDS.put(name, new Node.Kind(regex, what.equals("capital")));
        }
    }

    /** A sign or a word of a kind. */
    static Optional<Node> of(String name) {
        return Optional.ofNullable(KINDS.get(name));
    }

    /** A stretch of a kind, as long as can be. */
    static Optional<String> stretch(String name) {
        Matcher m = STRETCH.matcher(name);
        if (!m.matches()) return Optional.empty();
        String least = m.group(2) == null ? "1" : m.group(2);
        return Optional.ofNullable(STRETCHES.get(m.group(1))).map(sign -> sign + "{" + least + "," + m.group(3) + "}");
    }
}
