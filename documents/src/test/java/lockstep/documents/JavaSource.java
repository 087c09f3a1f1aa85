package lockstep.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source file of this module.
 *
 * @param name its package below that of the module, and its type
 * @param place its package alone
 * @param code without comments and literals
 * @param literals how many letters stand within quotation marks
 */
record JavaSource(String name, String place, String code, int literals) {
    private static final Pattern NO_CODE = Pattern.compile(
            "\"\"\"[ \\t]*\\n(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\\n]|\\\\.)*+)\"|'(?:[^'\\\\]|\\\\.[0-9a-fA-Fu]*)'|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("package lockstep\\.documents\\.?([\\w.]*);");

    /** The type alone. */
    String type() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static List<JavaSource> all() throws IOException {
        Path root = Path.of(System.getProperty("lockstep.root", "..")).resolve("documents/src/main/java");
        List<JavaSource> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList())
                if (!file.endsWith("package-info.java"))
                    all.add(of(file.getFileName().toString().replace(".java", ""), Files.readString(file)));
        }
        return all;
    }

    static JavaSource of(String type, String text) {
        int[] literals = {0};
        String code = NO_CODE.matcher(text).replaceAll(m -> {
            literals[0] += length(m.group(1)) + length(m.group(2));
            return " ";
        });
        Matcher in = PACKAGE.matcher(code);
        String place = in.find() ? in.group(1) : "";
        return new JavaSource(place.isEmpty() ? type : place + "." + type, place, code, literals[0]);
    }

    private static int length(@org.jspecify.annotations.Nullable String literal) {
        return literal == null ? 0 : literal.length();
    }
}
