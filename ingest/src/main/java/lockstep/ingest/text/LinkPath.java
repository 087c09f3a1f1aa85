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
        String path = withoutIndex(withoutAmp(steps(PercentCoding.path(raw))));
        while (path.endsWith("/")) path = path.substring(0, path.length() - 1);
        return path;
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
