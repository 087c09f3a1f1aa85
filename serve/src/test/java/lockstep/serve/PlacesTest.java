package lockstep.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import lockstep.serve.layout.Places;
import org.junit.jupiter.api.Test;

/** A network's picture: the same each time, groups apart from one another. */
class PlacesTest {
    private static final long SEED = 11;

    private static double distance(Places p, int i, int j) {
        return Math.hypot(p.x()[i] - p.x()[j], p.y()[i] - p.y()[j]);
    }

    /** Groups of ten whose members are all tied, and one tie from each group to the next. */
    private static int[][] rings(int groups) {
        int ties = groups * 45 + groups;
        int[] a = new int[ties];
        int[] b = new int[ties];
        int t = 0;
        for (int g = 0; g < groups; g++) {
            for (int i = 0; i < 10; i++) {
                for (int j = i + 1; j < 10; j++) {
                    a[t] = g * 10 + i;
                    b[t++] = g * 10 + j;
                }
            }
            a[t] = g * 10;
            b[t++] = (g + 1) % groups * 10 + 1;
        }
        return new int[][] {a, b};
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void oneNetworkHasOnePicture() {
        int[][] ties = rings(120);
        Places once = Places.of(1200, ties[0], ties[1], ones(ties[0].length));
        Places again = Places.of(1200, ties[0], ties[1], ones(ties[0].length));
        assertThat(again.x()).isEqualTo(once.x());
        assertThat(again.y()).isEqualTo(once.y());
    }

    @Test
    void whoIsTiedStandsNearer() {
        int[][] ties = rings(20);
        Places places = Places.of(200, ties[0], ties[1], ones(ties[0].length));
        double within = 0;
        double between = 0;
        int pairs = 0;
        var random = new SplittableRandom(SEED);
        for (int k = 0; k < 2000; k++) {
            int i = random.nextInt(200);
            within += distance(places, i, i / 10 * 10 + random.nextInt(10));
            between += distance(places, i, (i + 100 + random.nextInt(10)) % 200);
            pairs++;
        }
        assertThat(within / pairs).as("seed " + SEED).isLessThan(between / pairs / 3);
    }

    @Test
    void everyPlaceIsInTheSquare() {
        var random = new SplittableRandom(SEED);
        int[] a = random.ints(400, 0, 100).toArray();
        int[] b = random.ints(400, 0, 100).toArray();
        Places places = Places.of(100, a, b, ones(400));
        for (int i = 0; i < 100; i++) {
            assertThat(places.x()[i]).isBetween(0, Places.SIDE);
            assertThat(places.y()[i]).isBetween(0, Places.SIDE);
        }
    }

    @Test
    void nobodyAndOneAreDrawnToo() {
        assertThat(Places.of(0, new int[0], new int[0], new double[0]).x()).isEmpty();
        assertThat(Places.of(1, new int[0], new int[0], new double[0]).x()).hasSize(1);
        assertThat(Places.of(3, new int[0], new int[0], new double[0]).x()).hasSize(3);
    }
}
