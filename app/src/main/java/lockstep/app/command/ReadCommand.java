package lockstep.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.app.Terminal;
import lockstep.app.options.GlobalOptions;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.documents.Property;
import lockstep.documents.Reading;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Mention;
import lockstep.model.CannotDo;
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
            "  lockstep read saved/*.html feed.xml --json > documents.jsonl"
        },
        mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files to read")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "one JSON object a document and line, every list present")
    private boolean json;

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        int refused = 0;
        long documents = 0;
        for (Path file : files) {
            try {
                for (Document document : Reading.of(file)) {
                    if (json) terminal.print(DocumentJson.line(document));
                    else show(terminal, document);
                    documents++;
                }
            } catch (CannotDo cannot) {
                if (files.size() == 1) throw cannot;
                terminal.err().println("error: " + cannot.getMessage());
                refused++;
            }
        }
        terminal.say(
                "read %s documents from %s files%s",
                Terminal.count(documents),
                Terminal.count(files.size() - refused),
                refused == 0 ? "" : "; " + refused + " files could not be read");
        if (!json) terminal.next("lockstep read FILES... --json", "the whole record, for machines");
        return refused == 0 ? 0 : 1;
    }

    private static void show(Terminal terminal, Document d) {
        terminal.print(d.file());
        line(terminal, "title", d.front().title());
        line(terminal, "byline", d.front().byline());
        line(terminal, "outlet", d.front().outlet());
        line(terminal, "published", d.front().published());
        line(terminal, "language", d.language());
        line(
                terminal,
                "text",
                Terminal.count(d.text().codePointCount(0, d.text().length())) + " characters");
        for (Property p : d.properties()) line(terminal, "property", p.says().isEmpty() ? p.name() : p.says());
        for (Field field : Field.values()) {
            for (Mention m : d.incident().get(field)) {
                line(terminal, field.key(), m.value() + "    \"" + shortly(m.quote(d.text())) + "\"");
            }
        }
        terminal.print("");
    }

    private static String shortly(String quote) {
        String flat = quote.replaceAll("\\s+", " ");
        return flat.length() <= 90 ? flat : flat.substring(0, 89) + "…";
    }

    private static void line(Terminal terminal, String name, String value) {
        if (!value.isEmpty()) terminal.print(String.format("  %-11s %s", name, value));
    }
}
