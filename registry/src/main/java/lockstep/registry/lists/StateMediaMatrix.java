package lockstep.registry.lists;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Validity;

/** A matrix of state and public media of the world, by ownership, money and editorial control. */
final class StateMediaMatrix implements KnownList {
    /*
     * The matrix asks three things of an outlet: who owns it, who pays, who edits. State-controlled is all three. Captured outlets,
     * public or private, are edited in the government's interest though not by it: state-linked. Where the newsroom is independent,
     * however it is owned or paid, it is an ordinary newsroom.
     */
    private static final Map<String, Layer> LAYERS = Map.of(
            "SC", Layer.STATE_CONTROLLED,
            "CAPU", Layer.STATE_LINKED,
            "CAPR", Layer.STATE_LINKED,
            "ISFM", Layer.ORDINARY_MEDIA,
            "ISF", Layer.ORDINARY_MEDIA,
            "ISM", Layer.ORDINARY_MEDIA,
            "IP", Layer.ORDINARY_MEDIA);

    private static final Map<String, String> PLATFORMS = Map.of(
            "twitter link", "x",
            "facebook link", "facebook",
            "instagram link", "instagram",
            "telegram link", "telegram",
            "vk link", "vk",
            "youtube link", "youtube",
            "tiktok link", "tiktok");

    private static final Pattern LAST =
            Pattern.compile("https?://[^/]+/(?:(?:channel|user|c|s|pg)/)?@?([^/?#\\s]+)/?(?:[?#].*)?$");

    @Override
    public String id() {
        return "state-media-matrix";
    }

    @Override
    public String reads() {
        return "columns Country, Media company, Main assets, URL, Typology, and a link for each platform";
    }

    @Override
    public boolean general() {
        return false;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.columns().containsAll(List.of("country", "media company", "main assets", "typology"));
    }

    @Override
    public void read(Sheet sheet, Gathering into) {
        for (Sheet.Row row : sheet.rows()) row(row, into);
    }

    private static void row(Sheet.Row row, Gathering into) {
        String company = row.get("media company");
        String asset = row.get("main assets");
        String country = row.get("country");
        if (country.isEmpty() || (company.isEmpty() && asset.isEmpty())) return;
        String typology = row.get("typology");
        Layer layer = LAYERS.getOrDefault(typology.toUpperCase(Locale.ROOT), Layer.UNKNOWN);
        if (layer == Layer.UNKNOWN)
            into.note(
                    "outlet has a typology that is not sure; its layer is unknown",
                    "outlets have a typology that is not sure; their layer is unknown",
                    "line " + row.line() + ": " + typology);
        var by = new Attribution("State Media Matrix", "");
        String id = "matrix/" + country + "/" + (asset.isEmpty() ? company : asset) + "/" + typology;
        var actor = new Actor(
                id,
                Actor.Kind.OUTLET,
                asset.isEmpty() ? company : asset,
                List.of(),
                country,
                layer,
                "outlet",
                by,
                "company " + company + ", typology " + typology);
        if (!into.actor(actor, row.line())) return;
        String address = row.get("url");
        if (!address.isEmpty()) into.domain(id, address, Validity.ALWAYS, by, row.line());
        PLATFORMS.forEach((column, platform) -> {
            Matcher last = LAST.matcher(row.get(column));
            if (last.matches()) into.handle(id, platform, last.group(1), Validity.ALWAYS, by, row.line());
        });
    }
}
