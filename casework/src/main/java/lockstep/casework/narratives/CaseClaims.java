package lockstep.casework.narratives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lockstep.model.analysis.Work;
import lockstep.store.LocalCase;

/** Matches the posts of a case to a list of claims, and keeps what was found in the case. */
public final class CaseClaims {
    private static final Comparator<ClaimStep.Made> BEST_FIRST = Comparator.comparingDouble(
                    (ClaimStep.Made m) -> -m.score())
            .thenComparingLong(ClaimStep.Made::post)
            .thenComparingInt(ClaimStep.Made::rank);

    private CaseClaims() {}

    /**
     * What posts may make of the claims, best first.
     *
     * @param least score from which a post may make a claim, 0 to 1
     */
    public static List<ClaimStep.Made> matched(LocalCase data, ClaimList list, double least, Work work) {
        List<ClaimStep.Made> made = new ClaimStep(list.claims(), least).run(data.words(), work);
        keep(data, list, made);
        return made.stream().sorted(BEST_FIRST).toList();
    }

    private static void keep(LocalCase data, ClaimList list, List<ClaimStep.Made> made) {
        List<Object[]> claims = new ArrayList<>();
        for (ClaimList.Claim c : list.claims())
            claims.add(new Object[] {list.name(), c.id(), c.says(), c.judged(), c.link(), c.day()});
        List<Object[]> posts = new ArrayList<>();
        for (ClaimStep.Made m : made)
            posts.add(new Object[] {
                list.name(), list.claims().get(m.claim()).id(), m.post(), m.rank(), m.score(), m.how(), m.reason()
            });
        data.narratives().claims(list.name(), claims, posts);
    }
}
