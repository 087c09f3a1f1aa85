package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import lockstep.kernels.shape.Actions;
import lockstep.model.analysis.Work;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final long MINUTE = 60_000;
    private static final long DAY = 86_400_000;

    /** Ten of 300 accounts share 25 objects within two minutes each; the copies keep who shared what. */
    @Test
    void aGroupIsInTheDataAndNotInCopiesOfIt() {
        var random = new SplittableRandom(31);
        int n = 300 * 8 + 250;
        int[] subject = new int[n];
        int[] object = new int[n];
        long[] time = new long[n];
        for (int i = 0; i < 2_400; i++) {
            subject[i] = i / 8;
            object[i] = random.nextInt(300);
            time[i] = object[i] * 28 * DAY / 300 + (long) (-5 * 3_600_000 * Math.log(1 - random.nextDouble()));
        }
        for (int k = 0; k < 25; k++) {
            for (int m = 0; m < 10; m++) {
                int i = 2_400 + 10 * k + m;
                subject[i] = m;
                object[i] = 300 + k;
                time[i] = (k + 1) * DAY + 37 * k * MINUTE + random.nextInt(120_000);
            }
        }
        Actions actions = Actions.of(300, 325, subject, object, time);
        var found = Calibration.of(Map.of("link", actions), CoTiming.Options.defaults(), Work.quiet(3), 9);
        assertThat(found.groups()).isEqualTo(1);
        assertThat(found.copies()).isEqualTo(9);
        assertThat(found.groupsInCopies()).isZero();
        assertThat(found.groupsShifted()).isZero();
    }
}
