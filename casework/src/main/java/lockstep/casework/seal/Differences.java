package lockstep.casework.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lockstep.model.Count;
import lockstep.wire.Canonical;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two JSON texts differ, field by field. */
final class Differences {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN = 4;
    private static final int LONGEST = 60;

    private Differences() {}

    /** A sentence with the first few fields that differ. */
    static String between(String then, String now) {
        List<String> found = new ArrayList<>();
        walk("", JSON.readTree(then), JSON.readTree(now), found);
        if (found.isEmpty()) return "the same values written in other bytes";
        String more = found.size() > SHOWN
                ? "; and " + Count.of(found.size() - SHOWN, "more field differs", "more fields differ")
                : "";
        return String.join("; ", found.subList(0, Math.min(SHOWN, found.size()))) + more;
    }

    /** The finding that shares most accounts with a sealed one; none where it has accounts and no other has any of them. */
    static Optional<String> nearest(String then, List<String> now) {
        Set<String> accounts = accounts(then);
        String best = "";
        long most = 0;
        for (String other : now) {
            long shared = accounts(other).stream().filter(accounts::contains).count();
            if (shared > most) best = other;
            most = Math.max(most, shared);
        }
        if (accounts.isEmpty()) return now.stream().findFirst();
        return most > 0 ? Optional.of(best) : Optional.empty();
    }

    private static Set<String> accounts(String finding) {
        Set<String> rows = new TreeSet<>();
        for (JsonNode member : JSON.readTree(finding).path("members"))
            rows.add(member.path("row").stringValue(""));
        return rows;
    }

    private static void walk(String path, JsonNode then, JsonNode now, List<String> found) {
        if (then.equals(now)) return;
        if (then.isObject() && now.isObject()) {
            var fields = new TreeSet<String>(then.propertyNames());
            fields.addAll(now.propertyNames());
            for (String field : fields)
                walk(path.isEmpty() ? field : path + "." + field, then.path(field), now.path(field), found);
        } else if (then.isArray() && now.isArray() && then.size() == now.size()) {
            for (int i = 0; i < then.size(); i++) walk(path + "[" + i + "]", then.get(i), now.get(i), found);
        } else if (then.isArray() && now.isArray()) {
            found.add(path + " has " + now.size() + " items; sealed were " + then.size());
        } else {
            found.add(path + " is " + shown(now) + "; sealed was " + shown(then));
        }
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode()) return "not there";
        String text = Canonical.text(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
