package lockstep.analyses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.analyses.coordination.CoActing;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Parameter;

/** The page of an analysis, under seven headings that every page has; the table of parameters is made from the card. */
public final class Page {
    /** The headings, in order. */
    public static final List<String> HEADINGS = List.of(
            "What it finds",
            "How it works",
            "Parameters",
            "How to read a finding",
            "What else looks like this",
            "Limits and cost",
            "Papers");

    private static final Map<String, String> PAPERS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "giglietto2020",
                    "Giglietto et al. 2020, Information, Communication & Society 23(6): link sharing in concert"),
            Map.entry("graham2020", "Graham et al. 2020, The Australia Institute: co-retweets within seconds"),
            Map.entry("keller2020", "Keller et al. 2020, Political Communication 37(2): astroturfing by its traces"),
            Map.entry("pacheco2021", "Pacheco et al. 2021, ICWSM 15: coordinated networks from five kinds of trace"),
            Map.entry(
                    "righetti2022", "Righetti and Balluff 2025, Computational Communication Research 7(1): CooRTweet"),
            Map.entry("serrano2009", "Serrano et al. 2009, PNAS 106(16): the disparity filter"),
            Map.entry("traag2019", "Traag et al. 2019, Scientific Reports 9:5233: Leiden"),
            Map.entry(
                    "weber2021",
                    "Weber and Neumann 2021, Social Network Analysis and Mining 11: latent coordination networks")));

    private Page() {}

    /** The page as Markdown; empty when none is written yet. */
    public static Optional<String> of(Detector<?> detector) {
        Card card = detector.card();
        if (detector instanceof CoActing acting) {
            return text("co-acting")
                    .map(page -> page.replace("{verb}", acting.trace().verb())
                            .replace("{object}", acting.trace().object())
                            .replace("{look-alikes}", bullets(acting.trace().couldAlsoBe()))
                            .replace("{id}", card.id())
                            .replace("{parameters}", parameters(card))
                            .replace("{papers}", papers(card)));
        }
        return text(card.id())
                .map(page -> page.replace("{parameters}", parameters(card)).replace("{papers}", papers(card)));
    }

    private static Optional<String> text(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String bullets(List<String> lines) {
        return lines.stream().map(l -> "- " + l).collect(Collectors.joining("\n"));
    }

    private static String parameters(Card card) {
        return card.params().stream()
                .map(p -> "| `--" + p.flag() + "` | " + p.param().says() + " | " + p.takes() + " | "
                        + p.param().byDefault() + " | " + source(p) + " |")
                .collect(Collectors.joining(
                        "\n", "| flag | means | takes | default | from |\n|---|---|---|---|---|\n", ""));
    }

    private static String source(Parameter p) {
        return PAPERS.getOrDefault(p.param().cites(), p.param().cites()).replaceAll(",.*", "");
    }

    private static String papers(Card card) {
        return bullets(
                card.cites().stream().map(key -> PAPERS.getOrDefault(key, key)).toList());
    }
}
