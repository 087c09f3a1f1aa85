package lockstep.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import lockstep.model.CannotDo;
import lockstep.model.Near;
import lockstep.model.WrongUse;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How a command ends, and what it says then.
 *
 * <p>Exit status: 0 done, 1 the world did not allow it, 2 the person asked for what does not exist, 70 a bug of ours, 130 stopped by
 * Ctrl-C.
 */
public final class ExitStatus {
    private static final String MINUS = "words that begin with - stand behind --: -- '-without these'; ";

    private ExitStatus() {}

    /** From now on the commands of the line end so. */
    public static void of(CommandLine line) {
        line.setExecutionStrategy(new PipeNotice());
        line.setExecutionExceptionHandler((thrown, command, parsed) -> ended(thrown));
        line.setParameterExceptionHandler((thrown, arguments) -> misused(thrown));
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
        String says = String.valueOf(thrown.getMessage());
        return tell(says, (says.contains("'WORDS'") ? MINUS : "") + "see " + help, 2);
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
