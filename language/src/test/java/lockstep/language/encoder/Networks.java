package lockstep.language.encoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Networks of the shape of ours with weights that mean nothing, some of them huge. */
final class Networks {
    static final List<String> VOCABULARY = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "red", "green", "blue", "##ish");

    private Networks() {}

    /** The bytes of a whole network. */
    static byte[] ofChance(long seed) {
        var random = new SplittableRandom(seed);
        var out = new ByteArrayOutputStream(1 << 26);
        try {
            MultilingualBert.write(name -> numbers(size(name), random), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static int size(String name) {
        if (name.endsWith("word_embeddings")) return VOCABULARY.size() * 768;
        if (name.endsWith("position_embeddings")) return 512 * 768;
        if (name.endsWith("token_type_embeddings")) return 2 * 768;
        boolean inner = name.contains("/intermediate/");
        if (name.endsWith("/kernel"))
            return inner || !name.contains("attention") && name.contains("/output/") ? 768 * 3072 : 768 * 768;
        return inner ? 3072 : 768;
    }

    private static float[] numbers(int size, SplittableRandom random) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) numbers[i] = (random.nextInt() >> 8) * 6e-9f;
        for (int i = 0; i < 5; i++) numbers[random.nextInt(size)] = 3f;
        return numbers;
    }

    /** A model folder. */
    static Path folder(Path in, byte[] network) throws IOException {
        Files.write(in.resolve(Encoder.FILE), network);
        Files.write(in.resolve(WordPieces.FILE), VOCABULARY);
        return in;
    }

    /** A network that gives back its pool mask. */
    static byte[] trivial(Map<String, String> says) {
        var graph = new OnnxGraph();
        graph.rename("pool_mask", "embedding");
        graph.input("input_ids", false, "texts", "pieces");
        graph.input("attention_mask", false, "texts", "pieces");
        graph.input("pool_mask", true, "texts", "pieces");
        graph.output("embedding", "texts", "pieces");
        var out = new ByteArrayOutputStream();
        try {
            graph.write(out, says);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
