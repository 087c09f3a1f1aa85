package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lockstep.kernels.chance.PairTest;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;

class PosteriorTest {
    private static final long DAY = 86_400_000;

    private static PairTest.Ties ties(double... p) {
        int n = p.length;
        int[] a = new int[n];
        int[] b = new int[n];
        int[] met = new int[n];
        int[] trials = new int[n];
        for (int i = 0; i < n; i++) {
            a[i] = 2 * i;
            b[i] = 2 * i + 1;
            met[i] = 2;
            trials[i] = 2;
        }
        return new PairTest.Ties(a, b, p, new byte[n], met, new double[n], trials, p, p);
    }

    @Test
    void aHandWorkedGroupHasTheProbabilitiesWorkedOut() {
        // One tie, 2 of 2 sittings, p 1e-10, 1,000 pairs: 3/28 / 1e-10 / 1000 = 1,071,428.6; of the group's p 1e-6:
        // 5,239.2;
        // their mean 538,333.9; against 9,999 to 1: 0.98177.
        var of = Posterior.of(ties(1e-10), new int[] {0}, 1e-6, 1_000, new Breadth(1, 1));
        assertThat(Math.exp(of.logFactor())).isCloseTo(538_333.9, within(2.0));
        assertThat(of.under(1e-4)).isCloseTo(.98177, within(1e-4));
        assertThat(of.says(Verdict.COORDINATED).get(0)).contains("if one in 10,000, 0.982");
    }

    @Test
    void aTieThatSharesAnAccountWithAStrongerOneAddsNothing() {
        var ties = new PairTest.Ties(
                new int[] {0, 1},
                new int[] {1, 2},
                new double[] {1e-9, 1e-8},
                new byte[2],
                new int[] {2, 2},
                new double[2],
                new int[] {2, 2},
                new double[2],
                new double[2]);
        var narrow = new Breadth(1, 1);
        assertThat(Posterior.of(ties, new int[] {0, 1}, 1e-6, 100, narrow).logFactor())
                .isEqualTo(Posterior.of(ties, new int[] {0}, 1e-6, 100, narrow).logFactor());
    }

    @Test
    void narrowEvidenceIsNeverMoreThanLikelyHoweverStrong() {
        var strongest = ties(1e-100, 1e-100, 1e-100);
        int[] all = {0, 1, 2};
        assertThat(Posterior.of(strongest, all, 1e-12, 10, new Breadth(1, 1)).word())
                .isEqualTo("likely");
        assertThat(Posterior.of(strongest, all, 1e-12, 10, new Breadth(2, 1)).word())
                .isEqualTo("very likely");
        assertThat(Posterior.of(strongest, all, 1e-12, 10, new Breadth(1, 2)).word())
                .isEqualTo("very likely");
        assertThat(Posterior.of(strongest, all, 1e-12, 10, new Breadth(1, 1)).logFactor())
                .isLessThanOrEqualTo(Math.log(1e12));
    }

    @Test
    void weakEvidenceIsUnlikelyOnAsManyWeeksAsYouPlease() {
        assertThat(Posterior.of(ties(.01), new int[] {0}, .04, 1_000, new Breadth(3, 9))
                        .word())
                .isEqualTo("almost no chance");
    }

    @Test
    void anInnocentCauseIsGivenNoWordForCoordination() {
        var of = Posterior.of(ties(1e-30), new int[] {0}, 1e-12, 10, new Breadth(2, 5));
        for (Verdict v : new Verdict[] {Verdict.COMMON_SOURCE, Verdict.CONVERGENT}) {
            assertThat(String.join(" ", of.says(v))).doesNotContain("likely").contains("not coordination");
        }
    }

    @Test
    void oneWeekendIsOneWeekWhateverTheCalendarSays() {
        assertThat(Breadth.weeks(new long[] {6 * DAY, 6 * DAY + 1, 7 * DAY, 7 * DAY + 1, 8 * DAY}))
                .isEqualTo(1);
        assertThat(Breadth.weeks(new long[] {0, 1, 2, 8 * DAY, 8 * DAY + 1, 8 * DAY + 2}))
                .isEqualTo(2);
        assertThat(Breadth.weeks(new long[] {0, 1, 2, 8 * DAY, 8 * DAY + 1})).isEqualTo(1);
    }
}
