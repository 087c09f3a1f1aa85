package lockstep.kernels.pairs;

import java.io.Serializable;

/**
 * Which group each subject belongs to, and which objects to pass over.
 *
 * @param groupOf a group for each subject, -1 for none
 * @param hot objects that are not looked at
 */
public record GroupsKnown(int[] groupOf, HotObjects hot) implements Serializable {}
