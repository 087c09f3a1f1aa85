package lockstep.console.options;

import java.util.ArrayList;
import java.util.List;
import lockstep.model.WrongUse;
import picocli.CommandLine.Option;

/** A word of likelihood, as an option's value or as an option of its own. */
public final class LikelihoodOptions {
    @Option(names = "--likelihood", paramLabel = "WORD", description = "how likely, in a word of ICD 203")
    private String likelihood = "";

    @Option(names = "--almost-no-chance", description = "the same as --likelihood \"almost no chance\", and so on")
    private boolean almostNoChance;

    @Option(names = "--very-unlikely", description = "5 to 20 %%")
    private boolean veryUnlikely;

    @Option(names = "--unlikely", description = "20 to 45 %%")
    private boolean unlikely;

    @Option(names = "--even", description = "roughly even chance")
    private boolean even;

    @Option(names = "--likely", description = "55 to 80 %%")
    private boolean likely;

    @Option(names = "--very-likely", description = "80 to 95 %%")
    private boolean veryLikely;

    @Option(names = "--almost-certain", description = "95 to 99 %%")
    private boolean almostCertain;

    /** The word given, or empty. */
    public String given() {
        List<String> words = new ArrayList<>();
        if (!likelihood.isBlank()) words.add(likelihood);
        if (almostNoChance) words.add("almost no chance");
        if (veryUnlikely) words.add("very unlikely");
        if (unlikely) words.add("unlikely");
        if (even) words.add("roughly even chance");
        if (likely) words.add("likely");
        if (veryLikely) words.add("very likely");
        if (almostCertain) words.add("almost certain");
        if (words.size() > 1)
            throw new WrongUse("a judgement takes one word of likelihood; there are " + String.join(", ", words));
        return words.isEmpty() ? "" : words.get(0);
    }
}
