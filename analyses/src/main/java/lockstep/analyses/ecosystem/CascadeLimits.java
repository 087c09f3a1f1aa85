package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lockstep.model.CaseData;

/** What of an item's way cannot be told: questions that a person has to answer first, and what the case does not see. */
final class CascadeLimits {
    private CascadeLimits() {}

    /** Of the questions that the case's clocks raise, those of sources that this item's way goes through. */
    static List<String> questions(CaseData data, Set<Long> sources) {
        return Zones.questions(data).stream()
                .filter(q -> sources.contains(q.child()) && sources.contains(q.parent()))
                .map(Zones.Question::asks)
                .distinct()
                .toList();
    }

    /**
     * @param stated likes and reposts as the source states them, -1 where it does not
     * @param isVague whether a source on the way does not say its time zone
     */
    static List<String> unseen(long[] stated, int reposts, boolean isVague) {
        List<String> unseen = new ArrayList<>();
        unseen.add("posts that the case does not hold, deleted ones among them");
        if (stated[0] < 0) unseen.add("likes and views: the source states none");
        if (stated[1] > reposts)
            unseen.add(
                    (stated[1] - reposts) + " of " + stated[1] + " reposts that the source counts are not in the case");
        if (isVague)
            unseen.add(
                    "the hours of some posts: their source does not say its time zone, so that they may be half a day off (ingest it"
                            + " with --time-zone, Etc/UTC if it is that)");
        unseen.add("who only read it");
        return unseen;
    }
}
