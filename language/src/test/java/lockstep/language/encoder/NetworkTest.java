package lockstep.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lockstep.model.CannotDo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTest {
    private static final int CUT = Short.MAX_VALUE;
    private static final byte[] NETWORK = Networks.ofChance(1);

    @Test
    void noTwoProductsAnywhereInTheNetworkReachTheCutOfProcessorsWithoutVnni() {
        var file = new OnnxFile(NETWORK);
        assertThat(file.multiplied).hasSize(4 * MultilingualBert.LAYERS);
        assertThat(file.tables.keySet()).hasSize(file.multiplied.size() + 1).containsAll(file.multiplied);
        for (String name : file.multiplied)
            assertThat(largestSum(file.tables.get(name))).as(name).isBetween(1, CUT);
    }

    /** The largest size of the sum of two activations of 255 by weights that stand under one another, at even and odd places. */
    private static int largestSum(OnnxFile.Table table) {
        int columns = table.shape().get(1).intValue();
        int largest = 0;
        for (int i = 0; i + columns < table.bytes().limit(); i++)
            largest = Math.max(
                    largest,
                    255
                            * (Math.abs(table.bytes().get(i))
                                    + Math.abs(table.bytes().get(i + columns))));
        return largest;
    }

    /** As the instruction vpmaddubsw does: products by twos, their sum cut to sixteen bits. */
    private static int cutShort(int[] activations, byte[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i += 2)
            sum += Math.max(
                    Short.MIN_VALUE, Math.min(CUT, activations[i] * weights[i] + activations[i + 1] * weights[i + 1]));
        return sum;
    }

    private static int exact(int[] activations, byte[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += activations[i] * weights[i];
        return sum;
    }

    @Test
    void sumsThatAProcessorCutsShortAreTheSameWithOurWeightsAndOthersWithLargerOnes() {
        var random = new SplittableRandom(7);
        int[] worst = new int[512];
        int[] usual = new int[512];
        float[] column = new float[512];
        for (int i = 0; i < column.length; i++) {
            worst[i] = 255;
            usual[i] = 128 + random.nextInt(-127, 128);
            column[i] = i % 3 == 0 ? 1 : (float) random.nextDouble(-1, 1);
        }
        byte[] ours = RoundedWeights.of(column, 1).values();
        assertThat(cutShort(worst, ours)).isEqualTo(exact(worst, ours));
        assertThat(cutShort(usual, ours)).isEqualTo(exact(usual, ours));
        byte[] larger = new byte[ours.length];
        for (int i = 0; i < larger.length; i++) larger[i] = (byte) Math.round(127 * column[i]);
        assertThat(cutShort(worst, larger)).isNotEqualTo(exact(worst, larger));
        assertThat(cutShort(usual, larger)).isNotEqualTo(exact(usual, larger));
    }

    @Test
    void aTableOfLargerWeightsIsNoTableOfOurs() {
        assertThatThrownBy(() -> new RoundedWeights(new byte[] {63, -64}, new float[] {1}))
                .hasMessageContaining("-64");
    }

    @Test
    void aTextHasTheSameVectorAloneInABatchAndInAnyOrder(@TempDir Path folder) throws IOException {
        List<String> texts = List.of("red", "green blue", "blue red", "reddish", "red red blue", "blue", "blue green");
        try (Encoder encoder = Encoder.load(Networks.folder(folder, NETWORK))) {
            float[][] together = encoder.embed(texts);
            for (int i = 0; i < texts.size(); i++)
                assertThat(encoder.embed(List.of(texts.get(i)))[0]).isEqualTo(together[i]);
            assertThat(together[1]).isNotEqualTo(together[2]);
        }
    }

    @Test
    void aNetworkThatSaysOtherwiseOfKnownTextsIsRefused(@TempDir Path folder) throws IOException {
        Path model = Networks.folder(folder, NETWORK);
        assertThatThrownBy(() -> Encoder.open(model))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("not computed rightly by this processor");
    }

    @Test
    void aNetworkMadeByAnEarlierVersionIsRecognised(@TempDir Path folder) throws IOException {
        Path model = Networks.folder(folder, Networks.trivial(Map.of()));
        assertThatThrownBy(() -> Encoder.open(model))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("earlier version");
        Networks.folder(folder, Networks.trivial(Map.of(MultilingualBert.STAMP, "2")));
        assertThatThrownBy(() -> Encoder.open(model)).hasMessageContaining("earlier version");
    }
}
