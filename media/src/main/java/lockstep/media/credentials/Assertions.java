package lockstep.media.credentials;

import java.util.ArrayList;
import java.util.List;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.jumbf.Cbor;
import lockstep.media.credentials.jumbf.JumbfBox;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The assertions of a manifest that its claim names, by label. */
final class Assertions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One assertion.
     *
     * @param url its address in the claim
     * @param label its label, with the number of a repetition
     * @param box the box
     */
    record Assertion(String url, String label, JumbfBox box) {
        /** Its fields; missing where it holds neither CBOR nor JSON. */
        JsonNode node() throws Damage {
            var cbor = box.content("cbor");
            if (cbor.isPresent()) {
                return Cbor.read(cbor.get());
            }
            var json = box.content("json");
            try {
                return json.isPresent() ? JSON.readTree(json.get()) : MissingNode.getInstance();
            } catch (JacksonException damaged) {
                throw new Damage("no JSON in " + label);
            }
        }

        String where() {
            return ManifestStore.path(url);
        }
    }

    private final List<Assertion> all;

    private Assertions(List<Assertion> all) {
        this.all = all;
    }

    static Assertions of(ManifestStore store, JumbfBox manifest, Claim claim) {
        List<Assertion> found = new ArrayList<>();
        for (HashedUri reference : claim.assertions()) {
            store.find(reference.url(), manifest)
                    .ifPresent(b -> found.add(new Assertion(reference.url(), ManifestStore.last(reference.url()), b)));
        }
        return new Assertions(found);
    }

    /** Assertions whose label is this, or this with a version or the number of a repetition. */
    List<Assertion> labelled(String label) {
        return all.stream()
                .filter(a -> a.label().equals(label)
                        || a.label().startsWith(label + ".v")
                        || a.label().startsWith(label + "__"))
                .toList();
    }

    List<Assertion> all() {
        return all;
    }
}
