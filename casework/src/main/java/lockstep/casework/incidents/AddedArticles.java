package lockstep.casework.incidents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import lockstep.casework.asked.LocalModel;
import lockstep.casework.files.FilesInOrder;
import lockstep.documents.Document;
import lockstep.documents.Guard;
import lockstep.documents.Read;
import lockstep.documents.Reading;
import lockstep.documents.ReadingOptions;
import lockstep.documents.Reject;
import lockstep.documents.incident.Lists;
import lockstep.store.articles.Articles;
import lockstep.store.file.CaseFile;

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

    /**
     * Reads files, asks a model beside the rules where one is plugged in, and keeps what was read.
     *
     * @param told is told what could not be read or kept, file by file
     */
    public void read(List<Path> files, ReadingOptions reading, LocalModel model, Consumer<List<Reject>> told) {
        FilesInOrder.each(
                files,
                model.threads(),
                from -> {
                    List<Reject> rejects = new ArrayList<>();
                    List<Document> read = each(Reading.read(from, reading), model::asked, rejects);
                    return new Read(read, rejects);
                },
                read -> {
                    told.accept(read.rejects());
                    told.accept(add(read.documents()));
                });
        told.accept(finish());
    }

    /** Does something with each document that was read; where that goes wrong, it is one more reject. */
    public static <T> List<T> each(Read read, Function<Document, T> step, List<Reject> rejects) {
        rejects.addAll(read.rejects());
        return read.documents().stream()
                .flatMap(d -> Guard.attempt(d.file(), () -> step.apply(d), rejects::add).stream())
                .toList();
    }

    /** Takes some; gives back what could not be kept. */
    private List<Reject> add(List<Document> some) {
        waiting.addAll(some);
        return waiting.size() < AT_ONCE ? List.of() : finish();
    }

    /** Writes those that wait. */
    private List<Reject> finish() {
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
