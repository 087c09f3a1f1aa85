package lockstep.documents;

/**
 * Something in a file that was not read.
 *
 * @param place the file, and the member, entry or line in it
 * @param reason what is wrong with it
 * @param help what to do, or empty
 */
public record Reject(String place, String reason, String help) {
    /** A sentence for the reader. */
    public String says() {
        return place + ": " + reason;
    }
}
