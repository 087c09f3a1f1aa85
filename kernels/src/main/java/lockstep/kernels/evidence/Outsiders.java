package lockstep.kernels.evidence;

/**
 * By whom chance is estimated: everybody but those who were found to act together so far and, for each subject, its circle, those who
 * have so much in common with it that they would be their own yardstick.
 *
 * @param found subjects found to act together
 * @param circle of each subject, ascending; empty where a trace leaves nobody out
 * @param taken what those found took up in all
 * @param takers how many of those found took up each object; empty where nobody was found
 */
public record Outsiders(boolean[] found, int[][] circle, long taken, int[] takers) {
    /** @param index what everybody took up */
    public static Outsiders of(ActIndex index, boolean[] found, int[][] circle) {
        long taken = 0;
        int[] takers = new int[0];
        for (int s = 0; s < found.length; s++) {
            if (!found[s] || index.taken(s) == 0) continue;
            if (takers.length == 0) takers = new int[index.objects()];
            taken += index.taken(s);
            for (int e = index.entryFirst[s]; e < index.entryFirst[s + 1]; e++) takers[index.objectOf[e]]++;
        }
        return new Outsiders(found, circle, taken, takers);
    }

    /** Nobody found yet and no circles. */
    public static Outsiders all(int subjects) {
        return new Outsiders(new boolean[subjects], new int[subjects][0], 0, new int[0]);
    }

    /** Takers of an object who were not found. */
    int left(ActIndex index, int object) {
        return index.takers(object) - (takers.length == 0 ? 0 : takers[object]);
    }
}
