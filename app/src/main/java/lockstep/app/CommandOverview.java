package lockstep.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.console.WrappedText;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The list of commands as {@code lockstep --help} prints it: in the order of an analyst's day, each with one whole sentence. */
final class CommandOverview {
    /** What people set out to do, and the commands for it. */
    static final Map<String, List<String>> GROUPS = groups();

    private static final int NAME = 14;
    private static final int WIDTH = 110;

    private CommandOverview() {}

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Begin", List.of("demo", "run", "new", "ingest", "sources", "rejects"));
        groups.put(
                "Who acts in lockstep, and could chance explain it?",
                List.of("analyze", "findings", "show", "accounts", "explain", "runs", "calibrate"));
        groups.put(
                "Who says the same, in which words and languages?",
                List.of("copies", "languages", "residue", "match", "models"));
        groups.put(
                "Which stories are carried, by whom, since when?",
                List.of("narratives", "codebook", "claims", "search"));
        groups.put(
                "Who amplifies whom, who was first, what changed?",
                List.of("registry", "states", "cascade", "changes", "reach"));
        groups.put("What do articles and partners tell?", List.of("read", "incidents", "watchlist", "received"));
        groups.put("What do pictures and videos say of their making?", List.of("media"));
        groups.put("What do people judge of it?", List.of("assess", "note", "tag", "groups", "allow", "forget", "log"));
        groups.put("Look at it and hand it on", List.of("serve", "report", "compose", "export", "seal", "verify"));
        groups.put("Lockstep itself", List.of("bench", "help", "generate-completion"));
        return groups;
    }

    /** Puts the overview in the place of picocli's list. */
    static void into(CommandLine line) {
        line.getHelpSectionMap().put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        line.getHelpSectionMap()
                .put(
                        CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
                        help -> help.commandSpec().parent() == null ? of(help) : help.commandList());
    }

    private static String of(Help help) {
        var text = new StringBuilder();
        GROUPS.forEach((asks, names) -> {
            text.append(System.lineSeparator()).append(asks).append(System.lineSeparator());
            for (String name : names) {
                Help command = help.subcommands().get(name);
                if (command != null) text.append(line(name, sentence(command)));
            }
        });
        return text.toString();
    }

    /** The first sentence of a description. */
    static String sentence(Help command) {
        String all = String.join(" ", command.commandSpec().usageMessage().description())
                .replaceAll("%[n%]", " ")
                .strip();
        int end = all.indexOf(". ");
        return end < 0 ? all : all.substring(0, end + 1);
    }

    private static String line(String name, String says) {
        String end = System.lineSeparator();
        String indent = " ".repeat(NAME + 2);
        String begins = "  " + name + (name.length() < NAME ? " ".repeat(NAME - name.length()) : end + indent);
        return begins + String.join(end + indent, WrappedText.at(says, WIDTH - NAME - 2)) + end;
    }
}
