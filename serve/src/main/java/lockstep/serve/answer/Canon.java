package lockstep.serve.answer;

/**
 * JSON that is canonical text already.
 *
 * @param text the JSON
 * @param schema name of its schema in the description of the interface
 */
public record Canon(String text, String schema) {
    /** An empty object where there is nothing. */
    public static Canon none(String schema) {
        return new Canon("{}", schema);
    }
}
