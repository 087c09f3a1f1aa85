package lockstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.console.Listing;
import lockstep.console.Listing.Form;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.model.Near;
import lockstep.model.WrongUse;
import lockstep.model.finding.Standings;
import lockstep.worlds.NullWorld;
import lockstep.worlds.NullWorld.Setting;
import lockstep.worlds.NullWorld.Shape;
import lockstep.worlds.score.Share;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts false alarms among readers who act independently, whatever their posts hold. */
@Command(
        name = "nulls",
        description =
                "Counts false alarms of the coordination analysis, from ingest to verdicts, in worlds of independent readers whose"
                        + " posts hold one thing or several.",
        footer = {
            "",
            "Worlds go through populations of 250 and 400, items taken by 10, 20, 30 and 60 readers, and two kinds of delay.",
            "",
            "Examples:",
            "  lockstep bench nulls --seeds 16                                      every shape, each setting once",
            "  lockstep bench nulls --seeds 100 --shapes repost+link+tags,five-tags --csv"
        },
        mixinStandardHelpOptions = true)
public final class NullsCommand implements Callable<Integer> {
    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "4",
            description = "worlds of each shape and form; default ${DEFAULT-VALUE}")
    private int seeds = 4;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "the first; default ${DEFAULT-VALUE}")
    private long first = 1;

    @Option(names = "--shapes", paramLabel = "NAMES", split = ",", description = "what acts hold; default all shapes")
    private List<String> shapes = List.of();

    @Option(
            names = "--forms",
            paramLabel = "FORMS",
            split = ",",
            description = "posts, actions: how the files are written; default both")
    private List<String> forms = List.of("posts", "actions");

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    private final Map<List<String>, NullCount> byShape = new LinkedHashMap<>();
    private final Map<String, NullCount> bySetting = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        if (seeds < 1) throw new WrongUse("--seeds is " + seeds + "; it takes 1 or more");
        Terminal terminal = global.terminal();
        var settings = NullWorld.settings();
        settings.forEach(s -> bySetting.put(s.name(), NullCount.NONE));
        Path folder = Files.createTempDirectory("lockstep-nulls-");
        Path table = folder.resolve("readers.csv");
        try {
            var chosen = chosen();
            for (int s = 0; s < chosen.size(); s++) {
                // few worlds go through unlike settings too, and all shapes through the same ones
                for (int k = 0; k < seeds; k++)
                    look(chosen.get(s), settings.get(5 * k % settings.size()), first + k, table);
                terminal.say("%d of %d: %s", s + 1, chosen.size(), chosen.get(s).name());
            }
        } finally {
            Files.deleteIfExists(table);
            Files.deleteIfExists(folder);
        }
        print(terminal);
        return 0;
    }

    private void look(Shape shape, Setting setting, long seed, Path table) throws IOException {
        var world = NullWorld.of(seed, setting, shape);
        for (String name : forms) {
            NullTable.write(world, form(name), table);
            NullCount count = NullCount.of(flagged(table), setting.readers());
            byShape.merge(List.of(shape.name(), name), count, NullCount::plus);
            bySetting.merge(setting.name(), count, NullCount::plus);
        }
    }

    private static int flagged(Path table) throws IOException {
        try (var made = TemporaryCase.of(table)) {
            Standings standings = made.coordination();
            int flagged = 0;
            for (int row = 0; row < standings.size(); row++) if (TemporaryCase.isFlagged(standings, row)) flagged++;
            return flagged;
        }
    }

    private void print(Terminal terminal) {
        var rows = new Listing(
                "shape", "form", "worlds", "alarms", "low", "high", "accounts", "flagged", "share", "share_high");
        byShape.forEach((key, count) -> add(rows, count, key.get(0), key.get(1)));
        rows.print(terminal, form.form());
        if (form.form() != Form.TABLE) return;
        terminal.print(total());
        terminal.print("");
        terminal.print("BY SETTING");
        var settings =
                new Listing("setting", "worlds", "alarms", "low", "high", "accounts", "flagged", "share", "share_high");
        bySetting.forEach((name, count) -> {
            if (count.worlds().of() > 0) add(settings, count, name);
        });
        settings.print(terminal, Form.TABLE);
    }

    private static void add(Listing rows, NullCount count, Object... names) {
        Share w = count.worlds();
        Share a = count.accounts();
        Object[] figures = {w.of(), w.hits(), w.low(), w.high(), a.of(), a.hits(), a.value(), a.high()};
        Object[] all = java.util.Arrays.copyOf(names, names.length + figures.length);
        System.arraycopy(figures, 0, all, names.length, figures.length);
        rows.add(all);
    }

    private String total() {
        NullCount all = byShape.values().stream().reduce(NullCount.NONE, NullCount::plus);
        return String.format(
                Locale.ROOT,
                "all: an alarm in %d of %d worlds, %.3f [%.3f to %.3f]; accounts flagged %d of %d, %.5f [%.5f to %.5f]",
                all.worlds().hits(),
                all.worlds().of(),
                all.worlds().value(),
                all.worlds().low(),
                all.worlds().high(),
                all.accounts().hits(),
                all.accounts().of(),
                all.accounts().value(),
                all.accounts().low(),
                all.accounts().high());
    }

    private List<Shape> chosen() {
        var known = NullWorld.shapes();
        if (shapes.isEmpty()) return known;
        return shapes.stream()
                .map(name -> known.stream()
                        .filter(s -> s.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> unknown(
                                "--shapes",
                                name,
                                known.stream().map(Shape::name).toList())))
                .toList();
    }

    private static NullTable.Form form(String name) {
        return switch (name) {
            case "posts" -> NullTable.Form.POSTS;
            case "actions" -> NullTable.Form.ACTIONS;
            default -> throw unknown("--forms", name, List.of("posts", "actions"));
        };
    }

    private static WrongUse unknown(String flag, String name, List<String> known) {
        String near = Near.to(name, known).map(n -> "did you mean " + n + "? ").orElse("");
        return new WrongUse(flag + " names " + name + ", which is none", near + "it takes " + String.join(", ", known));
    }
}
