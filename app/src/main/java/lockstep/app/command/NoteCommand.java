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

/** Puts a note on a thing of the case, lists notes, takes one back. */
@Command(
        name = "note",
        description = {
            "Puts a note on a finding, account, post, narrative or article; lists notes where no words are given.",
            "A note that is taken back stays in the case and is no longer listed."
        },
        footer = {
            "",
            "THING is F-12, N-3, article:2, post:ID, or an account's id or handle (x:12345).",
            "",
            "Examples:",
            "  lockstep note my.case F-12 \"asked the agency on 3 May; no answer yet\" --by \"A. Analyst\"",
            "  lockstep note my.case x:12345",
            "  lockstep note my.case --withdraw M-3"
        },
        mixinStandardHelpOptions = true)
public final class NoteCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "THING", description = "what the note is on; all without")
    private String thing = "";

    @Parameters(index = "2..*", paramLabel = "WORDS", description = "the note")
    private List<String> words = List.of();

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
            } else if (words.isEmpty()) {
                RemarkList.print(open.data(), Remark.Kind.NOTE, thing, terminal, form.form());
            } else {
                Remark kept = judgements.remark(thing, Remark.Kind.NOTE, String.join(" ", words), signed.by());
                terminal.say("%s on %s", kept.id(), kept.thing());
            }
        }
        return 0;
    }
}
