package lockstep.media.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.jumbf.Cbor;
import tools.jackson.databind.JsonNode;

/** Reads what a manifest says of how a file was made: actions, kinds of source, software, leave to train models. */
final class StatementReader {
    private static final int MOST = 500;

    private final String by;
    private final List<Statement> found = new ArrayList<>();

    private StatementReader(String by) {
        this.by = by;
    }

    static List<Statement> read(Assertions assertions, String by) {
        var reader = new StatementReader(by);
        for (Assertions.Assertion one : assertions.all()) {
            if (reader.found.size() >= MOST) {
                break;
            }
            try {
                reader.read(one);
            } catch (Damage unreadable) {
                // the step on the hash of the assertion says what is wrong with it
            }
        }
        return List.copyOf(reader.found);
    }

    private void read(Assertions.Assertion one) throws Damage {
        String label = one.label();
        if (label.startsWith("c2pa.actions")) {
            for (JsonNode action : one.node().path("actions")) {
                action(action, one.where());
            }
        } else if (label.contains("training-mining") || label.startsWith("cawg.training")) {
            one.node()
                    .path("entries")
                    .properties()
                    .forEach(e -> add(
                            "training",
                            e.getKey() + " " + Cbor.text(e.getValue().path("use")),
                            false,
                            one.where()));
        } else if (label.startsWith("stds.schema-org")
                || label.startsWith("stds.iptc")
                || label.startsWith("c2pa.metadata")
                || label.startsWith("cawg.metadata")) {
            source(one.node(), one.where());
        }
    }

    private void action(JsonNode action, String where) {
        String when = Cbor.text(action.path("when"));
        add("action", (Cbor.text(action.path("action")) + " " + when).strip(), false, where);
        JsonNode agent = action.path("softwareAgent");
        String software = agent.isObject()
                ? (Cbor.text(agent.path("name")) + " " + Cbor.text(agent.path("version"))).strip()
                : Cbor.text(agent);
        if (!software.isEmpty()) {
            add("software", software, false, where);
        }
        source(action, where);
        source(action.path("parameters"), where);
    }

    private void source(JsonNode node, String where) {
        for (String field :
                List.of("digitalSourceType", "Iptc4xmpExt:DigitalSourceType", "iptc4xmpExt:DigitalSourceType")) {
            String said = Cbor.text(node.path(field));
            if (!said.isEmpty()) {
                String last = said.substring(said.lastIndexOf('/') + 1);
                add("source", last, isAi(last), where);
            }
        }
    }

    /** Whether a kind of source, by its last name, is about making by a trained model. */
    static boolean isAi(String source) {
        return source.toLowerCase(Locale.ROOT).contains("trainedalgorithmic");
    }

    private void add(String about, String value, boolean ai, String where) {
        if (found.size() < MOST) {
            found.add(new Statement(about, value, ai, by, where));
        }
    }
}
