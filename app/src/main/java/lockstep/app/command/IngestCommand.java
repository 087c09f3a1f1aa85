package lockstep.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockstep.casework.intake.IntakeCase;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.IngestOptions;
import lockstep.ingest.ColumnFiles;
import lockstep.ingest.Field;
import lockstep.ingest.SourceFormat;
import lockstep.ingest.formats.Formats;
import lockstep.ingest.formats.PartnerFormats;
import lockstep.model.WrongUse;
import lockstep.store.file.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts files into a case. */
@Command(
        name = "ingest",
        description = {
            "Puts files into a case: posts, accounts and what they acted on; and what partners send: STIX bundles, MISP events, lists of takedowns.",
            "Formats are recognised; files may be compressed (.gz, .zst, .bz2, .xz), Excel workbooks (.xlsx) or in archives (.zip, .tar.gz); folders are read whole.",
            "Every input row becomes a row of the case or a reject. A source is in the case as a whole or not at all; one that is "
                    + "in it already is not read again."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep ingest my.case tweets.csv.gz",
            "  lockstep ingest my.case posts.csv --map account=Author --map time=Published --map text=Message",
            "  lockstep ingest my.case shares.tsv --no-header --map account=1 --map object=2 --map time=3 --set object_type=link",
            "  lockstep ingest my.case export.xlsx --skip-lines 6 --map links=URL --map links=\"Final URL\" --nothing account=",
            "  lockstep ingest my.case partner-bundle.json",
            "  lockstep ingest my.case exports/ --set account={file} --time-zone Europe/Berlin"
        },
        mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", arity = "0..1", description = "the case; made if there is none")
    private Path file = Path.of("");

    @Parameters(index = "1..*", paramLabel = "FILE", arity = "0..*", description = "files, folders, patterns")
    private List<String> named = List.of();

    @Option(names = "--formats", description = "list the formats that can be read, and end")
    private boolean formats;

    @Option(names = "--fields", description = "list the fields that --map and --set take, and end")
    private boolean fields;

    @Mixin
    private IngestOptions options = new IngestOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        if (formats || fields) return list(terminal);
        if (file.toString().isEmpty() || named.isEmpty()) {
            throw new WrongUse("ingest takes a case and files", "as: lockstep ingest my.case posts.csv");
        }
        boolean all;
        boolean posts;
        try (var made = IntakeCase.of(file)) {
            CaseFile open = made.file();
            var run = options.read(open, named, terminal);
            all = run.isWhole();
            posts = made.hasPosts();
            if (run.rejected() > 0 || run.faulty() > 0 || !all)
                terminal.next("lockstep rejects " + Terminal.word(file), "what was rejected or is faulty, and why");
        }
        if (posts) terminal.next("lockstep analyze " + Terminal.word(file), "look for accounts that act in lockstep");
        return all ? 0 : 1;
    }

    private int list(Terminal terminal) {
        if (formats) {
            for (SourceFormat format : Formats.ALL)
                terminal.print(String.format(Locale.ROOT, "%-20s %s", format.id(), format.reads()));
            terminal.print(String.format(Locale.ROOT, "%-20s %s", "(Parquet)", ColumnFiles.READS));
            for (SourceFormat format : PartnerFormats.ALL)
                terminal.print(String.format(Locale.ROOT, "%-20s %s", format.id(), format.reads()));
        }
        if (fields) {
            for (Field field : Field.values())
                terminal.print(String.format(Locale.ROOT, "%-14s %s", field.word(), field.says()));
        }
        return 0;
    }
}
