package lockstep.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void twoCliquesWithOneTieBetweenThemStandApart() {
        var a = new ArrayList<Integer>();
        var b = new ArrayList<Integer>();
        for (int clique = 0; clique < 2; clique++) {
            for (int i = 0; i < 8; i++) {
                for (int j = i + 1; j < 8; j++) {
                    a.add(2 * i + clique);
                    b.add(2 * j + clique);
                }
            }
        }
        a.add(0);
        b.add(1);
        double[][] at = layout(16, a, b);
        double within = (distance(at, 2, 4) + distance(at, 3, 5) + distance(at, 6, 8)) / 3;
        double between = (distance(at, 2, 3) + distance(at, 4, 5) + distance(at, 6, 7)) / 3;
        assertThat(between).isGreaterThan(2 * within);
    }

    @Test
    void aNetworkHasOnePicture() {
        var a = new ArrayList<Integer>(List.of(0, 1, 2));
        var b = new ArrayList<Integer>(List.of(1, 2, 3));
        assertThat(layout(5, a, b)).isDeepEqualTo(layout(5, a, b));
    }

    @Test
    void placesAreInTheSquareHoweverFewThereAre() {
        for (int n = 1; n <= 40; n += 13) {
            double[][] at = layout(n, new ArrayList<>(), new ArrayList<>());
            for (double[] axis : at) assertThat(Arrays.stream(axis)).hasSize(n).allMatch(v -> v >= 0 && v <= 1);
        }
    }

    private static double[][] layout(int n, ArrayList<Integer> a, ArrayList<Integer> b) {
        double[] pull = new double[a.size()];
        Arrays.fill(pull, 1);
        return Layout.of(
                n,
                a.stream().mapToInt(Integer::intValue).toArray(),
                b.stream().mapToInt(Integer::intValue).toArray(),
                pull);
    }

    private static double distance(double[][] at, int i, int j) {
        return Math.hypot(at[0][i] - at[0][j], at[1][i] - at[1][j]);
    }
}
