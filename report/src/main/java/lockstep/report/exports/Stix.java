package lockstep.report.exports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import lockstep.wire.Canonical;

/**
 * Findings as a STIX 2.1 bundle: what was observed, what the analysis says of it, and a note with chance and innocent
 * explanations. No threat actor, no intrusion set, no campaign: only people assert those.
 */
final class Stix implements Export {
    private final Flavour flavour;

    Stix(Flavour flavour) {
        this.flavour = flavour;
    }

    /** Whose STIX it is. */
    enum Flavour {
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
        var objects = new StixObjects(what, flavour).all();
        String id = Uuid5.of(Uuid5.LOCKSTEP, String.join(" ", objects.keySet())).toString();
        String lines = objects.values().stream().map(Canonical::text).collect(Collectors.joining(",\n", "[\n", "\n]"));
        Files.writeString(
                out,
                "{\"type\":\"bundle\",\"id\":\"bundle--" + id + "\",\"objects\":" + lines + "}\n",
                StandardCharsets.UTF_8);
        return List.of(out);
    }
}
