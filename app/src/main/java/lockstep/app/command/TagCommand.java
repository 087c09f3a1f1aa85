package lockstep.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.SignedOptions;
import lockstep.model.Scope;
import lockstep.model.judgement.Remark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts tags on a thing of the case, lists tags, takes one back. */
@Command(
        name = "tag",
        description = {
            "Puts tags on a finding, account, post, narrative or article; lists tags where none is given.",
            "A tag that is taken back stays in the case and is no longer listed."
        },
        footer = {
            "",
            "THING is F-12, N-3, article:2, post:ID, or an account's id or handle (x:12345).",
            "",
            "Examples:",
            "  lockstep tag my.case F-12 \"to publish\" checked",
            "  lockstep tag my.case --json",
            "  lockstep tag my.case --withdraw M-4"
        },
        mixinStandardHelpOptions = true)
public final class TagCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "THING", description = "what the tags are on; all without")
    private String thing = "";

    @Parameters(index = "2..*", paramLabel = "TAGS", description = "one or more, each a line of at most 60 characters")
    private List<String> tags = List.of();

    @Option(names = "--withdraw", paramLabel = "M", description = "take this one back")
    private String withdraw = "";

    @Mixin
    private SignedOptions signed = new SignedOptions();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            var judgements = open.data().judgements();
            if (!withdraw.isEmpty()) {
                terminal.say(
                        "%s is withdrawn; the case keeps what it said",
                        judgements.withdraw(withdraw, signed.by()).id());
            } else if (tags.isEmpty()) {
                RemarkList.print(open.data(), Remark.Kind.TAG, thing, terminal, form.form());
            } else {
                for (String tag : tags) {
                    Remark kept = judgements.remark(thing, Remark.Kind.TAG, tag, signed.by());
                    terminal.say("%s on %s: %s", kept.id(), kept.thing(), kept.says());
                }
            }
        }
        return 0;
    }
}
