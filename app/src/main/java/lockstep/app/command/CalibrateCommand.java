package lockstep.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lockstep.analyses.coordination.Calibration;
import lockstep.analyses.coordination.CoTiming;
import lockstep.casework.OpenCase;
import lockstep.casework.words.CaseWords;
import lockstep.console.Listing;
import lockstep.console.Progress;
import lockstep.console.Terminal;
import lockstep.console.options.EncoderOptions;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.model.WrongUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how often the test of chance is wrong on the case's own data. */
@Command(
        name = "calibrate",
        description =
                "Looks for coordination on copies of the case in which nobody coordinates, and says how often it is found.",
        footer = {"", "Example:", "  lockstep calibrate my.case --copies 99"},
        mixinStandardHelpOptions = true)
public final class CalibrateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(
            names = "--copies",
            paramLabel = "N",
            defaultValue = "99",
            description = "copies at most; default ${DEFAULT-VALUE}")
    private int copies = 99;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "which copies; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private EncoderOptions encoder = new EncoderOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        if (copies < 1) throw new WrongUse("--copies is " + copies + "; it takes 1 or more");
        Terminal terminal = global.terminal();
        var progress = new Progress(terminal, seed);
        try (OpenCase open = OpenCase.of(file, scoped.scope())) {
            encoder.keepIn(open.data(), terminal);
            new CaseWords(open.data(), progress).copies();
            Calibration found = Calibration.of(open.data(), CoTiming.Options.defaults(), progress, copies);
            progress.clear();
            if (form.form() == Listing.Form.TABLE) {
                terminal.print(found.says());
                return 0;
            }
            var listing = new Listing("groups", "copies", "copies_with_groups", "groups_in_copies", "groups_shifted");
            listing.add(
                    found.groups(), found.copies(), found.withGroups(), found.groupsInCopies(), found.groupsShifted());
            listing.print(terminal, form.form());
        }
        return 0;
    }
}
