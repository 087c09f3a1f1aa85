package lockstep.app.command;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lockstep.console.Terminal;
import lockstep.ingest.Originals;
import lockstep.model.Count;
import lockstep.model.PostLine;
import lockstep.model.Source;
import lockstep.store.LocalCase;

/** Prints the lines of the sources behind posts, as they stand there. */
public final class OriginalLines {
    private OriginalLines() {}

    /** Bytes to standard out, where they came from to standard error; files in the order of the sources. */
    public static void print(LocalCase data, List<PostLine> posts, Terminal terminal) {
        Map<Integer, Source> sources =
                data.sources().stream().collect(Collectors.toMap(Source::key, Function.identity()));
        Map<Integer, TreeSet<Long>> wanted = new TreeMap<>();
        for (PostLine post : posts)
            wanted.computeIfAbsent(post.source(), s -> new TreeSet<>()).add(post.line());
        Map<Integer, Map<Long, byte[]>> found = new HashMap<>();
        wanted.forEach((source, lines) -> {
            Source from = sources.get(source);
            if (from != null)
                found.put(source, Originals.of(from, lines, data.file().folder()));
        });
        found.forEach((source, lines) -> {
            Source from = sources.get(source);
            if (from == null) return;
            String name = from.member().isEmpty() ? from.file() : from.file() + "!" + from.member();
            terminal.say("%s, SHA-256 %s, %s:", name, from.sha256(), Count.of(lines.size(), "line"));
            lines.forEach((line, bytes) -> {
                terminal.say("line %d:", line);
                // a file gets the bytes; a person sees what hides in them
                if (Terminal.onScreen()) terminal.print(new String(bytes, StandardCharsets.UTF_8).stripTrailing());
                else terminal.out().write(bytes, 0, bytes.length);
                if (!Terminal.onScreen() && bytes.length > 0 && bytes[bytes.length - 1] != '\n')
                    terminal.out().write('\n');
            });
        });
        terminal.out().flush();
    }
}
