package lockstep.app.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.casework.registry.RegistryLists;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.kernels.shape.Columns;
import lockstep.model.CannotDo;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.model.registry.Registry;
import lockstep.registry.RegistryFiles;
import lockstep.store.registry.RegistryBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The registry of a case: who is said to stand behind accounts and sites. */
@Command(
        name = "registry",
        description = {
            "Who is said to stand behind accounts and sites: state, layer and role, by handle and domain, with source and dates.",
            "Labels are given by people and lists, never inferred; what no list names stays unknown."
        },
        synopsisSubcommandLabel = "WHAT",
        footer = {
            "",
            "Examples:",
            "  lockstep registry import my.case lists/            every CSV and JSON file of a folder, one list each",
            "  lockstep registry import my.case missions.csv      handle,platform,state,layer,role,name,valid_from,valid_to,...",
            "  lockstep registry list my.case --matches",
            "  lockstep registry export my.case missions --out missions/"
        },
        subcommands = {
            RegistryCommand.Import.class,
            RegistryCommand.ListAll.class,
            RegistryCommand.Export.class,
            RegistryCommand.Remove.class
        },
        mixinStandardHelpOptions = true)
public final class RegistryCommand {

    /** Reads lists into the case. */
    @Command(
            name = "import",
            description =
                    "Reads a list, or a folder of lists, into the case, in place of earlier ones of the same name.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "CASE", description = "the case")
        private Path file = Path.of("");

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE|FOLDER", description = "what to read")
        private List<Path> what = List.of();

        @Option(
                names = "--as",
                paramLabel = "LIST",
                description = "which known list it is; recognised by its columns if not said")
        private @Nullable String as;

        @Mixin
        private GlobalOptions global = new GlobalOptions();

        private int failed;

        @Override
        public Integer call() {
            Terminal terminal = global.terminal();
            var lists =
                    what.stream().flatMap(one -> read(one, terminal).stream()).toList();
            if (lists.isEmpty()) return 1;
            try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
                for (var read : lists) {
                    Registry r = read.registry();
                    boolean again = as != null || !RegistryLists.has(open.data(), r, read.sha256());
                    if (again) RegistryLists.put(open.data(), r, read.sha256());
                    else {
                        terminal.say("%s: is in the case as it is here; not read again", r.list());
                        continue;
                    }
                    terminal.say(
                            "%s: %s, %s, %s, %s",
                            r.list(),
                            Count.of(r.actors().size(), "actor"),
                            Count.of(r.marks().size(), "handle or domain", "handles and domains"),
                            Count.of(r.relations().size(), "relation"),
                            Count.of(r.targets().size(), "target"));
                    for (String note : r.notes()) terminal.say("  note: %s", note);
                }
                matched(open, terminal);
            }
            terminal.next(
                    "lockstep registry list " + Terminal.word(file) + " --matches",
                    "see which accounts and domains have a label, and why");
            if (failed > 0)
                terminal.say(
                        "%s not read: mend what is told above and import it again",
                        Count.of(failed, "file was", "files were"));
            return failed == 0 ? 0 : 1;
        }

        /** The lists of a file or folder; of several that are named, one that cannot be read does not stop the others. */
        private List<RegistryFiles.ReadList> read(Path one, Terminal terminal) {
            try {
                return RegistryFiles.read(one, Optional.ofNullable(as), odd -> terminal.say("passed over: %s", odd));
            } catch (CannotDo | WrongUse refused) {
                if (what.size() == 1) throw refused;
                String help = refused instanceof CannotDo cannot ? cannot.help() : ((WrongUse) refused).help();
                terminal.err().println("error: " + refused.getMessage());
                if (!help.isEmpty()) terminal.err().println("help:  " + help);
                failed++;
                return List.of();
            }
        }
    }

    private static void matched(OpenCase open, Terminal terminal) {
        Columns c = open.data().select("""
                -- One row: how many accounts that act have a label, how many are only named and have one, and domains.
                SELECT (SELECT count(DISTINCT account) FROM posts) AS accounts,
                  (SELECT count(DISTINCT account) FROM account_labels WHERE account IN (SELECT account FROM posts)) AS labelled,
                  (SELECT count(DISTINCT account) FROM account_labels WHERE account NOT IN (SELECT account FROM posts)) AS silent,
                  (SELECT count(*) FROM accounts WHERE platform = 'unknown' AND account IN (SELECT account FROM posts)) AS nowhere,
                  (SELECT count(*) FROM objects o JOIN kinds k ON k.kind = o.kind WHERE k.name = 'domain') AS domains,
                  (SELECT count(DISTINCT object) FROM domain_labels) AS named,
                  (SELECT count(DISTINCT account) FROM account_labels WHERE why LIKE 'contradiction%') AS torn
                """, Map.of());
        terminal.say(
                "%s of %s and %s of %s of the case have a label; the rest is unknown%s",
                Terminal.count(c.longs("labelled")[0]),
                Count.of(c.longs("accounts")[0], "account"),
                Terminal.count(c.longs("named")[0]),
                Count.of(c.longs("domains")[0], "domain"),
                c.longs("silent")[0] == 0
                        ? ""
                        : "; so have " + Terminal.count(c.longs("silent")[0])
                                + " that others name and that post nothing");
        if (c.longs("torn")[0] > 0)
            terminal.say(
                    "lists contradict one another on %s; nothing is picked: lockstep registry list CASE --matches says which",
                    Count.of(c.longs("torn")[0], "account"));
        if (c.longs("nowhere")[0] > 0)
            terminal.say(
                    "%s on no known platform; a row with a platform cannot match them: ingest with --set platform=x",
                    Count.of(c.longs("nowhere")[0], "account is", "accounts are"));
    }

    /** Lists what the registry holds. */
    @Command(
            name = "list",
            description =
                    "The lists of the registry; with --matches the accounts and domains that they label, and why.",
            mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "CASE", arity = "0..1", description = "the case")
        private @Nullable Path file;

        @Option(names = "--matches", description = "the labels of the case's accounts and domains")
        private boolean matches;

        @Option(names = "--known", description = "the lists of others that can be read")
        private boolean known;

        @Mixin
        private FormOptions form = new FormOptions();

        @Mixin
        private GlobalOptions global = new GlobalOptions();

        @Override
        public Integer call() {
            Terminal terminal = global.terminal();
            if (known || file == null) {
                RegistryFiles.known().forEach(terminal::print);
                return 0;
            }
            try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
                (matches ? labels(open) : lists(open.data().registry())).print(terminal, form.form());
            }
            return 0;
        }

        private static Listing lists(RegistryBook book) {
            var listing = new Listing("list", "general", "actors", "marks", "accounts_matched", "read_at", "sha256");
            for (var l : book.lists())
                listing.add(
                        l.list(),
                        l.general(),
                        l.actors(),
                        l.marks(),
                        l.matched(),
                        Instant.ofEpochMilli(l.readAt()).toString(),
                        l.sha256());
            return listing;
        }

        private static Listing labels(OpenCase open) {
            var listing =
                    new Listing("what", "value", "state", "layer", "role", "actor", "valid_from", "valid_to", "why");
            Columns c = open.data().select("""
                    SELECT 'account' AS what, a.platform || ':' || coalesce(a.handle, a.native_id) AS value,
                      l.state, l.layer, l.role, l.actor, l.valid_from, l.valid_to, l.why
                    FROM account_labels l JOIN accounts a ON a.account = l.account
                    UNION ALL
                    SELECT 'domain', o.value, l.state, l.layer, l.role, l.actor, l.valid_from, l.valid_to, l.why
                    FROM domain_labels l JOIN objects o ON o.object = l.object
                    ORDER BY 1, 2, 7
                    """, Map.of());
            for (int i = 0; i < c.size(); i++)
                listing.add(
                        c.text("what", i),
                        c.text("value", i),
                        c.text("state", i),
                        c.text("layer", i),
                        c.text("role", i),
                        c.text("actor", i),
                        day(c.longs("valid_from")[i]),
                        day(c.longs("valid_to")[i]),
                        c.text("why", i));
            return listing;
        }

        private static String day(long millis) {
            return Math.abs(millis) == Long.MAX_VALUE
                    ? ""
                    : Instant.ofEpochMilli(millis).toString();
        }
    }

    /** Writes a list as files. */
    @Command(
            name = "export",
            description = "Writes a list as a folder of CSV files, to edit and to import again.",
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "CASE", description = "the case")
        private Path file = Path.of("");

        @Parameters(index = "1", paramLabel = "LIST", description = "which list")
        private String list = "";

        @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "where to")
        private Path out = Path.of("");

        @Mixin
        private GlobalOptions global = new GlobalOptions();

        @Override
        public Integer call() {
            Terminal terminal = global.terminal();
            try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
                RegistryFiles.write(open.data().registry().list(list), out);
            }
            terminal.say("wrote %s", out);
            terminal.next("lockstep registry import " + Terminal.word(file) + " " + out, "read it again after editing");
            return 0;
        }
    }

    /** Takes a list out. */
    @Command(name = "remove", description = "Takes a list out of the case.", mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "CASE", description = "the case")
        private Path file = Path.of("");

        @Parameters(index = "1", paramLabel = "LIST", description = "which list")
        private String list = "";

        @Option(names = "--reason", paramLabel = "TEXT", description = "why; kept in the log of the case")
        private String reason = "";

        @Mixin
        private GlobalOptions global = new GlobalOptions();

        @Override
        public Integer call() {
            try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
                RegistryLists.remove(open.data(), list, reason);
            }
            global.terminal().say("removed %s", list);
            return 0;
        }
    }
}
