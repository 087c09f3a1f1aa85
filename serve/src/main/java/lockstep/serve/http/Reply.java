package lockstep.serve.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lockstep.serve.answer.JsonText;

/**
 * What is said back.
 *
 * @param status of HTTP
 * @param type of the content
 * @param headers further ones
 * @param bytes the content; empty where it is streamed
 * @param stream what writes the content as it comes, or {@link #NOTHING}
 */
public record Reply(int status, String type, Map<String, String> headers, byte[] bytes, Stream stream) {
    /** No stream: the bytes are all. */
    public static final Stream NOTHING = out -> {};

    private static final String JSON = "application/json; charset=utf-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** Writes a reply whose length is not known before. */
    public interface Stream {
        void write(OutputStream out) throws IOException;
    }

    public static Reply json(Object value) {
        return json(200, value);
    }

    public static Reply json(int status, Object value) {
        return new Reply(status, JSON, Map.of(), utf8(JsonText.of(value)), NOTHING);
    }

    public static Reply text(int status, String type, String text) {
        return new Reply(status, type + "; charset=utf-8", Map.of(), utf8(text), NOTHING);
    }

    public static Reply bytes(String type, Map<String, String> headers, byte[] bytes) {
        return new Reply(200, type, headers, bytes, NOTHING);
    }

    public static Reply stream(String type, Map<String, String> headers, Stream stream) {
        return new Reply(200, type, headers, new byte[0], stream);
    }

    /** The same with another status. */
    Reply with(int other) {
        return new Reply(other, type, headers, bytes, stream);
    }

    /** To another address of this server. */
    public static Reply elsewhere(String address) {
        return new Reply(303, "text/plain; charset=utf-8", Map.of("Location", address), new byte[0], NOTHING);
    }

    /** Why a request was not answered. */
    public static Reply error(int status, String says, String help) {
        return json(status, Map.of("error", Map.of("status", status, "says", says, "help", help)));
    }

    boolean isStream() {
        return stream != NOTHING;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
