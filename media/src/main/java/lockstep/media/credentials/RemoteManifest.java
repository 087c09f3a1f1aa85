package lockstep.media.credentials;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lockstep.media.credentials.container.XmlReaders;

/** The address that XMP gives for a manifest which lies elsewhere ({@code dcterms:provenance}). It is read, and never opened. */
final class RemoteManifest {
    private static final String TERMS = "http://purl.org/dc/terms/";

    private RemoteManifest() {}

    static Optional<String> address(byte[] xmp) {
        try {
            XMLStreamReader reader = XmlReaders.reader(new ByteArrayInputStream(xmp));
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String attribute = reader.getAttributeValue(TERMS, "provenance");
                if (attribute != null) {
                    return Optional.of(attribute);
                }
                if (reader.getLocalName().equals("provenance") && TERMS.equals(reader.getNamespaceURI())) {
                    return Optional.of(reader.getElementText());
                }
            }
        } catch (XMLStreamException damaged) {
            // padding after the packet, or XMP that is none: no address was met before it
        }
        return Optional.empty();
    }
}
