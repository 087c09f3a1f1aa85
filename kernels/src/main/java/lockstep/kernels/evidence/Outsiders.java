package lockstep.kernels.evidence;

/**
 * By whom chance is estimated: everybody but those who were found to act together so far and, for each subject, its circle, those who
 * have so much in common with it that they would be their own yardstick.
 *
 * @param found subjects found to act together
 * @param circle of each subject, ascending; empty where a trace leaves nobody out
 * @param taken what those found took up in all
 */
public record Outsiders(boolean[] found, int[][] circle, long taken) {
    /** @param index what everybody took up */
    public static Outsiders of(ActIndex index, boolean[] found, int[][] circle) {
        long taken = 0;
        for (int s = 0; s < found.length; s++) if (found[s]) taken += index.taken(s);
        return new Outsiders(found, circle, taken);
    }

    /** Nobody found yet and no circles. */
    public static Outsiders all(int subjects) {
        return new Outsiders(new boolean[subjects], new int[subjects][0], 0);
    }
}
