package lockstep.app.command;

import java.nio.file.Path;
import java.util.List;
import lockstep.casework.OpenCase;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.SignedOptions;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.judgement.GroupDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people decide about groups; later runs honour it. */
@Command(
        name = "groups",
        description = {
            "Merges and splits groups of accounts, and marks what a common cause explains; later runs honour it.",
            "A decision is signed, kept and listed; it can be taken back, and that is kept too."
        },
        footer = {
            "",
            "Accounts of one owner are declared with lockstep allow CASE FILE --related LABEL.",
            "",
            "Examples:",
            "  lockstep groups merge my.case F-1 F-2 --reason \"same imprint\"",
            "  lockstep groups split my.case F-1 --out @fans.txt --reason \"a fan club beside the core\"",
            "  lockstep groups cause my.case link:https://news.example/1 --reason \"agency wire of 3 May\"",
            "  lockstep groups list my.case",
            "  lockstep groups withdraw my.case D-2"
        },
        mixinStandardHelpOptions = true)
public final class GroupsCommand {
    @Command(
            name = "merge",
            description = "Accounts of these findings are one group: later runs put them together.",
            mixinStandardHelpOptions = true)
    int merge(
            @Parameters(paramLabel = "CASE", description = "the case") Path file,
            @Parameters(arity = "1..*", paramLabel = "FINDING", description = "two or more") List<String> findings,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why") String reason,
            @Mixin SignedOptions signed,
            @Mixin GlobalOptions global) {
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            return done(open.data().decisions().merge(findings, reason, signed.by()), file, global.terminal());
        }
    }

    @Command(
            name = "split",
            description =
                    "The accounts named are a group of their own: later runs keep them apart from the rest of the finding.",
            mixinStandardHelpOptions = true)
    int split(
            @Parameters(index = "0", paramLabel = "CASE", description = "the case") Path file,
            @Parameters(index = "1", paramLabel = "FINDING", description = "the finding") String finding,
            @Option(
                            names = "--out",
                            arity = "1..*",
                            required = true,
                            paramLabel = "ACCOUNT",
                            description = "ids or handles of accounts of the finding; @FILE reads them from a file")
                    List<String> out,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why") String reason,
            @Mixin SignedOptions signed,
            @Mixin GlobalOptions global) {
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            return done(open.data().decisions().split(finding, out, reason, signed.by()), file, global.terminal());
        }
    }

    @Command(
            name = "cause",
            description = {
                "Something upstream brought these objects to everybody: wire copy, a share button, an announced storm.",
                "Later runs count no tie for sharing them, and say how many there were."
            },
            mixinStandardHelpOptions = true)
    int cause(
            @Parameters(index = "0", paramLabel = "CASE", description = "the case") Path file,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "KIND:VALUE|FINDING",
                            description = "objects, as link:https://...; or a finding, for all objects in its evidence")
                    List<String> things,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            required = true,
                            description = "the cause, and how it is known")
                    String reason,
            @Mixin SignedOptions signed,
            @Mixin GlobalOptions global) {
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            return done(open.data().decisions().cause(things, reason, signed.by()), file, global.terminal());
        }
    }

    @Command(name = "list", description = "Lists the decisions that stand.", mixinStandardHelpOptions = true)
    int list(
            @Parameters(paramLabel = "CASE", description = "the case") Path file,
            @Mixin FormOptions form,
            @Mixin GlobalOptions global) {
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            var listing = new Listing("decision", "kind", "of", "accounts", "objects", "reason", "by", "said_at");
            for (GroupDecision d : open.data().decisions().decisions()) {
                listing.add(
                        d.id(),
                        d.kind().word(),
                        String.join(" ", d.findings()),
                        d.parts().stream().mapToInt(List::size).sum(),
                        d.objects().size(),
                        d.says(),
                        d.by(),
                        d.saidAt().toString());
            }
            listing.print(global.terminal(), form.form());
        }
        return 0;
    }

    @Command(name = "withdraw", description = "Takes a decision back.", mixinStandardHelpOptions = true)
    int withdraw(
            @Parameters(index = "0", paramLabel = "CASE", description = "the case") Path file,
            @Parameters(index = "1", paramLabel = "D", description = "the decision") String decision,
            @Mixin SignedOptions signed,
            @Mixin GlobalOptions global) {
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            open.data().decisions().withdraw(decision, signed.by());
            global.terminal().say("%s is withdrawn", decision);
            global.terminal().next("lockstep analyze " + Terminal.word(file), "run the analyses anew");
        }
        return 0;
    }

    private static int done(GroupDecision made, Path file, Terminal terminal) {
        int accounts = made.parts().stream().mapToInt(List::size).sum();
        terminal.say(
                "%s: %s, %s",
                made.id(),
                made.kind().word(),
                made.kind() == GroupDecision.Kind.CAUSE
                        ? Count.of(made.objects().size(), "object")
                        : Count.of(accounts, "account") + " in "
                                + Count.of(made.parts().size(), "part"));
        terminal.next("lockstep analyze " + Terminal.word(file), "run the analyses anew; they honour it");
        return 0;
    }
}
