package lockstep.console.options;

import lockstep.casework.asked.LocalModel;
import picocli.CommandLine.Option;

/** The options that plug a local model in. */
public final class LocalModelOptions {
    @Option(
            names = "--model-command",
            paramLabel = "COMMAND",
            description = "also ask this program on your machine: it gets JSON on its input and answers JSON")
    private String command = "";

    @Option(
            names = "--model-url",
            paramLabel = "URL",
            description = "also ask this server on a loopback address, in the form of OpenAI's chat completions")
    private String url = "";

    @Option(names = "--model-name", paramLabel = "NAME", description = "what the model is called, for the record")
    private String name = "";

    /** What they say. */
    public LocalModel model() {
        return new LocalModel(command, url, name);
    }
}
