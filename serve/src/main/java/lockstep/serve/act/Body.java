package lockstep.serve.act;

import java.util.ArrayList;
import java.util.List;
import lockstep.model.WrongUse;
import lockstep.serve.http.Request;
import tools.jackson.databind.JsonNode;

/**
 * What a page sends along with a change.
 *
 * @param sent a JSON object
 */
record Body(JsonNode sent) {
    private static final int LONGEST = 20_000;
    private static final int MOST = 1_000;

    static Body of(Request request) {
        return new Body(request.json());
    }

    /** A text, or empty. */
    String text(String name) {
        JsonNode value = sent.path(name);
        if (value.isMissingNode() || value.isNull()) return "";
        if (!value.isString()) throw new WrongUse(name + " is not a text");
        if (value.stringValue().length() > LONGEST)
            throw new WrongUse(name + " is longer than " + LONGEST + " characters");
        return value.stringValue().strip();
    }

    String needed(String name, String as) {
        String said = text(name);
        if (said.isEmpty()) throw new WrongUse(name + " is missing", as);
        return said;
    }

    List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        for (JsonNode value : sent.path(name)) {
            if (!value.isString()) throw new WrongUse(name + " is not a list of texts");
            all.add(value.stringValue());
        }
        if (all.size() > MOST) throw new WrongUse(name + " has more than " + MOST + " entries");
        return all;
    }

    /** Who says it: as the page names them, else the user of this machine. */
    String by() {
        String said = text("by");
        return said.isEmpty() ? System.getProperty("user.name", "") : said;
    }
}
