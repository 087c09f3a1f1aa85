package lockstep.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lockstep.casework.analysis.Analyst;
import lockstep.console.RunTalk;
import lockstep.console.Terminal;
import lockstep.console.options.EncoderOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.IngestOptions;
import lockstep.model.CannotDo;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.WholeFile;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Verdict;
import lockstep.report.Names;
import lockstep.report.html.HtmlReport;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import lockstep.worlds.DemoWorld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** A made-up case from start to report, with what was planted beside what was found. */
@Command(
        name = "demo",
        description = {
            "A made-up case from start to report, with what was planted beside what was found.",
            "Everything in it is invented: ids, times and neutral words. Nothing is fetched."
        },
        footer = {"", "Examples:", "  lockstep demo", "  lockstep demo --seed 7 --json"},
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            description = "where to put the case and the report (default lockstep-demo)")
    private Path folder = Path.of("lockstep-demo");

    @Option(names = "--seed", paramLabel = "N", description = "another seed makes another world (default 1)")
    private long seed = 1;

    @Option(names = "--json", description = "print planted_groups, recovered, innocent_flagged and report as JSON")
    private boolean json;

    @Mixin
    private EncoderOptions encoder = new EncoderOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        DemoWorld world = DemoWorld.of(seed);
        Path posts = folder.resolve("posts.csv");
        Path file = folder.resolve("demo.case");
        Path report = folder.resolve("report.html");
        String first = "F-1";
        write(world, posts, file);
        terminal.say(
                "made %s posts by invented accounts: %d groups told what to share, %d that only look like it",
                Terminal.count(world.posts().size()),
                world.planted().size(),
                world.innocent().size());
        try (CaseFile made = CaseFile.create(file)) {
            new IngestOptions().read(made, List.of(posts.toString()), terminal);
            var data = LocalCase.of(made, Scope.ALL);
            encoder.keepIn(data, terminal);
            var talk = new RunTalk(terminal);
            talk.runAll(
                    new Analyst(data, Scope.ALL, talk, 42), false, data.file().path());
            RunCommand.write(report, HtmlReport.of(data, Names.pseudonyms(data)), terminal);
            List<Finding> findings = data.findings();
            tell(world, findings, report, terminal);
            if (!findings.isEmpty()) first = findings.get(0).id();
        }
        terminal.next("lockstep show " + Terminal.word(file) + " " + first, "the strongest finding, with its evidence");
        terminal.next("lockstep findings " + Terminal.word(file), "list what was found");
        terminal.next("lockstep serve " + Terminal.word(file), "look at it in a browser");
        return 0;
    }

    private void tell(DemoWorld world, List<Finding> findings, Path report, Terminal terminal) {
        Set<String> flagged = flagged(findings);
        int recovered = world.recovered(flagged);
        int innocent = world.innocentFlagged(flagged);
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("planted_groups", world.planted().size());
            result.put("recovered", recovered);
            result.put("innocent_flagged", innocent);
            result.put("report", report.toAbsolutePath().toString());
            terminal.print(JsonMapper.builder().build().writeValueAsString(result));
            return;
        }
        terminal.print("");
        terminal.print("planted groups, and how many of their accounts were called coordinated:");
        world.planted().forEach(part -> line(terminal, part, part.accounts(), flagged));
        terminal.print("look-alikes: nobody told them what to share:");
        Set<String> told =
                world.planted().stream().flatMap(p -> p.accounts().stream()).collect(Collectors.toSet());
        world.innocent()
                .forEach(part -> line(
                        terminal,
                        part,
                        part.accounts().stream().filter(a -> !told.contains(a)).toList(),
                        flagged));
        terminal.print("");
        terminal.print(String.format(
                Locale.ROOT,
                "%d of %s recovered; %s called coordinated",
                recovered,
                Count.of(world.planted().size(), "planted group"),
                Count.of(innocent, "innocent account")));
        terminal.print("report: " + report.toAbsolutePath());
    }

    private static void line(
            Terminal terminal, DemoWorld.Part part, List<String> accounts, Collection<String> flagged) {
        long hit = accounts.stream().filter(flagged::contains).count();
        String why = part.mechanism().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        terminal.print(String.format(Locale.ROOT, "  %-18s %-22s %3d of %3d", part.name(), why, hit, accounts.size()));
    }

    /** Accounts of findings called coordinated. */
    private static Set<String> flagged(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.chance().verdict() == Verdict.COORDINATED)
                .flatMap(f -> f.about().stream())
                .map(m -> m.account().id())
                .collect(Collectors.toSet());
    }

    private void write(DemoWorld world, Path posts, Path file) {
        try {
            Files.createDirectories(folder);
            for (String left : List.of("", ".wal")) Files.deleteIfExists(Path.of(file + left));
            WholeFile.text(posts, world::writeTo);
        } catch (IOException broken) {
            throw new CannotDo("cannot write to " + folder, "choose another folder with --dir", broken);
        }
    }
}
