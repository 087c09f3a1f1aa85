package lockstep.report.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lockstep.report.Visible;

/** An XML file being written, one element a line. Characters that XML cannot hold, or that hide, are written out as marks. */
final class Xml implements AutoCloseable {
    private static final Set<String> REFERENCES = Set.of("id", "source", "target");

    private final Writer file;
    private final XMLStreamWriter out;
    private int depth;

    Xml(Writer to) throws IOException {
        file = to;
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException refused) {
            throw new IOException(refused);
        }
    }

    /** Opens an element; attributes are name, value, name, value. */
    Xml open(String name, String... attributes) throws IOException {
        try {
            line();
            out.writeStartElement(name);
            attributes(attributes);
            depth++;
            return this;
        } catch (XMLStreamException refused) {
            throw new IOException(refused);
        }
    }

    Xml empty(String name, String... attributes) throws IOException {
        try {
            line();
            out.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException refused) {
            throw new IOException(refused);
        }
    }

    Xml leaf(String name, String text, String... attributes) throws IOException {
        try {
            line();
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCharacters(Visible.text(text));
            out.writeEndElement();
            return this;
        } catch (XMLStreamException refused) {
            throw new IOException(refused);
        }
    }

    Xml close(String name) throws IOException {
        try {
            depth--;
            line();
            out.writeEndElement();
            return this;
        } catch (XMLStreamException refused) {
            throw new IOException("at the end of " + name, refused);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.writeEndDocument();
            out.writeCharacters("\n");
            out.close();
        } catch (XMLStreamException refused) {
            throw new IOException(refused);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            boolean refers = REFERENCES.contains(attributes[i]);
            out.writeAttribute(attributes[i], refers ? held(attributes[i + 1]) : Visible.line(attributes[i + 1]));
        }
    }

    /** An id as it is, so that it can be joined with other files, but for what XML cannot hold in an attribute. */
    private static String held(String id) {
        if (id.codePoints().allMatch(Xml::isHeld)) return id;
        var held = new StringBuilder();
        id.codePoints().forEach(c -> {
            if (isHeld(c)) held.appendCodePoint(c);
            else held.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
        });
        return held.toString();
    }

    private static boolean isHeld(int c) {
        return c >= 0x20 && c < 0x7F || c >= 0xA0 && c <= 0xD7FF || c >= 0xE000 && (c & 0xFFFE) != 0xFFFE;
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
