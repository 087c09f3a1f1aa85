package lockstep.kernels.evidence;

/**
 * By whom chance is estimated: everybody but those who were found to act together so far and, for each subject, its circle, those who
 * have so much in common with it that they would be their own yardstick.
 *
 * @param found subjects found to act together
 * @param circle of each subject, ascending; empty where a trace leaves nobody out
 */
public record Outsiders(boolean[] found, int[][] circle) {
    /** Nobody found yet and no circles. */
    public static Outsiders all(int subjects) {
        return new Outsiders(new boolean[subjects], new int[subjects][0]);
    }
}
