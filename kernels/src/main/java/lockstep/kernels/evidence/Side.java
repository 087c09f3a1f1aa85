package lockstep.kernels.evidence;

import java.util.Arrays;

/** Some subjects as if they were one: the objects that any of them took up, each with the entries of those who did. */
public final class Side {
    final int[] members;
    final int[] objects;
    final int[] first;
    final int[] entries;
    final int[] owners;

    private Side(int[] members, int[] objects, int[] first, int[] entries, int[] owners) {
        this.members = members;
        this.objects = objects;
        this.first = first;
        this.entries = entries;
        this.owners = owners;
    }

    /** @param members ascending, each once */
    public static Side of(ActIndex x, int... members) {
        int all = 0;
        for (int m : members) all += x.taken(m);
        long[] byObject = new long[all];
        int[] owner = new int[all];
        int[] entry = new int[all];
        int at = 0;
        for (int m : members) {
            for (int e = x.entryFirst[m]; e < x.entryFirst[m + 1]; e++) {
                owner[at] = m;
                entry[at] = e;
                byObject[at] = (long) x.objectOf[e] << 32 | at++;
            }
        }
        if (members.length > 1) Arrays.sort(byObject);
        int[] objects = new int[all];
        int[] first = new int[all + 1];
        int[] entries = new int[all];
        int[] owners = new int[all];
        int many = 0;
        for (int i = 0; i < all; i++) {
            int o = (int) (byObject[i] >>> 32);
            int from = (int) byObject[i];
            if (many == 0 || objects[many - 1] != o) {
                first[many] = i;
                objects[many++] = o;
            }
            entries[i] = entry[from];
            owners[i] = owner[from];
        }
        first[many] = all;
        return new Side(members.clone(), Arrays.copyOf(objects, many), Arrays.copyOf(first, many + 1), entries, owners);
    }

    /** How many different objects its members took up. */
    public int taken() {
        return objects.length;
    }
}
