package lockstep.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lockstep.app.AccountList;
import lockstep.app.OpenCase;
import lockstep.app.Terminal;
import lockstep.app.options.FormOptions;
import lockstep.app.options.GlobalOptions;
import lockstep.app.options.ScopeOptions;
import lockstep.model.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists every account of the case, best evidence first. */
@Command(
        name = "accounts",
        description = "Lists every account of the case, best evidence first.",
        footer = {
            "",
            "evidence is that of the account's best membership in a group: how strongly the data tie it to the others. It says",
            "nothing about the person, and is empty where there is no membership. traces lists the kinds of action in which the",
            "account is in some group; p, q and verdict are empty or 'untested' where no test of chance was made.",
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
            AccountList accounts = AccountList.of(open.data(), scope);
            accounts.listing(most).print(terminal, form.form());
            form.left(terminal, Math.min(most, accounts.size()), accounts.size(), "accounts");
            terminal.next("lockstep show " + Terminal.word(file) + " ACCOUNT", "one account's timeline");
        }
        return 0;
    }
}
