package lockstep.documents;

/**
 * What stands at the head of a document. Empty where the document does not say.
 *
 * @param title headline
 * @param byline who wrote it, as printed
 * @param outlet who published it
 * @param published ISO 8601: a day, or a time where the document bears one
 */
public record Front(String title, String byline, String outlet, String published) {
    public static final Front NONE = new Front("", "", "", "");

    /** The same, with gaps filled from another front. */
    public Front or(Front other) {
        return new Front(
                title.isEmpty() ? other.title : title,
                byline.isEmpty() ? other.byline : byline,
                outlet.isEmpty() ? other.outlet : outlet,
                published.isEmpty() ? other.published : published);
    }
}
