package lockstep.app;

import java.util.List;
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
import lockstep.app.command.MediaCommand;
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
import lockstep.bench.BenchCommand;
import lockstep.console.ExitStatus;
import lockstep.console.StopNotice;
import lockstep.console.Version;
import lockstep.console.VisibleStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command {@code lockstep}.
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
            MediaCommand.class,
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
        ExitStatus.of(line);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(126);
        if (commands.equals(COMMANDS)) CommandOverview.into(line);
        line.setUsageHelpLongOptionsMaxWidth(34);
        return line;
    }
}
