package lockstep.ingest.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The one address of a thing that a platform shows under several: a video, a post, a profile. */
final class SameAddress {
    private static final Map<String, List<Form>> FORMS = new HashMap<>();

    static {
        for (String[] row : ResourceLines.table("addresses.tsv")) {
            FORMS.computeIfAbsent(row[0], host -> new ArrayList<>()).add(Form.of(row[1], row[2]));
        }
    }

    private SameAddress() {}

    /** Host and rest of the address that stands for this one; empty where no form fits. */
    static Optional<String> of(String host, String path, LinkQuery query) {
        for (Form form : FORMS.getOrDefault(host, List.of())) {
            Optional<String> address = form.of(path, query.values());
            if (address.isPresent()) return address.map(a -> a.startsWith("/") ? host + a : a);
        }
        return Optional.empty();
    }

    /** Parts of a path, parameters that must be there, and the address made of them. */
    private record Form(List<Part> parts, boolean anyRest, Map<String, Part> asked, String address) {
        static Form of(String pattern, String address) {
            int query = pattern.indexOf('?');
            String path = query >= 0 ? pattern.substring(0, query) : pattern;
            boolean anyRest = path.endsWith("/**");
            Map<String, Part> asked = new HashMap<>();
            if (query >= 0) {
                for (String pair : pattern.substring(query + 1).split("&")) {
                    int equals = pair.indexOf('=');
                    asked.put(pair.substring(0, equals), Part.of(pair.substring(equals + 1)));
                }
            }
            List<Part> parts = new ArrayList<>();
            for (String part : segments(anyRest ? path.substring(0, path.length() - 3) : path))
                parts.add(Part.of(part));
            return new Form(List.copyOf(parts), anyRest, Map.copyOf(asked), address);
        }

        Optional<String> of(String path, Map<String, String> values) {
            List<String> given = segments(path);
            if (given.size() < parts.size() || given.size() > parts.size() && !anyRest) return Optional.empty();
            Map<String, String> found = new HashMap<>();
            for (int i = 0; i < parts.size(); i++) if (!parts.get(i).take(given.get(i), found)) return Optional.empty();
            for (Map.Entry<String, Part> one : asked.entrySet()) {
                String value = values.get(one.getKey());
                if (value == null || !one.getValue().take(value, found)) return Optional.empty();
            }
            String made = address;
            for (Map.Entry<String, String> one : found.entrySet()) {
                made = made.replace("{" + one.getKey() + "}", one.getValue());
            }
            return Optional.of(made);
        }

        private static List<String> segments(String path) {
            return path.length() <= 1 ? List.of() : List.of(path.substring(1).split("/", -1));
        }
    }

    /** One part of a path or one value: fixed text, then, where it has a name, what that name stands for. */
    private record Part(String fixed, String name, String kind) {
        static Part of(String text) {
            int open = text.indexOf('{');
            if (open < 0) return new Part(text, "", "");
            String inner = text.substring(open + 1, text.length() - 1);
            int colon = inner.indexOf(':');
            String name = colon >= 0 ? inner.substring(0, colon) : inner;
            return new Part(text.substring(0, open), name, colon >= 0 ? inner.substring(colon + 1) : "any");
        }

        boolean take(String given, Map<String, String> found) {
            if (name.isEmpty()) return given.equals(fixed);
            if (!given.startsWith(fixed) || given.length() == fixed.length()) return false;
            String rest = given.substring(fixed.length());
            String value =
                    kind.equals("handle") ? rest.toLowerCase(Locale.ROOT) : kind.equals("first") ? first(rest) : rest;
            if (!isOf(kind, value)) return false;
            found.put(name, value);
            return true;
        }

        private static String first(String value) {
            String text = PercentCoding.decoded(value).orElse(value);
            int end = 0;
            while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != ',') end++;
            return text.substring(0, end);
        }

        private static boolean isOf(String kind, String value) {
            return switch (kind) {
                case "digits" -> value.chars().allMatch(c -> c >= '0' && c <= '9');
                case "handle" ->
                    value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-');
                default -> !value.isEmpty();
            };
        }
    }
}
