package lockstep.casework.words;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.language.encoder.Encoder;
import lockstep.language.form.Clean;
import lockstep.model.CannotDo;
import lockstep.model.Sha256;
import lockstep.model.analysis.Work;
import lockstep.report.Figures;
import lockstep.store.words.PostWords;

/** Vectors of texts by one encoder, kept in the case by what made them and the hash of the cleaned text, so that no text is read twice. */
public final class KeptVectors {
    /** From here on a person should know. */
    private static final Duration LONG = Duration.ofSeconds(45);

    private static final int AT_ONCE = 1_024;

    private final PostWords words;
    private final CaseEncoder encoder;
    private final Work work;

    KeptVectors(PostWords words, CaseEncoder encoder, Work work) {
        this.words = words;
        this.encoder = encoder;
        this.work = work;
    }

    /** A vector for each text. */
    float[][] of(List<String> texts) {
        String name = name();
        Map<String, float[]> known = words.vectors(name);
        Map<String, String> missing = new LinkedHashMap<>();
        List<String> hashes = texts.stream().map(KeptVectors::hash).toList();
        for (int i = 0; i < texts.size(); i++)
            if (!known.containsKey(hashes.get(i))) missing.putIfAbsent(hashes.get(i), texts.get(i));
        if (!missing.isEmpty())
            read(model(missing.size()), name, List.copyOf(missing.keySet()), List.copyOf(missing.values()), known);
        return hashes.stream().map(known::get).toArray(float[][]::new);
    }

    private String name() {
        return encoder.model()
                .map(Encoder::maker)
                .orElseGet(
                        () -> words.makers(encoder.maker()).stream().findFirst().orElse(encoder.maker()));
    }

    private Path model(int texts) {
        return encoder.model()
                .orElseThrow(
                        () -> new CannotDo(
                                Figures.count(texts) + " texts have no kept vector of the encoder " + encoder.maker()
                                        + ", and this machine does not have it",
                                "add that model (lockstep models lists those that are here), or take the case with its own files"));
    }

    private void read(Path model, String name, List<String> hashes, List<String> texts, Map<String, float[]> known) {
        try (Encoder opened = Encoder.open(model)) {
            announce(model, texts.size(), opened.estimate(texts));
            for (int from = 0; from < texts.size(); from += AT_ONCE) {
                int to = Math.min(texts.size(), from + AT_ONCE);
                float[][] made = opened.embed(texts.subList(from, to));
                Map<String, float[]> fresh = new LinkedHashMap<>();
                for (int i = 0; i < made.length; i++) fresh.put(hashes.get(from + i), made[i]);
                words.keepVectors(name, fresh);
                known.putAll(fresh);
                work.done(to, texts.size());
                work.goOn();
            }
        }
    }

    /** Says what will take long, why, and how to go without. */
    private void announce(Path model, int texts, Duration time) {
        work.step("reading texts with the encoder");
        if (time.compareTo(LONG) < 0) return;
        work.tell(String.format(
                Locale.ROOT,
                "%,d texts are read with the encoder %s, since translations among copies are looked for: about %d minutes; the case"
                        + " keeps what is read, and --no-model goes without",
                texts,
                String.valueOf(model.getFileName()),
                Math.round(time.toSeconds() / 60.0)));
    }

    public static String hash(String text) {
        return Sha256.hex(Clean.of(text)).substring(0, 32);
    }
}
