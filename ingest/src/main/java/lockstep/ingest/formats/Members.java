package lockstep.ingest.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.ingest.Field;
import tools.jackson.databind.JsonNode;

/** The names of an object's members, those of members within members by their path. */
final class Members {
    private static final int DEEPEST = 4;

    private Members() {}

    /** All that hold values or lists; an object stands among them only where nothing within it says who or when. */
    static List<String> of(JsonNode n) {
        List<String> names = new ArrayList<>();
        within(n, "", 1, names);
        return names;
    }

    private static void within(JsonNode n, String before, int depth, List<String> names) {
        for (Map.Entry<String, JsonNode> each : n.properties()) {
            String path = before + each.getKey();
            if (!each.getValue().isObject()) {
                names.add(path);
                continue;
            }
            int known = names.size();
            if (depth < DEEPEST) within(each.getValue(), path + ".", depth + 1, names);
            boolean said = names.subList(known, names.size()).stream().anyMatch(Members::saysWho);
            if (depth == 1 && !said && Field.TIME.saidBy(path) < 0) names.add(path);
        }
    }

    private static boolean saysWho(String name) {
        return Field.ACCOUNT.saidBy(name) >= 0 || Field.HANDLE.saidBy(name) >= 0;
    }
}
