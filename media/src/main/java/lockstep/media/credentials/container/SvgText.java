package lockstep.media.credentials.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The manifest store of an SVG: base64 in an element {@code manifest} of C2PA. The picture is text here and is never drawn. */
final class SvgText {
    private static final String C2PA = "http://c2pa.org/manifest";

    private SvgText() {}

    static Contents of(FileBytes file) throws IOException {
        var draft = new ContentsDraft("svg", file);
        byte[] bytes = file.copy(0, file.size());
        try {
            XMLStreamReader reader = XmlReaders.reader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("manifest")
                        && C2PA.equals(reader.getNamespaceURI())) {
                    store(draft, reader.getElementText(), bytes.length);
                }
            }
        } catch (XMLStreamException damaged) {
            throw new Damage("not well-formed: " + damaged.getMessage());
        }
        return draft.done();
    }

    private static void store(ContentsDraft draft, String text, int size) throws Damage {
        try {
            byte[] store = Base64.getMimeDecoder().decode(text);
            boolean boxed = store.length >= 32 && new String(store, 4, 4, StandardCharsets.ISO_8859_1).equals("jumb");
            if (boxed && !draft.hasStore()) {
                draft.decoded(new Span(0, size), store);
            }
        } catch (IllegalArgumentException noBase64) {
            throw new Damage("the manifest in the SVG is no base64");
        }
    }
}
