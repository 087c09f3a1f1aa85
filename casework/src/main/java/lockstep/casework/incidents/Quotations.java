package lockstep.casework.incidents;

import lockstep.documents.kept.Quoted;
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
}
