package lockstep.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Reads STIX object by object, from a bundle, a list, lines, or one alone; only the one that is being read is in memory. */
public final class BundleReader {
    /** Bytes of the longest object that is taken. */
    public static final int LONGEST_OBJECT = 16 << 20;

    private static final int LONGEST_ENVELOPE = 1 << 20;
    private static final int SHOWN = 400;
    private static final int HEAD = 64 << 10;
    private static final Pattern LIST = Pattern.compile("\"objects\"\\s*:\\s*\\[|\"type\"\\s*:\\s*\"bundle\"");
    private static final Pattern OBJECT = Pattern.compile("\"id\"\\s*:\\s*\"[a-z][a-z0-9-]+--[0-9a-fA-F]{8}-");

    private final Taker taker;
    private final ByteArrayOutputStream envelope = new ByteArrayOutputStream();
    private final int longest;
    private long place;

    private BundleReader(Taker taker, int longest) {
        this.taker = taker;
        this.longest = longest;
    }

    /** Who is handed what is read. */
    public interface Taker {
        /**
         * An object; its bytes are only good until the next.
         *
         * @param place from 1
         * @param line on which it begins, from 1
         */
        void object(long place, long line, byte[] bytes, int length, StixFacts facts);

        /** What is no object, with a code and a sentence. */
        void broken(long line, String reason, String raw);
    }

    /** Reads all; gives back the bundle's own properties, without its objects, as JSON. */
    public static String read(InputStream in, Taker taker) throws IOException {
        return read(in, taker, LONGEST_OBJECT);
    }

    static String read(InputStream in, Taker taker, int longest) throws IOException {
        var reader = new BundleReader(taker, longest);
        var held = new BufferedInputStream(in, HEAD);
        boolean loose = isLoose(held);
        var pieces = new Pieces(held, longest);
        if (loose) reader.loose(pieces);
        else reader.bundle(pieces);
        return reader.envelope.toString(StandardCharsets.UTF_8);
    }

    /** Whether objects stand in a list, on lines or alone, and not in a bundle or the envelope of a server. */
    private static boolean isLoose(InputStream in) throws IOException {
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).stripLeading();
        in.reset();
        if (head.startsWith("\ufeff")) head = head.substring(1).stripLeading();
        return head.startsWith("[")
                || head.startsWith("{")
                        && OBJECT.matcher(head).find()
                        && !LIST.matcher(head).find();
    }

    private void loose(Pieces in) throws IOException {
        envelope.write('{');
        envelope.write('}');
        try {
            while (in.peek() >= 0) {
                if (in.peek() == '[') objects(in);
                else if (in.peek() == '{') {
                    in.cut();
                    object(in);
                } else {
                    taker.broken(in.line(), "bad-json: something that is no object stands between the objects", "");
                    return;
                }
            }
        } catch (EOFException cut) {
            taker.broken(in.line(), "cut-off: " + cut.getMessage(), shown(in.bytes(), in.length()));
        }
    }

    private void bundle(Pieces in) throws IOException {
        envelope.write('{');
        try {
            if (in.take() != '{') {
                taker.broken(in.line(), "not-a-bundle: a bundle begins with {", "");
                return;
            }
            while (in.peek() != '}') {
                in.cut();
                byte[] name = java.util.Arrays.copyOf(in.bytes(), in.length());
                if (in.take() != ':' || name[0] != '"') {
                    taker.broken(in.line(), "bad-json: the bundle is broken here", shown(name, name.length));
                    return;
                }
                if (isObjects(name) && in.peek() == '[') objects(in);
                else property(in, name);
                if (in.peek() == ',') in.take();
                else if (in.peek() != '}') {
                    taker.broken(in.line(), "bad-json: the bundle does not end with }", "");
                    return;
                }
            }
            in.take();
            if (in.peek() >= 0) taker.broken(in.line(), "bad-json: something stands behind the bundle", "");
        } catch (EOFException cut) {
            taker.broken(in.line(), "cut-off: " + cut.getMessage(), shown(in.bytes(), in.length()));
        } finally {
            envelope.write('}');
        }
    }

    private static boolean isObjects(byte[] name) {
        return new String(name, StandardCharsets.UTF_8).equals("\"objects\"");
    }

    private void property(Pieces in, byte[] name) throws IOException {
        in.cut();
        if (in.tooLong() || in.tooDeep() || envelope.size() + in.length() > LONGEST_ENVELOPE) {
            taker.broken(in.pieceLine(), "too-large: a property of the bundle itself", shown(name, name.length));
            return;
        }
        if (envelope.size() > 1) envelope.write(',');
        envelope.write(name, 0, name.length);
        envelope.write(':');
        envelope.write(in.bytes(), 0, in.length());
    }

    private void objects(Pieces in) throws IOException {
        in.take();
        while (in.peek() != ']') {
            in.cut();
            object(in);
            if (in.peek() == ',') in.take();
            else if (in.peek() != ']') throw new EOFException("the list of objects ends without ]");
        }
        in.take();
    }

    private void object(Pieces in) {
        place++;
        long line = in.pieceLine();
        if (in.tooLong()) {
            String more = "too-large: object " + place + " is longer than " + longest + " bytes";
            taker.broken(line, more, shown(in.bytes(), in.length()));
        } else if (in.tooDeep()) {
            String more = "too-deep: object " + place + " nests deeper than " + Pieces.DEEPEST;
            taker.broken(line, more, shown(in.bytes(), in.length()));
        } else if (in.length() == 0 || in.bytes()[0] != '{') {
            taker.broken(line, "not-an-object: entry " + place + " of the list", shown(in.bytes(), in.length()));
        } else {
            try {
                taker.object(place, line, in.bytes(), in.length(), StixFacts.of(in.bytes(), 0, in.length()));
            } catch (JacksonException notJson) {
                String more = "bad-json: object " + place + ": "
                        + notJson.getOriginalMessage().lines().findFirst().orElse("");
                taker.broken(line, more, shown(in.bytes(), in.length()));
            }
        }
    }

    private static String shown(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(SHOWN, length), StandardCharsets.UTF_8);
    }
}
