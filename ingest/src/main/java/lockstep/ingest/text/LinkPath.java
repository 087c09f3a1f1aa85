package lockstep.ingest.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The path of a link in the one form that all ways of writing it share. */
final class LinkPath {
    private static final List<String> INDEX_NAMES = List.of("index.", "default.");
    private static final List<String> INDEX_ENDINGS = List.of("html", "htm", "shtml", "php", "asp", "aspx", "jsp");

    private LinkPath() {}

    /** Without dots that lead up, doubled slashes, AMP markers, index file and closing slash; empty for the front page. */
    static String of(String raw) {
        String path = withoutIndex(withoutAmp(steps(PercentCoding.path(withoutVisit(raw)))));
        while (path.endsWith("/")) path = path.substring(0, path.length() - 1);
        return path;
    }

    /** Without what servers write into a path for one visit: {@code ;jsessionid=...} and {@code /(S(...))/}. */
    private static String withoutVisit(String path) {
        if (path.indexOf(';') < 0 && !path.contains("S(")) return path;
        StringBuilder plain = new StringBuilder();
        for (String step : path.split("(?=/)")) if (!isVisit(step)) plain.append(withoutSession(step));
        return plain.toString();
    }

    private static boolean isVisit(String step) {
        return step.startsWith("/(") && step.endsWith("))") && step.contains("S(");
    }

    private static String withoutSession(String step) {
        String[] parts = step.split(";", -1);
        StringBuilder kept = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            boolean session =
                    equals > 0 && LinkQuery.isTracking(parts[i].substring(0, equals), parts[i].substring(equals + 1));
            if (!session) kept.append(';').append(parts[i]);
        }
        return kept.toString();
    }

    /** Each step of the path once: // is /, but not within an address that the path holds; . and .. are walked. */
    private static String steps(String path) {
        if (!path.contains("//") && !path.contains("/.")) return path;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            boolean doubled =
                    step.isEmpty() && !steps.isEmpty() && !steps.peekLast().endsWith(":");
            if (step.equals("..")) {
                if (steps.size() > 1) steps.removeLast();
            } else if (!step.equals(".") && !doubled) steps.addLast(step);
        }
        return String.join("/", steps) + (path.endsWith("/") ? "/" : "");
    }

    private static String withoutAmp(String path) {
        if (path.endsWith("/amp/") || path.endsWith("/amp")) return path.substring(0, path.lastIndexOf("/amp"));
        if (path.endsWith(".amp")) return path.substring(0, path.length() - 4);
        if (path.endsWith(".amp.html")) return path.substring(0, path.length() - 9) + ".html";
        return path.startsWith("/amp/") ? path.substring(4) : path;
    }

    private static String withoutIndex(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1).toLowerCase(Locale.ROOT);
        for (String begin : INDEX_NAMES) {
            if (name.startsWith(begin) && INDEX_ENDINGS.contains(name.substring(begin.length()))) {
                return path.substring(0, Math.max(slash, 0));
            }
        }
        return path;
    }
}
