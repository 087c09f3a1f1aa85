package lockstep.media.credentials.jumbf;

import java.util.Arrays;
import java.util.Optional;
import lockstep.media.credentials.container.Damage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORMapper;

/** CBOR as a tree, at most 32 deep. Numbers as keys become their digits; tags are passed over. */
public final class Cbor {
    private static final CBORMapper MAPPER = CBORMapper.builder(CBORFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(4 << 20)
                            .maxNameLength(4096)
                            .maxTokenCount(500_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final CBORMapper PADDED = MAPPER.rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Cbor() {}

    public static JsonNode read(byte[] bytes) throws Damage {
        return read(MAPPER, bytes);
    }

    /** As {@link #read}, with bytes after the value left alone: boxes of videos are padded with zeros. */
    public static JsonNode readFirst(byte[] bytes) throws Damage {
        return read(PADDED, bytes);
    }

    private static JsonNode read(CBORMapper mapper, byte[] bytes) throws Damage {
        try {
            return mapper.readTree(bytes);
        } catch (JacksonException | IllegalStateException | IndexOutOfBoundsException damaged) {
            throw new Damage("no CBOR: " + firstLine(String.valueOf(damaged.getMessage())));
        }
    }

    /** The bytes of one value of an outermost map, as they stand: what a signature over that value covers. */
    public static Optional<byte[]> valueBytes(byte[] bytes, String key) throws Damage {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = key.equals(parser.currentName());
                int from = (int) parser.currentLocation().getByteOffset();
                parser.nextToken();
                parser.skipChildren();
                if (wanted) {
                    int to = (int) parser.currentLocation().getByteOffset();
                    return Optional.of(Arrays.copyOfRange(bytes, from, to));
                }
            }
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new Damage("no CBOR: " + firstLine(String.valueOf(damaged.getMessage())));
        }
    }

    /** A byte string, or nothing. Lists of numbers are taken too: early writers made them. */
    public static Optional<byte[]> bytes(JsonNode node) {
        if (node.isBinary()) {
            return Optional.of(node.binaryValue());
        }
        if (!node.isArray() || node.isEmpty()) {
            return Optional.empty();
        }
        byte[] made = new byte[node.size()];
        for (int i = 0; i < made.length; i++) {
            JsonNode one = node.path(i);
            if (!one.isIntegralNumber()) {
                return Optional.empty();
            }
            made[i] = (byte) one.asInt(0);
        }
        return Optional.of(made);
    }

    /** A text, or empty. */
    public static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
