package lockstep.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.app.bench.BenchCommand;
import lockstep.app.command.AccountsCommand;
import lockstep.app.command.AllowCommand;
import lockstep.app.command.AnalyzeCommand;
import lockstep.app.command.AssessCommand;
import lockstep.app.command.CalibrateCommand;
import lockstep.app.command.CascadeCommand;
import lockstep.app.command.ChangesCommand;
import lockstep.app.command.ClaimsCommand;
import lockstep.app.command.CodebookCommand;
import lockstep.app.command.ComposeCommand;
import lockstep.app.command.CopiesCommand;
import lockstep.app.command.DemoCommand;
import lockstep.app.command.ExplainCommand;
import lockstep.app.command.ExportCommand;
import lockstep.app.command.FindingsCommand;
import lockstep.app.command.ForgetCommand;
import lockstep.app.command.GroupsCommand;
import lockstep.app.command.IncidentsCommand;
import lockstep.app.command.IngestCommand;
import lockstep.app.command.LanguagesCommand;
import lockstep.app.command.LogCommand;
import lockstep.app.command.MatchCommand;
import lockstep.app.command.ModelsCommand;
import lockstep.app.command.NarrativesCommand;
import lockstep.app.command.NewCommand;
import lockstep.app.command.NoteCommand;
import lockstep.app.command.ReachCommand;
import lockstep.app.command.ReadCommand;
import lockstep.app.command.ReceivedCommand;
import lockstep.app.command.RegistryCommand;
import lockstep.app.command.RejectsCommand;
import lockstep.app.command.ReportCommand;
import lockstep.app.command.ResidueCommand;
import lockstep.app.command.RunCommand;
import lockstep.app.command.RunsCommand;
import lockstep.app.command.SealCommand;
import lockstep.app.command.SearchCommand;
import lockstep.app.command.ServeCommand;
import lockstep.app.command.ShowCommand;
import lockstep.app.command.SourcesCommand;
import lockstep.app.command.StatesCommand;
import lockstep.app.command.TagCommand;
import lockstep.app.command.VerifyCommand;
import lockstep.app.command.WatchlistCommand;
import lockstep.model.CannotDo;
import lockstep.model.Near;
import lockstep.model.WrongUse;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code lockstep}.
 *
 * <p>Exit status: 0 done, 1 the world did not allow it, 2 the person asked for what does not exist, 70 a bug of ours, 130 stopped by
 * Ctrl-C.
 */
@Command(
        name = "lockstep",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Finds accounts that act in lockstep, and says how sure that is.",
        footer = {
            "",
            "First steps:",
            "  lockstep demo                                   a made-up case from start to report",
            "  lockstep run posts.csv --case my.case --report my.html",
            "  lockstep COMMAND --help                         what a command does, with examples"
        })
public final class Main {
    /** Every command, in the order in which help shows them. */
    static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            RunCommand.class,
            NewCommand.class,
            IngestCommand.class,
            RejectsCommand.class,
            AnalyzeCommand.class,
            CalibrateCommand.class,
            FindingsCommand.class,
            ShowCommand.class,
            AccountsCommand.class,
            ServeCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            RunsCommand.class,
            SourcesCommand.class,
            AllowCommand.class,
            ForgetCommand.class,
            ExplainCommand.class,
            MatchCommand.class,
            CopiesCommand.class,
            NarrativesCommand.class,
            CodebookCommand.class,
            SearchCommand.class,
            ClaimsCommand.class,
            LanguagesCommand.class,
            ResidueCommand.class,
            ModelsCommand.class,
            ReadCommand.class,
            IncidentsCommand.class,
            WatchlistCommand.class,
            RegistryCommand.class,
            ReceivedCommand.class,
            StatesCommand.class,
            CascadeCommand.class,
            ChangesCommand.class,
            ReachCommand.class,
            AssessCommand.class,
            NoteCommand.class,
            TagCommand.class,
            GroupsCommand.class,
            LogCommand.class,
            ComposeCommand.class,
            SealCommand.class,
            VerifyCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class);

    private Main() {}

    /** Runs the command line and ends the process. */
    public static void main(String[] args) {
        StopNotice.watch(System.err, args);
        int status = run(args);
        StopNotice.ended();
        System.exit(status);
    }

    /** Runs one command and says how it ended. */
    public static int run(String... args) {
        System.setOut(VisibleStream.over(System.out));
        System.setErr(VisibleStream.over(System.err));
        return commandLine(needed(args)).execute(args);
    }

    /** The command line with all its commands. */
    public static CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    /** Looking at every command takes longer than most commands; a line that starts with the name of one needs but that one. */
    private static List<Class<?>> needed(String... args) {
        String first = args.length == 0 ? "" : args[0];
        if (first.equals("--version")) return List.of();
        for (Class<?> command : COMMANDS) {
            if (command.getAnnotation(Command.class).name().equals(first) && !first.equals("help"))
                return List.of(command);
        }
        return COMMANDS;
    }

    private static CommandLine commandLine(List<Class<?>> commands) {
        var line = new CommandLine(new Main());
        commands.forEach(line::addSubcommand);
        if (commands.equals(COMMANDS)) line.addSubcommand(picocli.AutoComplete.GenerateCompletion.class);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> ended(thrown));
        line.setParameterExceptionHandler((thrown, arguments) -> misused(thrown));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(126);
        if (commands.equals(COMMANDS)) CommandOverview.into(line);
        line.setUsageHelpLongOptionsMaxWidth(34);
        return line;
    }

    private static int ended(Exception thrown) {
        if (thrown instanceof WrongUse wrong) return tell(String.valueOf(wrong.getMessage()), wrong.help(), 2);
        if (thrown instanceof CannotDo cannot) return tell(String.valueOf(cannot.getMessage()), cannot.help(), 1);
        return bug(thrown);
    }

    private static int misused(ParameterException thrown) {
        CommandLine command = thrown.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        if (thrown instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String wrong = unmatched.getUnmatched().get(0);
            var known = wrong.startsWith("-")
                    ? command.getCommandSpec().optionsMap().keySet()
                    : command.getSubcommands().keySet();
            String near =
                    Near.to(wrong, known).map(n -> "did you mean " + n + "? ").orElse("");
            if (near.isEmpty()
                    && !wrong.startsWith("-")
                    && command.getParent() != null
                    && !command.getSubcommands().isEmpty())
                near = command.getCommandName() + " takes one of "
                        + String.join(", ", command.getSubcommands().keySet()) + " first; ";
            return tell(
                    "unknown " + (wrong.startsWith("-") ? "flag" : "argument") + ": " + wrong, near + "see " + help, 2);
        }
        return tell(String.valueOf(thrown.getMessage()), "see " + help, 2);
    }

    private static int tell(String says, String help, int status) {
        System.err.println("error: " + says);
        if (!help.isEmpty()) System.err.println("help:  " + help);
        return status;
    }

    /** A bug is ours: the person gets a place where the trace is, not the trace. */
    private static int bug(Exception thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        String where;
        try {
            Path file = Files.createTempFile("lockstep-bug-", ".txt");
            Files.writeString(file, Version.line() + "\n" + trace);
            where = "the trace is in " + file + "; please attach it to a report";
        } catch (IOException noPlace) {
            where = trace.toString();
        }
        return tell("this is a bug in Lockstep: " + thrown, where, 70);
    }
}
