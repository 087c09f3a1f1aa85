package lockstep.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import lockstep.model.CannotDo;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that was written as JSON once more: each line, or the file as a whole, is a text that holds an object or a list. What is read is
 * that; lines stay the same lines. A line that is no such text passes as it is.
 */
final class EncodedTwice extends InputStream {
    private static final int LONGEST = 64 << 20;
    private static final int TIMES = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InputStream from;
    private byte[] line = new byte[0];
    private int at;

    private EncodedTwice(InputStream from) {
        this.from = from;
    }

    /** Whether a file begins with a text that holds an object or a list. */
    static boolean is(byte[] beginning) {
        int at = 0;
        while (at < beginning.length && beginning[at] <= ' ' && beginning[at] >= 0) at++;
        int signs = at;
        while (signs < beginning.length && (beginning[signs] == '"' || beginning[signs] == '\\')) signs++;
        boolean opens = signs < beginning.length && (beginning[signs] == '{' || beginning[signs] == '[');
        // a table may begin with a quoted brace, but not go on in escaped quotes
        int after = signs + 1;
        while (after < beginning.length && beginning[after] <= ' ' && beginning[after] >= 0) after++;
        boolean escaped = after < beginning.length && ("\\{[]}".indexOf(beginning[after]) >= 0);
        return signs > at && beginning[at] == '"' && opens && escaped;
    }

    static InputStream undone(InputStream text) {
        return new EncodedTwice(text);
    }

    @Override
    public int read() throws IOException {
        if (at == line.length && !next()) return -1;
        return line[at++] & 0xff;
    }

    @Override
    public int read(byte[] to, int start, int most) throws IOException {
        if (most == 0) return 0;
        if (at == line.length && !next()) return -1;
        int many = Math.min(most, line.length - at);
        System.arraycopy(line, at, to, start, many);
        at += many;
        return many;
    }

    @Override
    public void close() throws IOException {
        from.close();
    }

    private boolean next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        int sign = from.read();
        if (sign < 0) return false;
        for (; sign >= 0 && sign != '\n'; sign = from.read()) {
            bytes.write(sign);
            if (bytes.size() > LONGEST)
                throw new CannotDo(
                        "one line holds more than 64 MB of JSON that was written as a text",
                        "undo that first: jq -r . FILE > OTHER");
        }
        String plain = within(bytes.toString(StandardCharsets.UTF_8));
        line = (sign < 0 ? plain : plain + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
        return line.length > 0;
    }

    /** The object or list within, on one line. */
    private static String within(String text) {
        String held = text;
        for (int i = 0; i < TIMES && held.strip().startsWith("\""); i++) {
            String bare = held.strip();
            String whole = bare.endsWith(",") ? bare.substring(0, bare.length() - 1) : bare;
            try {
                JsonNode node = JSON.readTree(whole);
                held = node.stringValue("");
            } catch (JacksonException notOne) {
                return text;
            }
        }
        boolean holds = held.strip().startsWith("{") || held.strip().startsWith("[");
        return holds ? held.replace('\r', ' ').replace('\n', ' ') : text;
    }
}
