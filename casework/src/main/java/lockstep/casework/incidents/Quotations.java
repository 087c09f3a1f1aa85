package lockstep.casework.incidents;

import java.util.ArrayList;
import java.util.List;
import lockstep.documents.incident.Field;
import lockstep.documents.kept.Quoted;
import lockstep.store.Articles.Fact;
import tools.jackson.databind.JsonNode;

/** Holds the quotations of a record against its text. */
public final class Quotations {
    private Quotations() {}

    /**
     * Checks every entry of every list.
     *
     * @throws lockstep.model.WrongUse where a quotation is not at its place
     */
    public static void check(JsonNode record) {
        Quoted.check(record);
    }

    /** The entries of a record as rows; none where it is not accepted. */
    public static List<Fact> facts(JsonNode record, boolean accepted) {
        List<Fact> facts = new ArrayList<>();
        if (!accepted) return facts;
        for (Field field : Field.values()) {
            for (JsonNode m : record.path("incident").path(field.key())) {
                facts.add(new Fact(
                        field.key(),
                        m.path("value").asString(""),
                        m.path("quote").asString(""),
                        m.path("from").asString(""),
                        m.path("to").asString(""),
                        m.path("role").asString("")));
            }
        }
        return facts;
    }
}
