package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import lockstep.kernels.chance.CoSelection;
import org.junit.jupiter.api.Test;

class TiedGroupsTest {
    @Test
    void onlyAChoiceBeyondActivityAndPopularityIsCalledASharedInterest() {
        assertThat(TiedGroups.chose(new CoSelection.Lift(90, 10, 40, 7.8, 9.4)))
                .contains("9.0 times as often")
                .contains("a shared interest, which by itself is no sign");
        assertThat(TiedGroups.chose(new CoSelection.Lift(1000, 1001, 40, .98, 1.02)))
                .contains("1.0 times as often")
                .doesNotContain("interest")
                .contains("no more than so many active accounts do anyway");
    }

    @Test
    void aGroupOfMostOfTheFileIsSaidToHaveFewToBeComparedWith() {
        assertThat(TiedGroups.fewOthers(93, 113).orElseThrow())
                .startsWith("93 of the 113 accounts that acted are in the group");
        assertThat(TiedGroups.fewOthers(50, 100)).isEmpty();
        assertThat(TiedGroups.fewOthers(23, 15_965)).isEmpty();
    }
}
