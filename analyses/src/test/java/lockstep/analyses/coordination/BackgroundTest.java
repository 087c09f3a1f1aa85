package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    @Test
    void ordinaryAccountsNeedNoWarning() {
        for (int seed = 0; seed < 5; seed++)
            assertThat(sparse(new SplittableRandom(seed)).look().notes())
                    .as("seed %d", seed)
                    .noneMatch(n -> n.startsWith("caution"));
    }

    @Test
    void aFileOfBusyAccountsAloneIsSaidToHoldChosenAccounts() {
        var random = new SplittableRandom(1);
        var deeds = new Deeds(40);
        for (int u = 0; u < 40; u++)
            for (int k = 0; k < 50; k++)
                deeds.act(u, (int) (20_000 * random.nextDouble()), (long) (random.nextDouble() * 28 * Deeds.DAY));
        assertThat(deeds.look().notes().get(0))
                .startsWith("caution: 40 of the 40 accounts that acted did ten things or more")
                .contains("who is not named is not cleared");
    }

    @Test
    void aFileThatOneGroupFillsIsSaidToHoldNobodyToCompareWith() {
        var random = new SplittableRandom(2);
        var deeds = new Deeds(16);
        for (int k = 0; k < 80; k++) {
            long at = (long) (random.nextDouble() * 28 * Deeds.DAY);
            for (int u = 0; u < 10; u++)
                if (random.nextDouble() < .6) deeds.act(u, k, at + (long) (random.nextDouble() * 60_000));
        }
        for (int u = 10; u < 16; u++)
            for (int k = 0; k < 5; k++) deeds.act(u, 100 + 5 * u + k, (long) (random.nextDouble() * 28 * Deeds.DAY));
        assertThat(deeds.look().notes().get(0)).startsWith("caution: ");
    }

    @Test
    void aFileCutToWhatWasSharedIsSaidToBeSo() {
        var random = new SplittableRandom(3);
        var deeds = new Deeds(400);
        for (int u = 0; u < 400; u++)
            for (int k = 0; k < (u % 8 == 0 ? 20 : 3); k++)
                deeds.act(u, (int) (60 * random.nextDouble()), (long) (random.nextDouble() * 28 * Deeds.DAY));
        assertThat(deeds.look().notes().get(0)).startsWith("caution: of what busy accounts did");
    }

    private static Deeds sparse(SplittableRandom random) {
        var deeds = new Deeds(500);
        for (int u = 0; u < 500; u++)
            for (int k = 0; k < (u % 10 == 0 ? 30 : 3); k++)
                deeds.act(u, (int) (3_000 * Math.pow(random.nextDouble(), 2)), (long)
                        (random.nextDouble() * 28 * Deeds.DAY));
        return deeds;
    }
}
