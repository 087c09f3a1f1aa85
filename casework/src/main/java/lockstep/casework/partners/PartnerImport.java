package lockstep.casework.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.documents.Document;
import lockstep.model.Source;
import lockstep.model.registry.Registry;
import lockstep.store.articles.Articles;
import lockstep.store.file.CaseFile;
import lockstep.store.received.Received;
import lockstep.store.received.Watchlist;
import lockstep.store.registry.RegistryBook;

/** Puts what a partner's source means into the registry, the watchlist and the incidents of a case. */
public final class PartnerImport {
    private final CaseFile file;

    public PartnerImport(CaseFile file) {
        this.file = file;
    }

    /**
     * @param list name of the registry's list, empty where nothing went into it
     * @param actors who went into the registry
     * @param marks their handles and domains
     * @param watched values that went onto the watchlist
     * @param incidents records that wait for a judgement
     */
    public record Settled(String list, int actors, int marks, int watched, int incidents) {}

    /** Whether a source of this format is a partner's. */
    public static boolean isPartners(Source source) {
        return List.of("stix", "misp", "takedown").contains(source.format());
    }

    /** A list of that name is there from other bytes: a later report of the same title is a list of its own. */
    private boolean isTaken(String name, String sha256) {
        return new RegistryBook(file)
                .lists().stream()
                        .anyMatch(l -> l.list().equals(name) && !l.sha256().equals(sha256));
    }

    /** Reads what a source brought, and settles it; doing so again changes nothing. */
    public Settled settle(Source source) {
        List<Received.Item> items = new ArrayList<>();
        new Received(file).ofSource(source.key(), items::add);
        String from = source.member().isEmpty() ? source.file() : source.file() + "!" + source.member();
        Meaning meaning = switch (source.format()) {
            case "stix" -> StixMeaning.of(source.key(), from, items);
            case "misp" -> MispMeaning.of(source.key(), from, items);
            default -> ListMeaning.of(source.key(), from, items);
        };
        Registry registry = meaning.registry(name -> isTaken(name, source.sha256()) ? name + "-" + source.key() : name);
        boolean any = !registry.actors().isEmpty();
        if (any) new RegistryBook(file).putUnmatched(registry, source.sha256());
        var watchlist = new Watchlist(file);
        watchlist.put(source.key(), meaning.watched(), meaning.networks());
        var articles = new Articles(file);
        for (Map.Entry<String, Document> told : meaning.incidents().entrySet()) {
            Document d = told.getValue();
            articles.put(d.file(), Meaning.hash(d), d.front().title(), d.front().published(), Meaning.json(d));
            watchlist.incident(source.key(), told.getKey(), Meaning.hash(d));
        }
        return new Settled(
                any ? registry.list() : "",
                registry.actors().size(),
                registry.marks().size(),
                meaning.watched().size(),
                meaning.incidents().size());
    }
}
