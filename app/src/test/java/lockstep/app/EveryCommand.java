package lockstep.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Every command that takes a case, found in the command line itself, so that a new one cannot be missed. */
final class EveryCommand {
    /** Commands that make the case. */
    private static final List<String> MAKING = List.of("new");

    private EveryCommand() {}

    /** Their names, as {@code registry list}. */
    static List<String> onCases() {
        List<String> found = new ArrayList<>();
        walk("", Main.commandLine(), found);
        return found;
    }

    private static void walk(String before, CommandLine command, List<String> found) {
        command.getSubcommands().forEach((name, each) -> {
            String path = (before + " " + name).strip();
            boolean opens = each.getCommandSpec().positionalParameters().stream()
                    .anyMatch(p -> p.paramLabel().equals("CASE"));
            if (opens && !path.startsWith("bench") && !MAKING.contains(path)) found.add(path);
            walk(path, each, found);
        });
    }

    /** The forms in which a command can answer: as a table, and what else it takes. */
    static List<String> forms(String command) {
        CommandLine at = Main.commandLine();
        for (String name : command.split(" ")) at = at.getSubcommands().get(name);
        List<String> forms = new ArrayList<>(List.of(""));
        for (String form : List.of("--csv", "--json"))
            if (at.getCommandSpec().optionsMap().containsKey(form)) forms.add(form);
        return forms;
    }

    /** A line: the command, the case, and what follows it. */
    static String[] line(String command, String file, Map<String, List<String>> further, String... form) {
        List<String> line = new ArrayList<>(List.of(command.split(" ")));
        line.add(file);
        line.addAll(further.getOrDefault(command, List.of()));
        for (String each : form) if (!each.isEmpty()) line.add(each);
        return line.toArray(String[]::new);
    }
}
