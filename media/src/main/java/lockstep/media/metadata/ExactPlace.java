package lockstep.media.metadata;

/**
 * Where a picture says it was taken, exactly. It is kept apart from the facts, so that nothing exports it by chance; it does not print
 * itself.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param where where in the file it stands
 */
public record ExactPlace(double latitude, double longitude, String where) {
    @Override
    public String toString() {
        return "a place that is kept apart";
    }
}
