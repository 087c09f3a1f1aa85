package lockstep.worlds.score;

import java.util.ArrayList;
import java.util.List;
import lockstep.model.finding.Verdict;

/**
 * What a procedure says of one group of a world.
 *
 * @param members subjects, in rising order
 * @param verdict what it says they are
 * @param ties pairs of members that the procedure says act together
 */
public record Claim(int[] members, Verdict verdict, List<Tie> ties) {
    /** Two members, the lower number first. */
    public record Tie(int a, int b) {
        public Tie {
            if (a >= b)
                throw new IllegalArgumentException(
                        "a tie goes from the lower number to the higher, not " + a + " to " + b);
        }
    }

    public Claim {
        members = members.clone();
        ties = List.copyOf(ties);
        for (int i = 1; i < members.length; i++) {
            if (members[i - 1] >= members[i]) throw new IllegalArgumentException("members are not in rising order");
        }
    }

    /** Every member tied with every other. */
    public static Claim whole(int[] members, Verdict verdict) {
        var ties = new ArrayList<Tie>();
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) ties.add(new Tie(members[i], members[j]));
        }
        return new Claim(members, verdict, ties);
    }

    boolean coordinated() {
        return verdict == Verdict.COORDINATED;
    }
}
