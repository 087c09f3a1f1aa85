package lockstep.wire;

import lockstep.model.finding.Evidence;
import lockstep.model.finding.Evidence.Act;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.model.finding.Evidence.Example;
import lockstep.model.finding.Evidence.Quotation;

/** One piece of evidence as JSON, and back; {@code kind} says which. */
final class EvidenceWire {
    private EvidenceWire() {}

    static Nodes write(Evidence evidence) {
        if (evidence instanceof CoAction c) return coAction(c);
        if (evidence instanceof Example e) return example(e);
        return quotation((Quotation) evidence);
    }

    static Evidence read(Fields f) {
        return switch (f.text("kind")) {
            case "co-action" ->
                new CoAction(f.text("trace"), f.small("object"), f.text("value"), f.list("acts", EvidenceWire::act));
            case "example" -> new Example(f.text("says"), f.wholes("posts"));
            case "quotation" ->
                new Quotation(f.text("says"), f.text("quote"), f.small("start"), f.small("end"), f.wholes("posts"));
            default -> throw f.wrong("kind", f.text("kind") + ", not co-action, example or quotation");
        };
    }

    private static Nodes coAction(CoAction c) {
        return Nodes.object()
                .set("kind", "co-action")
                .set("trace", c.trace())
                .set("object", c.object())
                .set("value", c.value())
                .list("acts", c.acts(), EvidenceWire::act);
    }

    private static Nodes act(Act a) {
        return Nodes.object().set("account", a.account()).set("when", a.when()).set("post", a.post());
    }

    private static Act act(Fields f) {
        return new Act(f.small("account"), f.instant("when"), f.whole("post"));
    }

    private static Nodes example(Example e) {
        return Nodes.object().set("kind", "example").set("says", e.says()).wholes("posts", e.posts());
    }

    private static Nodes quotation(Quotation q) {
        return Nodes.object()
                .set("kind", "quotation")
                .set("says", q.says())
                .set("quote", q.quote())
                .set("start", q.start())
                .set("end", q.end())
                .wholes("posts", q.posts());
    }
}
