package lockstep.console;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Says of an input that is a pipe or the keyboard that it is waited for: a command that says nothing looks as if it worked. */
final class PipeNotice implements CommandLine.IExecutionStrategy {
    private static final String CASE = "CASE";
    private static final Path NOTHING = Path.of("/dev/null");

    @Override
    public int execute(ParseResult parsed) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) command = command.subcommand();
        if (!command.hasMatchedOption("--quiet")) inputs(command).forEach(PipeNotice::tell);
        return new CommandLine.RunLast().execute(parsed);
    }

    private static Stream<Path> inputs(ParseResult command) {
        return command.matchedPositionals().stream()
                .filter(named -> !named.paramLabel().equals(CASE))
                .flatMap(PipeNotice::values)
                .map(String::valueOf)
                .flatMap(PipeNotice::path)
                .filter(PipeNotice::mayWait)
                .distinct();
    }

    private static Stream<?> values(PositionalParamSpec named) {
        Object value = named.getValue();
        return value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
    }

    private static Stream<Path> path(String word) {
        try {
            return Stream.of(Path.of(word));
        } catch (InvalidPathException noPath) {
            return Stream.empty();
        }
    }

    /** What is no file of a disk gives bytes when somebody writes them; the one that is always empty does not wait. */
    private static boolean mayWait(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path) && !path.equals(NOTHING);
    }

    private static void tell(Path path) {
        System.err.println(
                path
                        + " is a pipe or the keyboard: waiting for what is written to it, until it is closed (Ctrl-D on a keyboard)");
    }
}
