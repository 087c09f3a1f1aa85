package lockstep.media.credentials;

import java.util.ArrayList;
import java.util.List;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.jumbf.Cbor;
import lockstep.media.credentials.jumbf.JumbfBox;
import tools.jackson.databind.JsonNode;

/**
 * What a signer signed: references to all assertions of a manifest.
 *
 * @param version 1 or 2
 * @param bytes as it stands
 * @param node its fields
 * @param assertions references to assertions
 */
record Claim(int version, byte[] bytes, JsonNode node, List<HashedUri> assertions) {
    private static final int MOST = 5000;

    Claim {
        assertions = List.copyOf(assertions);
    }

    static Claim read(JumbfBox box) throws Damage {
        byte[] bytes = box.content("cbor").orElseThrow(() -> new Damage("the claim holds no CBOR"));
        JsonNode node = Cbor.read(bytes);
        if (!node.isObject()) {
            throw new Damage("the claim is " + node.getNodeType() + ", not a map");
        }
        List<HashedUri> found = new ArrayList<>();
        for (String field : List.of("assertions", "created_assertions", "gathered_assertions")) {
            for (JsonNode one : node.path(field)) {
                found.add(HashedUri.of(one));
            }
        }
        if (found.size() > MOST) {
            throw new Damage(found.size() + " assertions; at most " + MOST + " are read");
        }
        return new Claim(box.label().startsWith("c2pa.claim.v2") ? 2 : 1, bytes, node, found);
    }

    /** The hash that references use when they name none, or empty. */
    String alg() {
        return Cbor.text(node.path("alg"));
    }

    /** The software that made it. */
    String generator() {
        String old = Cbor.text(node.path("claim_generator"));
        JsonNode info = node.path("claim_generator_info");
        JsonNode first = info.isArray() ? info.path(0) : info;
        String made = (Cbor.text(first.path("name")) + " " + Cbor.text(first.path("version"))).strip();
        return old.isEmpty() ? made : old;
    }

    String title() {
        return Cbor.text(node.path("dc:title"));
    }

    String signature() {
        return Cbor.text(node.path("signature"));
    }

    List<String> redacted() {
        List<String> urls = new ArrayList<>();
        node.path("redacted_assertions").forEach(u -> urls.add(Cbor.text(u)));
        return urls;
    }
}
