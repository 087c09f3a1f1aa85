package lockstep.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownTextsTest {
    private final KnownTexts known = KnownTexts.shipped();

    /** Vectors of length 1 with just the known cosines, by Cholesky. */
    private float[][] vectors() {
        int n = known.texts().size();
        float[][] v = new float[n][n];
        for (int i = 0; i < n; i++) {
            double left = 1;
            for (int j = 0; j < i; j++) {
                double sum = known.cosines()[i][j];
                for (int k = 0; k < j; k++) sum -= v[i][k] * v[j][k];
                v[i][j] = (float) (sum / v[j][j]);
                left -= v[i][j] * v[i][j];
            }
            v[i][i] = (float) Math.sqrt(left);
        }
        return v;
    }

    @Test
    void vectorsAsNearAsTheyShouldBeAreRight() {
        assertThat(known.fault(vectors())).isEmpty();
    }

    @Test
    void oneVectorThatIsElsewhereIsAFault() {
        float[][] v = vectors();
        v[5][3] += .1f;
        assertThat(known.fault(v)).contains("not computed rightly");
        v[5][3] = Float.NaN;
        assertThat(known.fault(v)).contains("not computed rightly");
    }

    @Test
    void anotherNetworkNeedsOnlyFindMostTranslations() {
        float[][] v = new float[known.texts().size()][8];
        for (int i = 0; i < v.length; i++) v[i][i / 3] = 1;
        assertThat(known.foreignFault(v)).isEmpty();
        for (int i = 0; i < v.length; i++) v[i] = new float[] {i % 4, i % 5, i % 7, 1, 0, 0, 0, 0};
        assertThat(known.foreignFault(v)).contains("finds the translation of");
    }
}
