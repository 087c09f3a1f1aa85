package lockstep.casework.incidents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lockstep.documents.Document;
import lockstep.documents.Guard;
import lockstep.documents.Reject;
import lockstep.documents.incident.Lists;
import lockstep.store.Articles;
import lockstep.store.CaseFile;

/** Articles on their way into a case: many in one transaction, and one that cannot be kept does not stop the others. */
public final class AddedArticles {
    /** Each by itself would wait for the disk. */
    private static final int AT_ONCE = 100;

    private final CaseFile open;
    private final Articles articles;
    private final Lists lists;
    private final boolean whole;
    private final List<Document> waiting = new ArrayList<>();
    private final Map<Articles.Put, Integer> what = new EnumMap<>(Articles.Put.class);

    /**
     * @param whole one record an article, also where it has a section for each network
     */
    public AddedArticles(CaseFile open, Articles articles, Lists lists, boolean whole) {
        this.open = open;
        this.articles = articles;
        this.lists = lists;
        this.whole = whole;
    }

    /** Takes some; gives back what could not be kept. */
    public List<Reject> add(List<Document> some) {
        waiting.addAll(some);
        return waiting.size() < AT_ONCE ? List.of() : finish();
    }

    /** Writes those that wait. */
    public List<Reject> finish() {
        List<Reject> rejects = new ArrayList<>();
        if (!waiting.isEmpty())
            open.inTransaction(() -> {
                for (Document d : waiting)
                    Guard.attempt(
                            d.file(),
                            () -> {
                                IncidentExchange.put(articles, d, lists, whole, what);
                                return true;
                            },
                            rejects::add);
            });
        waiting.clear();
        return rejects;
    }

    /** How many were new, read again, or left as judged. */
    public Map<Articles.Put, Integer> what() {
        return what;
    }
}
