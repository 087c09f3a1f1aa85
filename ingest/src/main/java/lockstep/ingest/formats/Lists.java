package lockstep.ingest.formats;

import java.util.function.Consumer;
import lockstep.model.intake.Utf8;

/** Lists and numbers as they stand in one field of a table. */
final class Lists {
    private Lists() {}

    /**
     * The items of a list: {@code a b}, {@code a, b}, {@code a|b}, {@code [a, b]}, {@code ['a', 'b']}. A comma within an item, as
     * links have, separates only before a blank or a quote, or where the item is no link.
     */
    static void each(Utf8 field, Consumer<Utf8> taker) {
        byte[] bytes = field.bytes();
        int at = opened(field);
        int to = at > field.from() ? field.from() + field.length() - 1 : field.from() + field.length();
        var item = new Utf8();
        while (at < to) {
            while (at < to && isAround(bytes[at])) at++;
            int start = at;
            boolean link = at + 4 < to
                    && bytes[at] == 'h'
                    && bytes[at + 1] == 't'
                    && bytes[at + 2] == 't'
                    && bytes[at + 3] == 'p';
            while (at < to && !ends(bytes, at, to, link)) at++;
            int end = at;
            while (end > start && isAround(bytes[end - 1])) end--;
            if (end > start) {
                item.set(bytes, start, end - start);
                taker.accept(item);
            }
        }
    }

    /** Where a list begins behind the bracket that its last sign closes: {@code {a,b}}, {@code ('a', 'b')}, {@code c("a", "b")}. */
    private static int opened(Utf8 field) {
        int from = field.from();
        if (field.length() < 2) return from;
        byte first = field.at(0);
        byte last = field.at(field.length() - 1);
        if (first == '{' && last == '}' || first == '(' && last == ')') return from + 1;
        return first == 'c' && field.at(1) == '(' && last == ')' ? from + 2 : from;
    }

    /** A count; unknown where the field holds no number. */
    static long count(Utf8 field) {
        return Counts.of(field);
    }

    private static boolean ends(byte[] bytes, int at, int to, boolean link) {
        byte b = bytes[at];
        if (b == ' ' || b == '|' || b == '\n' || b == '\r' || b == '\t' || b == '"' || b == '\'' && !link) return true;
        if (b == ']' && at + 1 == to) return true;
        if (b != ',' && b != ';') return false;
        return !link
                || at + 1 == to
                || bytes[at + 1] == ' '
                || bytes[at + 1] == '\''
                || bytes[at + 1] == '"'
                || startsLink(bytes, at + 1, to);
    }

    private static boolean startsLink(byte[] bytes, int at, int to) {
        return at + 4 < to && bytes[at] == 'h' && bytes[at + 1] == 't' && bytes[at + 2] == 't' && bytes[at + 3] == 'p';
    }

    private static boolean isAround(byte b) {
        return b >= 0 && b <= ' ' || b == '[' || b == ']' || b == '\'' || b == '"' || b == ',' || b == ';' || b == '|';
    }
}
