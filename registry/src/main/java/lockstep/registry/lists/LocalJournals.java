package lockstep.registry.lists;

import java.util.List;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Validity;

/** Sites that look like local papers, with their operator. No state, and no layer: a role. */
final class LocalJournals implements KnownList {
    @Override
    public String id() {
        return "local-journals";
    }

    @Override
    public String reads() {
        return "columns domain, siteName, siteOperator, twitterUsername";
    }

    @Override
    public boolean general() {
        return true;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.columns().containsAll(List.of("domain", "sitename", "siteoperator"));
    }

    @Override
    public void read(Sheet sheet, Gathering into) {
        var by = new Attribution("local journals list", "");
        for (Sheet.Row row : sheet.rows()) {
            String domain = row.get("domain");
            if (domain.isEmpty()) continue;
            String id = "journal/" + domain;
            String name = row.get("sitename");
            var actor = new Actor(
                    id,
                    Actor.Kind.OUTLET,
                    name.isEmpty() ? domain : name,
                    List.of(),
                    "",
                    Layer.UNKNOWN,
                    "imitates a local paper",
                    by,
                    "operator " + row.get("siteoperator"));
            if (!into.actor(actor, row.line())) continue;
            into.domain(id, domain, Validity.ALWAYS, by, row.line());
            String handle = row.get("twitterusername");
            if (!handle.isEmpty()) into.handle(id, "x", handle, Validity.ALWAYS, by, row.line());
        }
    }
}
