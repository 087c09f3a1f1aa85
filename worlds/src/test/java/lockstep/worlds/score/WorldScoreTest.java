package lockstep.worlds.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockstep.model.finding.Verdict;
import lockstep.worlds.Families;
import lockstep.worlds.Family;
import lockstep.worlds.Group;
import lockstep.worlds.World;
import org.junit.jupiter.api.Test;

class WorldScoreTest {
    private static World world(String family) {
        return Families.named(family).map((Family f) -> f.world(7)).orElseThrow();
    }

    private static List<Claim> truth(World world) {
        return world.groups().stream()
                .map(g -> Claim.whole(g.members(), g.mechanism().fair()))
                .toList();
    }

    @Test
    void tellingTheTruthScoresFullMarks() {
        var world = world("everything");
        var score = new FamilyScore("everything", false, List.of(WorldScore.of(world, truth(world))), 0);
        assertThat(score.recall().value()).isEqualTo(1);
        assertThat(score.pairRecall().value()).isEqualTo(1);
        assertThat(score.verdicts().value()).isEqualTo(1);
        assertThat(score.accused().hits()).isZero();
        assertThat(score.falseDiscovery(WorldScore::ties)).isZero();
        assertThat(score.falseDiscovery(WorldScore::accounts)).isZero();
        assertThat(score.falseDiscovery(WorldScore::claims)).isZero();
    }

    @Test
    void sayingNothingFindsNothingAndAccusesNobody() {
        var score = WorldScore.of(world("yardstick"), List.of());
        assertThat(score.alarm()).isFalse();
        assertThat(score.groups()).hasSize(4).allSatisfy(f -> {
            assertThat(f.found().hits()).isZero();
            assertThat(f.verdict()).isEqualTo(Verdict.CHANCE);
            assertThat(f.fair()).isFalse();
        });
    }

    @Test
    void silenceIsFairToFansButNotToAWire() {
        assertThat(WorldScore.of(world("fans"), List.of()).groups()).allMatch(WorldScore.Fate::fair);
        assertThat(WorldScore.of(world("wire"), List.of()).groups()).noneMatch(WorldScore.Fate::fair);
    }

    @Test
    void callingFansCoordinatedIsAFalseAlarmAndAnAccusation() {
        var world = world("fans");
        var fans = world.groups().get(0);
        var score = WorldScore.of(world, List.of(Claim.whole(fans.members(), Verdict.COORDINATED)));
        assertThat(score.alarm()).isTrue();
        assertThat(score.ties().value()).isEqualTo(1);
        assertThat(score.accounts().value()).isEqualTo(1);
        assertThat(score.claims()).isEqualTo(new Share(1, 1));
        assertThat(score.groups().get(0).accused()).isTrue();
        assertThat(score.groups().get(1).accused()).isFalse();
    }

    /*
     * Two of a planted group with one stranger: 3 ties of which 2 are false; 3 accounts of which 1 is false; the claim is
     * not false, for most of its members are of one planted group. Found are 2 members; one pair.
     */
    @Test
    void oneStrangerInAClaimOfThreeIsCountedByHand() {
        var world = world("yardstick");
        Group planted = world.planted().get(0);
        int stranger = 0;
        while (isMember(world, stranger)) stranger++;
        int[] three = {planted.members()[0], planted.members()[1], stranger};
        Arrays.sort(three);
        var score = WorldScore.of(world, List.of(Claim.whole(three, Verdict.COORDINATED)));
        assertThat(score.ties()).isEqualTo(new Share(2, 3));
        assertThat(score.accounts()).isEqualTo(new Share(1, 3));
        assertThat(score.claims()).isEqualTo(new Share(0, 1));
        assertThat(score.groups().get(0).found().hits()).isEqualTo(2);
        assertThat(score.groups().get(0).pairs().hits()).isEqualTo(1);
        assertThat(score.groups().get(0).verdict()).isEqualTo(Verdict.CHANCE);
    }

    private static boolean isMember(World world, int subject) {
        return world.groups().stream().anyMatch(g -> g.has(subject));
    }

    @Test
    void aWireCalledCommonSourceIsNoAlarmAndItsTiesAreTrue() {
        var world = world("wire");
        var score =
                WorldScore.of(world, List.of(Claim.whole(world.groups().get(0).members(), Verdict.COMMON_SOURCE)));
        assertThat(score.alarm()).isFalse();
        assertThat(score.together().hits()).isZero();
        assertThat(score.together().of()).isEqualTo(78);
        assertThat(score.groups().get(0).fair()).isTrue();
    }

    @Test
    void theCustomaryRuleRaisesAnAlarmWhereNobodyCoordinates() {
        var world = world("daily");
        assertThat(WorldScore.of(world, CustomaryRule.claims(world.actions())).alarm())
                .isTrue();
    }

    /*
     * Clopper and Pearson by closed form: no hit in n gives an upper bound of 1 - 0.025^(1/n); for 10 that is 0.3085.
     * One in ten: 0.0025 to 0.4450 (Fleiss, Statistical Methods for Rates and Proportions).
     */
    @Test
    void theIntervalIsThatOfTheTables() {
        assertThat(new Share(0, 10).low()).isZero();
        assertThat(new Share(0, 10).high()).isCloseTo(0.3085, within(1e-4));
        assertThat(new Share(1, 10).low()).isCloseTo(0.0025, within(1e-4));
        assertThat(new Share(1, 10).high()).isCloseTo(0.4450, within(1e-4));
        assertThat(new Share(10, 10).low()).isCloseTo(0.6915, within(1e-4));
        assertThat(new Share(10, 10).high()).isEqualTo(1);
    }

    @Test
    void powerComesInWordsAndOnlyWhereThereIsEnoughToSay() {
        var world = world("yardstick");
        var all = WorldScore.of(world, truth(world)).groups();
        assertThat(PowerBands.of(all)).allMatch(b -> b.seen().equals("too few to say"));
        var many = new ArrayList<WorldScore.Fate>();
        for (int k = 0; k < 3; k++) many.addAll(all);
        assertThat(PowerBands.of(many))
                .anyMatch(b -> b.of().equals("participation") && b.seen().equals("nearly all"));
    }
}
