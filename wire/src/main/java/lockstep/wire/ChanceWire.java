package lockstep.wire;

import java.util.Arrays;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Chance.Interval;
import lockstep.model.finding.Chance.NotTested;
import lockstep.model.finding.Chance.Robustness;
import lockstep.model.finding.Chance.Tested;
import lockstep.model.finding.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What chance gives, as JSON, and back; {@code kind} says whether a test was made. */
final class ChanceWire {
    private ChanceWire() {}

    static Nodes write(Chance chance) {
        if (chance instanceof Tested t) return tested(t);
        return Nodes.object().set("kind", "not-tested").set("reason", ((NotTested) chance).reason());
    }

    static Chance read(Fields f) {
        return switch (f.text("kind")) {
            case "not-tested" -> new NotTested(f.text("reason"));
            case "tested" -> tested(f);
            default -> throw f.wrong("kind", f.text("kind") + ", not tested or not-tested");
        };
    }

    private static Nodes tested(Tested t) {
        return Nodes.object()
                .set("kind", "tested")
                .set("model", t.model())
                .set("observed", t.observed())
                .set("expected", t.expected())
                .set("effect", interval(t.effect()))
                .set("p", t.p())
                .set("q", t.q())
                .set("verdict", verdict(t.verdict()))
                .texts("because", t.because())
                .list("robustness", t.robustness(), ChanceWire::robustness);
    }

    private static Tested tested(Fields f) {
        return new Tested(
                f.text("model"),
                f.number("observed"),
                f.number("expected"),
                interval(f.object("effect")),
                f.number("p"),
                f.number("q"),
                verdict(f),
                f.texts("because"),
                f.list("robustness", ChanceWire::robustness));
    }

    private static JsonNode verdict(Verdict verdict) {
        return verdict.isGiven()
                ? JsonNodeFactory.instance.stringNode(verdict.word())
                : JsonNodeFactory.instance.nullNode();
    }

    private static Verdict verdict(Fields f) {
        if (f.node("verdict").isNull()) return Verdict.NONE;
        String word = f.text("verdict");
        return Arrays.stream(Verdict.values())
                .filter(v -> v.word().equals(word))
                .findFirst()
                .orElseThrow(() -> f.wrong(
                        "verdict",
                        word + ", not one of "
                                + Arrays.stream(Verdict.values())
                                        .map(Verdict::word)
                                        .toList()));
    }

    private static Nodes interval(Interval i) {
        return Nodes.object()
                .set("estimate", i.estimate())
                .set("low", i.low())
                .set("high", i.high())
                .set("level", i.level())
                .set("means", i.means());
    }

    private static Interval interval(Fields f) {
        return new Interval(
                f.number("estimate"), f.number("low"), f.number("high"), f.number("level"), f.text("means"));
    }

    private static Nodes robustness(Robustness r) {
        return Nodes.object().set("look", r.look()).set("p", r.p()).set("holds", r.holds());
    }

    private static Robustness robustness(Fields f) {
        return new Robustness(f.text("look"), f.number("p"), f.truth("holds"));
    }
}
