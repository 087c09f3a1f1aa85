package lockstep.report.exports;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance.NotTested;
import lockstep.model.finding.Chance.Tested;
import lockstep.model.finding.Evidence.Act;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.model.finding.Finding;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Remark;
import lockstep.report.Judged;
import lockstep.report.Quoted;
import lockstep.report.Verdicts;
import lockstep.report.Visible;
import lockstep.report.exports.Stix.Flavour;
import lockstep.wire.Canonical;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The STIX objects of a selection, each once, by id. */
final class StixObjects {
    static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int LINKS = 50;
    static final long MOST_OBSERVED = 999_999_999;

    private final Selection what;
    private final Flavour flavour;
    private final String created;
    private final String maker;
    private final Map<String, ObjectNode> objects;

    /** @param objects what other runs of the case made before; is added to */
    StixObjects(Selection what, Flavour flavour, Map<String, ObjectNode> objects) {
        this.what = what;
        this.flavour = flavour;
        this.objects = objects;
        created = MILLIS.format(what.run().startedAt());
        maker = made("identity", "lockstep");
    }

    /** Adds the findings, in the order in which they refer to one another. */
    void addFindings() {
        ObjectNode lockstep = domain("identity", maker);
        lockstep.remove("created_by_ref");
        lockstep.put("name", "Lockstep").put("identity_class", "system");
        lockstep.put("description", "Software that describes behaviour of accounts; it attributes nothing to anybody.");
        what.findings().forEach(this::finding);
    }

    private void finding(Finding f) {
        Set<String> seen = new LinkedHashSet<>();
        f.about().forEach(m -> seen.add(account(m.account())));
        Set<String> links = new LinkedHashSet<>();
        coActions(f).stream().limit(LINKS).forEach(c -> link(c).ifPresent(links::add));
        seen.addAll(links);
        var group = new LinkedHashSet<>(seen);
        observed(f, seen).ifPresent(group::add);
        List<String> techniques = f.techniques().stream().map(this::technique).toList();
        group.addAll(techniques);
        if (group.isEmpty()) group.add(maker);
        String id = made("grouping", f.id());
        domain("grouping", id)
                .put("name", said(f.says()))
                .put("description", description(f))
                .put("context", "suspicious-activity")
                .set("object_refs", refs(group));
        techniques.forEach(technique -> related(id, "related-to", technique));
        note(f, id);
        judged(f, id);
        if (flavour == Flavour.OPENCTI) channels(f, links, techniques);
    }

    String account(Account account) {
        boolean named = what.names().mayName(account);
        String userId = named ? account.id() : what.names().of(account);
        String contributing =
                "{\"account_type\":" + quoted(account.platform()) + ",\"user_id\":" + quoted(userId) + "}";
        String id = "user-account--" + Uuid5.of(Uuid5.STIX, contributing);
        ObjectNode node = observable("user-account", id);
        node.put("user_id", userId).put("account_type", account.platform());
        node.put("display_name", named && !account.name().isBlank() ? account.name() : userId);
        return id;
    }

    /** A link to an account on a platform stays at home unless accounts are named. */
    private Optional<String> link(CoAction c) {
        if (!isPlainLink(c.value())) return Optional.empty();
        boolean leadsToAnAccount = new Quoted(what.names()).link(c.value()).contains("[account]");
        if (leadsToAnAccount && !what.names().areReal()) return Optional.empty();
        String id = "url--" + Uuid5.of(Uuid5.STIX, "{\"value\":" + quoted(c.value()) + "}");
        observable("url", id).put("value", c.value());
        return Optional.of(id);
    }

    private static boolean isPlainLink(String value) {
        try {
            URI uri = URI.create(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException notALink) {
            return false;
        }
    }

    private Optional<String> observed(Finding f, Set<String> seen) {
        List<Instant> times = coActions(f).stream()
                .flatMap(c -> c.acts().stream())
                .map(Act::when)
                .sorted()
                .toList();
        if (times.isEmpty() || seen.isEmpty()) return Optional.empty();
        String id = made("observed-data", f.id());
        ObjectNode node = domain("observed-data", id);
        node.put("first_observed", MILLIS.format(times.get(0)));
        node.put("last_observed", MILLIS.format(times.get(times.size() - 1)));
        node.put("number_observed", Math.max(1, Math.min(MOST_OBSERVED, f.evidenceInAll())));
        node.set("object_refs", refs(seen));
        return Optional.of(id);
    }

    /** The same technique is the same object in every bundle. */
    String technique(String disarm) {
        String id = "attack-pattern--" + Uuid5.of(Uuid5.LOCKSTEP, "disarm " + disarm);
        ObjectNode node = domain("attack-pattern", id);
        node.put("name", "DISARM " + disarm);
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.put("source_name", "DISARM").put("external_id", disarm);
        node.putArray("external_references").add(reference);
        Disarm.phase(disarm).ifPresent(phase -> {
            ObjectNode one = JsonNodeFactory.instance.objectNode();
            node.putArray("kill_chain_phases")
                    .add(one.put("kill_chain_name", "disarm").put("phase_name", phase));
        });
        if (flavour == Flavour.OPENCTI) node.put("x_mitre_id", disarm);
        return id;
    }

    private void note(Finding f, String about) {
        String id = made("note", f.id());
        var content = new StringBuilder("What else it could be: ");
        content.append(String.join("; ", f.couldAlsoBe())).append(".");
        if (!f.limits().isEmpty()) content.append("\nLimits: ").append(String.join(" ", f.limits()));
        content.append("\nMade by ")
                .append(what.run().software())
                .append(", analysis ")
                .append(what.run().analysis());
        content.append(" version ")
                .append(what.run().version())
                .append(", settings ")
                .append(what.run().settings());
        content.append(", seed ")
                .append(what.run().seed())
                .append(", input ")
                .append(what.run().input())
                .append(".");
        domain("note", id)
                .put("abstract", "Innocent explanations and limits of " + f.id())
                .put("content", said(content.toString()))
                .set("object_refs", refs(List.of(about)));
    }

    /** What people said: an opinion on the finding for each judgement that stands, a note with its words, and their notes. */
    private void judged(Finding f, String about) {
        var renamed = new Renamed(what.names());
        var judged = Judged.of(what.assessments(), what.remarks(), f.id());
        for (Assessment a : what.assessments()) {
            if (!a.finding().equals(f.id())) continue;
            Assessment said = renamed.assessment(a);
            boolean stands = judged.standing().contains(a);
            String content = String.join("\n", Judged.sentences(said)) + "\n" + Judged.signature(said)
                    + (stands ? "" : ", replaced by a later one");
            person("note", f.id() + " " + a.id(), a.signedBy(), a.signedAt())
                    .put("abstract", "Judgement " + a.id() + " of " + f.id())
                    .put("content", Visible.text(content))
                    .put("confidence", confidence(a))
                    .set("object_refs", refs(List.of(about)));
            if (stands && !a.attributes())
                person("opinion", f.id() + " " + a.id(), a.signedBy(), a.signedAt())
                        .put("opinion", opinion(a))
                        .put("explanation", Visible.text(said.says()))
                        .put("confidence", confidence(a))
                        .set("object_refs", refs(List.of(about)));
        }
        for (Remark note : judged.notes())
            person("note", f.id() + " " + note.id(), note.by(), note.saidAt())
                    .put("content", said(note.says()))
                    .set("object_refs", refs(List.of(about)));
        if (!judged.tags().isEmpty()) {
            var labels = JsonNodeFactory.instance.arrayNode();
            judged.tags().forEach(tag -> labels.add(said(tag)));
            domain("grouping", about).set("labels", labels);
        }
    }

    private ObjectNode person(String type, String name, String author, Instant when) {
        ObjectNode node = domain(type, made(type, name));
        node.put("created", MILLIS.format(when)).put("modified", MILLIS.format(when));
        node.putArray("authors").add(Visible.text(author));
        return node;
    }

    /** Whether the judge agrees with the finding, in the five words of STIX. */
    private static String opinion(Assessment a) {
        return switch (a.likelihood()) {
            case ALMOST_NO_CHANCE, VERY_UNLIKELY -> "strongly-disagree";
            case UNLIKELY -> "disagree";
            case EVEN -> "neutral";
            case LIKELY -> "agree";
            case VERY_LIKELY, ALMOST_CERTAIN -> "strongly-agree";
        };
    }

    /** The middle of the ranges that STIX gives for low, medium and high. */
    private static int confidence(Assessment a) {
        return switch (a.confidence()) {
            case LOW -> 15;
            case MODERATE -> 50;
            case HIGH -> 85;
        };
    }

    /** OpenCTI knows accounts as channels that publish media contents and use techniques. */
    private void channels(Finding f, Collection<String> links, List<String> techniques) {
        Map<String, String> media = new LinkedHashMap<>();
        for (String link : links) {
            String url = objects.getOrDefault(link, JsonNodeFactory.instance.objectNode())
                    .path("value")
                    .stringValue("");
            String id = "media-content--" + Uuid5.of(Uuid5.STIX, "{\"url\":" + quoted(url) + "}");
            observable("media-content", id).put("url", url);
            media.put(url, id);
        }
        for (Finding.Member m : f.about()) {
            String id = channel(m.account());
            techniques.forEach(technique -> related(id, "uses", technique));
            for (CoAction c : coActions(f)) {
                String content = media.get(c.value());
                boolean acted = c.acts().stream()
                        .anyMatch(act -> act.account() == m.account().key());
                if (content != null && acted) related(id, "publishes", content);
            }
        }
    }

    /** The channel of an account; the same in every run of a case. */
    String channel(Account account) {
        String name = what.names().of(account);
        String id = "channel--" + Uuid5.of(Uuid5.LOCKSTEP, "channel " + account.platform() + " " + name);
        domain("channel", id)
                .put("name", Visible.text(name))
                .putArray("channel_types")
                .add(account.platform());
        related(id, "related-to", account(account));
        return id;
    }

    /** A relationship; the same two ends make the same one again. */
    ObjectNode related(String from, String how, String to) {
        String id = "relationship--" + Uuid5.of(Uuid5.LOCKSTEP, from + " " + how + " " + to);
        return domain("relationship", id)
                .put("relationship_type", how)
                .put("source_ref", from)
                .put("target_ref", to);
    }

    private String description(Finding f) {
        String sure = f.chance() instanceof Tested t
                ? "Tested against chance" + Verdicts.after(", verdict ", t.verdict()) + ", p " + Canonical.number(t.p())
                        + ", q " + Canonical.number(t.q())
                        + ", observed " + Canonical.number(t.observed()) + ", chance gives "
                        + Canonical.number(t.expected()) + "."
                : "Not tested against chance: " + ((NotTested) f.chance()).reason();
        return said(sure) + " A finding describes behaviour; it does not say who is behind it.";
    }

    ObjectNode domain(String type, String id) {
        ObjectNode node = observable(type, id);
        return node.put("created", created).put("modified", created).put("created_by_ref", maker);
    }

    private ObjectNode observable(String type, String id) {
        return objects.computeIfAbsent(
                id,
                fresh -> JsonNodeFactory.instance
                        .objectNode()
                        .put("type", type)
                        .put("spec_version", "2.1")
                        .put("id", id));
    }

    /** Ids of a case: the same input, analysis and settings make the same object again. */
    private String made(String type, String name) {
        String within = name.equals("lockstep")
                ? ""
                : what.run().input() + " " + what.run().analysis() + " "
                        + what.run().version() + " " + what.run().settings() + " "
                        + what.run().scope() + " " + what.run().seed() + " ";
        return type + "--" + Uuid5.of(Uuid5.LOCKSTEP, type + " " + within + name);
    }

    static ArrayNode refs(Collection<String> ids) {
        var array = JsonNodeFactory.instance.arrayNode();
        ids.forEach(array::add);
        return array;
    }

    private static List<CoAction> coActions(Finding f) {
        var all = new ArrayList<CoAction>();
        f.evidence().forEach(e -> {
            if (e instanceof CoAction c) all.add(c);
        });
        return all;
    }

    String said(String text) {
        return Visible.text(new Quoted(what.names()).sentence(text));
    }

    private static String quoted(String text) {
        return Canonical.text(JsonNodeFactory.instance.stringNode(text));
    }
}
