package lockstep.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One object of a bundle, to the letter as it came.
 *
 * @param raw the object's own text, from brace to brace
 * @param facts what it says of itself
 */
public record StixObject(String raw, StixFacts facts) {
    /**
     * Reads one object from its text.
     *
     * @throws tools.jackson.core.JacksonException where it is not JSON
     */
    public static StixObject of(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        return new StixObject(raw, StixFacts.of(bytes, 0, bytes.length));
    }

    public String id() {
        return facts.id();
    }

    public String type() {
        return facts.type();
    }

    /** Ids of the objects that it points at. */
    public List<String> refs() {
        return facts.refs();
    }

    /** What is wrong with it by the standard, each a sentence. */
    public List<String> faults() {
        return facts.faults();
    }
}
