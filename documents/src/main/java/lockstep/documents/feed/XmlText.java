package lockstep.documents.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.page.Utf8;
import lockstep.documents.schema.Shape;

/** The text of an XML file, whatever it is encoded in; document types are cut away before anything is parsed. */
public final class XmlText {
    private static final Pattern DECLARED = Shape.XML_ENCODING.pattern();
    private static final Pattern DOCTYPE = Shape.XML_DOCTYPE.pattern();
    private static final Pattern ENTITY = Shape.XML_DECLARATION.pattern();
    /** Bytes that are read of a feed. */
    static final int LONGEST = 64 << 20;

    private XmlText() {}

    /** The text of the bytes, without document type and entities. */
    public static String of(byte[] bytes) {
        byte[] bounded = bytes.length > LONGEST ? java.util.Arrays.copyOf(bytes, LONGEST) : bytes;
        String text = new String(bounded, charset(bounded));
        if (text.startsWith("\ufeff")) text = text.substring(1);
        if (text.contains("<!DOCTYPE") || text.contains("<!doctype"))
            text = DOCTYPE.matcher(text).replaceFirst("");
        return text.contains("<!ENTITY") ? ENTITY.matcher(text).replaceAll("") : text;
    }

    private static Charset charset(byte[] b) {
        if (starts(b, 0x00, 0x00, 0xFE, 0xFF) || starts(b, 0x00, 0x00, 0x00, 0x3C)) return Charset.forName("UTF-32BE");
        if (starts(b, 0xFF, 0xFE, 0x00, 0x00) || starts(b, 0x3C, 0x00, 0x00, 0x00)) return Charset.forName("UTF-32LE");
        if (starts(b, 0xFE, 0xFF) || starts(b, 0x00, 0x3C)) return StandardCharsets.UTF_16BE;
        if (starts(b, 0xFF, 0xFE) || starts(b, 0x3C, 0x00)) return StandardCharsets.UTF_16LE;
        if (starts(b, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (starts(b, 0x4C, 0x6F, 0xA7, 0x94)) return Charset.forName("IBM037");
        if (Utf8.isSound(b)) return StandardCharsets.UTF_8;
        String head = new String(b, 0, Math.min(b.length, 2000), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        String name = m.find() ? m.group(1) : "UTF-8";
        try {
            Charset declared = Charset.forName(name);
            // Pages that call themselves Latin-1 or UTF-8 and are neither are nearly always windows-1252.
            boolean western = declared.equals(StandardCharsets.UTF_8)
                    || declared.equals(StandardCharsets.ISO_8859_1)
                    || declared.equals(StandardCharsets.US_ASCII);
            return western ? Charset.forName("windows-1252") : declared;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Charset.forName("windows-1252");
        }
    }

    private static boolean starts(byte[] b, int... with) {
        if (b.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((b[i] & 0xFF) != with[i]) return false;
        return true;
    }
}
