package lockstep.casework.incidents;

import java.util.List;
import java.util.Map;
import lockstep.documents.incident.Lists;
import lockstep.documents.kept.RecordJson;
import lockstep.store.LocalCase;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do with the records of articles; each act is kept whole or not at all, and the case's log says who did it. */
public final class ArticleReview {
    private final LocalCase data;
    private final Articles articles;
    private final String note;
    private final String by;

    /**
     * @param note why, beside what is done
     * @param by who does it; the user of this machine where it is blank
     */
    public ArticleReview(LocalCase data, String note, String by) {
        this.data = data;
        this.articles = new Articles(data.file());
        this.note = note;
        this.by = by.isBlank() ? System.getProperty("user.name", "") : by.strip();
    }

    /** Says of some records that they are proposed, accepted or rejected. */
    public void judge(List<Long> numbers, ReviewState verdict) {
        data.file().inTransaction(() -> {
            for (long number : numbers) {
                articles.judge(number, verdict, note, by);
                log(number + " " + verdict);
            }
        });
    }

    /** Puts a person's record in place of what was read; its quotations are checked, and it is accepted. */
    public void mend(long number, JsonNode record) {
        RecordJson.read(record).check();
        data.file().inTransaction(() -> {
            articles.mend(number, JsonMapper.shared().writeValueAsString(record), note, by);
            log(number + " mended");
        });
    }

    /** Cuts one article into records of their own, each beginning with the words given; gives their numbers. */
    public List<Long> split(long number, List<String> at, Lists lists) {
        List<Articles.Part> parts = Parts.cut(ArticleRecord.of(articles.require(number)), at, lists);
        List<Long> numbers = articles.split(number, parts.get(0).record(), parts.subList(1, parts.size()));
        log(number + " cut into " + named(numbers));
        return numbers;
    }

    /** Says that articles tell of one incident. */
    public void same(List<Long> numbers) {
        data.file().inTransaction(() -> {
            IncidentGroups.same(numbers, articles, note, by);
            log(named(numbers) + " tell of one incident");
        });
    }

    /** Says that each of some articles tells of an incident of its own; gives how many pairs were parted. */
    public int apart(List<Long> numbers) {
        int[] pairs = new int[1];
        data.file().inTransaction(() -> {
            pairs[0] = IncidentGroups.apart(numbers, articles, note, by);
            if (pairs[0] > 0) log(named(numbers) + " tell of incidents of their own");
        });
        return pairs[0];
    }

    /** Takes records that a file holds: what another case wrote, or a partner's bundle as proposals. */
    public Map<Articles.Put, Integer> take(java.nio.file.Path from) {
        Map<Articles.Put, Integer> what = IncidentExchange.take(from, articles);
        log("records of " + from.getFileName() + " taken");
        return what;
    }

    private void log(String detail) {
        boolean other = !by.equals(System.getProperty("user.name", ""));
        data.log("article", detail + (other ? ", by " + by : ""));
    }

    private static String named(List<Long> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }
}
