package lockstep.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.page.HtmlPage;
import lockstep.documents.text.PastedText;
import lockstep.model.CannotDo;

/** Reads a file into documents: tells its kind by its first bytes and its name, then asks the reader of that kind. */
public final class Reading {
    /** Larger files are refused: no article is that long. */
    public static final long LARGEST = 1L << 30;

    private Reading() {}

    /** All documents of a file, in its own order. */
    public static List<Document> of(Path file) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                throw new CannotDo(file + " is not a file that can be read", "give the path of a saved page or text");
            }
            if (Files.size(file) > LARGEST) {
                throw new CannotDo(file + " is larger than 1 GiB", "split it, or take out the articles you need");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotDo(file + " cannot be read: " + e.getMessage(), "look at its permissions", e);
        }
        return of(file.toString(), bytes);
    }

    /** All documents in the bytes of a file, each with what it tells of an incident. */
    public static List<Document> of(String name, byte[] bytes) {
        return plain(name, bytes).stream()
                .map(d -> d.telling(IncidentReader.read(
                        d.text(), d.front().title(), d.front().published())))
                .toList();
    }

    private static List<Document> plain(String name, byte[] bytes) {
        String low = name.toLowerCase(Locale.ROOT);
        if (low.endsWith(".html") || low.endsWith(".htm") || low.endsWith(".xhtml") || looksLikeHtml(bytes)) {
            return List.of(HtmlPage.read(name, bytes));
        }
        return List.of(PastedText.read(name, new String(bytes, StandardCharsets.UTF_8)));
    }

    private static boolean looksLikeHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return head.contains("<!doctype html") || head.contains("<html") || head.contains("<body");
    }
}
