package lockstep.casework.partners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.documents.incident.Field;
import lockstep.exchange.Indicator;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.store.received.Received.Item;

/** What a list of takedowns means: one network, what it owned, and one incident. */
final class ListMeaning {
    private static final int SENTENCES = 60;

    private ListMeaning() {}

    static Meaning of(int source, String file, List<Item> items) {
        Item head = items.stream().filter(i -> i.place() == 0).findFirst().orElseThrow();
        String network = head.name();
        var meaning = new Meaning(source, network, new Attribution(head.from(), head.modified()));
        List<Item> rows = items.stream().filter(i -> i.place() > 0).toList();
        // a list of procedures names no network
        if (rows.stream().allMatch(r -> r.name().isBlank())) return meaning;
        Layer layer = meaning.covert();
        String role = "network taken down" + (head.from().isEmpty() ? "" : ", says " + head.from());
        String actor = meaning.actor("", Actor.Kind.ORGANISATION, network, List.of(), layer, role, "list " + file);
        meaning.network("", "takedown", network, List.of(), "accounts domains");
        for (Item row : rows) {
            if (row.type().endsWith("statement")) continue;
            boolean owned = !row.type().startsWith("mentioned-");
            var kind =
                    Indicator.Kind.valueOf(row.type().replace("mentioned-", "").toUpperCase(java.util.Locale.ROOT));
            var indicator = new Indicator(kind, row.from(), row.name());
            if (owned) meaning.mark(actor, indicator, row.modified());
            meaning.watch(
                    row.place(), indicator, network, row.modified(), (owned ? "" : "mentioned: ") + row.relation());
        }
        // a table of domains alone tells no story
        if (!head.from().isEmpty())
            meaning.incident(network, article(head, rows).document(file));
        return meaning;
    }

    private static Article article(Item head, List<Item> rows) {
        String day = head.modified().length() == 10 ? head.modified() : "";
        var article = new Article(head.name(), head.from(), day);
        article.says("Network taken down: " + head.name() + ", listed by " + head.from()
                + (head.modified().isEmpty() ? "" : " in " + head.modified()) + ".");
        List<String> told = new ArrayList<>();
        for (Item row : rows) {
            boolean sentence = row.type().endsWith("statement") && row.name().length() > 12;
            if (sentence && told.size() < SENTENCES) told.add(row.name().strip().replaceFirst("\\.?$", "."));
        }
        article.says(String.join("\n", told));
        Map<String, String> platforms = new LinkedHashMap<>();
        for (Item row : rows) if (!row.from().isEmpty()) platforms.put(row.from(), row.from());
        return article.states("Platforms of listed accounts", Field.PLATFORMS, platforms);
    }
}
