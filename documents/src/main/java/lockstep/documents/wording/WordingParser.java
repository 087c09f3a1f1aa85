package lockstep.documents.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the notation of wordings. */
final class WordingParser {
    private static final String SIGNS = "()[]{}|?*+~!&^$";

    private final String line;
    private final Families families;
    private int at;

    WordingParser(String line, Families families) {
        this.line = line;
        this.families = families;
    }

    /** The whole line. */
    Node read() {
        Node all = choice();
        if (at < line.length()) throw wrong("a " + line.charAt(at) + " closes nothing");
        return all;
    }

    private Node choice() {
        List<Node> of = new ArrayList<>(List.of(row()));
        while (at < line.length() && line.charAt(at) == '|') {
            at++;
            of.add(row());
        }
        return of.size() == 1 ? of.get(0) : new Node.Choice(of);
    }

    private Node row() {
        List<Node> parts = new ArrayList<>();
        while (at < line.length() && ")]|".indexOf(line.charAt(at)) < 0) parts.add(times(part()));
        List<Node> stepped = Steps.of(parts);
        return stepped.size() == 1 ? stepped.get(0) : new Node.Row(stepped);
    }

    private Node part() {
        char c = line.charAt(at);
        return switch (c) {
            case ' ' -> space();
            case '(' -> group('(', ')');
            case '[' -> taken();
            case '{' -> named();
            case '~' -> gap();
            case '*' -> kind("\\p{L}*");
            case '^' -> eitherCase();
            case '!', '&' -> beside();
            case '$' -> kind("$");
            case ']', ')', '}', '|', '?', '+' -> throw wrong("a " + c + " stands where words are asked for");
            default -> letters();
        };
    }

    private Node space() {
        at++;
        return new Node.Space();
    }

    private Node group(char opens, char closes) {
        if (at >= line.length() || line.charAt(at) != opens) throw wrong("a " + opens + " is missing");
        at++;
        Node inner = choice();
        if (at >= line.length() || line.charAt(at) != closes) throw wrong("a " + closes + " is missing");
        at++;
        return inner;
    }

    /** {@code [who a few words]}. */
    private Node taken() {
        int from = at + 1;
        int space = line.indexOf(' ', from);
        String name = space < 0 ? "" : line.substring(from, space);
        if (!name.matches("[a-z]+")) throw wrong("a part that is taken out needs a name, as [who ...]");
        at = space;
        return new Node.Taken(name, group(' ', ']'));
    }

    /** {@code {family}}, or a kind of sign. */
    private Node named() {
        int close = line.indexOf('}', at);
        if (close < 0) throw wrong("a } is missing");
        String name = line.substring(at + 1, close);
        at = close + 1;
        Optional<String> stretch = SignKinds.stretch(name);
        if (stretch.isPresent()) return new Node.Kind(stretch.get() + (few() ? "?" : ""), false);
        return SignKinds.of(name).orElseGet(() -> families.get(name));
    }

    private Node gap() {
        int from = ++at;
        while (at < line.length() && Character.isDigit(line.charAt(at))) at++;
        if (from == at) throw wrong("behind ~ stands how many words may come between");
        return new Node.Kind("(?:\\S+ ){0," + line.substring(from, at) + "}?", false);
    }

    private Node kind(String regex) {
        at++;
        return new Node.Kind(regex, false);
    }

    /** {@code ^the}: with a small letter or a capital. */
    private Node eitherCase() {
        if (at + 1 >= line.length() || !Character.isLetter(line.charAt(at + 1)))
            throw wrong("behind ^ stands a letter that may be a capital");
        String letter = line.substring(at + 1, at + 2);
        at += 2;
        return new Node.Choice(List.of(new Node.Text(letter), new Node.Text(letter.toUpperCase(Locale.ROOT))));
    }

    private Node beside() {
        boolean there = line.charAt(at++) == '&';
        boolean behind = at < line.length() && line.charAt(at) == '<';
        if (behind) at++;
        return new Node.Beside(group('(', ')'), !behind, there);
    }

    private Node letters() {
        int from = at;
        while (at < line.length() && line.charAt(at) != ' ' && SIGNS.indexOf(line.charAt(at)) < 0) at++;
        String letters = line.substring(from, at);
        if (at >= line.length() || line.charAt(at) != '+') return new Node.Text(letters);
        at++;
        List<Node> forms = new ArrayList<>();
        for (String form : Families.inflected(letters)) forms.add(new Node.Text(form));
        return new Node.Choice(forms);
    }

    private Node times(Node part) {
        if (at >= line.length()) return part;
        if (line.charAt(at) == '?') {
            at++;
            return new Node.Times(part, 0, 1, few());
        }
        if (!line.startsWith("{", at) || at + 1 >= line.length() || !Character.isDigit(line.charAt(at + 1)))
            return part;
        int close = line.indexOf('}', at);
        String[] bounds = line.substring(at + 1, close < 0 ? at + 1 : close).split(",");
        if (close < 0 || bounds.length != 2) throw wrong("how often stands as {0,3}");
        at = close + 1;
        return new Node.Times(part, number(bounds[0]), number(bounds[1]), few());
    }

    private boolean few() {
        boolean few = at < line.length() && line.charAt(at) == '?';
        if (few) at++;
        return few;
    }

    private int number(String digits) {
        if (!digits.matches("\\d{1,3}")) throw wrong("how often stands as {0,3}");
        return Integer.parseInt(digits);
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + ", at sign " + (at + 1));
    }
}
