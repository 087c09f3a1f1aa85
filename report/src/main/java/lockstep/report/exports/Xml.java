package lockstep.report.exports;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lockstep.report.Visible;

/** An XML file being written, one element a line. Characters that XML cannot hold, or that hide, are written out as marks. */
final class Xml implements AutoCloseable {
    private final Writer file;
    private final XMLStreamWriter out;
    private int depth;

    Xml(Writer to) throws IOException {
        file = to;
        try {
            out = XMLOutputFactory.newInstance().createXMLStreamWriter(file);
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
        for (int i = 0; i < attributes.length; i += 2)
            out.writeAttribute(attributes[i], Visible.text(attributes[i + 1]));
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
