package lockstep.store.words;

import java.util.List;

/**
 * Posts that are copies of one another, as the case keeps them.
 *
 * @param key names the group by its words, the same whenever the same words are grouped again
 * @param boilerplate why the words are nobody's own; empty where they are somebody's
 * @param members earliest first
 */
public record CopyGroup(String key, String boilerplate, List<Member> members) {
    public CopyGroup {
        members = List.copyOf(members);
        if (members.size() < 2) throw new IllegalArgumentException(members.size() + " posts; copies are at least two");
    }

    long accounts() {
        return members.stream().mapToInt(Member::account).distinct().count();
    }

    long lastAt() {
        return members.stream().mapToLong(Member::postedAt).max().orElse(0);
    }

    /**
     * A post's part in a group.
     *
     * @param post key
     * @param account who
     * @param postedAt milliseconds since 1970 UTC
     * @param type exact, reworded or translated
     * @param likeness how like, 0 to 1
     * @param ofPost the post that it is held against
     * @param matched what the two have in common, JSON
     */
    public record Member(
            long post, int account, long postedAt, String type, double likeness, long ofPost, String matched) {}
}
