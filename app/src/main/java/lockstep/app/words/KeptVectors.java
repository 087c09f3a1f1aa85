package lockstep.app.words;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.language.encoder.Encoder;
import lockstep.language.form.Clean;
import lockstep.model.analysis.Work;
import lockstep.store.PostWords;

/** Vectors of texts by one encoder, kept in the case by what made them and the hash of the cleaned text, so that no text is read twice. */
final class KeptVectors {
    /** From here on a person should know. */
    private static final Duration LONG = Duration.ofSeconds(45);

    private static final int AT_ONCE = 1_024;

    private final PostWords words;
    private final Path model;
    private final Work work;

    KeptVectors(PostWords words, Path model, Work work) {
        this.words = words;
        this.model = model;
        this.work = work;
    }

    /** A vector for each text. */
    float[][] of(List<String> texts) {
        String name = Encoder.maker(model);
        Map<String, float[]> known = words.vectors(name);
        Map<String, String> missing = new LinkedHashMap<>();
        List<String> hashes = texts.stream().map(KeptVectors::hash).toList();
        for (int i = 0; i < texts.size(); i++)
            if (!known.containsKey(hashes.get(i))) missing.putIfAbsent(hashes.get(i), texts.get(i));
        if (!missing.isEmpty()) read(name, List.copyOf(missing.keySet()), List.copyOf(missing.values()), known);
        return hashes.stream().map(known::get).toArray(float[][]::new);
    }

    private void read(String name, List<String> hashes, List<String> texts, Map<String, float[]> known) {
        try (Encoder encoder = Encoder.open(model)) {
            announce(texts.size(), encoder.estimate(texts));
            for (int from = 0; from < texts.size(); from += AT_ONCE) {
                int to = Math.min(texts.size(), from + AT_ONCE);
                float[][] made = encoder.embed(texts.subList(from, to));
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
    private void announce(int texts, Duration time) {
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

    static String hash(String text) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(Clean.of(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
