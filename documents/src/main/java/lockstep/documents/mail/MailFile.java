package lockstep.documents.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.documents.Document;
import lockstep.documents.Front;
import lockstep.documents.page.HtmlPage;
import lockstep.documents.text.PastedText;
import lockstep.model.CannotDo;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** An e-mail message: subject, sender, day and text. Attachments are not opened. */
public final class MailFile {
    private static final int DEEPEST = 20;
    private static final MimeConfig BOUNDS = new MimeConfig.Builder()
            .setMaxLineLen(1 << 20)
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(1 << 20)
            .setMaxContentLen(128L << 20)
            .build();

    private MailFile() {}

    /** Reads a message. */
    public static Document read(String file, byte[] bytes) {
        try {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(BOUNDS);
            Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
            List<String> plain = new ArrayList<>();
            List<String> html = new ArrayList<>();
            collect(message, plain, html, 0);
            Front head = new Front(
                    message.getSubject() == null ? "" : message.getSubject().strip(),
                    message.getFrom() == null || message.getFrom().isEmpty()
                            ? ""
                            : message.getFrom().get(0).toString(),
                    "",
                    message.getDate() == null
                            ? ""
                            : message.getDate()
                                    .toInstant()
                                    .atOffset(ZoneOffset.UTC)
                                    .toLocalDate()
                                    .toString());
            Document d = html.isEmpty() || !plain.isEmpty()
                    ? PastedText.read(file, String.join("\n\n", plain))
                    : HtmlPage.read(file, String.join("\n", html));
            return new Document(
                    file, head.or(d.front()), d.language(), d.text(), d.properties(), d.links(), d.incident());
        } catch (IOException | RuntimeException e) {
            if (e instanceof CannotDo cannot) throw cannot;
            throw new CannotDo(
                    file + " cannot be read as an e-mail: " + e.getMessage(), "save the message again as .eml", e);
        }
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
            String charset = text.getMimeCharset() == null ? "UTF-8" : text.getMimeCharset();
            String words = new String(out.toByteArray(), charset(charset));
            if (entity.getMimeType().toLowerCase(Locale.ROOT).contains("html")) html.add(words);
            else plain.add(words);
        }
    }

    private static java.nio.charset.Charset charset(String name) {
        return java.nio.charset.Charset.isSupported(name)
                ? java.nio.charset.Charset.forName(name)
                : java.nio.charset.StandardCharsets.UTF_8;
    }
}
