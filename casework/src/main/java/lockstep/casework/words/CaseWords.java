package lockstep.casework.words;

import lockstep.model.analysis.Work;
import lockstep.store.LocalCase;
import lockstep.store.words.PostWords;

/**
 * Makes sure that what is derived of the words of a case's posts is in the case, made from the posts that are there now. Whoever
 * reads {@code post_languages}, {@code copies}, {@code copy_groups} or {@code residues} calls the method of that name first; it costs
 * one small question where nothing has changed. All posts are read whatever the scope; whoever lists narrows.
 */
public final class CaseWords {
    private final PostWords words;
    private final Work work;

    /**
     * @param data the case
     * @param work is told how far it is
     */
    public CaseWords(LocalCase data, Work work) {
        this.words = data.words();
        this.work = work;
    }

    /** Every post with a text has its row in {@code post_languages}. Only posts that are new are read. */
    public CaseWords languages() {
        new LanguageStep(words, work).run();
        return this;
    }

    /** Languages, since translations need them; {@code copy_groups} and {@code copies} hold all copies, {@code actions} those of kind copy. All is made anew if posts changed. */
    public CaseWords copies() {
        languages();
        new CopyStep(words, work).run();
        return this;
    }

    /** {@code residues} holds what machines that write left in posts. Reposts say what another said and are passed over. */
    public CaseWords residues() {
        new ResidueStep(words, work).run();
        return this;
    }

    /** All of it. */
    public CaseWords all() {
        return languages().copies().residues();
    }
}
