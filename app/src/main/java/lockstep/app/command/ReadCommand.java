package lockstep.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lockstep.app.FilesInOrder;
import lockstep.app.Terminal;
import lockstep.app.asked.LocalModel;
import lockstep.app.options.GlobalOptions;
import lockstep.app.options.ReaderLists;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.documents.Property;
import lockstep.documents.Reading;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Lists;
import lockstep.documents.incident.Mention;
import lockstep.documents.text.FirstAppearance;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;
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
            "Formats: HTML, WARC and WACZ, plain text as pasted, RSS, Atom and JSON feeds, PDF with a text layer, e-mail, GDELT lists.",
            "",
            "Examples:",
            "  lockstep read article.html",
            "  lockstep read saved/*.html feed.xml --json > documents.jsonl",
            "  lockstep read article.html --registry actors/",
            "  lockstep read --write-lists mine",
            "  lockstep read article.html --lists mine",
            "  lockstep read article.html --json --model-url http://127.0.0.1:8080/v1 --model-name mine"
        },
        mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {
    /** What came of one file. */
    private record Outcome(List<Shown> documents, String error, String help) {}

    /** A document and how it is printed where it is the first of its text. */
    private record Shown(Document document, List<String> lines) {}

    private static final class Count {
        private long documents;
        private int refused;
    }

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "files to read")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "one JSON object a document and line, every list present")
    private boolean json;

    @Option(names = "--write-lists", paramLabel = "FOLDER", description = "write the lists that ship, to edit, and end")
    private @Nullable Path writing;

    @Mixin
    private ReaderLists own = new ReaderLists();

    private Lists lists = Lists.BUILT_IN;

    private final FirstAppearance appeared = new FirstAppearance();

    @Mixin
    private LocalModel model = new LocalModel();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        if (writing != null) {
            terminal.say("%d lists written into %s", Lists.write(writing), writing);
            terminal.next("lockstep read FILES... --lists " + writing, "read by them when you have edited them");
            return 0;
        }
        if (files.isEmpty()) throw new WrongUse("read takes files", "as: lockstep read article.html");
        lists = own.lists(terminal);
        var count = new Count();
        // A model takes the machine for itself.
        int threads = model.plugged() ? 1 : Runtime.getRuntime().availableProcessors();
        FilesInOrder.each(files, threads, this::read, outcome -> told(outcome, count, terminal));
        terminal.say(
                "read %s documents from %s files%s",
                Terminal.count(count.documents),
                Terminal.count(files.size() - count.refused),
                count.refused == 0 ? "" : "; " + count.refused + " files could not be read");
        if (!json) terminal.next("lockstep read FILES... --json", "the whole record, for machines");
        return count.refused == 0 ? 0 : 1;
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
        if (outcome.error().isEmpty()) return;
        if (files.size() == 1) throw new CannotDo(outcome.error(), outcome.help());
        terminal.err().println("error: " + outcome.error());
        count.refused++;
    }

    private Outcome read(Path file) {
        try {
            return new Outcome(
                    Reading.of(file, lists).stream()
                            .map(model::asked)
                            .map(this::shown)
                            .toList(),
                    "",
                    "");
        } catch (CannotDo cannot) {
            return new Outcome(List.of(), String.valueOf(cannot.getMessage()), cannot.help());
        }
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
        line(lines, "text", Terminal.count(d.text().codePointCount(0, d.text().length())) + " characters");
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
