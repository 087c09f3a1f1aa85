package lockstep.language.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Of how texts are read: cleaned, cut into pieces, put together. Vectors of another version are not comparable. */
    private static final String READING = "2";

    private static final int BATCH = 32;

    /** Pieces that are read at once: what the network holds of more of them no longer fits in a processor's own memory. */
    private static final int PIECES_AT_ONCE = 128;

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private int batch = BATCH;

    /** Seconds that a piece of a text takes, all processors at work; known once the network was tested. */
    private double aPiece = Double.NaN;

    private Encoder(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /** Opens a model folder, {@value #FILE} and vocab.txt; refuses a network that this machine does not compute rightly. */
    public static Encoder open(Path folder) {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new CannotDo(folder + " holds no " + FILE, "see lockstep models for how to add a model");
        }
        Encoder opened = load(folder);
        try {
            opened.test(folder);
            return opened;
        } catch (CannotDo unfit) {
            opened.close();
            throw unfit;
        }
    }

    /** Opens it untested. */
    static Encoder load(Path folder) {
        try {
            var environment = OrtEnvironment.getEnvironment();
            var options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(1);
            // What the runtime remarks about a network is for its maker; what matters of it is tested below.
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return new Encoder(
                    new WordPieces(folder),
                    environment,
                    environment.createSession(folder.resolve(FILE).toString(), options));
        } catch (LinkageError notLoaded) {
            throw new CannotDo(
                    "the runtime of the encoder cannot be loaded from " + System.getProperty("java.io.tmpdir"),
                    "free some space in that folder, or go on with --no-model",
                    notLoaded);
        } catch (IOException | OrtException damaged) {
            throw new CannotDo(
                    "cannot load the model in " + folder + ": " + damaged.getMessage(),
                    "add it again; see lockstep models",
                    damaged);
        }
    }

    private void test(Path folder) {
        String fault = isOwn() && !says(MultilingualBert.STAMP).equals(MultilingualBert.VERSION)
                ? "was made by an earlier version, whose networks are wrong on some processors"
                : faultInKnownTexts();
        if (!fault.isEmpty())
            throw new CannotDo(
                    "the model in " + folder + " " + fault,
                    "go on without it with --no-model, or make it anew: lockstep models add NAME --from JAR");
    }

    /** A network that lets texts change one another's vectors, as one quantised over all that runs at once, is given one a run. */
    private String faultInKnownTexts() {
        var known = KnownTexts.shipped();
        float[][] alone = known.texts().stream().map(t -> embed(List.of(t))[0]).toArray(float[][]::new);
        long start = System.nanoTime();
        float[][] together = embed(known.texts());
        aPiece = (System.nanoTime() - start) / 1e9 / pieces(known.texts());
        if (!Arrays.deepEquals(alone, together)) batch = 1;
        return isOwn() ? known.fault(alone) : known.foreignFault(alone);
    }

    private boolean isOwn() {
        try {
            return session.getMetadata().getProducerName().equals(OnnxGraph.PRODUCER);
        } catch (OrtException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String says(String key) {
        try {
            return session.getMetadata().getCustomMetadataValue(key).orElse("");
        } catch (OrtException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What the vectors of a model folder rest on: how texts are read, and the network. Only vectors of one maker are comparable. */
    public static String maker(Path folder) {
        return READING + "-" + Models.hash(folder);
    }

    /** About how long texts take to read on this machine, by what the known texts took when the model was opened. */
    public Duration estimate(List<String> texts) {
        return Duration.ofMillis(Math.round(1000 * aPiece * pieces(texts)));
    }

    private long pieces(List<String> texts) {
        return texts.parallelStream().mapToLong(t -> cut(t).length).sum();
    }

    private int[] cut(String text) {
        return pieces.of(Clean.of(text), PIECES);
    }

    /** A vector of length 1 for each text; the same texts give the same vectors, in whatever order and company. */
    public float[][] embed(List<String> texts) {
        int[][] cut = texts.parallelStream().map(this::cut).toArray(int[][]::new);
        float[][] vectors = new float[cut.length][];
        batches(cut).parallelStream().forEach(some -> run(cut, some, vectors));
        return vectors;
    }

    /** Texts of one batch have equally many pieces: padding would change how numbers are summed, and so the vectors. */
    private List<int[]> batches(int[][] cut) {
        int[] order = IntStream.range(0, cut.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> cut[i].length).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < order.length; ) {
            int to = from;
            int most = Math.min(batch, Math.max(1, PIECES_AT_ONCE / cut[order[from]].length));
            while (to < order.length && to - from < most && cut[order[to]].length == cut[order[from]].length) to++;
            batches.add(Arrays.copyOfRange(order, from, to));
            from = to;
        }
        return batches;
    }

    private void run(int[][] cut, int[] some, float[][] vectors) {
        int length = cut[some[0]].length;
        LongBuffer ids = LongBuffer.allocate(some.length * length);
        LongBuffer attended = LongBuffer.allocate(ids.capacity());
        FloatBuffer pooled = FloatBuffer.allocate(ids.capacity());
        for (int text : some) {
            for (int p = 0; p < length; p++) {
                ids.put(cut[text][p]);
                attended.put(1);
                pooled.put(p > 0 && p < length - 1 ? 1 : 0);
            }
        }
        long[] shape = {some.length, length};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", OnnxTensor.createTensor(environment, ids.flip(), shape));
            inputs.put("attention_mask", OnnxTensor.createTensor(environment, attended.flip(), shape));
            inputs.put("pool_mask", OnnxTensor.createTensor(environment, pooled.flip(), shape));
            try (OrtSession.Result result = session.run(inputs)) {
                float[][] out = (float[][]) result.get(0).getValue();
                for (int i = 0; i < some.length; i++) vectors[some[i]] = unit(out[i]);
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
