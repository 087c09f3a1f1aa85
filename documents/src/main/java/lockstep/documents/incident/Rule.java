package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.List;

/** One way of telling something: families of words in a row, with gaps. */
final class Rule {
    /** What it shows. */
    final String value;
    /** The families, in their order. */
    final int[] steps;
    /** How many words may stand before each step; the first is 0. */
    final int[] gaps;
    /** For each step, and for what follows the last, a family that must not begin right there, or -1. */
    final int[] banned;
    /** Families of which each stands somewhere in the sentence. */
    final int[] with;
    /** Families of which none stands in the sentence. */
    final int[] without;
    /** Families of which each stands in the sentence or near it. */
    final int[] about;
    /** Whether it tells even where it is denied. */
    final boolean firm;

    private Rule(String value, List<List<Integer>> cells, boolean firm) {
        if (cells.get(0).isEmpty()) throw new IllegalArgumentException("no words are asked for");
        this.value = value;
        steps = ints(cells.get(0));
        gaps = ints(cells.get(1));
        banned = ints(cells.get(2));
        with = ints(cells.get(3));
        without = ints(cells.get(4));
        about = ints(cells.get(5));
        this.firm = firm;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Reads one line of the list; a line with choices is several rules. */
    static List<Rule> read(String value, String line, Lexicon lexicon) {
        List<Rule> all = new ArrayList<>();
        for (List<String> choice : choices(parts(line))) all.add(new Reading(value, lexicon).of(choice));
        return all;
    }

    /** The parts of a line; words in a row that are no more than words are one part. */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int depth = 0;
        for (String piece : line.strip().split(" +")) {
            if (!open.isEmpty()) open.append(' ');
            open.append(piece);
            depth += count(piece, '(') - count(piece, ')');
            if (depth > 0) continue;
            parts.add(open.toString());
            open.setLength(0);
        }
        if (depth != 0) throw new IllegalArgumentException("parentheses do not match");
        List<String> joined = new ArrayList<>();
        for (String part : parts) {
            int last = joined.size() - 1;
            if (last >= 0 && plain(part) && plain(joined.get(last))) joined.set(last, joined.get(last) + " " + part);
            else joined.add(part);
        }
        return joined;
    }

    private static int count(String s, char c) {
        return (int) s.chars().filter(x -> x == c).count();
    }

    private static boolean plain(String part) {
        return Character.isLetterOrDigit(part.charAt(0)) && !part.endsWith("?");
    }

    /** Without optional parts and with them; either order around {@code <n>}. */
    private static List<List<String>> choices(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.endsWith("?")) {
                List<String> kept = new ArrayList<>(parts);
                kept.set(i, part.substring(0, part.length() - 1));
                List<String> left = new ArrayList<>(parts);
                left.remove(i);
                List<List<String>> all = new ArrayList<>(choices(kept));
                all.addAll(choices(left));
                return all;
            }
            if (part.startsWith("(") && part.endsWith(")") && nested(part)) {
                List<List<String>> all = new ArrayList<>();
                for (List<String> inner : alternatives(part)) {
                    List<String> kept = new ArrayList<>(parts.subList(0, i));
                    kept.addAll(inner);
                    kept.addAll(parts.subList(i + 1, parts.size()));
                    all.addAll(choices(kept));
                }
                return all;
            }
            if (part.startsWith("<")) {
                int end = i + 1;
                while (end < parts.size() && "+-@=".indexOf(parts.get(end).charAt(0)) < 0) end++;
                String gap = "~" + part.substring(1, part.length() - 1);
                List<String> ahead = new ArrayList<>(parts);
                ahead.set(i, gap);
                List<String> back = new ArrayList<>(parts.subList(i + 1, end));
                back.add(gap);
                back.addAll(parts.subList(0, i));
                back.addAll(parts.subList(end, parts.size()));
                List<List<String>> all = new ArrayList<>(choices(ahead));
                all.addAll(choices(back));
                return all;
            }
        }
        return List.of(parts);
    }

    private static boolean nested(String group) {
        return group.indexOf('~') >= 0 || group.indexOf('(', 1) >= 0;
    }

    /** The alternatives of a group: those that are mere terms stay together, each of the others is a row of parts. */
    private static List<List<String>> alternatives(String group) {
        List<String> terms = new ArrayList<>();
        List<List<String>> all = new ArrayList<>();
        int depth = 0;
        int from = 1;
        for (int i = 1; i < group.length(); i++) {
            char c = group.charAt(i);
            if (depth == 0 && (c == '|' || i == group.length() - 1)) {
                String one = group.substring(from, i);
                if (nested(one)) all.add(parts(one));
                else terms.add(one);
                from = i + 1;
            } else if (c == '(') depth++;
            else if (c == ')') depth--;
        }
        if (!terms.isEmpty()) all.add(List.of("(" + String.join("|", terms) + ")"));
        return all;
    }

    private static final class Reading {
        private final String value;
        private final Lexicon lexicon;

        Reading(String value, Lexicon lexicon) {
            this.value = value;
            this.lexicon = lexicon;
        }

        Rule of(List<String> parts) {
            List<Integer> steps = new ArrayList<>();
            List<Integer> gaps = new ArrayList<>();
            List<Integer> banned = new ArrayList<>();
            List<Integer> with = new ArrayList<>();
            List<Integer> without = new ArrayList<>();
            List<Integer> about = new ArrayList<>();
            boolean firm = false;
            int gap = 0;
            int not = -1;
            for (String part : parts) {
                switch (part.charAt(0)) {
                    case '~' -> gap += Integer.parseInt(part.substring(1));
                    case '!' -> not = family(part.substring(1));
                    case '+' -> with.add(family(part.substring(1)));
                    case '-' -> without.add(family(part.substring(1)));
                    case '=' -> firm = true;
                    case '@' -> about.add(family(part.substring(1)));
                    default -> {
                        steps.add(family(part));
                        gaps.add(steps.size() == 1 ? 0 : gap);
                        banned.add(not);
                        gap = 0;
                        not = -1;
                    }
                }
            }
            // A ban after the last step looks at the word that follows the whole.
            banned.add(not);
            return new Rule(value, List.of(steps, gaps, banned, with, without, about), firm);
        }

        private int family(String part) {
            boolean group = part.startsWith("(") && part.endsWith(")");
            return lexicon.family(group ? part.substring(1, part.length() - 1) : part);
        }
    }
}
