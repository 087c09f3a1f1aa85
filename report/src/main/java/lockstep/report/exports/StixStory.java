package lockstep.report.exports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.model.finding.Account;
import lockstep.model.judgement.Remark;
import lockstep.report.exports.Stix.Flavour;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Narratives, who passes on whom, judgements and incidents of a case, as STIX objects beside its findings. */
final class StixStory {
    private final CaseStory story;
    private final StixObjects out;
    private final Flavour flavour;
    private final Map<String, String> byThing = new HashMap<>();

    StixStory(CaseStory story, StixObjects out, Flavour flavour) {
        this.story = story;
        this.out = out;
        this.flavour = flavour;
    }

    void add() {
        story.narratives().forEach(this::narrative);
        story.passing().forEach(this::passing);
        story.incidents().forEach(this::incident);
        story.remarks().forEach(this::remark);
    }

    /** OpenCTI has a type for narratives; the standard has none, so there a note tells of it. */
    private void narrative(CaseStory.Narrative n) {
        Set<String> carriers = new LinkedHashSet<>();
        for (Account account : n.carriers()) carriers.add(out.account(account));
        if (carriers.isEmpty()) return;
        String observed = id("observed-data", "narrative " + n.id());
        ObjectNode seen = out.domain("observed-data", observed);
        seen.put("first_observed", time(n.first())).put("last_observed", time(n.last()));
        seen.put("number_observed", Math.max(1, Math.min(StixObjects.MOST_OBSERVED, n.posts())));
        seen.set("object_refs", StixObjects.refs(carriers));
        List<String> about = new ArrayList<>();
        if (flavour == Flavour.OPENCTI) {
            String id = id("narrative", n.id());
            out.domain("narrative", id)
                    .put("name", out.said(n.name()))
                    .put("description", out.said(n.description().isBlank() ? counts(n) : n.description()));
            for (Account account : n.carriers()) out.related(out.channel(account), "related-to", id);
            about.add(id);
        } else {
            about.addAll(carriers);
        }
        about.add(observed);
        String note = id("note", "narrative " + n.id());
        out.domain("note", note)
                .put("abstract", out.said("Narrative " + n.id() + ": " + n.name()))
                .put("content", out.said(counts(n) + " " + n.description()).strip())
                .set("object_refs", StixObjects.refs(about));
        byThing.put("narrative:" + n.id(), flavour == Flavour.OPENCTI ? about.get(0) : note);
    }

    private static String counts(CaseStory.Narrative n) {
        return n.posts() + " posts of " + n.accounts() + " accounts carry it, from " + n.first() + " to " + n.last()
                + ". " + (n.named() ? "A person named it." : "Its name is proposed from the words of the posts.");
    }

    /** A repost has a direction, unlike a co-action. */
    private void passing(CaseStory.Passing p) {
        boolean channels = flavour == Flavour.OPENCTI;
        String from = channels ? out.channel(p.from()) : out.account(p.from());
        String to = channels ? out.channel(p.to()) : out.account(p.to());
        if (from.equals(to)) return;
        ObjectNode amplifies = out.related(from, "amplifies", to)
                .put("description", p.posts() + " reposts. Passing on is not agreeing.")
                .put("start_time", time(p.first()));
        if (p.last().isAfter(p.first())) amplifies.put("stop_time", time(p.last()));
    }

    private void incident(CaseStory.Incident i) {
        String id = id("incident", "article " + i.article());
        ObjectNode incident = out.domain("incident", id).put("name", out.said(i.title()));
        String when = i.start().isEmpty() ? "" : " Begins " + i.start() + ".";
        incident.put(
                "description",
                out.said("Read from an article and accepted by a person." + when + " " + i.says())
                        .strip());
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        String published = i.published().isEmpty() ? "" : ", " + i.published();
        article.put("source_name", "article").put("description", out.said(i.title() + published));
        incident.putArray("external_references").add(article);
        for (String technique : i.techniques()) out.related(id, "uses", out.technique(technique));
        if (!i.from().isEmpty() && !i.from().startsWith("relationship")) out.related(id, "related-to", i.from());
        byThing.put("article:" + i.article(), id);
    }

    /** Notes and tags on findings go out beside those; here are those on narratives and articles. */
    private void remark(Remark r) {
        String about = byThing.get(r.thing());
        if (about == null || r.withdrawn()) return;
        String title = r.kind() == Remark.Kind.TAG ? "Tag" : "Note";
        note("remark " + r.id(), title + " " + r.id(), r.says(), r.by(), r.saidAt(), about);
    }

    private void note(String name, String title, String content, String by, Instant at, String about) {
        signed("note", id("note", name), by, at)
                .put("abstract", title)
                .put("content", out.said(content))
                .set("object_refs", StixObjects.refs(List.of(about)));
    }

    private ObjectNode signed(String type, String id, String by, Instant at) {
        ObjectNode node = out.domain(type, id).put("created", time(at)).put("modified", time(at));
        node.putArray("authors").add(out.said(by));
        return node;
    }

    private static String time(Instant at) {
        return StixObjects.MILLIS.format(at);
    }

    private String id(String type, String name) {
        return type + "--" + Uuid5.of(Uuid5.LOCKSTEP, type + " " + story.key() + " " + name);
    }
}
