package lockstep.exchange;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A number that two objects share when they say the same, in whatever order, spacing and escapes. */
final class Content {
    /*
     * 64 bits; of an object the sum of what its properties give, so that order does not matter; of a list the order counts. Two
     * objects are only held to be one when their ids are the same too, so a chance collision needs one partner to send 2^32
     * versions of one object.
     */
    private static final long TEXT = 0x9E3779B97F4A7C15L;
    private static final long LIST = 0xC2B2AE3D27D4EB4FL;
    private static final long OBJECT = 0x165667B19E3779F9L;

    private Content() {}

    static long of(JsonNode node) {
        if (node.isString()) return text(node.stringValue());
        if (node.isObject()) {
            long sum = OBJECT;
            for (Map.Entry<String, JsonNode> field : node.properties())
                sum += property(field.getKey(), of(field.getValue()));
            return mix(sum);
        }
        if (node.isArray()) {
            long all = LIST;
            for (JsonNode item : node) all = mix(all * 31 + of(item));
            return all;
        }
        return word(node.isNumber() ? node.numberValue().toString() : node.toString());
    }

    static long property(String name, long value) {
        return mix(text(name) * 3 + value);
    }

    static long text(CharSequence text) {
        long hash = TEXT;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        return mix(hash);
    }

    /** A number, true, false or null, as it is spelt. */
    static long word(String spelt) {
        return text(spelt) ^ 1;
    }

    static long ofObject(long sum) {
        return mix(OBJECT + sum);
    }

    static long mix(long x) {
        long a = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
