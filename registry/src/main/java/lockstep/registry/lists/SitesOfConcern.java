package lockstep.registry.lists;

import java.util.List;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Validity;

/**
 * A list of sites that somebody was concerned about. Its rows come from several lists, and one of those is plain news: only that one
 * says what a site is. The others say that a site was once listed, which is a role and no layer.
 */
final class SitesOfConcern implements KnownList {
    @Override
    public String id() {
        return "sites-of-concern";
    }

    @Override
    public String reads() {
        return "columns Threat Actor, Domain, Name, Source";
    }

    @Override
    public boolean general() {
        return true;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.columns().containsAll(List.of("threat actor", "domain", "source"));
    }

    @Override
    public void read(Sheet sheet, Gathering into) {
        for (Sheet.Row row : sheet.rows()) {
            String address = row.get("domain");
            if (address.isEmpty()) continue;
            String source = row.get("source");
            boolean news = source.startsWith("Wikidata");
            var by = new Attribution("sites of concern: " + source, "");
            String id = "concern/" + address.replaceFirst("^[a-z]+://", "").replaceFirst("^www\\.", "");
            var actor = new Actor(
                    id,
                    Actor.Kind.OUTLET,
                    row.get("name").isEmpty() ? id.substring(8) : row.get("name"),
                    List.of(),
                    "",
                    news ? Layer.ORDINARY_MEDIA : Layer.UNKNOWN,
                    news ? "news" : "listed by " + source,
                    by,
                    row.get("threat actor"));
            if (into.actor(actor, row.line())) into.domain(id, address, Validity.ALWAYS, by, row.line());
        }
    }
}
