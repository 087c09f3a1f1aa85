package lockstep.documents;

import java.util.List;
import lockstep.documents.incident.Incident;

/**
 * One article, report or message as an analyst reads it: its front matter and its text without furniture.
 *
 * @param file where it was read: a path, and for a member of an archive or feed the member after {@code #}
 * @param front title, byline, outlet, day of publication
 * @param language ISO 639 code, or empty where the text is too short to tell
 * @param text the main text; paragraphs are parted by an empty line
 * @param properties what was noticed and cut away: a paywall, a disclaimer
 * @param links where the text points, in order
 * @param incident what the text tells of an operation
 */
public record Document(
        String file,
        Front front,
        String language,
        String text,
        List<Property> properties,
        List<String> links,
        Incident incident) {
    public Document {
        properties = List.copyOf(properties);
        links = List.copyOf(links);
    }

    /** The same document with what was read from its text. */
    public Document telling(Incident told) {
        return new Document(file, front, language, text, properties, links, told);
    }

    /** The same document found in another place. */
    public Document from(String place) {
        return new Document(place, front, language, text, properties, links, incident);
    }

    /** The same document with one more property. */
    public Document with(Property one) {
        var more = new java.util.ArrayList<>(properties);
        more.add(one);
        return new Document(file, front, language, text, more, links, incident);
    }
}
