package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;

class InnocentsTest {
    private static CoTiming.Group group(Verdict verdict, double q, int... members) {
        var one = new Chance.Interval(1, 1, 1, .95, "x");
        var chance = new Chance.Tested("m", 1, 1, one, q, q, verdict, List.of(), List.of());
        return new CoTiming.Group(members, new int[0], new double[members.length], chance, List.of("link"), 3, one);
    }

    @Test
    void theLargerOfAccountsAndGroupsCountsAndOtherVerdictsDoNot() {
        Verdict c = Verdict.COORDINATED;
        Verdict[] verdict = {c, c, c, Verdict.CONVERGENT, Verdict.CHANCE};
        var groups = List.of(group(c, .02, 0, 1, 2), group(Verdict.CONVERGENT, .04, 3));
        var byAccounts = Innocents.of(groups, new double[] {.1, .2, .3, .9, 1}, verdict);
        assertThat(byAccounts.accounts()).isEqualTo(3);
        assertThat(byAccounts.expected()).isCloseTo(.6, within(1e-12));
        var byGroups = Innocents.of(groups, new double[] {.001, .001, .001, .9, 1}, verdict);
        assertThat(byGroups.expected()).isCloseTo(.06, within(1e-12));
        assertThat(byAccounts.says().orElseThrow())
                .contains("of the 3 accounts")
                .contains("about 0.6 are expected");
    }

    @Test
    void aVerySmallNumberIsNotSaidTwiceToBeAbout() {
        var few =
                Innocents.of(List.of(group(Verdict.COORDINATED, .001, 0, 1)), new double[] {1e-9, 1e-9}, new Verdict[] {
                    Verdict.COORDINATED, Verdict.COORDINATED
                });
        assertThat(few.says().orElseThrow()).contains("coordinated, fewer than 0.1 are expected");
    }

    @Test
    void anEmptyListSaysNothing() {
        var none = Innocents.of(List.of(), new double[] {1, 1}, new Verdict[] {Verdict.CHANCE, Verdict.CONVERGENT});
        assertThat(none.says()).isEmpty();
    }
}
