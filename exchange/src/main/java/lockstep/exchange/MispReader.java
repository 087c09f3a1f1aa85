package lockstep.exchange;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Reads MISP events: one, with or without its wrapper, a list, or the answer of a server, also to a search of attributes; only the one that is being read is in memory. */
public final class MispReader {
    /** Bytes of the longest event that is taken. */
    public static final int LONGEST_EVENT = 64 << 20;

    private static final int SHOWN = 400;

    private final Taker taker;

    private MispReader(Taker taker) {
        this.taker = taker;
    }

    /** Who is handed what is read. */
    public interface Taker {
        /**
         * An event.
         *
         * @param line on which it begins
         * @param raw {@code {"Event": ...}} to the letter
         */
        void event(long line, String raw, MispFacts facts);

        /** What is no event, with a code and a sentence. */
        void broken(long line, String reason, String raw);
    }

    public static void read(InputStream in, Taker taker) throws IOException {
        new MispReader(taker).file(new Pieces(in, LONGEST_EVENT));
    }

    private void file(Pieces in) throws IOException {
        try {
            if (in.peek() == '[') list(in);
            else if (in.take() == '{') object(in);
            else taker.broken(in.line(), "not-an-event: a MISP file begins with { or [", "");
            if (in.peek() >= 0) taker.broken(in.line(), "bad-json: something stands behind the events", "");
        } catch (EOFException cut) {
            taker.broken(in.line(), "cut-off: " + cut.getMessage(), shown(in));
        }
    }

    private void list(Pieces in) throws IOException {
        in.take();
        while (in.peek() != ']') {
            in.cut();
            wrapped(in);
            if (in.peek() == ',') in.take();
            else if (in.peek() != ']') throw new EOFException("the list of events ends without ]");
        }
        in.take();
    }

    /** Either one event or the answer of a server that holds a list of them. */
    private void object(Pieces in) throws IOException {
        var whole = new ByteArrayOutputStream();
        whole.write('{');
        long line = in.line();
        boolean events = false;
        while (in.peek() != '}') {
            in.cut();
            byte[] name = Arrays.copyOf(in.bytes(), in.length());
            if (in.take() != ':') throw new EOFException("a name without a value");
            if (new String(name, StandardCharsets.UTF_8).equals("\"response\"") && in.peek() == '[') {
                list(in);
                events = true;
            } else {
                in.cut();
                if (in.tooLong() || in.tooDeep()) {
                    taker.broken(line, "too-large: the event is longer or deeper than what is taken", shown(in));
                    return;
                }
                if (whole.size() > 1) whole.write(',');
                whole.write(name);
                whole.write(':');
                whole.write(in.bytes(), 0, in.length());
            }
            if (in.peek() == ',') in.take();
            else if (in.peek() != '}') throw new EOFException("the file ends without }");
        }
        in.take();
        whole.write('}');
        if (!events) event(line, whole.toString(StandardCharsets.UTF_8));
    }

    private void wrapped(Pieces in) {
        if (in.tooLong() || in.tooDeep())
            taker.broken(in.pieceLine(), "too-large: the event is longer or deeper than what is taken", shown(in));
        else event(in.pieceLine(), new String(in.bytes(), 0, in.length(), StandardCharsets.UTF_8));
    }

    private void event(long line, String raw) {
        try {
            List<String> events = MispShapes.events(raw);
            for (String event : events) {
                var facts = MispFacts.of(event);
                if (facts.isPresent()) taker.event(line, event, facts.get());
            }
            if (events.isEmpty())
                taker.broken(
                        line,
                        "not-an-event: it has no Event and no Attribute",
                        raw.substring(0, Math.min(SHOWN, raw.length())));
        } catch (JacksonException notJson) {
            String says = notJson.getOriginalMessage().lines().findFirst().orElse("");
            taker.broken(line, "bad-json: " + says, raw.substring(0, Math.min(SHOWN, raw.length())));
        }
    }

    private static String shown(Pieces in) {
        return new String(in.bytes(), 0, Math.min(SHOWN, in.length()), StandardCharsets.UTF_8);
    }
}
