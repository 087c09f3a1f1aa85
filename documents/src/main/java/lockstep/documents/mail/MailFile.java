package lockstep.documents.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.date.DateField;
import lockstep.documents.page.HtmlPage;
import lockstep.documents.text.PastedText;
import lockstep.model.CannotDo;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** An e-mail message: subject, sender, day and text, its attachments not opened; or a page that a browser saved in that form. */
public final class MailFile {
    private static final int DEEPEST = 20;
    /** The parser's time grows with the square of how deep parts lie within parts. */
    private static final int MOST_PARTS = 3000;

    private static final byte[] MULTIPART = "multipart/".getBytes(StandardCharsets.US_ASCII);
    private static final MimeConfig BOUNDS = new MimeConfig.Builder()
            .setMaxLineLen(1 << 20)
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(1 << 20)
            .setMaxContentLen(128L << 20)
            .build();

    private MailFile() {}

    /** Reads a message. */
    public static Document read(String file, byte[] bytes) {
        if (parts(bytes) > MOST_PARTS)
            throw new CannotDo(
                    file + " is a message of more than " + MOST_PARTS + " messages one within another",
                    "save the message that you need on its own");
        try {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(BOUNDS);
            Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
            if (isSavedPage(file, message)) return savedPage(file, message);
            List<String> plain = new ArrayList<>();
            List<String> html = new ArrayList<>();
            collect(message, plain, html, 0);
            Document d = html.isEmpty() || !plain.isEmpty()
                    ? PastedText.read(file, String.join("\n\n", plain))
                    : HtmlPage.read(file, String.join("\n", html));
            return new Document(
                    file, head(message).or(d.front()), d.language(), d.text(), d.properties(), d.links(), d.incident());
        } catch (IOException | RuntimeException e) {
            if (e instanceof CannotDo cannot) throw cannot;
            throw new CannotDo(
                    file + " cannot be read as an e-mail: " + e.getMessage(), "save the message again as .eml", e);
        }
    }

    private static int parts(byte[] bytes) {
        int parts = 0;
        for (int at = 0; at + MULTIPART.length < bytes.length; at++) {
            int i = 0;
            while (i < MULTIPART.length && (bytes[at + i] | 0x20) == (MULTIPART[i] | 0x20)) i++;
            if (i == MULTIPART.length) parts++;
        }
        return parts;
    }

    private static Front head(Message message) {
        String day = message.getDate() == null
                ? ""
                : DateField.read(message.getDate()
                                .toInstant()
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString())
                        .orElse("");
        boolean nobody = message.getFrom() == null || message.getFrom().isEmpty();
        return new Front(
                message.getSubject() == null ? "" : message.getSubject().strip(),
                nobody ? "" : message.getFrom().get(0).toString(),
                "",
                day);
    }

    /** Browsers save a page in the form of a mail (MHTML): its head is of the saving, and says nothing of the article. */
    private static boolean isSavedPage(String file, Message message) {
        String low = file.toLowerCase(Locale.ROOT);
        Field from = message.getHeader().getField("From");
        return low.endsWith(".mht")
                || low.endsWith(".mhtml")
                || message.getHeader().getField("Snapshot-Content-Location") != null
                || (from != null && from.getBody().matches("(?i)\\W*saved by .*"));
    }

    private static Document savedPage(String file, Message message) throws IOException {
        Field location = message.getHeader().getField("Snapshot-Content-Location");
        List<Entity> pages = new ArrayList<>();
        pages(message, pages, 0);
        if (pages.isEmpty())
            throw new CannotDo(file + " is a saved page without a page in it", "save the page again, as HTML");
        Entity page = pages.get(0);
        for (Entity one : pages) if (location != null && isAt(one, location.getBody())) page = one;
        var out = new ByteArrayOutputStream();
        ((TextBody) page.getBody()).writeTo(out);
        return HtmlPage.read(file, decoded((TextBody) page.getBody(), out.toByteArray()));
    }

    private static boolean isAt(Entity part, String location) {
        Field at = part.getHeader().getField("Content-Location");
        return at != null && at.getBody().strip().equals(location.strip());
    }

    private static void pages(Entity entity, List<Entity> pages, int depth) {
        if (depth > DEEPEST) return;
        if (entity.getBody() instanceof Multipart parts)
            for (Entity part : parts.getBodyParts()) pages(part, pages, depth + 1);
        else if (entity.getBody() instanceof TextBody && entity.getMimeType().contains("html")) pages.add(entity);
    }

    private static String decoded(TextBody text, byte[] bytes) {
        String charset = text.getMimeCharset() == null ? "UTF-8" : text.getMimeCharset();
        // Browsers name no character set for a page in UTF-8, and the format then means ASCII.
        boolean ascii = charset.equalsIgnoreCase("us-ascii");
        return new String(bytes, ascii ? StandardCharsets.UTF_8 : charset(charset));
    }

    private static void collect(Entity entity, List<String> plain, List<String> html, int depth) throws IOException {
        Body body = entity.getBody();
        if (depth > DEEPEST || "attachment".equalsIgnoreCase(entity.getDispositionType())) return;
        if (body instanceof Multipart parts) {
            for (Entity part : parts.getBodyParts()) collect(part, plain, html, depth + 1);
        } else if (body instanceof Message inner) {
            collect(inner, plain, html, depth + 1);
        } else if (body instanceof TextBody text) {
            var out = new ByteArrayOutputStream();
            text.writeTo(out);
            String words = decoded(text, out.toByteArray());
            if (entity.getMimeType().toLowerCase(Locale.ROOT).contains("html")) html.add(words);
            else plain.add(words);
        }
    }

    private static java.nio.charset.Charset charset(String name) {
        return java.nio.charset.Charset.isSupported(name)
                ? java.nio.charset.Charset.forName(name)
                : StandardCharsets.UTF_8;
    }
}
