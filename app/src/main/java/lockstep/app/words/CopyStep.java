package lockstep.app.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lockstep.language.copies.Boilerplate;
import lockstep.language.copies.CopyForm;
import lockstep.language.copies.CopyGroups;
import lockstep.language.form.DistinctTexts;
import lockstep.model.analysis.Work;
import lockstep.store.CopyGroup;
import lockstep.store.PostWords;

/** Groups the posts of a case that are copies of one another, and keeps the groups in the case. */
final class CopyStep {
    private static final String VERSION = "3";

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
        if (words.isFresh("copies", VERSION)) return;
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
        words.copies(VERSION, grouped());
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

    private List<CopyGroup> grouped() {
        int[][] postsOf = postsOfForms();
        Comparator<Integer> earlier = (x, y) -> before(postsOf[x][0], postsOf[y][0]);
        List<CopyGroup> kept = new ArrayList<>();
        for (CopyGroups.Group group : copies.groups(earlier, work::done)) {
            int members =
                    group.forms().stream().mapToInt(f -> postsOf[f].length).sum();
            if (members > 1) kept.add(kept(group, postsOf));
        }
        kept.sort(Comparator.comparingLong(g -> g.members().get(0).post()));
        work.step("explaining copies");
        return new CopyReading(words).read(kept, work);
    }

    /** The posts that say each form, earliest first. */
    private int[][] postsOfForms() {
        int[] size = new int[copies.forms()];
        for (int i = 0; i < posts; i++) if (copies.formOf(text[i]) >= 0) size[copies.formOf(text[i])]++;
        int[][] of = new int[size.length][];
        for (int f = 0; f < of.length; f++) of[f] = new int[size[f]];
        for (int i = posts - 1; i >= 0; i--) {
            int form = copies.formOf(text[i]);
            if (form >= 0) of[form][--size[form]] = i;
        }
        for (int[] some : of) {
            if (some.length < 2) continue;
            int[] sorted = Arrays.stream(some)
                    .boxed()
                    .sorted(this::before)
                    .mapToInt(i -> i)
                    .toArray();
            System.arraycopy(sorted, 0, some, 0, some.length);
        }
        return of;
    }

    private int before(int x, int y) {
        return postedAt[x] != postedAt[y] ? Long.compare(postedAt[x], postedAt[y]) : Long.compare(post[x], post[y]);
    }

    private CopyGroup kept(CopyGroups.Group group, int[][] postsOf) {
        int form = group.forms().get(0);
        long first = post[postsOf[form][0]];
        List<CopyGroup.Member> members = new ArrayList<>();
        for (int f = 0; f < group.forms().size(); f++) {
            for (int at : postsOf[group.forms().get(f)]) {
                members.add(new CopyGroup.Member(
                        post[at],
                        account[at],
                        postedAt[at],
                        f == 0 ? "exact" : "reworded",
                        group.likeness().get(f),
                        first,
                        ""));
            }
        }
        members.sort(Comparator.comparingLong(CopyGroup.Member::postedAt).thenComparingLong(CopyGroup.Member::post));
        String boilerplate = copies.isShort(form) ? Boilerplate.SHORT.word() : "";
        return new CopyGroup(copies.key(form), boilerplate, members);
    }
}
