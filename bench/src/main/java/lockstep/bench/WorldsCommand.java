package lockstep.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.console.Listing.Form;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.model.Near;
import lockstep.model.WrongUse;
import lockstep.worlds.Families;
import lockstep.worlds.Family;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores the procedure on simulated worlds. */
@Command(
        name = "worlds",
        description =
                "Scores the test of chance on simulated worlds in which the truth is known: what it wrongly calls coordinated, "
                        + "what it misses, and whether its verdicts are right.",
        footer = {
            "",
            "Examples:",
            "  lockstep bench worlds                                  every family, five worlds each",
            "  lockstep bench worlds --families open --replicates 20  without the sealed families",
            "  lockstep bench worlds --families yardstick,fans --seed 7 --json",
            "  lockstep bench worlds --families storms --claims       what each claim was made of"
        },
        mixinStandardHelpOptions = true)
public final class WorldsCommand implements Callable<Integer> {
    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "which worlds; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(
            names = "--families",
            paramLabel = "NAMES",
            split = ",",
            description = "names of families, or open, or sealed; default all")
    private List<String> families = List.of();

    @Option(
            names = "--replicates",
            paramLabel = "R",
            defaultValue = "5",
            description = "worlds of each family; default ${DEFAULT-VALUE}")
    private int replicates = 5;

    @Option(names = "--list", description = "only say which families there are")
    private boolean list;

    @Option(names = "--claims", description = "instead of scores, each claim with whom it holds and its grounds")
    private boolean claims;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        if (replicates < 1) throw new WrongUse("--replicates is " + replicates + "; it takes 1 or more");
        Terminal terminal = global.terminal();
        var chosen = chosen();
        if (list) {
            WorldTable.list(chosen, terminal, form.form());
            return 0;
        }
        var bench = new WorldBench(seed, replicates);
        var rows = new ArrayList<WorldBench.Row>();
        for (Family family : chosen) {
            rows.add(bench.row(family));
            terminal.say("%d of %d: %s", rows.size(), chosen.size(), family.name());
        }
        var table = new WorldTable(seed, replicates, rows);
        if (claims) table.claims().print(terminal, form.form());
        else if (form.form() == Form.TABLE) table.print(terminal);
        else if (form.form() == Form.CSV) table.rows(r -> true).print(terminal, Form.CSV);
        else terminal.print(table.json());
        return 0;
    }

    private List<Family> chosen() {
        if (families.isEmpty()) return Families.everyOne();
        var chosen = new LinkedHashSet<Family>();
        for (String name : families) {
            switch (name) {
                case "all" -> chosen.addAll(Families.everyOne());
                case "open" -> chosen.addAll(Families.open());
                case "sealed" -> chosen.addAll(Families.sealed());
                default -> chosen.add(Families.named(name).orElseThrow(() -> unknown(name)));
            }
        }
        return List.copyOf(chosen);
    }

    private static WrongUse unknown(String name) {
        var known = Families.everyOne().stream().map(Family::name).toList();
        String near = Near.to(name, known).map(n -> "did you mean " + n + "? ").orElse("");
        return new WrongUse(
                "--families names " + name + ", which is no family", near + "see lockstep bench worlds --list");
    }
}
