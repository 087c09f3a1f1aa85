package lockstep.casework.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lockstep.casework.words.TranslatedGroups.Joined;
import lockstep.casework.words.TranslatedGroups.Speaker;
import lockstep.language.copies.Boilerplate;
import lockstep.language.copies.CopyForm;
import lockstep.language.copies.CopyGroups;
import lockstep.language.form.DistinctTexts;
import lockstep.model.analysis.Work;
import lockstep.store.words.CopyGroup;
import lockstep.store.words.PostWords;
import lockstep.wire.Wire;

/** Groups the posts of a case that are copies of one another, and keeps the groups in the case. */
final class CopyStep {
    static final String WHAT = "copies";
    static final String VERSION = "4";

    private final PostWords words;
    private final Work work;
    private final DistinctTexts texts = new DistinctTexts();
    private final CopyGroups copies = new CopyGroups();
    private long[] post = new long[1 << 12];
    private int[] account = new int[1 << 12];
    private long[] postedAt = new long[1 << 12];
    private int[] text = new int[1 << 12];
    private int posts;

    CopyStep(PostWords words, Work work) {
        this.words = words;
        this.work = work;
    }

    void run() {
        CaseEncoder chosen = CaseEncoder.of(words);
        if (words.isFresh(WHAT, VERSION + chosen.version())) return;
        CaseEncoder encoder = chosen.tested(work);
        String version = VERSION + encoder.version();
        if (words.isFresh(WHAT, version)) return;
        work.step("reading texts for copies");
        long all = words.count();
        try (var lanes = new Lanes<CopyForm>(() -> CopyForm::of, copies::add)) {
            words.own((key, who, at, says) -> {
                int before = texts.size();
                int number = texts.of(says);
                if (number == before) lanes.put(says);
                add(key, who, at, number);
                work.done(posts, all);
            });
            lanes.finish();
        }
        work.step("grouping copies");
        words.copies(version, grouped(new TranslatedGroups(words, encoder)));
    }

    private void add(long key, int who, long at, int number) {
        if (posts == post.length) {
            post = Arrays.copyOf(post, 2 * posts);
            account = Arrays.copyOf(account, 2 * posts);
            postedAt = Arrays.copyOf(postedAt, 2 * posts);
            text = Arrays.copyOf(text, 2 * posts);
        }
        post[posts] = key;
        account[posts] = who;
        postedAt[posts] = at;
        text[posts++] = number;
    }

    private List<CopyGroup> grouped(TranslatedGroups translated) {
        int[] order = byTime();
        int[][] postsOf = postsOfForms(order);
        int[] rank = new int[postsOf.length];
        int[] rankOf = new int[posts];
        for (int i = 0; i < posts; i++) rankOf[order[i]] = i;
        for (int f = 0; f < rank.length; f++) rank[f] = rankOf[postsOf[f][0]];
        Comparator<Integer> earlier = Comparator.comparingInt(f -> rank[f]);
        List<CopyGroups.Group> groups = inOrder(copies.groups(earlier, work::done), rank);
        int[] sizes = new int[groups.size()];
        List<Speaker> speakers = new ArrayList<>();
        for (int g = 0; g < sizes.length; g++) {
            for (int form : groups.get(g).forms()) sizes[g] += postsOf[form].length;
            int first = groups.get(g).forms().get(0);
            if (!copies.isShort(first)) speakers.add(new Speaker(g, post[postsOf[first][0]], sizes[g]));
        }
        Map<Integer, List<Joined>> joined = new HashMap<>();
        Set<Integer> joining = new HashSet<>();
        for (Joined j : translated.among(speakers, work)) {
            joined.computeIfAbsent(j.of(), of -> new ArrayList<>()).add(j);
            joining.add(j.group());
        }
        List<CopyGroup> kept = new ArrayList<>();
        for (int g = 0; g < sizes.length; g++) {
            if (joining.contains(g)) continue;
            List<Joined> others = joined.getOrDefault(g, List.of());
            if (sizes[g] > 1 || !others.isEmpty()) kept.add(kept(g, groups, postsOf, others));
        }
        kept.sort(Comparator.comparingLong(g -> g.members().get(0).post()));
        work.step("explaining copies");
        return new CopyReading(words).read(kept, work);
    }

    /** Groups by the rank of their first form; no two have one. */
    private List<CopyGroups.Group> inOrder(List<CopyGroups.Group> groups, int[] rank) {
        CopyGroups.Group[] placed = new CopyGroups.Group[posts];
        for (CopyGroups.Group group : groups) placed[rank[group.forms().get(0)]] = group;
        return Arrays.stream(placed).filter(Objects::nonNull).toList();
    }

    /** Posts, the earliest first; of equal times the lower key, since posts came by key. */
    private int[] byTime() {
        long[] times = Arrays.copyOf(postedAt, posts);
        Arrays.parallelSort(times);
        long[] keys = new long[posts];
        for (int i = 0; i < posts; i++) keys[i] = (long) first(times, postedAt[i]) << 32 | i;
        Arrays.parallelSort(keys);
        int[] order = new int[posts];
        for (int i = 0; i < posts; i++) order[i] = (int) keys[i];
        return order;
    }

    /** The first place of a time among sorted ones. */
    private static int first(long[] times, long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (times[middle] < time) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The posts that say each form, earliest first. */
    private int[][] postsOfForms(int[] order) {
        int[] size = new int[copies.forms()];
        for (int i = 0; i < posts; i++) if (copies.formOf(text[i]) >= 0) size[copies.formOf(text[i])]++;
        int[][] of = new int[size.length][];
        for (int f = 0; f < of.length; f++) of[f] = new int[size[f]];
        for (int i = posts - 1; i >= 0; i--) {
            int form = copies.formOf(text[order[i]]);
            if (form >= 0) of[form][--size[form]] = order[i];
        }
        return of;
    }

    private CopyGroup kept(int number, List<CopyGroups.Group> groups, int[][] postsOf, List<Joined> others) {
        CopyGroups.Group group = groups.get(number);
        int form = group.forms().get(0);
        long first = post[postsOf[form][0]];
        List<CopyGroup.Member> members = new ArrayList<>();
        for (int f = 0; f < group.forms().size(); f++)
            for (int at : postsOf[group.forms().get(f)])
                members.add(member(
                        at, f == 0 ? "exact" : "reworded", group.likeness().get(f), first, ""));
        for (Joined j : others) {
            String matched = Wire.words(Map.of("aligned", j.aligned()));
            for (int of : groups.get(j.group()).forms())
                for (int at : postsOf[of]) members.add(member(at, "translated", j.likeness(), first, matched));
        }
        members.sort(Comparator.comparingLong(CopyGroup.Member::postedAt).thenComparingLong(CopyGroup.Member::post));
        String boilerplate = copies.isShort(form) ? Boilerplate.SHORT.word() : "";
        return new CopyGroup(copies.key(form), boilerplate, members);
    }

    private CopyGroup.Member member(int at, String type, double likeness, long first, String matched) {
        return new CopyGroup.Member(post[at], account[at], postedAt[at], type, likeness, first, matched);
    }
}
