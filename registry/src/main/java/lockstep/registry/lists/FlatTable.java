package lockstep.registry.lists;

import java.util.Arrays;
import java.util.List;
import lockstep.model.WrongUse;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Validity;

/** The simplest list an analyst can write: one row a handle or domain, with what is said of it. */
final class FlatTable implements KnownList {
    @Override
    public String id() {
        return "flat";
    }

    @Override
    public String reads() {
        return "handle or domain, then any of platform, actor, name, aliases, kind, state, layer, role, valid_from, valid_to, source,"
                + " source_date, note";
    }

    @Override
    public boolean general() {
        return false;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.columns().contains("handle")
                || sheet.columns().contains("account")
                || sheet.columns().contains("domain");
    }

    @Override
    public void read(Sheet sheet, Gathering into) {
        for (Sheet.Row row : sheet.rows()) {
            try {
                row(row, into);
            } catch (WrongUse refused) {
                into.note(
                        "row cannot be read and was passed over",
                        "rows cannot be read and were passed over",
                        "line " + row.line() + ": " + refused.getMessage());
            }
        }
    }

    private static void row(Sheet.Row row, Gathering into) {
        String handle = row.get("handle", "account");
        String domain = row.get("domain");
        if (handle.isEmpty() && domain.isEmpty()) {
            into.note(
                    "row has neither a handle nor a domain and was passed over",
                    "rows have neither a handle nor a domain and were passed over",
                    "line " + row.line());
            return;
        }
        var by = new Attribution(row.get("source"), row.get("source_date", "date"));
        Validity valid = Validity.of(row.get("valid_from", "from"), row.get("valid_to", "to"));
        String platform = row.get("platform");
        String own = handle.isEmpty() ? domain : (platform.isEmpty() ? "" : platform + ":") + handle;
        String name = row.get("name");
        String id = row.get("actor");
        if (id.isEmpty()) id = name.isEmpty() ? own : name;
        Layer layer = into.layer(Layer.of(row.get("layer")), by, id, row.line());
        var actor = new Actor(
                id,
                Actor.Kind.of(row.get("kind")),
                name.isEmpty() ? id : name,
                aliases(row.get("aliases")),
                row.get("state", "country"),
                layer,
                row.get("role"),
                by,
                row.get("note"));
        if (!into.actor(actor, row.line())) return;
        if (!handle.isEmpty()) into.handle(id, platform, handle, valid, by, row.line());
        if (!domain.isEmpty()) into.domain(id, domain, valid, by, row.line());
    }

    static List<String> aliases(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split("[|;]"))
                        .map(String::strip)
                        .filter(a -> !a.isEmpty())
                        .toList();
    }
}
