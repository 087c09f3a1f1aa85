package lockstep.language.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockstep.kernels.text.NearDuplicates;
import lockstep.language.form.Clean;
import lockstep.language.form.Token;
import lockstep.language.form.Tokens;

/** Groups texts that are copies of one another: the same words, or nearly the same. */
public final class CopyGroups {
    /*
     * A text's form is its words and numbers, folded, without links, handles, hashtags and emoji; posts that
     * share only a hashtag are no copies. Equal forms are exact copies. The
     * forms are then cut into pieces of five letters (three signs where a script puts no spaces), and forms whose pieces have a Jaccard
     * index of BOUND are reworded copies. Texts with fewer than SHORTEST letters (a third for unspaced scripts) say too little to be
     * copies and are in no group.
     */
    private static final double BOUND = 0.6;
    private static final int SHORTEST = 24;

    private final Map<String, Integer> forms = new HashMap<>();
    private final List<int[]> shingles = new ArrayList<>();
    private final List<Integer> formOf = new ArrayList<>();

    /** Takes the next text in. */
    public void add(String raw) {
        var letters = new StringBuilder();
        int weight = 0;
        for (Token t : Tokens.of(Clean.of(raw))) {
            boolean counts = t.kind() == Token.Kind.WORD || t.kind() == Token.Kind.RUN || t.kind() == Token.Kind.NUMBER;
            if (!counts) continue;
            letters.append(t.text()).append(t.kind() == Token.Kind.RUN ? "" : " ");
            weight += t.text().length() * (t.kind() == Token.Kind.RUN ? 3 : 1);
        }
        if (weight < SHORTEST) {
            formOf.add(-1);
            return;
        }
        String form = letters.toString();
        Integer known = forms.get(form);
        if (known == null) {
            known = shingles.size();
            forms.put(form, known);
            shingles.add(shingles(form));
        }
        formOf.add(known);
    }

    private static int[] shingles(String form) {
        int length = Tokens.isUnspaced(form.codePointAt(form.length() / 2)) ? 3 : 5;
        int n = Math.max(1, form.length() - length + 1);
        int[] all = new int[n];
        for (int i = 0; i < n; i++) {
            int hash = 0;
            for (int k = i; k < Math.min(form.length(), i + length); k++) hash = hash * 0x01000193 ^ form.charAt(k);
            all[i] = hash;
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < n; i++) if (i == 0 || all[i] != all[i - 1]) all[kept++] = all[i];
        return Arrays.copyOf(all, kept);
    }

    /** Groups of at least two texts, by their first text; members ascending. */
    public List<Group> groups() {
        int[] parent = NearDuplicates.group(shingles.toArray(int[][]::new), BOUND);
        Map<Integer, List<Integer>> byRoot = new HashMap<>();
        for (int i = 0; i < formOf.size(); i++)
            if (formOf.get(i) >= 0)
                byRoot.computeIfAbsent(parent[formOf.get(i)], r -> new ArrayList<>())
                        .add(i);
        return byRoot.values().stream()
                .filter(members -> members.size() > 1)
                .sorted((x, y) -> Integer.compare(x.get(0), y.get(0)))
                .map(this::group)
                .toList();
    }

    private Group group(List<Integer> members) {
        int first = formOf.get(members.get(0));
        List<Boolean> exact = members.stream().map(m -> formOf.get(m) == first).toList();
        return new Group(members, exact);
    }

    /**
     * Texts that are copies of one another.
     *
     * @param members numbers of the texts in the order in which they were added, ascending
     * @param exact for each whether it has the very words of the first; the others are reworded
     */
    public record Group(List<Integer> members, List<Boolean> exact) {
        public Group {
            members = List.copyOf(members);
            exact = List.copyOf(exact);
        }
    }
}
