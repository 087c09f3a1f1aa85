package lockstep.media.picture;

import java.nio.charset.StandardCharsets;

/** What kind of file it is, by its first bytes; names of files are not believed. */
public enum PictureFormat {
    JPEG(""),
    PNG(""),
    WEBP(""),
    GIF(""),
    TIFF(""),
    BMP(""),
    AVIF("AVIF is not read; convert it with: ffmpeg -i FILE FILE.png"),
    HEIC("HEIC is not read; convert it with: heif-convert FILE FILE.jpg"),
    SVG("SVG is a program that draws and is never run; save what it shows as PNG"),
    UNKNOWN("not a picture that is read: JPEG, PNG, WebP, GIF, TIFF or BMP");

    private final String refusal;

    PictureFormat(String refusal) {
        this.refusal = refusal;
    }

    /** Why it is not read and what to do, or empty. */
    public String refusal() {
        return refusal;
    }

    /**
     * The format that these bytes begin.
     *
     * @param head the first bytes of a file, 512 or all
     */
    public static PictureFormat of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (text.startsWith("\u0089PNG\r\n")) {
            return PNG;
        }
        if (text.startsWith("GIF8")) {
            return GIF;
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return TIFF;
        }
        if (text.startsWith("BM")) {
            return BMP;
        }
        return text.startsWith("ftyp", 4) ? boxed(text) : text.contains("<svg") ? SVG : UNKNOWN;
    }

    private static PictureFormat boxed(String text) {
        String brand = text.substring(Math.min(8, text.length()), Math.min(12, text.length()));
        return switch (brand) {
            case "avif", "avis" -> AVIF;
            case "heic", "heix", "hevc", "mif1", "msf1" -> text.contains("avif") ? AVIF : HEIC;
            default -> UNKNOWN;
        };
    }
}
