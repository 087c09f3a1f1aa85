package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;

class TiedPairsTest {
    private static final int PEOPLE = 600;

    private static Deeds pairOf(int meetings, long apart, SplittableRandom random) {
        var deeds = new Deeds(PEOPLE).strangers(random, 0);
        for (int k = 0; k < meetings; k++) {
            long at = (long) (random.nextDouble() * 28 * Deeds.DAY);
            deeds.act(0, Deeds.ITEMS + k, at);
            deeds.act(1, Deeds.ITEMS + k, at + (long) (random.nextDouble() * apart));
        }
        return deeds;
    }

    @Test
    void twoAccountsThatPostTheSameWithinSecondsActAsOne() {
        var found = pairOf(40, 5_000, new SplittableRandom(6)).look();
        assertThat(found.groups()).isEmpty();
        assertThat(found.pairs()).hasSize(1);
        var pair = found.pairs().get(0);
        assertThat(pair.members()).containsExactly(0, 1);
        assertThat(pair.verdict()).isEqualTo(Verdict.AS_ONE);
        assertThat(pair.p()).isLessThan(1e-9);
        assertThat(found.verdict()[0]).isEqualTo(Verdict.AS_ONE);
        assertThat(found.said().because(0)).isEqualTo("repost: 40 times with 1 other");
    }

    @Test
    void theSameWeeksApartAreAsOneByWhatTheyChoose() {
        var found = pairOf(40, 20 * Deeds.DAY, new SplittableRandom(7)).look();
        assertThat(found.verdict()[0]).isEqualTo(Verdict.AS_ONE);
        assertThat(found.verdict()[2]).isNotEqualTo(Verdict.AS_ONE);
    }

    @Test
    void aPairIsNeverCalledCoordinated() {
        for (int seed = 0; seed < 5; seed++)
            assertThat(pairOf(30, 60_000, new SplittableRandom(seed)).look().verdict())
                    .as("seed %d", seed)
                    .doesNotContain(Verdict.COORDINATED);
    }

    @Test
    void eachRoundHoldsAnAccountOnceAndAHubsLastPartnersAreLeftOut() {
        var pair = pairOf(20, 5_000, new SplittableRandom(8)).look().pairs().get(0);
        List<CoTiming.Group> pairs =
                List.of(of(pair, 1, 2), of(pair, 1, 3), of(pair, 4, 5), of(pair, 1, 6), of(pair, 1, 7), of(pair, 2, 3));
        var rounds = TiedPairs.rounds(pairs, 3);
        assertThat(rounds.stream().map(List::size)).containsExactly(2, 1, 2);
        for (var round : rounds)
            assertThat(round.stream()
                            .flatMapToInt(g -> java.util.Arrays.stream(g.members()))
                            .toArray())
                    .doesNotHaveDuplicates();
    }

    private static CoTiming.Group of(CoTiming.Group like, int a, int b) {
        return new CoTiming.Group(
                new int[] {a, b},
                like.edges(),
                like.alone(),
                like.chance(),
                like.traces(),
                like.objects(),
                like.lift());
    }
}
