package lockstep.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types that the pages declare for the server's answers, read from their TypeScript. */
final class ClientTypes {
    /**
     * A type.
     *
     * @param name of a name, {@code []} for a list, {@code |} for a choice, {@code {}} for fields, a quoted word for itself
     * @param of what it is made of: the items, the choices, or what stands between angle brackets
     * @param fields by name
     */
    record Type(String name, List<Type> of, Map<String, Type> fields) {}

    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*|[{}()<>|;:,?=]|\\[\\]");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private ClientTypes(String text) {
        Matcher token = TOKEN.matcher(text.replaceAll("//[^\n]*|(?s:/\\*.*?\\*/)", ""));
        while (token.find()) tokens.add(token.group());
    }

    /** Every interface and type of a file by its name; those with a parameter too. */
    static Map<String, Type> in(String text) {
        var read = new ClientTypes(text);
        Map<String, Type> all = new LinkedHashMap<>();
        while (read.at < read.tokens.size()) {
            String word = read.next();
            if (!word.equals("interface") && !word.equals("type")) continue;
            String name = read.next();
            if (read.sees("<")) while (!read.next().equals(">")) {}
            if (word.equals("type")) read.next();
            all.put(name, read.choice());
        }
        return all;
    }

    private Type choice() {
        List<Type> all = new ArrayList<>();
        if (sees("|")) next();
        all.add(list());
        while (sees("|")) {
            next();
            all.add(list());
        }
        return all.size() == 1 ? all.get(0) : new Type("|", all, Map.of());
    }

    private Type list() {
        if (sees("readonly")) next();
        Type of = one();
        while (sees("[]")) {
            next();
            of = new Type("[]", List.of(of), Map.of());
        }
        return of;
    }

    private Type one() {
        String word = next();
        if (word.equals("(")) {
            Type inner = choice();
            next();
            return inner;
        }
        if (word.equals("{")) return new Type("{}", List.of(), fields());
        List<Type> of = new ArrayList<>();
        if (sees("<")) {
            do {
                next();
                of.add(choice());
            } while (sees(","));
            next();
        }
        return new Type(word, of, Map.of());
    }

    private Map<String, Type> fields() {
        Map<String, Type> fields = new LinkedHashMap<>();
        while (!sees("}")) {
            String name = next();
            if (name.equals("readonly")) name = next();
            if (sees("?")) next();
            next();
            fields.put(name, choice());
            if (sees(";")) next();
        }
        next();
        return fields;
    }

    private boolean sees(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private String next() {
        return tokens.get(at++);
    }
}
