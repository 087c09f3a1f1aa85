package lockstep.registry.lists;

import java.util.List;
import java.util.Locale;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Validity;

/** Handles of missions, diplomats and state media on X, as research groups publish them. */
final class StateHandles implements KnownList {
    @Override
    public String id() {
        return "state-handles";
    }

    @Override
    public String reads() {
        return "columns handle, actor (a state), kind (diplomacy, government/embassy, state media), source";
    }

    @Override
    public boolean general() {
        return false;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.columns().containsAll(List.of("handle", "actor", "kind", "source"))
                && !sheet.columns().contains("layer");
    }

    @Override
    public void read(Sheet sheet, Gathering into) {
        for (Sheet.Row row : sheet.rows()) {
            String handle = row.get("handle");
            if (handle.isEmpty()) continue;
            String kind = row.get("kind").toLowerCase(Locale.ROOT);
            String description = row.get("description");
            var by = new Attribution(row.get("source"), "");
            String id = row.get("actor").toLowerCase(Locale.ROOT) + "/" + handle.toLowerCase(Locale.ROOT);
            var actor = new Actor(
                    id,
                    kindOf(kind, description),
                    description.isEmpty() ? handle : description,
                    List.of(),
                    row.get("actor"),
                    layer(kind),
                    role(kind, description),
                    by,
                    row.get("kind"));
            if (into.actor(actor, row.line())) into.handle(id, "x", handle, Validity.ALWAYS, by, row.line());
        }
    }

    private static Layer layer(String kind) {
        if (kind.equals("diplomacy") || kind.startsWith("government")) return Layer.OFFICIAL;
        if (kind.equals("state media")) return Layer.STATE_CONTROLLED;
        return Layer.UNKNOWN;
    }

    private static Actor.Kind kindOf(String kind, String description) {
        if (kind.equals("state media")) return Actor.Kind.OUTLET;
        boolean mission = description.isEmpty()
                || description.matches("(?i).*\\b(embassy|consulate|mission|ministry|office|spokesperson's)\\b.*");
        return mission ? Actor.Kind.ORGANISATION : Actor.Kind.PERSON;
    }

    private static String role(String kind, String description) {
        if (kind.equals("state media")) return "state media";
        if (!kind.equals("diplomacy")) return kind.startsWith("government") ? "mission" : kind;
        String plain = description.toLowerCase(Locale.ROOT);
        if (plain.contains("spokes")) return "spokesperson";
        if (plain.startsWith("embassy") || plain.contains("consulate") || plain.contains("mission of"))
            return "mission";
        return "diplomat";
    }
}
