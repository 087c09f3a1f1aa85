package lockstep.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lockstep.analyses.ecosystem.Changes;
import lockstep.analyses.ecosystem.CreationBursts;
import lockstep.analyses.ecosystem.EventStudies;
import lockstep.analyses.ecosystem.Watching;
import lockstep.casework.OpenCase;
import lockstep.casework.analysis.Analyst;
import lockstep.casework.analysis.WatchStep;
import lockstep.console.Progress;
import lockstep.console.RecordJson;
import lockstep.console.RunTalk;
import lockstep.console.Terminal;
import lockstep.console.options.EncoderOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Watch;
import lockstep.model.registry.Event;
import lockstep.registry.EventList;
import lockstep.store.LocalCase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells when a side's volume, languages, targets or covert part changed, what followed events, and which alarms rang. */
@Command(
        name = "changes",
        description = {
            "The days on which a side's volume, languages, targets, balance between rival targets, or covert part changed.",
            "Says how sure each day is, whether ordinary newsrooms changed too, and when a side's accounts were made; with --events",
            "what followed each event beyond what control accounts did; with --watch alarms that may be looked at every day."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep changes my.case",
            "  lockstep changes my.case --since 2016-01-01 --json",
            "  lockstep changes my.case --group F-12",
            "  lockstep changes my.case --events events.csv     (date,name,kind,state)",
            "  lockstep changes my.case --watch                 (again after every ingest)"
        },
        mixinStandardHelpOptions = true)
public final class ChangesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(
            names = "--group",
            paramLabel = "FINDING",
            description = "a finding as F-12: its accounts are one side, the registry's sides the others")
    private String group = "";

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "compare before and after each event of a table with the heads date,name,kind,state")
    private @Nullable Path events;

    @Option(
            names = "--control",
            paramLabel = "SIDE",
            description = "with --events: whose accounts are the control, as ordinary-media (default) or unknown")
    private String control = "ordinary-media";

    @Option(
            names = "--days",
            paramLabel = "N",
            description =
                    "with --events: days before and after (default 14); with --watch: days of baseline (default 28)")
    private int days;

    @Option(
            names = "--watch",
            description = "go on with the alarms of this case, or begin them; the case remembers them")
    private boolean watch;

    @Option(
            names = "--watch-since",
            paramLabel = "DAY",
            description =
                    "first day that is watched when the alarms begin; the day after the last whole one by default")
    private String since = "";

    @Option(
            names = "--chance",
            paramLabel = "P",
            description = "with --watch: chance that any alarm ever rings while nothing changes (default 0.05)")
    private double chance = .05;

    @Option(names = "--seed", paramLabel = "N", description = "seed of all randomness (default 42)")
    private long seed = 42;

    @Option(names = "--json", description = "print everything as JSON")
    private boolean json;

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private EncoderOptions encoder = new EncoderOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        Scope scope = scoped.scope();
        List<Event> listed = events == null ? List.of() : EventList.read(events);
        try (OpenCase open = OpenCase.of(file, scope)) {
            encoder.keepIn(open.data(), terminal);
            var analyst = new Analyst(open.data(), scope, new RunTalk(terminal), seed).ready();
            if (watch) watched(terminal, open.data(), analyst, scope);
            else if (!listed.isEmpty()) studied(terminal, analyst, listed);
            else told(terminal, open.data(), analyst);
        }
        return 0;
    }

    private Map<String, String> given() {
        return group.isEmpty() ? Map.of() : Map.of("group", group);
    }

    private void told(Terminal terminal, LocalCase data, Analyst analyst) {
        var settings = Settings.of(Changes.Settings.class, given());
        var result = analyst.ask(
                        new Changes(),
                        given(),
                        Changes.Result.class,
                        () -> Changes.look(data, settings, new Progress(terminal, seed)))
                .answer();
        var made = analyst.ask(
                        new CreationBursts(),
                        given(),
                        CreationBursts.Result.class,
                        () -> new CreationBursts.Result(List.of(), List.of()))
                .answer();
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("changes", result.changes());
            all.put("series", result.series());
            all.put("days", result.days());
            all.put("notes", result.notes());
            all.put("creation", made.bursts());
            all.put("creation_notes", made.notes());
            terminal.print(RecordJson.of(all));
        } else {
            result.changes().forEach(c -> terminal.print(Changes.says(c)));
            made.bursts().stream().filter(b -> b.q() <= .05).forEach(b -> terminal.print(CreationBursts.says(b)));
        }
        terminal.say("%d series over %s", result.series(), Count.of(result.days(), "day"));
    }

    private void studied(Terminal terminal, Analyst analyst, List<Event> listed) {
        Map<String, String> given = new LinkedHashMap<>(given());
        given.put("events", listed.stream().map(Event::word).collect(Collectors.joining(";")));
        given.put("control", control);
        if (days > 0) given.put("days", Integer.toString(days));
        var result = analyst.ask(
                        new EventStudies(),
                        given,
                        EventStudies.Result.class,
                        () -> new EventStudies.Result(List.of(), List.of()))
                .answer();
        if (json) terminal.print(RecordJson.of(result));
        else {
            result.effects().forEach(e -> terminal.print(e.verdict() + ": " + EventStudies.says(e)));
            result.notes().forEach(n -> terminal.print("not looked at: " + n));
        }
    }

    private void watched(Terminal terminal, LocalCase data, Analyst analyst, Scope scope) {
        if (!scope.isAll())
            throw new WrongUse(
                    "a watch goes on from ingest to ingest and sees the whole case",
                    "leave --since, --until and the like out");
        var rule = new Watching.Rule(chance, days > 0 ? days : 28, since(), 100, group);
        Watching.Standing standing = WatchStep.run(data, analyst, rule, given());
        if (json) terminal.print(RecordJson.of(standing));
        else {
            List<Watch> rang = new ArrayList<>(standing.watches());
            rang.removeIf(w -> w.rung().isEmpty());
            rang.forEach(w -> terminal.print((standing.rang().contains(w) ? "new: " : "before: ") + w.says()));
        }
        terminal.say(
                "%s, looked at through %s; %s for a baseline",
                Count.of(standing.watches().size(), "watch"),
                standing.through(),
                Count.of(standing.waiting(), "series waits", "series wait"));
        terminal.next(
                "lockstep changes " + Terminal.word(file) + " --watch", "after the next ingest: it goes on from here");
    }

    private Optional<LocalDate> since() {
        if (since.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(since));
        } catch (DateTimeParseException notADay) {
            throw new WrongUse("--watch-since is " + since + "; it takes a day as 2022-02-24", "");
        }
    }
}
