package lockstep.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lockstep.casework.asked.LocalModel;
import lockstep.casework.files.FilesInOrder;
import lockstep.casework.incidents.AddedArticles;
import lockstep.console.Terminal;
import lockstep.console.options.DocumentOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.LocalModelOptions;
import lockstep.console.options.ReaderLists;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.documents.Property;
import lockstep.documents.Reading;
import lockstep.documents.ReadingOptions;
import lockstep.documents.Reject;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Lists;
import lockstep.documents.incident.Mention;
import lockstep.documents.text.FirstAppearance;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;
import lockstep.report.Figures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles and reports without a case: what each says, and who did what to whom in it. */
@Command(
        name = "read",
        description =
                "Reads articles, reports, feeds and mails: clean text, and what it tells of an operation with the words behind"
                        + " every field. Needs no case; fetches nothing.",
        footer = {
            "",
            "Formats: HTML, MHTML, WARC and WACZ, zip, plain text as pasted, RSS, Atom and JSON feeds, PDF with a text layer, e-mail,",
            "GDELT lists, and tables of reports: CSV, JSON, JSON lines.",
            "What cannot be read is told with its place and the rest goes on; the status is then 1.",
            "",
            "Examples:",
            "  lockstep read article.html",
            "  lockstep read saved/*.html feed.xml --json > documents.jsonl",
            "  lockstep read reports.jsonl --map title=headline,text=body,date=day --json",
            "  lockstep read article.html --registry actors/",
            "  lockstep read --write-lists mine",
            "  lockstep read article.html --lists mine",
            "  lockstep read article.html --json --model-url http://127.0.0.1:8080/v1 --model-name mine"
        },
        mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {
    /** What came of one file. */
    private record Outcome(List<Shown> documents, List<Reject> rejects) {}

    /** A document and how it is printed where it is the first of its text. */
    private record Shown(Document document, List<String> lines) {}

    private static final class Count {
        private final Rejected rejected;
        private long documents;
        private int refused;

        Count(Terminal terminal) {
            rejected = new Rejected(terminal);
        }
    }

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "files to read")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "one JSON object a document and line, every list present")
    private boolean json;

    @Option(names = "--write-lists", paramLabel = "FOLDER", description = "write the lists that ship, to edit, and end")
    private @Nullable Path writing;

    @Mixin
    private ReaderLists own = new ReaderLists();

    @Mixin
    private DocumentOptions how = new DocumentOptions();

    private ReadingOptions reading = ReadingOptions.USUAL;

    private final FirstAppearance appeared = new FirstAppearance();

    @Mixin
    private LocalModelOptions asked = new LocalModelOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        if (writing != null) {
            terminal.say("%s written into %s", Figures.count(Lists.write(writing), "list"), writing);
            terminal.next("lockstep read FILES... --lists " + writing, "read by them when you have edited them");
            return 0;
        }
        if (files.isEmpty()) throw new WrongUse("read takes files", "as: lockstep read article.html");
        reading = how.reading(own.lists(terminal));
        var count = new Count(terminal);
        LocalModel model = asked.model();
        FilesInOrder.each(files, model.threads(), file -> read(file, model), outcome -> told(outcome, count, terminal));
        terminal.say(
                "read %s from %s%s%s",
                Figures.count(count.documents, "document"),
                Figures.count(files.size() - count.refused, "file"),
                count.refused == 0 ? "" : "; " + Figures.count(count.refused, "file") + " could not be read",
                count.rejected.counted());
        if (!json) terminal.next("lockstep read FILES... --json", "the whole record, for machines");
        return count.rejected.count() == 0 ? 0 : 1;
    }

    private void told(Outcome outcome, Count count, Terminal terminal) {
        for (Shown shown : outcome.documents()) {
            Document d = shown.document();
            Optional<String> copyOf = appeared.seen(d.file(), d.text());
            if (json && copyOf.isPresent()) {
                terminal.print(DocumentJson.line(d, copyOf.get()));
                continue;
            }
            shown.lines().forEach(terminal::print);
            if (json) continue;
            copyOf.ifPresent(first -> terminal.print(String.format(Locale.ROOT, "  %-11s %s", "copy of", first)));
            terminal.print("");
        }
        count.documents += outcome.documents().size();
        if (files.size() == 1
                && outcome.documents().isEmpty()
                && outcome.rejects().size() == 1) {
            Reject only = outcome.rejects().get(0);
            throw new CannotDo(only.says(), only.help());
        }
        count.rejected.tell(outcome.rejects());
        if (outcome.documents().isEmpty()) count.refused++;
    }

    private Outcome read(Path file, LocalModel model) {
        List<Reject> rejects = new ArrayList<>();
        List<Shown> all = AddedArticles.each(Reading.read(file, reading), d -> shown(model.asked(d)), rejects);
        return new Outcome(all, rejects);
    }

    private Shown shown(Document d) {
        if (json) return new Shown(d, List.of(DocumentJson.line(d)));
        List<String> lines = new ArrayList<>();
        show(lines, d);
        return new Shown(d, lines);
    }

    private static void show(List<String> lines, Document d) {
        lines.add(d.file());
        line(lines, "title", d.front().title());
        line(lines, "byline", d.front().byline());
        line(lines, "outlet", d.front().outlet());
        line(lines, "published", d.front().published());
        line(lines, "language", d.language());
        line(lines, "text", Figures.count(d.text().codePointCount(0, d.text().length()), "character"));
        for (Property p : d.properties()) line(lines, "property", p.says().isEmpty() ? p.name() : p.says());
        for (Field field : Field.values()) {
            for (Mention m : d.incident().get(field)) {
                line(lines, field.key(), m.value() + "    \"" + shortly(m.quote(d.text())) + "\"");
            }
        }
    }

    private static String shortly(String quote) {
        String flat = quote.replaceAll("\\s+", " ");
        return flat.length() <= 90 ? flat : flat.substring(0, 89) + "…";
    }

    private static void line(List<String> lines, String name, String value) {
        if (!value.isEmpty()) lines.add(String.format(Locale.ROOT, "  %-11s %s", name, value));
    }
}
