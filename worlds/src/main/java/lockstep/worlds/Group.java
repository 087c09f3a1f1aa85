package lockstep.worlds;

import java.util.Arrays;

/**
 * A group that the simulator made, planted or innocent, with what a scorer must know of it.
 *
 * @param name unique in its world
 * @param mechanism why its members act together
 * @param members subjects, in rising order; those who still have two of the group's actions in the data
 * @param objects how many different objects the group acted on together
 * @param participation share of those objects that a member acted on, on average, from 0 to 1
 * @param spread seconds within which members typically act on one object; what it means depends on the mechanism
 */
public record Group(String name, Mechanism mechanism, int[] members, int objects, double participation, double spread) {
    public Group {
        members = members.clone();
        for (int i = 1; i < members.length; i++) {
            if (members[i - 1] >= members[i]) {
                throw new IllegalArgumentException("members of " + name + " are not in rising order");
            }
        }
    }

    public boolean planted() {
        return mechanism.planted();
    }

    public boolean has(int subject) {
        return Arrays.binarySearch(members, subject) >= 0;
    }
}
