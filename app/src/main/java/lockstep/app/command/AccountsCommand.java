package lockstep.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.casework.table.AccountList;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.model.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists every account of the case, best evidence first. */
@Command(
        name = "accounts",
        description = "Lists the accounts of the case, those with a post in it, best evidence first.",
        footer = {
            "",
            "group is the finding with the strongest verdict that names the account; evidence, p, q and verdict are those of the",
            "account in it: how strongly the data tie it to the others. They say nothing about the person. An account that was put",
            "to a test and is in no tested group has its own numbers and no group: chance, where what it did would have shown",
            "coordination; too-little-data, where it would not: nobody is cleared by it, and because says what it would take.",
            "because: the kinds of action and the number of partners that the verdict rests on. traces: the kinds of action in",
            "which the account is in some group; verdict is 'untested' where no test of chance was made.",
            "",
            "Example:",
            "  lockstep accounts my.case --csv > accounts.csv"
        },
        mixinStandardHelpOptions = true)
public final class AccountsCommand implements Callable<Integer> {
    private static final int LINES = 40;

    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "at most this many rows (default: 40 in a table, all in CSV and JSON)")
    private int limit;

    @Option(names = "--all", description = "also accounts that others name or pass on, without a post of their own")
    private boolean all;

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        Scope scope = scoped.scope();
        try (OpenCase open = OpenCase.of(file, scope)) {
            int most = form.most(limit, LINES);
            AccountList accounts = all ? AccountList.withNamed(open.data()) : AccountList.of(open.data());
            Cautions.tell(terminal, open.data(), form.form());
            new Listing(accounts.table(most)).print(terminal, form.form());
            form.left(terminal, Math.min(most, accounts.size()), accounts.size(), "accounts");
            terminal.next("lockstep show " + Terminal.word(file) + " ACCOUNT", "one account's timeline");
        }
        return 0;
    }
}
