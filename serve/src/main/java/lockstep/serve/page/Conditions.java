package lockstep.serve.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions on rows, each with its values. */
final class Conditions {
    private final List<String> tests = new ArrayList<>();
    private final Map<String, Object> with = new HashMap<>();

    Conditions and(String test) {
        tests.add(test);
        return this;
    }

    Conditions and(String test, String name, Object value) {
        with.put(name, value);
        return and(test);
    }

    /** With the word in front, or empty where all rows are wanted. */
    String sql() {
        return tests.isEmpty() ? "" : " WHERE " + String.join(" AND ", tests);
    }

    Map<String, Object> with() {
        return with;
    }
}
