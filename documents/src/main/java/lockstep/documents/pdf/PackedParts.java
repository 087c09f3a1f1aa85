package lockstep.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import lockstep.documents.Limits;
import lockstep.documents.schema.Shape;
import lockstep.model.CannotDo;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;

/** How far the packed parts of a PDF unpack, found out before any of them is held in memory. */
final class PackedParts {
    /*
     * The library unpacks a part whole, in memory, and the directory of the file while it opens it. So all that looks packed is
     * unpacked beforehand into nothing, up to a limit; and what a page is drawn from is unpacked once more, by the filters that
     * it names, before the page is read. Pictures are not unpacked for a text, and not looked at.
     */
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY = 1_500;
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern DIRECTORY = Shape.PDF_DIRECTORY.pattern();
    private static final Pattern ODD = Shape.PDF_ODD_PACKING.pattern();

    private final String file;
    private final long most;
    private long left;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PackedParts(String file, Limits limits) {
        this.file = file;
        this.most = limits.unpacked() / 2;
        this.left = limits.unpacked() * 4;
    }

    /** Looks at the bytes of a file that was not opened yet. */
    void check(byte[] bytes) {
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            String before = new String(
                    bytes, Math.max(0, at - DICTIONARY), Math.min(at, DICTIONARY), StandardCharsets.ISO_8859_1);
            String own = before.substring(Math.max(0, before.lastIndexOf(" obj") + 1));
            if (PICTURE.matcher(own).find()) continue;
            if (DIRECTORY.matcher(own).find() && ODD.matcher(own).find())
                throw new CannotDo(file + " packs its own directory in a way that no writer of PDF does", HELP);
            count(inflated(bytes, at));
        }
    }

    static final String HELP = "it may be made to stop readers; open it elsewhere and save its text";

    private void count(long size) {
        left -= size;
        if (size > most || left < 0) throw tooMuch();
    }

    private CannotDo tooMuch() {
        return new CannotDo(
                file + " holds a part that unpacks to more than " + (most >> 20) + " MiB, far more than a page of text",
                HELP);
    }

    /** Where the bytes of the next stream begin. */
    private static int next(byte[] bytes, int from) {
        for (int i = from; i + STREAM.length + 2 < bytes.length; i++) {
            if (bytes[i] != 's' || !java.util.Arrays.equals(bytes, i, i + STREAM.length, STREAM, 0, STREAM.length))
                continue;
            boolean end = i >= 3 && bytes[i - 1] == 'd' && bytes[i - 2] == 'n' && bytes[i - 3] == 'e';
            int at = i + STREAM.length;
            if (end) continue;
            if (bytes[at] == '\r') at++;
            if (at < bytes.length && bytes[at] == '\n') at++;
            return at;
        }
        return -1;
    }

    private long inflated(byte[] bytes, int at) {
        if (at + 2 > bytes.length) return 0;
        boolean zlib = (bytes[at] & 0x0F) == 8 && (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF)) % 31 == 0;
        if (!zlib) return 0;
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            byte[] sink = new byte[1 << 16];
            long all = 0;
            while (!inflater.finished() && all <= most) {
                int n = inflater.inflate(sink);
                if (n == 0) break;
                all += n;
            }
            return all;
        } catch (DataFormatException notPacked) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    /** Looks at what a page is drawn from. */
    void check(PDPage page) throws IOException {
        Deque<COSBase> open = new ArrayDeque<>();
        add(page.getCOSObject().getDictionaryObject(COSName.CONTENTS), open);
        if (page.getResources() != null) add(page.getResources().getCOSObject(), open);
        while (!open.isEmpty()) {
            COSBase one = open.pop();
            if (one instanceof COSStream stream) {
                if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) continue;
                count(decoded(stream));
            }
            if (one instanceof COSArray array) for (COSBase each : array) add(each, open);
            if (one instanceof COSDictionary dictionary)
                for (COSName name : dictionary.keySet())
                    if (!COSName.PARENT.equals(name)) add(dictionary.getDictionaryObject(name), open);
        }
    }

    private void add(COSBase one, Deque<COSBase> open) {
        COSBase object = one instanceof COSObject reference ? reference.getObject() : one;
        if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) open.push(object);
    }

    private long decoded(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream);
        InputStream in = stream.createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            var out = new Sink(i + 1 < filters.size());
            try (InputStream packed = in) {
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(packed, out, stream, i);
            }
            if (out.size > most || i + 1 == filters.size()) return out.size;
            in = new ByteArrayInputStream(out.kept.toByteArray());
        }
        in.close();
        return 0;
    }

    private static List<COSName> filters(COSStream stream) {
        List<COSName> names = new ArrayList<>();
        COSBase told = stream.getFilters();
        if (told instanceof COSName one) names.add(one);
        if (told instanceof COSArray many)
            for (int i = 0; i < many.size(); i++) if (many.getObject(i) instanceof COSName one) names.add(one);
        return names;
    }

    /** Counts what is written and keeps it only for a next filter. */
    private final class Sink extends OutputStream {
        private final boolean keeps;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long size;

        Sink(boolean keeps) {
            this.keeps = keeps;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            size += length;
            if (size > most) throw tooMuch();
            if (keeps) kept.write(bytes, from, length);
        }
    }
}
