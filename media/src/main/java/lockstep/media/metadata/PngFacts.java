package lockstep.media.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import lockstep.media.credentials.container.FileBytes;
import lockstep.media.credentials.container.Part;

/** Facts in the text chunks of a PNG, where generators of pictures leave their settings. */
final class PngFacts {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_INFLATED = 1 << 20;

    private PngFacts() {}

    static void read(FileBytes file, List<Part> parts, FactsDraft draft) throws IOException {
        for (Part part : parts) {
            String type = part.name();
            if (type.equals("tEXt") || type.equals("zTXt") || type.equals("iTXt")) {
                byte[] data = file.copy(part.span().from() + 8, part.span().length() - 12);
                chunk(type, data, "PNG " + type + " at byte " + part.span().from(), draft);
            }
        }
    }

    private static void chunk(String type, byte[] data, String where, FactsDraft draft) {
        int end = zero(data, 0);
        if (end < 0 || end > LONGEST_NAME) {
            draft.fault(where + ": a text without a name");
            return;
        }
        String name = new String(data, 0, end, StandardCharsets.ISO_8859_1);
        Optional<Fact.About> about = FieldNames.about("text", name);
        if (about.isEmpty()) {
            return;
        }
        int from = end + 1;
        boolean packed = type.equals("zTXt");
        if (packed) {
            from++;
        } else if (type.equals("iTXt")) {
            packed = data.length > end + 1 && data[end + 1] == 1;
            from = zero(data, zero(data, end + 3) + 1) + 1;
        }
        if (from <= 0 || from > data.length) {
            draft.fault(where + ": a text that ends early");
            return;
        }
        byte[] text = packed ? inflated(data, from) : Arrays.copyOfRange(data, from, data.length);
        draft.add(about.get(), name, new String(text, StandardCharsets.UTF_8), where);
    }

    private static int zero(byte[] data, int from) {
        for (int i = Math.max(0, from); i < data.length; i++) {
            if (data[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /* No more than a mebibyte is unpacked: a fact is shortened anyway. */
    private static byte[] inflated(byte[] data, int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(data, from, data.length - from);
            byte[] out = new byte[MOST_INFLATED];
            int length = inflater.inflate(out);
            return Arrays.copyOf(out, length);
        } catch (DataFormatException damaged) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
