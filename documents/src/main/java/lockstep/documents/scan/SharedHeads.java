package lockstep.documents.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compiles patterns so that alternatives which begin with the same letters share them: long lists of words are tried faster. */
public final class SharedHeads {
    /*
     * Java tries the alternatives of a pattern one by one. (?:report|research|police) becomes (?:re(?:port|search)|police).
     * At one place only alternatives with the same first letter can match, so bringing these together changes no order that
     * matters; what does not begin with a plain letter stays where it is, and nothing moves past it. Letters that differ in
     * case only are never moved past each other, so the flags of the pattern do not matter.
     *
     * Patterns with numbered groups or comments, and what looks behind, are left as they are.
     */
    private final String regex;
    private int at;

    private SharedHeads(String regex) {
        this.regex = regex;
    }

    public static Pattern compile(String regex) {
        return compile(regex, 0);
    }

    /** The same pattern, with its flags. */
    public static Pattern compile(String regex, int flags) {
        return Pattern.compile(of(regex), flags);
    }

    /** A pattern that matches the same, in the same order of preference. */
    public static String of(String regex) {
        var parse = new SharedHeads(regex);
        List<List<String>> all = parse.alternatives();
        return all.isEmpty() || parse.at < regex.length() ? regex : joined(all);
    }

    /** The alternatives up to the end of the group, each as its parts with their quantifiers; none where we do not understand. */
    private List<List<String>> alternatives() {
        List<List<String>> all = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        while (at < regex.length() && regex.charAt(at) != ')') {
            if (regex.charAt(at) == '|') {
                at++;
                all.add(parts);
                parts = new ArrayList<>();
                continue;
            }
            String part = part();
            if (part.isEmpty()) return List.of();
            parts.add(part + quantifier());
        }
        all.add(parts);
        return all;
    }

    private String part() {
        int from = at;
        char c = regex.charAt(at);
        if (c == '\\') return escape();
        if (c == '[') return charClass();
        if (c == '(') return group();
        at++;
        return regex.substring(from, at);
    }

    private String escape() {
        int from = at;
        if (at + 1 >= regex.length()) return "";
        char kind = regex.charAt(at + 1);
        at += 2;
        // Quotations, references and long codes are rare; the pattern is then left alone.
        if ("QEk0xucN123456789".indexOf(kind) >= 0) return "";
        if ((kind == 'p' || kind == 'P') && at < regex.length() && regex.charAt(at) == '{') {
            int close = regex.indexOf('}', at);
            if (close < 0) return "";
            at = close + 1;
        } else if (kind == 'p' || kind == 'P') {
            at++;
        }
        return regex.substring(from, at);
    }

    private String charClass() {
        int from = at;
        int depth = 0;
        while (at < regex.length()) {
            char c = regex.charAt(at++);
            if (c == '\\') at++;
            else if (c == '[') depth++;
            else if (c == ']' && --depth == 0) return regex.substring(from, at);
        }
        return "";
    }

    private String group() {
        int from = at;
        if (!regex.startsWith("(?", at)) return "";
        boolean behind = regex.startsWith("(?<=", at) || regex.startsWith("(?<!", at);
        int open = at + 2;
        while (open < regex.length() && ":=!>)".indexOf(regex.charAt(open)) < 0) open++;
        if (open >= regex.length()) return "";
        if (behind) open = at + 3;
        at = open + 1;
        // A switch of flags such as (?i) holds nothing.
        if (regex.charAt(open) == ')') return regex.substring(from, at);
        List<List<String>> all = alternatives();
        if (all.isEmpty() || at >= regex.length()) return "";
        at++;
        return behind ? regex.substring(from, at) : regex.substring(from, open + 1) + joined(all) + ")";
    }

    private String quantifier() {
        int from = at;
        while (at < regex.length() && "?*+".indexOf(regex.charAt(at)) >= 0) at++;
        if (at == from && at < regex.length() && regex.charAt(at) == '{') {
            at = regex.indexOf('}', at) + 1;
            while (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) at++;
        }
        return regex.substring(from, at);
    }

    private static String joined(List<List<String>> all) {
        List<String> out = new ArrayList<>();
        Map<String, List<List<String>>> open = new LinkedHashMap<>();
        for (List<String> one : all) {
            String head = one.isEmpty() ? "" : one.get(0);
            if (!plain(head) || inTheWay(head, open)) close(open, out);
            if (plain(head)) open.computeIfAbsent(head, h -> new ArrayList<>()).add(one);
            else out.add(String.join("", one));
        }
        close(open, out);
        return String.join("|", out);
    }

    private static void close(Map<String, List<List<String>>> open, List<String> out) {
        open.forEach((head, group) -> {
            if (group.size() == 1) {
                out.add(String.join("", group.get(0)));
                return;
            }
            int same = 1;
            while (allBegin(group, same)) same++;
            List<List<String>> tails = new ArrayList<>();
            for (List<String> one : group) tails.add(one.subList(same, one.size()));
            out.add(String.join("", group.get(0).subList(0, same)) + "(?:" + joined(tails) + ")");
        });
        open.clear();
    }

    /** Whether all have the same plain letter at a place. */
    private static boolean allBegin(List<List<String>> group, int place) {
        List<String> first = group.get(0);
        if (first.size() <= place || !plain(first.get(place))) return false;
        for (List<String> one : group)
            if (one.size() <= place || !one.get(place).equals(first.get(place))) return false;
        return true;
    }

    private static boolean inTheWay(String head, Map<String, List<List<String>>> open) {
        if (open.containsKey(head)) return false;
        for (String other : open.keySet()) if (folded(other) == folded(head)) return true;
        return false;
    }

    private static boolean plain(String part) {
        if (part.length() == 2) return part.charAt(0) == '\\' && !Character.isLetterOrDigit(part.charAt(1));
        return part.length() == 1
                && ".^$".indexOf(part.charAt(0)) < 0
                && !Character.isSurrogate(part.charAt(0))
                && Character.getType(part.charAt(0)) != Character.NON_SPACING_MARK;
    }

    private static char folded(String plain) {
        return Character.toLowerCase(Character.toUpperCase(plain.charAt(plain.length() - 1)));
    }
}
