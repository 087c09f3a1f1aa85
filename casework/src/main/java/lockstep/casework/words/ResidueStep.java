package lockstep.casework.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockstep.language.form.DistinctTexts;
import lockstep.language.residue.Residue;
import lockstep.model.analysis.Work;
import lockstep.store.words.PostWords;

/** Finds what machines that write left in the posts of a case; each distinct text is read once. */
final class ResidueStep {
    private static final String VERSION = "3";

    private final PostWords words;
    private final Work work;
    private final DistinctTexts texts = new DistinctTexts();
    private final List<List<Residue>> found = new ArrayList<>();
    private long[] post = new long[1 << 12];
    private int[] text = new int[1 << 12];
    private int posts;

    ResidueStep(PostWords words, Work work) {
        this.words = words;
        this.work = work;
    }

    void run() {
        if (words.isFresh("residues", VERSION)) return;
        work.step("looking for residue of machine writing");
        long all = words.count();
        try (var lanes = new Lanes<List<Residue>>(() -> Residue::of, found::add)) {
            words.own((key, who, at, says) -> {
                int before = texts.size();
                int number = texts.of(says);
                if (number == before) lanes.put(says);
                add(key, number);
                work.done(posts, all);
            });
            lanes.finish();
        }
        List<PostWords.Left> left = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            long of = post[i];
            found.get(text[i])
                    .forEach(r -> left.add(new PostWords.Left(of, r.kind().word(), r.quote(), r.starts(), r.ends())));
        }
        words.residues(VERSION, left);
    }

    private void add(long key, int number) {
        if (posts == post.length) {
            post = Arrays.copyOf(post, 2 * posts);
            text = Arrays.copyOf(text, 2 * posts);
        }
        post[posts] = key;
        text[posts++] = number;
    }
}
