package lockstep.language.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lockstep.language.form.Clean;
import lockstep.model.CannotDo;

/** Turns texts into vectors that lie near one another when the texts say the same, in whatever language. */
public final class Encoder implements AutoCloseable {
    /** The network, inside a model folder. */
    public static final String FILE = "model.onnx";

    private static final int PIECES = 128;

    /** One text a run: the network's activations are quantised over all that runs at once, so company would change a text's vector. */
    private static final int BATCH = 1;

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private Encoder(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /** Opens a model folder: {@value #FILE} and vocab.txt. */
    public static Encoder open(Path folder) {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new CannotDo(folder + " holds no " + FILE, "see lockstep models for how to add a model");
        }
        try {
            var environment = OrtEnvironment.getEnvironment();
            var options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(Math.min(2, Runtime.getRuntime().availableProcessors()));
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new Encoder(
                    new WordPieces(folder),
                    environment,
                    environment.createSession(folder.resolve(FILE).toString(), options));
        } catch (IOException | OrtException damaged) {
            throw new CannotDo(
                    "cannot load the model in " + folder + ": " + damaged.getMessage(),
                    "add it again; see lockstep models",
                    damaged);
        }
    }

    /** A vector of length 1 for each text; the same texts give the same vectors, in whatever order. */
    public float[][] embed(List<String> texts) {
        int[][] cut = texts.stream().map(t -> pieces.of(Clean.of(t), PIECES)).toArray(int[][]::new);
        int[] order = IntStream.range(0, cut.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> cut[i].length).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
        float[][] vectors = new float[cut.length][];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && to - from < BATCH && cut[order[to]].length == cut[order[from]].length) to++;
            run(cut, order, from, to, vectors);
            from = to;
        }
        return vectors;
    }

    /** Texts of one batch have equally many pieces: padding would change the scale of quantisation, and so the vectors. */
    private void run(int[][] cut, int[] order, int from, int to, float[][] vectors) {
        int length = cut[order[from]].length;
        LongBuffer ids = LongBuffer.allocate((to - from) * length);
        LongBuffer attended = LongBuffer.allocate(ids.capacity());
        FloatBuffer pooled = FloatBuffer.allocate(ids.capacity());
        for (int i = from; i < to; i++) {
            for (int p = 0; p < length; p++) {
                ids.put(cut[order[i]][p]);
                attended.put(1);
                pooled.put(p > 0 && p < length - 1 ? 1 : 0);
            }
        }
        long[] shape = {to - from, length};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", OnnxTensor.createTensor(environment, ids.flip(), shape));
            inputs.put("attention_mask", OnnxTensor.createTensor(environment, attended.flip(), shape));
            inputs.put("pool_mask", OnnxTensor.createTensor(environment, pooled.flip(), shape));
            try (OrtSession.Result result = session.run(inputs)) {
                float[][] out = (float[][]) result.get(0).getValue();
                for (int i = from; i < to; i++) vectors[order[i]] = unit(out[i - from]);
            }
        } catch (OrtException broken) {
            throw new CannotDo(
                    "the model cannot read a text: " + broken.getMessage(),
                    "add it again; see lockstep models",
                    broken);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[] unit(float[] v) {
        double square = 1e-12;
        for (float x : v) square += x * x;
        float scale = (float) (1 / Math.sqrt(square));
        for (int d = 0; d < v.length; d++) v[d] *= scale;
        return v;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }
}
