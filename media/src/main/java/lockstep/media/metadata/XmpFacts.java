package lockstep.media.metadata;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lockstep.media.credentials.container.XmlReaders;

/** Facts in an XMP packet, read as plain elements and attributes; entities are not resolved. */
final class XmpFacts {
    private XmpFacts() {}

    static void read(byte[] packet, FactsDraft draft) {
        try {
            XMLStreamReader reader = XmlReaders.reader(new ByteArrayInputStream(packet));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element(reader, draft);
                }
            }
        } catch (XMLStreamException damaged) {
            // packets are padded with what is no XML; what stood before is kept
            if (draft.facts().isEmpty()) {
                draft.fault("XMP that cannot be read to its end");
            }
        }
    }

    private static void element(XMLStreamReader reader, FactsDraft draft) throws XMLStreamException {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            add(reader.getAttributeLocalName(i), reader.getAttributeValue(i), draft);
        }
        String name = reader.getLocalName();
        if (FieldNames.about("xmp", name).isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0 && reader.hasNext(); ) {
            int next = reader.next();
            if (next == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (next == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (next == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        add(name, text.toString(), draft);
    }

    private static void add(String name, String value, FactsDraft draft) {
        Optional<Fact.About> about = FieldNames.about("xmp", name);
        about.ifPresent(a -> draft.add(a, name, value, "XMP"));
    }
}
