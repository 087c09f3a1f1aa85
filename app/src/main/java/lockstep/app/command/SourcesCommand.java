package lockstep.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.model.Scope;
import lockstep.model.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists where the rows of a case came from. */
@Command(
        name = "sources",
        description = "Lists where the rows of a case came from: files, hashes, formats, and what became of every row.",
        footer = {"", "Example:", "  lockstep sources my.case"},
        mixinStandardHelpOptions = true)
public final class SourcesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            var listing = new Listing(
                    "source",
                    "file",
                    "member",
                    "format",
                    "rows_read",
                    "rows_kept",
                    "rows_repeated",
                    "rows_rejected",
                    "no_zone",
                    "zone",
                    "bytes",
                    "sha256");
            for (Source s : open.data().sources()) {
                listing.add(
                        s.key(),
                        s.file(),
                        s.member(),
                        s.format(),
                        s.read(),
                        s.kept(),
                        s.repeated(),
                        s.rejected(),
                        s.noZone(),
                        s.zone(),
                        s.bytes(),
                        s.sha256());
            }
            listing.print(terminal, form.form());
        }
        return 0;
    }
}
