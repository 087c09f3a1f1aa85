package lockstep.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.Property;
import lockstep.documents.incident.Incident;
import lockstep.documents.text.PastedText;
import lockstep.model.CannotDo;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF with a text layer; pictures of text are told, not read. */
public final class PdfFile {
    private static final int MOST_PAGES = 2_000;

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("org.apache.pdfbox");

    static {
        LOG.setLevel(Level.SEVERE);
        // The library would leave a list of fonts in the user's home.
        if (System.getProperty("pdfbox.fontcache") == null) {
            System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        }
    }

    private PdfFile() {}

    /** Reads the text layer. */
    public static Document read(String file, byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            int pages = pdf.getNumberOfPages();
            var stripper = new PDFTextStripper();
            stripper.setParagraphStart("");
            stripper.setParagraphEnd("\n\n");
            stripper.setEndPage(MOST_PAGES);
            String raw = stripper.getText(pdf);
            Front told = told(pdf.getDocumentInformation());
            if (raw.isBlank()) {
                var none = new Property("no-text-layer", "no text layer, " + pages + (pages == 1 ? " page" : " pages"));
                return new Document(file, told, "", "", List.of(none), List.of(), Incident.EMPTY);
            }
            Document d = PastedText.read(file, unbroken(raw));
            List<Property> properties = new ArrayList<>(d.properties());
            properties.add(new Property("pages", pages + (pages == 1 ? " page" : " pages")));
            return new Document(file, d.front().or(told), d.language(), d.text(), properties, d.links(), d.incident());
        } catch (IOException e) {
            throw new CannotDo(
                    file + " cannot be read as a PDF: " + e.getMessage(), "open it elsewhere and save its text", e);
        }
    }

    private static Front told(PDDocumentInformation info) {
        String day = info.getCreationDate() == null
                ? ""
                : info.getCreationDate().toInstant().toString().substring(0, 10);
        return new Front(orEmpty(info.getTitle()), orEmpty(info.getAuthor()), "", day);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String s) {
        return s == null ? "" : s.strip();
    }

    /** Words parted at the end of a line are joined again. */
    private static String unbroken(String raw) {
        return raw.replaceAll("(\\p{Ll})-\r?\n(\\p{Ll})", "$1$2");
    }
}
