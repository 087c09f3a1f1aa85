package lockstep.console.options;

import lockstep.console.Terminal;
import lockstep.model.WrongUse;
import lockstep.store.LocalCase;
import picocli.CommandLine.Option;

/** Whether a case's texts may be read by a sentence encoder. The case remembers it, so that all commands give one answer. */
public final class EncoderOptions {
    @Option(
            names = "--no-model",
            description = "find translations by words alone, without a sentence encoder; the case remembers it")
    private boolean without;

    @Option(names = "--with-model", description = "use the sentence encoder of this machine again, after --no-model")
    private boolean with;

    /** Puts what a person said into the case, and says what stands. */
    public void keepIn(LocalCase data, Terminal terminal) {
        if (with && without) throw new WrongUse("--with-model and --no-model are opposites", "leave one out");
        if (with || without) data.words().mayUseEncoder(with);
        else if (!data.words().mayUseEncoder())
            terminal.say("this case goes without a sentence encoder, as --no-model said; --with-model uses it again");
    }
}
