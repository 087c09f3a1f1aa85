package lockstep.casework.partners;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.exchange.Indicator;
import lockstep.ingest.text.Link;
import lockstep.model.Sha256;
import lockstep.model.WrongUse;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Relation;
import lockstep.model.registry.Validity;
import lockstep.store.received.Watchlist;

/**
 * What one source of a partner means for a case: actors and what they are known by, values to look for, networks, incidents. Only what
 * the source states; who stands behind anything is never concluded here.
 */
final class Meaning {
    private final int source;
    private final String list;
    private final Attribution by;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Watchlist.Entry> watch = new ArrayList<>();
    private final List<Watchlist.Network> networks = new ArrayList<>();
    private final Map<String, Document> incidents = new LinkedHashMap<>();

    /**
     * @param source number of the source
     * @param list what the source is called
     * @param by who says it, and when
     */
    Meaning(int source, String list, Attribution by) {
        this.source = source;
        this.list = slug(list);
        this.by = by;
    }

    Attribution by() {
        return by;
    }

    /** The layer of something that the source says an operation runs: covert only under a name and a date. */
    Layer covert() {
        return by.isDated() ? Layer.COVERT : Layer.UNKNOWN;
    }

    /** Names an actor; the same id again is the same actor. Gives back its id in the registry. */
    String actor(String id, Actor.Kind kind, String name, List<String> aliases, Layer layer, String role, String note) {
        String key = list + "/" + slug(name) + (id.isEmpty() ? "" : "-" + id.substring(Math.max(0, id.length() - 8)));
        actors.putIfAbsent(key, new Actor(key, kind, name, aliases, "", layer, role, by, note));
        return key;
    }

    /** A handle or domain of an actor; what is no such thing only stands on the watchlist. */
    void mark(String actor, Indicator indicator, String firstDay) {
        if (indicator.kind() != Indicator.Kind.DOMAIN && indicator.kind() != Indicator.Kind.HANDLE) return;
        var kind = indicator.kind() == Indicator.Kind.DOMAIN ? Mark.Kind.DOMAIN : Mark.Kind.HANDLE;
        try {
            Validity valid = Validity.of(firstDay, "");
            var mark = new Mark(actor, kind, indicator.platform(), indicator.value(), valid, by);
            marks.putIfAbsent(actor + " " + mark.platform() + " " + mark.value(), mark);
        } catch (WrongUse notAMark) {
            notes.add(notAMark.getMessage());
        }
    }

    void relation(String from, String to, String what, String note) {
        if (by.source().isEmpty()) return;
        relations.add(new Relation(from, to, what, Validity.ALWAYS, by, note));
    }

    void watch(long place, Indicator what, String network, String firstDay, String how) {
        Held held = Held.of(what);
        watch.add(new Watchlist.Entry(
                source,
                place,
                what.kind().word(),
                what.platform(),
                what.value(),
                network,
                by.source(),
                by.date(),
                firstDay,
                how,
                held.kind(),
                held.value()));
    }

    /** The object of the case that a value would be: links and domains are spelt there in one way. */
    private record Held(String kind, String value) {
        static Held of(Indicator what) {
            boolean domain = what.kind() == Indicator.Kind.DOMAIN;
            if (!domain && what.kind() != Indicator.Kind.LINK) return new Held("", "");
            Optional<Link> link = Link.of(what.value());
            if (link.isEmpty()) return new Held("", "");
            String canonical = link.get().canonical();
            if (!domain) return new Held("link", canonical);
            String host = canonical.replaceFirst("^[a-z]+://", "").replaceFirst("/.*$", "");
            return new Held(host.equals(link.get().domain()) ? "domain" : "host", host);
        }
    }

    void network(String id, String kind, String name, List<String> aliases, String beside) {
        List<String> names = new ArrayList<>(aliases);
        if (!names.contains(name)) names.add(0, name);
        for (String alias : names)
            networks.add(new Watchlist.Network(source, id, kind, name, alias, by.source(), by.date(), beside));
    }

    void incident(String id, Document told) {
        incidents.put(id, told);
    }

    Registry registry(UnaryOperator<String> called) {
        return new Registry(
                called.apply(list),
                false,
                List.copyOf(actors.values()),
                List.copyOf(marks.values()),
                relations,
                List.of(),
                notes);
    }

    List<Watchlist.Entry> watched() {
        return List.copyOf(watch);
    }

    List<Watchlist.Network> networks() {
        return List.copyOf(networks);
    }

    /** The incidents by the id of what tells of them. */
    Map<String, Document> incidents() {
        return incidents;
    }

    /** As articles are known by: title and text. */
    static String hash(Document d) {
        return Sha256.hex(d.front().title() + "\n" + d.text());
    }

    static String json(Document d) {
        return DocumentJson.line(d);
    }

    /** A name as part of an id: small letters, digits, hyphens. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = plain.replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String cut = bare.length() <= 60 ? bare : bare.substring(0, 60).replaceAll("-$", "");
        return cut.isEmpty() ? "unnamed" : cut;
    }
}
