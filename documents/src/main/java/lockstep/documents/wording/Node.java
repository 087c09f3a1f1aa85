package lockstep.documents.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A part of a wording: what it matches, and which letters it cannot do without. */
interface Node {
    /** Adds the regular expression that matches it. */
    void write(StringBuilder regex);

    /** The letters of which a match holds at least some. */
    Need need();

    /** Whether it asks for a capital letter. */
    boolean capitals();

    /** Whether it begins with a word, not with a gap or a comma. */
    default boolean opensWord() {
        return true;
    }

    /** Whether it ends with a word or a sign, not with a gap. */
    default boolean closesWord() {
        return true;
    }

    /** Whether it stands between two gaps, with none at its own ends. */
    default boolean isStep() {
        return opensWord() && closesWord();
    }

    /** The regular expression of a part. */
    static String regex(Node node) {
        var regex = new StringBuilder();
        node.write(regex);
        return regex.toString();
    }

    /** Letters as they are. */
    record Text(String letters) implements Node {
        @Override
        public void write(StringBuilder regex) {
            for (int i = 0; i < letters.length(); i++) {
                char c = letters.charAt(i);
                if ("\\.[]{}()*+-?^$|".indexOf(c) >= 0 && c != '-') regex.append('\\');
                regex.append(c);
            }
        }

        @Override
        public Need need() {
            return Need.exactly(letters.toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean capitals() {
            return !letters.equals(letters.toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean opensWord() {
            return Character.isLetterOrDigit(letters.codePointAt(0)) || letters.codePointAt(0) == '$';
        }
    }

    /** The gap between two words. */
    record Space() implements Node {
        @Override
        public void write(StringBuilder regex) {
            regex.append(' ');
        }

        @Override
        public Need need() {
            return Need.exactly(" ");
        }

        @Override
        public boolean capitals() {
            return false;
        }

        @Override
        public boolean opensWord() {
            return false;
        }

        @Override
        public boolean closesWord() {
            return false;
        }
    }

    /** A sign or a stretch of a kind that the notation names, as a regular expression. */
    record Kind(String regex, boolean capitals) implements Node {
        @Override
        public void write(StringBuilder all) {
            all.append(regex);
        }

        @Override
        public Need need() {
            return Need.UNKNOWN;
        }
    }

    /** A number in digits. */
    record Digits(String regex) implements Node {
        private static final Need A_DIGIT = Need.choice(IntStream.rangeClosed(0, 9)
                .mapToObj(d -> Need.exactly(String.valueOf(d)))
                .toList());

        @Override
        public void write(StringBuilder all) {
            all.append(regex);
        }

        @Override
        public Need need() {
            return A_DIGIT.repeated();
        }

        @Override
        public boolean capitals() {
            return false;
        }
    }

    /** Parts in a row. */
    record Row(List<Node> parts) implements Node {
        public Row {
            parts = List.copyOf(parts);
        }

        @Override
        public void write(StringBuilder regex) {
            for (Node part : parts) part.write(regex);
        }

        @Override
        public Need need() {
            return Need.row(parts.stream().map(Node::need).toList());
        }

        @Override
        public boolean capitals() {
            return parts.stream().anyMatch(Node::capitals);
        }

        @Override
        public boolean opensWord() {
            return !parts.isEmpty() && parts.get(0).opensWord();
        }

        @Override
        public boolean closesWord() {
            return !parts.isEmpty() && parts.get(parts.size() - 1).closesWord();
        }
    }

    /** One of several: the first that fits. */
    record Choice(List<Node> of) implements Node {
        public Choice {
            of = List.copyOf(of);
        }

        @Override
        public void write(StringBuilder regex) {
            List<String> all = new ArrayList<>();
            for (Node one : of) all.add(Node.regex(one));
            regex.append("(?:").append(String.join("|", all)).append(')');
        }

        @Override
        public Need need() {
            return Need.choice(of.stream().map(Node::need).toList());
        }

        @Override
        public boolean capitals() {
            return of.stream().anyMatch(Node::capitals);
        }

        @Override
        public boolean opensWord() {
            return of.stream().allMatch(Node::opensWord);
        }

        @Override
        public boolean closesWord() {
            return of.stream().allMatch(Node::closesWord);
        }
    }

    /** Another part with something around it: it asks for the same letters at its ends. */
    interface Around extends Node {
        Node part();

        @Override
        default boolean capitals() {
            return part().capitals();
        }

        @Override
        default boolean opensWord() {
            return part().opensWord();
        }

        @Override
        default boolean closesWord() {
            return part().closesWord();
        }
    }

    /** A part that stands several times, or need not stand at all. */
    record Times(Node part, int least, int most, boolean few) implements Around {
        @Override
        public void write(StringBuilder regex) {
            regex.append("(?:");
            part.write(regex);
            regex.append(')');
            if (least == 0 && most == 1) regex.append('?');
            else regex.append('{').append(least).append(',').append(most).append('}');
            if (few) regex.append('?');
        }

        @Override
        public Need need() {
            return least > 0 ? part.need().repeated() : part.need().orNothing();
        }
    }

    /** A part that is taken out by name. */
    record Taken(String name, Node part) implements Around {
        @Override
        public void write(StringBuilder regex) {
            regex.append("(?<").append(name).append('>');
            part.write(regex);
            regex.append(')');
        }

        @Override
        public Need need() {
            return part.need();
        }
    }

    /** What must, or must not, stand beside. */
    record Beside(Node part, boolean ahead, boolean there) implements Node {
        @Override
        public void write(StringBuilder regex) {
            regex.append(ahead ? "(?" : "(?<").append(there ? '=' : '!');
            part.write(regex);
            regex.append(')');
        }

        @Override
        public Need need() {
            return Need.exactly("");
        }

        @Override
        public boolean capitals() {
            return part.capitals();
        }
    }
}
