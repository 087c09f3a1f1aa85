package lockstep.app.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.LikelihoodOptions;
import lockstep.console.options.SignedOptions;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.model.finding.Finding;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Ceiling;
import lockstep.model.judgement.Confidence;
import lockstep.model.judgement.Ground;
import lockstep.model.judgement.Likelihood;
import lockstep.store.LocalCase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a person's judgement of a finding, or lists those that there are. */
@Command(
        name = "assess",
        description = {
            "Keeps your judgement of a finding: how likely, how well founded, what else, what would change your view.",
            "Without a word of likelihood it says which words the evidence carries; without a finding it lists judgements."
        },
        footer = {
            "",
            "Likelihood: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain",
            "(--very-likely is --likelihood \"very likely\"). Confidence: low, moderate, high. Nothing is ever overwritten: a later",
            "judgement of yours takes the place of your earlier one, and both are kept, shown and exported.",
            "Only here can an actor be named, with grounds: KIND/ACCESS: SOURCE, kind technical, behavioural or contextual.",
            "",
            "Examples:",
            "  lockstep assess my.case F-12",
            "  lockstep assess my.case F-12 --likely --confidence moderate --says \"same minute, nine weeks running\" \\",
            "    --alternative \"one scheduling service\" --would-change \"a public schedule that lists them\" --by \"A. Analyst\"",
            "  lockstep assess my.case --json"
        },
        mixinStandardHelpOptions = true)
public final class AssessCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FINDING",
            description = "the finding; lists all judgements without")
    private String finding = "";

    @Mixin
    private LikelihoodOptions likelihood = new LikelihoodOptions();

    @Option(names = "--confidence", paramLabel = "WORD", description = "how well founded: low, moderate or high")
    private @Nullable String confidence;

    @Option(
            names = "--about",
            paramLabel = "TEXT",
            description = "the statement that is judged (default \"" + Assessment.TOGETHER + "\")")
    private @Nullable String about;

    @Option(
            names = {"--says", "--note"},
            paramLabel = "TEXT",
            description = "why, in your words")
    private String says = "";

    @Option(names = "--alternative", paramLabel = "TEXT", description = "what else you considered; may be repeated")
    private List<String> alternatives = List.of();

    @Option(names = "--would-change", paramLabel = "TEXT", description = "what would change your view; may be repeated")
    private List<String> wouldChange = List.of();

    @Option(
            names = "--beyond",
            paramLabel = "TEXT",
            description = "why your word goes beyond what the evidence carries by rule")
    private String beyond = "";

    @Option(names = "--actor", paramLabel = "NAME", description = "who stands behind the accounts, in your judgement")
    private String actor = "";

    @Option(
            names = "--ground",
            paramLabel = "KIND/ACCESS: SOURCE",
            description = "what naming the actor rests on; may be repeated")
    private List<String> grounds = List.of();

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
            if (finding.isEmpty()) list(terminal, open.data().assessments());
            else if (likelihood.given().isEmpty()) offer(open.data(), terminal);
            else keep(open.data(), terminal);
        }
        return 0;
    }

    private void keep(LocalCase data, Terminal terminal) {
        if (confidence == null)
            throw new WrongUse(
                    "a judgement says how well founded it is, apart from how likely", "--confidence low|moderate|high");
        Assessment kept = data.judgements()
                .assess(new Assessment(
                        "",
                        finding,
                        statement(),
                        Likelihood.of(likelihood.given()),
                        Confidence.of(confidence),
                        says,
                        alternatives,
                        wouldChange,
                        beyond,
                        actor,
                        grounds.stream().map(Ground::of).toList(),
                        signed.by(),
                        Instant.EPOCH,
                        ""));
        terminal.say("%s on %s, signed by %s: %s", kept.id(), finding, kept.signedBy(), kept.sentence());
        terminal.say(kept.confidence().sentence());
        if (!kept.supersedes().isEmpty())
            terminal.say("it takes the place of " + kept.supersedes() + ", which stays in the case");
        terminal.next("lockstep show " + Terminal.word(file) + " " + finding, "the finding with all judgements");
    }

    private String statement() {
        if (about != null) return about;
        return actor.isBlank() ? Assessment.TOGETHER : actor.strip() + " stands behind these accounts";
    }

    private void offer(LocalCase data, Terminal terminal) {
        Finding judged = data.finding(finding)
                .orElseThrow(() -> new WrongUse(
                        "the case has no finding " + finding,
                        "lockstep findings " + Terminal.word(file) + " lists them"));
        Ceiling ceiling = Ceiling.of(judged);
        terminal.print(judged.id() + ": " + judged.says());
        terminal.print("words that its evidence carries by rule:");
        ceiling.offered().forEach(l -> terminal.print("  " + l.word() + " (" + l.range() + ")"));
        terminal.print("no stronger one, since " + ceiling.because());
        terminal.print("alternatives that the analysis cannot rule out:");
        judged.couldAlsoBe().forEach(other -> terminal.print("  " + other));
        var earlier = data.assessments().stream()
                .filter(a -> a.finding().equals(finding))
                .toList();
        if (!earlier.isEmpty()) list(terminal, earlier);
    }

    private void list(Terminal terminal, List<Assessment> all) {
        var listing = new Listing(
                "assessment",
                "finding",
                "likelihood",
                "confidence",
                "about",
                "actor",
                "by",
                "signed_at",
                "supersedes",
                "says");
        for (Assessment a : all) {
            listing.add(
                    a.id(),
                    a.finding(),
                    a.likelihood().word(),
                    a.confidence().word(),
                    a.about(),
                    a.actor(),
                    a.signedBy(),
                    a.signedAt().toString(),
                    a.supersedes(),
                    a.says());
        }
        listing.print(terminal, form.form());
        if (all.isEmpty()) terminal.say("nobody has judged anything yet");
    }
}
