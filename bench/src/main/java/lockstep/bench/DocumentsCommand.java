package lockstep.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import lockstep.bench.documents.FeedSet;
import lockstep.bench.documents.IncidentSet;
import lockstep.bench.documents.IncidentSet.Half;
import lockstep.bench.documents.IncidentSet.Report;
import lockstep.bench.documents.PageSet;
import lockstep.bench.documents.PageSet.Page;
import lockstep.bench.documents.TechniqueSet;
import lockstep.bench.documents.TechniqueSet.Passage;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.documents.incident.Field;
import lockstep.model.WrongUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the reader of articles against pages, labelled incidents and feeds that nobody here wrote. */
@Command(
        name = "documents",
        description =
                "Reads pages with an expected text (one folder a page: source.html, expected.html, expected-metadata.json),"
                        + " labelled incidents, passages and feeds, and says how often the reader is right.",
        footer = {
            "",
            "Example:",
            "  lockstep bench documents test-pages --incidents incidents.jsonl --feeds feedparser/tests",
            "  lockstep bench documents test-pages --techniques golden/techniques-third.json --texts ../shared"
        },
        mixinStandardHelpOptions = true)
public final class DocumentsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "folder of pages")
    private Path pages = Path.of("");

    @Option(names = "--incidents", paramLabel = "FILE", description = "labelled incidents, one JSON object a line")
    private Path incidents = Path.of("");

    @Option(names = "--feeds", paramLabel = "DIR", description = "feeds that say in a comment what must be found")
    private Path feeds = Path.of("");

    @Option(
            names = "--techniques",
            paramLabel = "FILE",
            description =
                    "passages with the techniques that people read in them (JSON: text, must, may); several files may be given;"
                            + " with DIR, also how many techniques are told on those pages")
    private List<Path> techniques = List.of();

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "folder that holds data/, where the texts of the passages are (default: ${DEFAULT-VALUE})",
            defaultValue = "../shared")
    private Path texts = Path.of("../shared");

    @Option(names = "--missed", description = "also name on standard error what was not as expected")
    private boolean missed;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        if (pages.toString().isEmpty()
                && incidents.toString().isEmpty()
                && feeds.toString().isEmpty()
                && techniques.isEmpty()) {
            throw new WrongUse(
                    "nothing to measure", "give a folder of pages, --incidents FILE, --feeds DIR or --techniques FILE");
        }
        var table = new Listing("of", "figure", "value", "cases");
        Terminal terminal = global.terminal();
        if (!pages.toString().isEmpty()) pages(table, terminal);
        if (!incidents.toString().isEmpty()) incidents(table, terminal);
        if (!feeds.toString().isEmpty()) feeds(table, terminal);
        for (Path labels : techniques) techniques(labels, table, terminal);
        table.print(terminal, form.form());
        return 0;
    }

    private void pages(Listing table, Terminal terminal) {
        PageSet.Speed speed = PageSet.speed(pages);
        List<Page> all = PageSet.compare(pages);
        List<Page> dated = all.stream().filter(Page::dayExpected).toList();
        table.add("pages", "text F1, mean", mean(all, Page::f1), all.size());
        table.add("pages", "title as expected", mean(all, p -> p.title() ? 1 : 0), all.size());
        table.add("pages", "byline as expected", mean(all, p -> p.byline() ? 1 : 0), all.size());
        table.add("pages", "day as expected, where one is", mean(dated, p -> p.day() ? 1 : 0), dated.size());
        table.add("pages", "a second of one processor, article alone", speed.articles(), speed.pages());
        table.add("pages", "a second of one processor, with record", speed.records(), speed.pages());
        table.add("pages", "a second of one processor, with record, cold", speed.cold(), all.size());
        table.add("pages", "a second of the clock, with record, all processors", speed.all(), speed.pages());
        table.add("pages", "a second of the clock, with record, all processors, cold", speed.coldClock(), all.size());
        terminal.say(
                "load %.1f on %d processors: figures by the clock are those of this machine with all else that it did",
                speed.load(), Runtime.getRuntime().availableProcessors());
        table.add(
                "pages",
                "techniques told, all pages",
                (double) all.stream().mapToInt(Page::techniques).sum(),
                all.size());
        for (Page p : all) {
            if (missed && (p.f1() < 0.9 || !p.title() || !p.byline() || (p.dayExpected() && !p.day()))) {
                terminal.say("%s  F1 %.3f  expected %s  found %s", p.name(), p.f1(), p.expected(), p.found());
            }
        }
    }

    private static double mean(List<Page> all, ToDoubleFunction<Page> of) {
        return all.stream().mapToDouble(of).average().orElse(Double.NaN);
    }

    private void incidents(Listing table, Terminal terminal) {
        for (Half half : List.of(Half.DEVELOPED, Half.HELD_OUT)) {
            List<Report> reports = IncidentSet.read(incidents, half);
            String of = "incidents, "
                    + half.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " half";
            for (Field field : List.of(Field.STATES, Field.COUNTRIES, Field.TOOLS, Field.DATES)) {
                String name = field == Field.DATES ? "start year" : field.key();
                double[] f = IncidentSet.f1(reports, field);
                table.add(of, name + " F1", f[0], reports.size());
                table.add(of, name + " precision", f[1], reports.size());
                table.add(of, name + " recall", f[2], reports.size());
                for (Report r : reports) {
                    if (missed && !r.found(field).equals(r.labelled(field))) {
                        terminal.say("%d  %s  labelled %s  found %s", r.id(), name, r.labelled(field), r.found(field));
                    }
                }
            }
            table.add(
                    of,
                    "start year F1, of the date that stands first",
                    IncidentSet.firstYearF1(reports),
                    reports.size());
            IncidentSet.years(reports)
                    .forEach((told, n) -> table.add(of, "start year " + told.words(), (double) n, reports.size()));
        }
    }

    private void techniques(Path labels, Listing table, Terminal terminal) {
        List<Passage> all = TechniqueSet.read(labels, texts);
        String of = "techniques, " + labels.getFileName();
        table.add(of, "precision", TechniqueSet.precision(all), TechniqueSet.told(all));
        table.add(of, "recall", TechniqueSet.recall(all), TechniqueSet.asked(all));
        table.add(
                of,
                "told where none may be",
                (double) TechniqueSet.told(innocent(all)),
                innocent(all).size());
        for (Passage p : all) {
            if (missed && !(p.missed().isEmpty() && p.wrong().isEmpty())) {
                terminal.say("%s  missed %s  wrongly told %s", p.name(), p.missed(), p.wrong());
            }
        }
    }

    private static List<Passage> innocent(List<Passage> all) {
        return all.stream().filter(p -> p.must().isEmpty() && p.may().isEmpty()).toList();
    }

    private void feeds(Listing table, Terminal terminal) {
        FeedSet.Result r = FeedSet.read(feeds);
        table.add("feeds", "ended in an error", (double) r.broken().size(), r.feeds());
        table.add(
                "feeds",
                "asserted title, link or day found",
                (double) r.met() / Math.max(1, r.asserted()),
                r.asserted());
        r.broken().forEach(terminal::say);
        if (missed) r.missed().forEach(line -> terminal.say("%s", line));
    }
}
