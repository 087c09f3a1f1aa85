package lockstep.casework.watchlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lockstep.casework.incidents.ArticleRecord;
import lockstep.documents.incident.Field;
import lockstep.documents.kept.RecordEntry;
import lockstep.model.WrongUse;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Validity;

/** The watch list in the forms that other commands take: names of accounts for a scope, a registry list for labels. */
public final class WatchlistExport {
    private WatchlistExport() {}

    /** Handles, one a line. */
    public static String accounts(List<Entry> entries) {
        var lines = new StringBuilder();
        for (Entry e : entries)
            if (e.kind().equals("handle")) lines.append(e.value()).append('\n');
        return lines.toString();
    }

    /**
     * The attributed accounts and sites as a list of the registry: an actor for each operation, labelled with the state that its
     * article names and covert, on the word of the source and with the day of the article. Where an article names no one state or
     * bears no day, that part is left unknown.
     */
    public static Registry registry(List<ArticleRecord> articles, List<Entry> entries) {
        Map<Long, ArticleRecord> byNumber = new LinkedHashMap<>();
        for (ArticleRecord t : articles) byNumber.put(t.article().number(), t);
        Map<String, Actor> actors = new LinkedHashMap<>();
        List<Mark> marks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Entry e : entries) {
            ArticleRecord t = byNumber.get(e.article());
            boolean handle = e.kind().equals("handle");
            if (t == null || !(handle || e.kind().equals("domain"))) continue;
            Actor actor = actor(t, e);
            actors.putIfAbsent(actor.id(), actor);
            try {
                marks.add(new Mark(
                        actor.id(),
                        handle ? Mark.Kind.HANDLE : Mark.Kind.DOMAIN,
                        handle ? e.platform() : "",
                        e.value(),
                        Validity.ALWAYS,
                        actor.by()));
            } catch (WrongUse notAMark) {
                notes.add(e.value() + " was left out: " + notAMark.getMessage());
            }
        }
        return new Registry("watchlist", false, List.copyOf(actors.values()), marks, List.of(), List.of(), notes);
    }

    private static Actor actor(ArticleRecord t, Entry e) {
        Optional<String> operation = operation(t, e);
        List<String> states = t.values(Field.STATES);
        String state = states.size() == 1 ? states.get(0) : "";
        String day = t.article().published();
        String date = day.matches("\\d{4}-\\d{2}-\\d{2}.*") ? day.substring(0, 10) : "";
        String title = t.article().title();
        var by = new Attribution(e.said() + (title.isEmpty() ? "" : ", in: " + title), date);
        String name = operation.orElse("network of article " + t.article().number());
        String id = "watch/" + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-") + "/"
                + t.article().number();
        return new Actor(
                id,
                Actor.Kind.ORGANISATION,
                name,
                List.of(),
                state,
                by.isDated() ? Layer.COVERT : Layer.UNKNOWN,
                "operation",
                by,
                "from article " + t.article().number() + "; attributed by the source, accepted by a person");
    }

    /** The operation or actor that the words name; else the only operation that the record has. */
    private static Optional<String> operation(ArticleRecord t, Entry e) {
        for (RecordEntry m : t.entries(Field.OPERATIONS))
            if (e.quote().contains(m.quote())) return Optional.of(m.value());
        for (RecordEntry m : t.entries(Field.ACTORS)) {
            String quote = m.quote();
            boolean named = quote.codePoints().anyMatch(Character::isUpperCase) && quote.split(" ").length <= 6;
            if (named && e.quote().contains(quote)) return Optional.of(m.value());
        }
        List<String> all = t.values(Field.OPERATIONS);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
