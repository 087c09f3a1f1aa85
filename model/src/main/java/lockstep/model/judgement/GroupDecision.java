package lockstep.model.judgement;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a person decided about who belongs together, or about what explains that they do; later runs honour it.
 *
 * @param id {@code D-3}; empty until the case has stored it
 * @param kind merge, split or common cause
 * @param findings the findings that gave rise to it
 * @param parts keys of accounts: for a merge one part, for a split two or more, for a cause none
 * @param objects keys of the objects that a common cause explains; else empty
 * @param says why, or the name of the common cause with the reason
 * @param by who
 * @param saidAt when
 */
public record GroupDecision(
        String id,
        Kind kind,
        List<String> findings,
        List<List<Integer>> parts,
        List<Integer> objects,
        String says,
        String by,
        Instant saidAt) {
    public GroupDecision {
        findings = List.copyOf(findings);
        parts = parts.stream().map(List::copyOf).toList();
        objects = List.copyOf(objects);
    }

    /** What was decided. */
    public enum Kind {
        /** Accounts of several findings are one group. */
        MERGE,
        /** Accounts of one finding are several groups. */
        SPLIT,
        /** Objects reached accounts from one place upstream: sharing them ties nobody to anybody. */
        CAUSE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind that a word names. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
