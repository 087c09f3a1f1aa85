package lockstep.app.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.casework.narratives.CaseClaims;
import lockstep.casework.narratives.ClaimList;
import lockstep.casework.narratives.ClaimStep;
import lockstep.console.Listing;
import lockstep.console.Progress;
import lockstep.console.Terminal;
import lockstep.console.options.EncoderOptions;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.model.Count;
import lockstep.model.PostLine;
import lockstep.model.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Matches the posts of a case to lists of debunked claims. */
@Command(
        name = "claims",
        description = {
            "Matches the posts of a case to lists of claims that somebody has judged: EUvsDisinfo (CSV, JSON), ClaimReview",
            "(JSON-LD), or any CSV with a column text, claim or title. Each match has a rank, a score and the words that say so.",
            "A match has four content words in common with the claim, or nearly all where they are three. It says what a post may be",
            "about; whether it makes the claim or denies it is for a person to read."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep claims my.case euvsdisinfo.csv",
            "  lockstep claims my.case claimreview.json --least 0.5 --csv > matches.csv"
        },
        mixinStandardHelpOptions = true)
public final class ClaimsCommand implements Callable<Integer> {
    private static final int SHOWN = 100;
    private static final int LINES = 50;

    @Parameters(index = "0", paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "lists of claims")
    private List<Path> lists = List.of();

    @Option(
            names = "--least",
            paramLabel = "X",
            description = "score from which a match is listed, 0 to 1 (default 0.3)")
    private double least = ClaimStep.USUAL;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "lines at most, best first (default 50; CSV and JSON all)")
    private int limit;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private EncoderOptions encoder = new EncoderOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        var listing = new Listing(
                "list", "claim", "says", "judged", "post", "time", "account", "rank", "score", "type", "reason",
                "text");
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            encoder.keepIn(open.data(), terminal);
            for (Path path : lists) {
                ClaimList list = ClaimList.read(path);
                var progress = new Progress(terminal, 0);
                List<ClaimStep.Made> made = CaseClaims.matched(open.data(), list, least, progress);
                progress.clear();
                long claims =
                        made.stream().map(ClaimStep.Made::claim).distinct().count();
                terminal.say(
                        "%s: %s of %s may be made by %s",
                        list.name(),
                        Terminal.count(claims),
                        Count.of(list.claims().size(), "claim"),
                        Count.of(
                                made.stream()
                                        .map(ClaimStep.Made::post)
                                        .distinct()
                                        .count(),
                                "post"));
                add(open, list, made, listing);
            }
        }
        listing.print(terminal, form.form());
        return 0;
    }

    private void add(OpenCase open, ClaimList list, List<ClaimStep.Made> made, Listing listing) {
        int most = Math.min(form.most(limit, LINES), made.size());
        Map<Long, PostLine> lines = new HashMap<>();
        for (PostLine line : open.data()
                .posts(made.subList(0, most).stream()
                        .map(ClaimStep.Made::post)
                        .distinct()
                        .toList())) lines.put(line.post(), line);
        for (ClaimStep.Made m : made.subList(0, most)) {
            PostLine line = lines.get(m.post());
            if (line == null) continue;
            ClaimList.Claim c = list.claims().get(m.claim());
            listing.add(
                    list.name(),
                    c.id(),
                    form.text(c.says(), SHOWN),
                    c.judged(),
                    m.post(),
                    line.postedAt().toString(),
                    line.account().platform() + ":" + line.account().name(),
                    m.rank(),
                    m.score(),
                    m.how(),
                    m.reason(),
                    form.text(line.text(), SHOWN));
        }
    }
}
