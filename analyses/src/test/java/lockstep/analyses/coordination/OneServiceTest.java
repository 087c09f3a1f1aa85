package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import lockstep.kernels.shape.Actions;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;

/** Accounts that link to the pages of one site which nobody else links to: users of one service, or accounts that act at once. */
class OneServiceTest {
    private static final int PEOPLE = 700;
    private static final int MEMBERS = 14;
    private static final int PAGES = 80;
    private static final int SITES = 60;

    @Test
    void whoLinksOverDaysToTheirOneServiceHasItAsACommonSource() {
        for (int seed = 0; seed < 4; seed++)
            assertThat(verdicts(seed, 7 * Deeds.DAY, 1)).as("seed %d", seed).containsOnly(Verdict.COMMON_SOURCE);
    }

    @Test
    void whoLinksOverDaysToPagesOnFiveSitesIsCoordinated() {
        for (int seed = 0; seed < 4; seed++)
            assertThat(verdicts(seed, 7 * Deeds.DAY, 5)).as("seed %d", seed).containsOnly(Verdict.COORDINATED);
    }

    @Test
    void whoBringsTheirOneSiteWithinMinutesOfEachOtherIsCoordinated() {
        for (int seed = 0; seed < 4; seed++)
            assertThat(verdicts(seed, 300_000, 1)).as("seed %d", seed).containsOnly(Verdict.COORDINATED);
    }

    /**
     * @param span within which half of the members link to a page
     * @param sites over which the pages are spread
     */
    private static Verdict[] verdicts(int seed, long span, int sites) {
        var random = new SplittableRandom(seed);
        var deeds = new Deeds(PEOPLE).strangers(random, MEMBERS);
        for (int page = 0; page < PAGES; page++) {
            long since = (long) (random.nextDouble() * 21 * Deeds.DAY);
            for (int m = 0; m < MEMBERS; m++)
                if (random.nextDouble() < .5)
                    deeds.act(m, Deeds.ITEMS + page, since + (long) (random.nextDouble() * span));
        }
        Actions links = deeds.traces("link").get("link");
        // a page comes with its words, in one post
        var traces = Map.of("text", links, "link", links, "domain", domains(links, sites));
        CoTiming.Result result = CoTiming.look(new HashMap<>(traces), CoTiming.Options.defaults(), Work.quiet(1));
        return Arrays.copyOf(result.verdict(), MEMBERS);
    }

    /** What strangers link to lies on sixty sites, what members link to on others. */
    private static Actions domains(Actions links, int sites) {
        int[] object = new int[links.size()];
        int[] subject = new int[links.size()];
        long[] time = new long[links.size()];
        for (int p = 0; p < links.size(); p++) {
            int link = links.objectAt(p);
            object[p] = link < Deeds.ITEMS ? link % SITES : SITES + link % sites;
            subject[p] = links.subjectAt(p);
            time[p] = links.timeAt(p);
        }
        return Actions.of(PEOPLE, SITES + sites, subject, object, time);
    }
}
