package lockstep.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lockstep.model.WrongUse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request, after it was let in: what was asked, and who asks.
 *
 * @param path values of the route's own parts, as {@code id}
 * @param query values of its parameters
 * @param session who asks
 * @param body what was sent along; read at most once
 */
public record Request(Map<String, String> path, Map<String, String> query, Session session, InputStream body) {
    /** The longest JSON that a request may carry. */
    public static final int LARGEST_JSON = 1 << 20;

    private static final int DEEPEST_JSON = 40;
    private static final Set<String> REFERS = Set.of("id", "finding", "narrative", "run");
    private static final Pattern NUMBERED = Pattern.compile("[a-z]-[0-9]+");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_JSON)
                            .build())
                    .build())
            .build();

    /** A part of the path. */
    public String part(String name) {
        String value = path.get(name);
        if (value == null) throw new IllegalArgumentException("the route has no part " + name);
        return REFERS.contains(name) ? reference(value) : value;
    }

    /** What people write of something numbered in the case: f-1 is F-1. */
    private static String reference(String written) {
        return NUMBERED.matcher(written).matches() ? written.toUpperCase(Locale.ROOT) : written;
    }

    /** The same, where a bare number goes by the letter of its kind: 1 is F-1. */
    public String numbered(String name, String letter) {
        String value = part(name);
        return value.matches("[0-9]{1,12}") ? letter + "-" + value : value;
    }

    /** A part of the path that is a whole number; anything else names nothing of the case. */
    public long number(String name) {
        try {
            return Long.parseLong(part(name));
        } catch (NumberFormatException notOne) {
            throw new NotFound(part(name) + " is not a number");
        }
    }

    /** A parameter, or empty. */
    public String text(String name) {
        String value = query.getOrDefault(name, "");
        return REFERS.contains(name) ? reference(value) : value;
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    public boolean truth(String name, boolean otherwise) {
        return has(name) ? text(name).equals("true") : otherwise;
    }

    /** A whole number within bounds. */
    public long whole(String name, long otherwise, long least, long most) {
        if (!has(name)) return otherwise;
        try {
            long value = Long.parseLong(text(name));
            if (value >= least && value <= most) return value;
        } catch (NumberFormatException notOne) {
            // told below
        }
        throw new WrongUse(name + " is " + text(name) + "; it takes a whole number, " + least + " to " + most);
    }

    public double decimal(String name, double otherwise) {
        if (!has(name)) return otherwise;
        try {
            double value = Double.parseDouble(text(name));
            if (Double.isFinite(value)) return value;
        } catch (NumberFormatException notOne) {
            // told below
        }
        throw new WrongUse(name + " is " + text(name) + "; it takes a number");
    }

    /** A moment: a day, or a time; UTC where no zone is named. */
    public Optional<Instant> time(String name) {
        return has(name) ? moment(name, text(name)) : Optional.empty();
    }

    /** The moment that a text names. */
    public static Optional<Instant> moment(String name, String text) {
        String said = text.replaceFirst(" ", "T");
        try {
            if (said.length() <= 10)
                return Optional.of(
                        LocalDate.parse(said).atStartOfDay(ZoneOffset.UTC).toInstant());
            if (said.endsWith("Z") || said.matches(".*[+-]\\d\\d:?\\d\\d$"))
                return Optional.of(OffsetDateTime.parse(said).toInstant());
            return Optional.of(LocalDateTime.parse(said).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            throw new WrongUse(name + " is " + text + "; it takes a day or time, as 2021-06-01 or 2021-06-01T12:00Z");
        }
    }

    /** The JSON object that was sent along. */
    public JsonNode json() {
        JsonNode sent = tree();
        if (!sent.isObject()) throw new WrongUse("the body is not a JSON object");
        return sent;
    }

    /** A connection that is closed on unread bytes is reset, and the refusal with it; so some more are taken and thrown away. */
    private void passOver() throws IOException {
        byte[] away = new byte[1 << 16];
        long left = 8L * LARGEST_JSON;
        for (int n = 0; n >= 0 && left > 0; left -= n) n = body.read(away);
    }

    private JsonNode tree() {
        try {
            byte[] bytes = body.readNBytes(LARGEST_JSON + 1);
            if (bytes.length > LARGEST_JSON) {
                passOver();
                throw new Refusal(413, "the body is longer than " + LARGEST_JSON + " bytes");
            }
            if (bytes.length == 0) return MAPPER.createObjectNode();
            return MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException notJson) {
            throw new WrongUse("the body is not JSON: " + notJson.getOriginalMessage());
        } catch (IOException gone) {
            throw new Refusal(400, "the body broke off");
        }
    }
}
