package lockstep.documents.kept;

import lockstep.documents.incident.Field;
import lockstep.model.WrongUse;
import tools.jackson.databind.JsonNode;

/** Holds the quotations of a record against its text. */
public final class Quoted {
    private Quoted() {}

    /**
     * Checks every entry of every list.
     *
     * @throws WrongUse where a quotation is not at its place
     */
    public static void check(JsonNode record) {
        String text = record.path("text").asString("");
        for (Field field : Field.values()) {
            for (JsonNode m : record.path("incident").path(field.key())) {
                if (stands(text, m)) continue;
                throw new WrongUse(
                        field.key() + " " + m.path("value").asString("") + ": the quotation is not at "
                                + m.path("start").asInt(-1) + ".."
                                + m.path("end").asInt(-1) + " of the text",
                        "start and end count Unicode code points of this record's text");
            }
        }
    }

    private static boolean stands(String text, JsonNode m) {
        int length = text.codePointCount(0, text.length());
        int start = m.path("start").asInt(-1);
        int end = m.path("end").asInt(-1);
        if (start < 0 || end <= start || end > length) return false;
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end))
                .equals(m.path("quote").asString(""));
    }
}
