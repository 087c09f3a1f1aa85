package lockstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import lockstep.casework.narratives.ClaimList;
import lockstep.casework.narratives.ClaimStep;
import lockstep.console.Listing;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.language.encoder.Encoder;
import lockstep.language.encoder.Models;
import lockstep.language.identify.LanguageOf;
import lockstep.language.match.Candidate;
import lockstep.language.match.Matcher;
import lockstep.language.match.Translations;
import lockstep.model.CannotDo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well texts are matched and their languages told, on data sets whose truth is known. */
@Command(
        name = "text",
        description = {
            "Measures language identification and matching on the data sets in a folder:",
            "parallel-tatoeba (aligned sentences) and claims (CLEF 2020 task 2). What is not there is left out."
        },
        footer = {"", "Example:", "  lockstep bench text data/text --no-model"},
        mixinStandardHelpOptions = true)
public final class TextCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "folder of the data sets")
    private Path folder = Path.of("");

    @Option(names = "--model", paramLabel = "DIR", description = "folder of the sentence encoder")
    private @Nullable Path model;

    @Option(names = "--no-model", description = "match without an encoder")
    private boolean noModel;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        var listing = new Listing("measure", "on", "value", "texts");
        Optional<Path> at =
                noModel ? Optional.empty() : model == null ? Models.ofPerson().first() : Optional.of(model);
        Optional<Encoder> encoder = at.map(Encoder::open);
        try {
            parallel(listing, encoder);
            Path claims = folder.resolve("claims").resolve("clef2020_task2_v3.zip");
            if (Files.isRegularFile(claims)) claims(listing, claims);
        } catch (IOException notReadable) {
            throw new CannotDo(
                    "cannot read " + folder, "name the folder that holds parallel-tatoeba and claims", notReadable);
        } finally {
            encoder.ifPresent(Encoder::close);
        }
        listing.print(global.terminal(), form.form());
        return 0;
    }

    private void parallel(Listing listing, Optional<Encoder> encoder) throws IOException {
        Path pairs = folder.resolve("parallel-tatoeba");
        if (!Files.isDirectory(pairs)) return;
        Map<String, Path> foreign = new TreeMap<>();
        try (var files = Files.list(pairs)) {
            for (Path p : files.toList()) {
                String name = String.valueOf(p.getFileName());
                if (!name.endsWith(".eng")) foreign.put(name.substring(name.lastIndexOf('.') + 1), p);
            }
        }
        for (var entry : foreign.entrySet()) {
            List<String> there = Files.readAllLines(entry.getValue());
            String stem = entry.getValue().toString();
            List<String> english = Files.readAllLines(Path.of(stem.substring(0, stem.lastIndexOf('.')) + ".eng"));
            listing.add("language accuracy", entry.getKey(), told(there, entry.getKey()), there.size());
            List<Candidate> found = new Matcher(english, encoder).match(there);
            long right = found.stream()
                    .filter(c -> c.rank() == 1 && c.left() == c.right())
                    .count();
            listing.add("recall@1 to English", entry.getKey(), right / (double) there.size(), there.size());
            copies(listing, entry.getKey(), there, english, encoder);
        }
    }

    /** Sentences and their translations as posts of one case: which are grouped as translated copies, and rightly. */
    private static void copies(
            Listing listing, String name, List<String> there, List<String> english, Optional<Encoder> encoder) {
        List<String> texts = new ArrayList<>(there);
        texts.addAll(english);
        var languages = LanguageOf.shipped();
        List<String> told = texts.stream().map(t -> languages.of(t).language()).toList();
        var pairs = new Translations(texts, told, encoder.map(e -> timed(listing, name, e, texts))).pairs();
        int n = there.size();
        long right = pairs.stream()
                .filter(p -> p.left() < n && english.get(p.left()).equals(texts.get(p.right())))
                .count();
        listing.add("translated copies, precision", name, right / (double) Math.max(1, pairs.size()), pairs.size());
        listing.add("translated copies, recall", name, right / (double) n, n);
    }

    private static float[][] timed(Listing listing, String name, Encoder encoder, List<String> texts) {
        long before = System.nanoTime();
        float[][] vectors = encoder.embed(texts);
        double seconds = (System.nanoTime() - before) / 1e9;
        listing.add("encoder, texts a second", name, texts.size() / seconds, texts.size());
        return vectors;
    }

    private static double told(List<String> texts, String threeLetters) {
        String code = threeLetters.equals("cmn")
                ? "zh"
                : com.ibm.icu.util.ULocale.forLanguageTag(threeLetters).getLanguage();
        var languages = LanguageOf.shipped();
        long right = texts.stream()
                .filter(t -> languages.of(t).language().equals(code))
                .count();
        return right / (double) texts.size();
    }

    private static void claims(Listing listing, Path zip) throws IOException {
        var set = ClaimSet.read(zip);
        shown(listing, set);
        for (boolean titles : new boolean[] {false, true}) {
            var matcher = new Matcher(titles ? set.claimsWithTitles() : set.claims());
            for (var part : set.parts().entrySet()) {
                double sum = 0;
                for (Candidate c : matcher.match(part.getValue().posts())) {
                    boolean relevant = set.ids()
                            .get(c.right())
                            .equals(part.getValue().relevant().get(c.left()));
                    if (relevant && c.rank() <= 5) sum += 1.0 / c.rank();
                }
                int n = part.getValue().posts().size();
                listing.add(
                        "MAP@5", "CLEF 2020 " + part.getKey() + (titles ? ", claim and title" : ", claim"), sum / n, n);
            }
        }
    }

    /** How often a claim is right that the command claims shows by default, and how many of the posts that make one it shows. */
    private static void shown(Listing listing, ClaimSet set) {
        List<ClaimList.Claim> claims = set.claims().stream()
                .map(says -> new ClaimList.Claim("", says, "", "", ""))
                .toList();
        var step = new ClaimStep(claims, ClaimStep.USUAL);
        for (var part : set.parts().entrySet()) {
            List<String> relevant = part.getValue().relevant();
            var found = step.match(part.getValue().posts());
            long shown = found.values().stream().mapToLong(List::size).sum();
            long right = found.values().stream()
                    .flatMap(List::stream)
                    .filter(c -> set.ids().get(c.right()).equals(relevant.get(c.left())))
                    .count();
            String on = "CLEF 2020 " + part.getKey();
            listing.add("claims shown, precision", on, right / (double) Math.max(1, shown), shown);
            listing.add("claims shown, recall", on, right / (double) relevant.size(), relevant.size());
        }
    }
}
