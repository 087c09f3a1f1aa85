package lockstep.report.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.model.WholeFile;
import lockstep.wire.Canonical;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings as a STIX 2.1 bundle: what was observed, what the analysis says of it, and a note with chance and innocent
 * explanations. No threat actor, no intrusion set, no campaign: only people assert those. What was received from partners goes out
 * as it came.
 */
public final class Stix implements Export {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Flavour flavour;

    public Stix(Flavour flavour) {
        this.flavour = flavour;
    }

    /** Whose STIX it is. */
    public enum Flavour {
        /** Only the objects of the standard. */
        STRICT,
        /** OpenCTI's channels and media contents as well. */
        OPENCTI
    }

    @Override
    public String id() {
        return flavour == Flavour.STRICT ? "stix" : "stix-opencti";
    }

    @Override
    public String writes() {
        return flavour == Flavour.STRICT
                ? "the findings as a STIX 2.1 bundle"
                : "the findings as a STIX 2.1 bundle with OpenCTI's channels and media contents";
    }

    @Override
    public String suffix() {
        return "json";
    }

    @Override
    public List<Path> write(Selection what, Path out) throws IOException {
        write(List.of(what), CaseStory.NOTHING, KeptObjects.NONE, out);
        return List.of(out);
    }

    /**
     * Writes one bundle.
     *
     * @param what the case's own findings, run by run; empty where it has none
     * @param story what else it says; only told beside findings
     * @param kept what was received; an object of ours that has the id of one of these is left to it
     * @return how many objects of each kind were written
     */
    public Written write(List<Selection> what, CaseStory story, KeptObjects kept, Path out) throws IOException {
        Map<String, ObjectNode> own = own(what, story);
        long[] count = new long[2];
        WholeFile.text(out, file -> {
            file.write(beginning(own, kept.envelopes()));
            file.write("\"objects\":[");
            Set<String> ids = new HashSet<>();
            kept.each((id, body) -> {
                file.write(count[0]++ == 0 ? "\n" : ",\n");
                file.write(body);
                ids.add(id);
            });
            for (Map.Entry<String, ObjectNode> object : own.entrySet()) {
                if (ids.contains(object.getKey())) continue;
                file.write(count[0] + count[1]++ == 0 ? "\n" : ",\n");
                file.write(Canonical.text(object.getValue()));
            }
            file.write("\n]}\n");
        });
        return new Written(count[0], count[1]);
    }

    private Map<String, ObjectNode> own(List<Selection> what, CaseStory story) {
        Map<String, ObjectNode> own = new LinkedHashMap<>();
        StixObjects last = null;
        for (Selection one : what) {
            last = new StixObjects(one, flavour, own);
            last.addFindings();
        }
        if (last != null) new StixStory(story, last, flavour).add();
        return own;
    }

    /**
     * @param received objects that partners sent
     * @param made objects of this case
     */
    public record Written(long received, long made) {}

    /** A single bundle with nothing added goes out under its own id; else the bundle is ours, with the properties of theirs. */
    private static String beginning(Map<String, ObjectNode> own, List<String> envelopes) {
        if (own.isEmpty() && envelopes.size() == 1) {
            String only = envelopes.get(0);
            return only.equals("{}") ? "{\"type\":\"bundle\"," : only.substring(0, only.length() - 1) + ",";
        }
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        String from = String.join(" ", own.keySet()) + String.join(" ", envelopes);
        bundle.put("type", "bundle").put("id", "bundle--" + Uuid5.of(Uuid5.LOCKSTEP, from));
        for (String envelope : envelopes) {
            for (Map.Entry<String, JsonNode> property : JSON.readTree(envelope).properties())
                if (!bundle.has(property.getKey())) bundle.set(property.getKey(), property.getValue());
        }
        String text = JSON.writeValueAsString(bundle);
        return text.substring(0, text.length() - 1) + ",";
    }
}
