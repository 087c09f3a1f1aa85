package lockstep.language.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lockstep.kernels.text.NearDuplicates;
import lockstep.language.form.DistinctTexts;

/** Groups texts that are copies of one another: the same words, or nearly the same. */
public final class CopyGroups {
    /*
     * Equal forms are exact copies. Forms whose pieces are alike are candidates and joined where Likeness says so; what hangs together
     * is then split, so that every form of a group was held against the group's first: the earliest form takes with it all
     * that are like it, the earliest of the rest likewise, and so on. A form that no first takes is a group of its own, if several
     * texts have it. What hangs together in more than CHECKS ways is not split further than that allows.
     */
    private static final long CHECKS = 4_000_000;

    private static final List<Double> ALONE = List.of(1.0);

    private final DistinctTexts known = new DistinctTexts();
    private final List<CopyForm> forms = new ArrayList<>();
    private int[] formOf = new int[1 << 12];
    private int texts;

    /** Takes the next text in, by its form. */
    public void add(CopyForm form) {
        if (texts == formOf.length) formOf = Arrays.copyOf(formOf, 2 * texts);
        formOf[texts] = -1;
        if (form.saysEnough()) {
            int number = known.of(form.first(), form.second());
            if (number == forms.size()) forms.add(form);
            formOf[texts] = number;
        }
        texts++;
    }

    /** Texts taken in so far. */
    public int texts() {
        return texts;
    }

    /** The number of a text's form, -1 where it says too little; equal for exact copies. */
    public int formOf(int text) {
        return formOf[text];
    }

    /** Names a form, the same on every machine. */
    public String key(int form) {
        return forms.get(form).key();
    }

    /** Whether a form is too short for its words to be anybody's own. */
    public boolean isShort(int form) {
        return forms.get(form).isShort();
    }

    /** How many different forms there are. */
    public int forms() {
        return forms.size();
    }

    /**
     * Groups of forms; also those of one form alone.
     *
     * @param earlier compares forms by when they were first said; the first of a group is the least
     * @param watcher is told how far it is
     */
    public List<Group> groups(Comparator<Integer> earlier, NearDuplicates.Watcher watcher) {
        CopyForm[] all = forms.toArray(CopyForm[]::new);
        int[][] shingles = new int[all.length][];
        for (int i = 0; i < all.length; i++) shingles[i] = all[i].shingles();
        var likeness = new Likeness(all);
        int[] parent = NearDuplicates.group(shingles, likeness::same, watcher);
        List<Group> groups = new ArrayList<>();
        for (int[] joined : byRoot(parent)) {
            if (joined.length == 1) groups.add(new Group(List.of(joined[0]), ALONE));
            else split(joined, earlier, likeness, groups);
        }
        groups.sort(Comparator.comparing(g -> g.forms().get(0)));
        return groups;
    }

    private static List<int[]> byRoot(int[] parent) {
        int[] size = new int[parent.length];
        for (int root : parent) size[root]++;
        int[][] members = new int[parent.length][];
        for (int i = 0; i < parent.length; i++) if (size[i] > 0) members[i] = new int[size[i]];
        for (int i = parent.length - 1; i >= 0; i--) members[parent[i]][--size[parent[i]]] = i;
        return Arrays.stream(members).filter(Objects::nonNull).toList();
    }

    private static void split(int[] joined, Comparator<Integer> earlier, Likeness likeness, List<Group> groups) {
        List<Integer> left = new ArrayList<>(Arrays.stream(joined).boxed().toList());
        left.sort(earlier.thenComparing(Comparator.naturalOrder()));
        long checks = 0;
        while (!left.isEmpty()) {
            int first = left.get(0);
            List<Integer> taken = new ArrayList<>(List.of(first));
            List<Double> like = new ArrayList<>(List.of(1.0));
            List<Integer> rest = new ArrayList<>();
            for (int form : left.subList(1, left.size())) {
                double found = checks++ < CHECKS ? likeness.of(first, form) : 0;
                if (found > 0) {
                    taken.add(form);
                    like.add(found);
                } else rest.add(form);
            }
            groups.add(new Group(taken, like));
            left = rest;
        }
    }

    /**
     * Forms that are copies of the first of them.
     *
     * @param forms their numbers, the earliest first
     * @param likeness of each to the first, 0 to 1
     */
    public record Group(List<Integer> forms, List<Double> likeness) {
        public Group {
            forms = List.copyOf(forms);
            likeness = List.copyOf(likeness);
        }
    }
}
