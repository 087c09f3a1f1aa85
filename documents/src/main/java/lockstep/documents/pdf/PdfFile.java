package lockstep.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.Limits;
import lockstep.documents.Property;
import lockstep.documents.incident.Incident;
import lockstep.documents.schema.Shape;
import lockstep.documents.text.PastedText;
import lockstep.model.CannotDo;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;

/** A PDF with a text layer; pictures of text are told, not read. */
public final class PdfFile {
    private static final int MOST_PAGES = 2_000;
    private static final Pattern PRINTED = Shape.PDF_OF_BROWSER.pattern();

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
    public static Document read(String file, byte[] bytes, Limits limits) {
        var packed = new PackedParts(file, limits);
        packed.check(bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            int pages = pdf.getNumberOfPages();
            String raw = text(file, pdf, packed, limits);
            Front told = told(pdf.getDocumentInformation());
            if (raw.isBlank()) {
                var none = new Property("no-text-layer", "no text layer, " + pages + (pages == 1 ? " page" : " pages"));
                return new Document(file, told, "", "", List.of(none), List.of(), Incident.EMPTY);
            }
            Document d = PastedText.read(file, unbroken(raw));
            List<Property> properties = new ArrayList<>(d.properties());
            properties.add(new Property("pages", pages + (pages == 1 ? " page" : " pages")));
            if (pages > MOST_PAGES)
                properties.add(new Property("first-pages", "only the first " + MOST_PAGES + " pages were read"));
            return new Document(file, d.front().or(told), d.language(), d.text(), properties, d.links(), d.incident());
        } catch (IOException e) {
            throw new CannotDo(
                    file + " cannot be read as a PDF: " + e.getMessage(), "open it elsewhere and save its text", e);
        }
    }

    private static String text(String file, PDDocument pdf, PackedParts packed, Limits limits) throws IOException {
        int n = 0;
        for (PDPage page : pdf.getPages()) {
            if (++n > MOST_PAGES) break;
            packed.check(page);
        }
        var stripper = new BoundedStripper(file, limits);
        stripper.setParagraphStart("");
        stripper.setParagraphEnd("\n\n");
        stripper.setEndPage(MOST_PAGES);
        return stripper.getText(pdf);
    }

    private static Front told(PDDocumentInformation info) {
        // A page that a browser printed bears the day of printing, which says nothing of the article.
        boolean printed = PRINTED.matcher(orEmpty(info.getProducer()) + " " + orEmpty(info.getCreator()))
                .find();
        String day = info.getCreationDate() == null || printed
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
