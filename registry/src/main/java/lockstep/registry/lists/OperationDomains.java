package lockstep.registry.lists;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Validity;

/**
 * Domains of named operations, each with the report that attributes it and its date: covert where both are there.
 *
 * <p>Whatever a row says about how it is to be matched: what is a whole domain is one, and its hosts are its own.
 */
final class OperationDomains implements KnownList {
    private static final Pattern WHOLE =
            Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]+");

    @Override
    public String id() {
        return "operation-domains";
    }

    @Override
    public String reads() {
        return "columns operation, domain, match_type, identified_date, source, tags_fr";
    }

    @Override
    public boolean general() {
        return false;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.columns().containsAll(List.of("operation", "domain", "identified_date", "source"));
    }

    @Override
    public void read(Sheet sheet, Gathering into) {
        for (Sheet.Row row : sheet.rows()) {
            String domain = row.get("domain").replaceFirst("^\\*?\\.", "");
            if (!WHOLE.matcher(domain).matches()) {
                into.note(
                        "row is a part of a name, no domain, and was passed over",
                        "rows are parts of names, not domains, and were passed over",
                        "line " + row.line() + ": " + row.get("domain"));
                continue;
            }
            String operation = row.get("operation");
            String date = row.get("identified_date");
            boolean readable = date.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?");
            var by = new Attribution(row.get("source"), readable ? date : "");
            String state = state(Arrays.asList(row.get("tags_fr").split(";")));
            Layer layer = into.layer(Layer.COVERT, by, domain, row.line());
            String id = "operation/" + operation + "/" + domain;
            var actor = new Actor(
                    id,
                    Actor.Kind.OUTLET,
                    domain + " (" + operation + ")",
                    List.of(),
                    state,
                    layer,
                    "proxy site",
                    by,
                    row.get("report_url"));
            if (into.actor(actor, row.line())) into.domain(id, domain, Validity.ALWAYS, by, row.line());
        }
    }

    /** The list speaks French; a state that it does not name stays unsaid. */
    private static String state(List<String> tags) {
        if (tags.contains("Russie")) return "Russia";
        if (tags.contains("Chine")) return "China";
        if (tags.contains("Iran")) return "Iran";
        return "";
    }
}
