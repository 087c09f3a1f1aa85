package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;

class LeftOutTest {
    private static final int PEOPLE = 700;
    private static final int MEMBERS = 14;

    /** Fourteen who post eighty texts that are handed out, each half of them, on a day of the week after. */
    private static Deeds handedOut(int texts) {
        var random = new SplittableRandom(1);
        var deeds = new Deeds(PEOPLE).strangers(random, MEMBERS);
        for (int t = 0; t < texts; t++) {
            double week = random.nextDouble() * 21;
            for (int m = 0; m < MEMBERS; m++)
                if (random.nextDouble() < .5)
                    deeds.act(m, Deeds.ITEMS + t, (long) ((week + 7 * random.nextDouble()) * Deeds.DAY));
        }
        return deeds;
    }

    @Test
    void aGroupWithMuchInCommonStandsWithoutATenthAndOnEitherHalf() {
        List<CoTiming.Group> groups = handedOut(80).look("text").groups();
        assertThat(groups).hasSize(1);
        List<Chance.Robustness> looks = groups.get(0).chance().robustness();
        assertThat(looks)
                .extracting(Chance.Robustness::look)
                .containsExactly(
                        "without one act in ten: 14 of 14 members belong",
                        "without another tenth of the acts: 14 of 14 members belong",
                        "on one half of the acts alone: 14 of 14 members belong",
                        "on the other half of the acts alone: 14 of 14 members belong");
        assertThat(looks).allMatch(Chance.Robustness::holds);
    }

    @Test
    void strangersWhoAreCalledAGroupFallInEveryLook() {
        var traces = handedOut(80).traces("text");
        int[] strangers = IntStream.range(MEMBERS, MEMBERS + 8).toArray();
        var again = new LeftOut(traces, .05, 1, Bounds.defaults());
        List<CoTiming.Group> told = CoTiming.lookedAtAgain(List.of(called(strangers)), again);
        assertThat(told.get(0).members()).isEqualTo(strangers);
        assertThat(told.get(0).chance().robustness())
                .hasSize(4)
                .noneMatch(Chance.Robustness::holds)
                .allMatch(l -> l.look().contains("0 of 8 members belong"));
    }

    private static CoTiming.Group called(int[] members) {
        var effect = new Chance.Interval(1, 1, 1, .95, "");
        var chance =
                new Chance.Tested(EvidenceGroups.MODEL, 1, 1, effect, 1, 1, Verdict.COORDINATED, List.of(), List.of());
        return new CoTiming.Group(members, new int[0], new double[members.length], chance, List.of("text"), 1, effect);
    }
}
