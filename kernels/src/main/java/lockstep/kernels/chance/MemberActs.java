package lockstep.kernels.chance;

import java.util.Arrays;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;

/** What several subjects did, object by object, each object's actions in order of time: as if they were one. */
public final class MemberActs {
    /*
     * Positions stand by object and time, so those of the members, sorted, do too.
     *
     * Time  O(n log n) with n actions of the members; O(log n) and the members' actions on one object to ask.   Memory  4 bytes an action.
     */
    private final Actions actions;
    private final int[] positions;
    private final int members;

    private MemberActs(Actions actions, int[] members) {
        this.actions = actions;
        this.members = members.length;
        this.positions = Arrays.stream(members)
                .flatMap(m -> IntStream.range(actions.firstBy(m), actions.firstBy(m + 1)))
                .map(actions::positionBy)
                .sorted()
                .toArray();
    }

    /**
     * @param actions at most one action for each subject and object
     * @param members each once
     */
    public static MemberActs of(Actions actions, int... members) {
        return new MemberActs(actions, members);
    }

    /**
     * Where the middle one of the members acts on an object; -1 unless two do, for one alone may act there in another company.
     *
     * @param besides a subject that is passed over
     */
    int middle(int object, int besides) {
        int from = Arrays.binarySearch(positions, actions.firstOf(object));
        if (from < 0) from = -from - 1;
        int end = actions.firstOf(object + 1);
        int own = -1;
        int to = from;
        for (; to < positions.length && positions[to] < end; to++)
            if (actions.subjectAt(positions[to]) == besides) own = to;
        int seen = to - from - (own < 0 ? 0 : 1);
        if (seen < Math.min(2, members)) return -1;
        int middle = from + seen / 2;
        return positions[own >= 0 && own <= middle ? middle + 1 : middle];
    }
}
