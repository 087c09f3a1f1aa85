package lockstep.model.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lockstep.model.Spans;

/** A checkable fact that resolves to posts and, through them, to lines of a source. */
public sealed interface Evidence {
    /** The posts of the case that it rests on. */
    List<Long> posts();

    /** What it shows, in a sentence that names no account. */
    String says();

    /**
     * Several accounts acted on one object within a short time.
     *
     * @param trace kind of action
     * @param object the object's key in the case
     * @param value the object as the source gives it: a link, a tag, an id
     * @param acts who and when, by time
     */
    record CoAction(String trace, int object, String value, List<Act> acts) implements Evidence {
        public CoAction {
            acts = List.copyOf(acts);
        }

        @Override
        public List<Long> posts() {
            return acts.stream().map(Act::post).toList();
        }

        @Override
        public String says() {
            Duration within = Duration.between(
                    acts.get(0).when(), acts.get(acts.size() - 1).when());
            long accounts = acts.stream().map(Act::account).distinct().count();
            return accounts + " accounts on one " + trace + " within " + Spans.told(within);
        }
    }

    /**
     * One account's part in a co-action.
     *
     * @param account key of the account in the case
     * @param when when it acted
     * @param post key of the post in the case
     */
    record Act(int account, Instant when, long post) {}

    /**
     * Posts that show something.
     *
     * @param says what they show
     * @param posts keys of the posts
     */
    record Example(String says, List<Long> posts) implements Evidence {
        public Example {
            posts = List.copyOf(posts);
        }
    }

    /**
     * Words that show something, quoted from a document or a post.
     *
     * @param says what they show
     * @param quote the words
     * @param start first code point of the quotation in the text
     * @param end one past its last code point
     * @param posts key of the post or article
     */
    record Quotation(String says, String quote, int start, int end, List<Long> posts) implements Evidence {
        public Quotation {
            posts = List.copyOf(posts);
        }
    }
}
