package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;

class SaidTest {
    private static final int PEOPLE = 600;

    @Test
    void whoDidTooLittleIsNotClearedAndIsToldWhatItTakes() {
        var deeds = new Deeds(PEOPLE).strangers(new SplittableRandom(3), 1);
        deeds.act(0, 2, Deeds.DAY);
        deeds.act(0, 9, 2 * Deeds.DAY);
        var found = deeds.look();
        assertThat(found.verdict()[0]).isEqualTo(Verdict.TOO_LITTLE_DATA);
        assertThat(found.said().because(0)).startsWith("2 different posts: coordination shows here from about ");
        assertThat(String.join("\n", found.notes())).contains("accounts did too little to say");
    }

    @Test
    void whoDidMuchByItselfHasNoMoreThanChanceGives() {
        var random = new SplittableRandom(4);
        var deeds = new Deeds(PEOPLE).strangers(random, 1);
        for (int k = 0; k < 60; k++) deeds.act(0, Deeds.ITEMS + k, (long) (random.nextDouble() * 28 * Deeds.DAY));
        var found = deeds.look();
        assertThat(found.verdict()[0]).isEqualTo(Verdict.CHANCE);
        assertThat(found.said().because(0)).isEqualTo("60 different posts, none with others beyond what chance gives");
    }

    @Test
    void whoDidNothingIsNotSpokenOf() {
        var found = new Deeds(PEOPLE).strangers(new SplittableRandom(5), 1).look();
        assertThat(found.said().acted(0)).isFalse();
        assertThat(found.said().acted(1)).isTrue();
    }

    @Test
    void amongStrangersNobodyIsSaidToActWithAnybody() {
        for (int seed = 0; seed < 10; seed++) {
            var found = new Deeds(PEOPLE)
                    .strangers(new SplittableRandom(2_000 + seed), 0)
                    .look();
            assertThat(found.groups()).as("seed %d", 2_000 + seed).isEmpty();
            assertThat(found.pairs()).as("seed %d", 2_000 + seed).isEmpty();
            assertThat(found.verdict())
                    .doesNotContain(Verdict.COORDINATED, Verdict.COMMON_SOURCE, Verdict.AS_ONE, Verdict.CONVERGENT);
        }
    }
}
