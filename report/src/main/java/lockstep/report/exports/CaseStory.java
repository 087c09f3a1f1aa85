package lockstep.report.exports;

import java.time.Instant;
import java.util.List;
import lockstep.model.finding.Account;
import lockstep.model.judgement.Remark;

/**
 * What a case says beyond the findings of one run: its narratives, who passes on whom, what people said of them, and the incidents that a
 * person accepted.
 *
 * @param key stands for the case in ids, and tells nothing of it
 * @param narratives those that stand
 * @param passing who reposts whom, most first
 * @param remarks notes and tags on narratives and articles
 * @param incidents accepted ones
 */
public record CaseStory(
        String key, List<Narrative> narratives, List<Passing> passing, List<Remark> remarks, List<Incident> incidents) {
    /** A case that says no more than its findings. */
    public static final CaseStory NOTHING = new CaseStory("", List.of(), List.of(), List.of(), List.of());

    public CaseStory {
        narratives = List.copyOf(narratives);
        passing = List.copyOf(passing);
        remarks = List.copyOf(remarks);
        incidents = List.copyOf(incidents);
    }

    /**
     * @param id N-1, or the codebook's own
     * @param named whether a person named it, or the words did
     * @param posts that carry it
     * @param accounts how many accounts these are of
     * @param carriers accounts with most of these posts, most first
     */
    public record Narrative(
            String id,
            String name,
            String description,
            boolean named,
            long posts,
            long accounts,
            Instant first,
            Instant last,
            List<Account> carriers) {
        public Narrative {
            carriers = List.copyOf(carriers);
        }
    }

    /**
     * @param from who reposts
     * @param to whose posts
     * @param posts how many
     */
    public record Passing(Account from, Account to, long posts, Instant first, Instant last) {}

    /**
     * @param article number of the article that tells it
     * @param title of the article
     * @param says what a reader needs, without quotations
     * @param published day of the article, or empty
     * @param start day on which the acts begin, or empty
     * @param techniques DISARM ids of the record
     * @param from id of the received object that it was told by, or empty
     */
    public record Incident(
            long article,
            String title,
            String says,
            String published,
            String start,
            List<String> techniques,
            String from) {
        public Incident {
            techniques = List.copyOf(techniques);
        }
    }
}
