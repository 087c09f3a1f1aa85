package lockstep.app.words;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.language.encoder.Encoder;
import lockstep.language.encoder.Models;
import lockstep.language.form.Clean;
import lockstep.store.PostWords;

/** Vectors of texts by one model, kept in the case by the hash of the cleaned text, so that no text is read twice. */
final class KeptVectors {
    private static final int AT_ONCE = 512;

    private final PostWords words;
    private final Path model;

    KeptVectors(PostWords words, Path model) {
        this.words = words;
        this.model = model;
    }

    /** A vector for each text. */
    float[][] of(List<String> texts) {
        String name = Models.hash(model);
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
            for (int from = 0; from < texts.size(); from += AT_ONCE) {
                int to = Math.min(texts.size(), from + AT_ONCE);
                float[][] made = encoder.embed(texts.subList(from, to));
                Map<String, float[]> fresh = new LinkedHashMap<>();
                for (int i = 0; i < made.length; i++) fresh.put(hashes.get(from + i), made[i]);
                words.keepVectors(name, fresh);
                known.putAll(fresh);
            }
        }
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
