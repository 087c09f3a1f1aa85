package lockstep.language.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Texts in three languages whose nearness is known: what a network says of them tells whether a machine computes it rightly.
 *
 * @param texts each in English, Russian and Chinese, one after another
 * @param cosines of each text with those before it, by our network where no sum is cut short
 */
record KnownTexts(List<String> texts, float[][] cosines) {
    private static final String FILE = "known-texts.tsv";
    private static final int LANGUAGES = 3;

    /** Three kinds of processor were at most .0005 apart; sums that are cut short move cosines by .16 on average. */
    private static final float ROUNDING = 0.005f;

    /** Share of texts whose nearest in another language must be their translation. */
    private static final double TRANSLATED = 0.4;

    KnownTexts {
        texts = List.copyOf(texts);
    }

    static KnownTexts shipped() {
        InputStream there = Objects.requireNonNull(KnownTexts.class.getResourceAsStream(FILE), FILE);
        try (var in = new BufferedReader(new InputStreamReader(there, StandardCharsets.UTF_8))) {
            List<String[]> lines = in.lines().map(l -> l.split("\t")).toList();
            return new KnownTexts(
                    lines.stream().map(l -> l[0]).toList(),
                    lines.stream().map(KnownTexts::cosines).toArray(float[][]::new));
        } catch (IOException damaged) {
            throw new IllegalStateException(FILE + " of this build is damaged", damaged);
        }
    }

    private static float[] cosines(String[] line) {
        float[] cosines = new float[line.length - 1];
        for (int i = 0; i < cosines.length; i++) cosines[i] = Float.parseFloat(line[i + 1]);
        return cosines;
    }

    /** What is wrong with vectors that our network gave these texts; empty where they are right. */
    String fault(float[][] vectors) {
        for (int i = 0; i < vectors.length; i++)
            for (int j = 0; j < i; j++) {
                float cosine = cosine(vectors[i], vectors[j]);
                if (!(Math.abs(cosine - cosines[i][j]) <= ROUNDING))
                    return String.format(
                            Locale.ROOT,
                            "is not computed rightly by this processor: two known texts are %.2f near one another, not %.2f",
                            cosine,
                            cosines[i][j]);
            }
        return "";
    }

    /** What is wrong with vectors that a network of somebody else gave these texts; empty where most translations are near. */
    String foreignFault(float[][] vectors) {
        int right = 0;
        float[][] centred = centred(vectors);
        for (int i = 0; i < vectors.length; i++) if (nearest(centred, i) / LANGUAGES == i / LANGUAGES) right++;
        return right >= TRANSLATED * vectors.length
                ? ""
                : "finds the translation of " + right + " of " + vectors.length
                        + " known texts; either it was not made for several languages, or this processor does not compute it rightly";
    }

    /** The nearest text in another language. */
    private static int nearest(float[][] vectors, int to) {
        int best = -1;
        for (int i = 0; i < vectors.length; i++)
            if (i % LANGUAGES != to % LANGUAGES
                    && (best < 0 || cosine(vectors[i], vectors[to]) > cosine(vectors[best], vectors[to]))) best = i;
        return best;
    }

    /** With each language's mean taken out, since encoders put languages apart. */
    private static float[][] centred(float[][] vectors) {
        float[][] centred = Arrays.stream(vectors).map(float[]::clone).toArray(float[][]::new);
        for (int l = 0; l < LANGUAGES; l++)
            for (int d = 0; d < centred[0].length; d++) {
                float sum = 0;
                for (int i = l; i < vectors.length; i += LANGUAGES) sum += vectors[i][d];
                for (int i = l; i < vectors.length; i += LANGUAGES) centred[i][d] -= sum * LANGUAGES / vectors.length;
            }
        return centred;
    }

    private static float cosine(float[] x, float[] y) {
        double both = 0;
        double xx = 1e-12;
        double yy = 1e-12;
        for (int d = 0; d < x.length; d++) {
            both += x[d] * y[d];
            xx += x[d] * x[d];
            yy += y[d] * y[d];
        }
        return (float) (both / Math.sqrt(xx * yy));
    }
}
