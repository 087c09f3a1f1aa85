package lockstep.registry.lists;

import java.util.List;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Validity;

/** Domains rated for credibility by others. A rating is a role, never a layer. */
final class RatedDomains implements KnownList {
    @Override
    public String id() {
        return "rated-domains";
    }

    @Override
    public String reads() {
        return "columns domain, category, credibility_score";
    }

    @Override
    public boolean general() {
        return true;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.columns().containsAll(List.of("domain", "category", "credibility_score"));
    }

    @Override
    public void read(Sheet sheet, Gathering into) {
        var by = new Attribution("rated domains list", "");
        for (Sheet.Row row : sheet.rows()) {
            String domain = row.get("domain");
            if (domain.isEmpty()) continue;
            String id = "rated/" + domain;
            var actor = new Actor(
                    id,
                    Actor.Kind.OUTLET,
                    domain,
                    List.of(),
                    "",
                    Layer.UNKNOWN,
                    "rated " + row.get("category"),
                    by,
                    "score " + row.get("credibility_score"));
            if (into.actor(actor, row.line())) into.domain(id, domain, Validity.ALWAYS, by, row.line());
        }
    }
}
