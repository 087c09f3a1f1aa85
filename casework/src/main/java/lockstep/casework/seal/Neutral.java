package lockstep.casework.seal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Finding;
import lockstep.wire.Canonical;
import lockstep.wire.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A finding as a sealed case holds it: every number and every time as it is, accounts and posts by their place in the sources, words
 * of others as hashes. The same finding gives the same bytes in every case that was made from the same sources.
 */
final class Neutral {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w@])@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.\\-]*[\\p{L}\\p{N}_])?");
    private static final Pattern FIGURE = Pattern.compile("[0-9.,:%+\\-–TZ ]{0,24}");
    private static final Pattern LONG_ID = Pattern.compile("[0-9]{9,}");
    private static final Pattern KEY = Pattern.compile("@[0-9]+");
    private static final int SHORTEST_NAME = 5;

    /** Fields that hold our own words, and those of others that become hashes. */
    private static final Set<String> OURS =
            Set.of("kind", "analysis", "verdict", "trace", "when", "start", "platform", "value", "quote");

    private final Refs refs;

    Neutral(Refs refs) {
        this.refs = refs;
    }

    /** Canonical JSON of each finding, in the order given. */
    List<String> of(List<Finding> findings) {
        Set<Long> accounts = new HashSet<>();
        Set<Long> posts = new HashSet<>();
        for (Finding f : findings) keys(f, accounts, posts);
        refs.learnAccounts(accounts);
        refs.learnPosts(posts);
        return findings.stream().map(this::of).toList();
    }

    private static void keys(Finding f, Set<Long> accounts, Set<Long> posts) {
        f.about().forEach(m -> accounts.add((long) m.account().key()));
        for (Evidence e : f.evidence()) {
            posts.addAll(e.posts());
            if (e instanceof CoAction c) c.acts().forEach(a -> accounts.add((long) a.account()));
        }
        for (Exhibit e : f.exhibits()) {
            if (e instanceof Exhibit.Network n) n.accounts().forEach(a -> accounts.add((long) a));
            if (e instanceof Exhibit.Table t)
                t.rows()
                        .forEach(row -> row.stream()
                                .filter(cell -> KEY.matcher(cell).matches())
                                .forEach(cell -> accounts.add(Long.parseLong(cell.substring(1)))));
        }
    }

    private String of(Finding f) {
        Set<String> names = new TreeSet<>();
        f.about()
                .forEach(m -> List.of(m.account().id(), m.account().name()).forEach(name -> {
                    String bare = name.startsWith("@") ? name.substring(1) : name;
                    if (bare.length() >= SHORTEST_NAME) names.add(bare);
                }));
        ObjectNode node = (ObjectNode) JSON.readTree(Wire.json(f));
        node.remove(List.of("id", "run"));
        scrub(node, names);
        node.set("members", members(node.get("members")));
        node.get("evidence").forEach(fact -> evidence((ObjectNode) fact));
        node.get("exhibits").forEach(exhibit -> exhibit((ObjectNode) exhibit));
        return Canonical.text(node);
    }

    private JsonNode members(JsonNode members) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode member : members) {
            ObjectNode one = (ObjectNode) member.deepCopy();
            one.put("row", refs.account(one.get("key").longValue()));
            one.remove(List.of("key", "id", "name"));
            all.add(one);
        }
        return all;
    }

    private void evidence(ObjectNode fact) {
        switch (fact.get("kind").stringValue()) {
            case "co-action" -> {
                fact.remove("object");
                fact.put("value", refs.words(fact.get("value").stringValue()));
                for (JsonNode act : fact.get("acts")) {
                    ObjectNode one = (ObjectNode) act;
                    one.put("account", refs.account(one.get("account").longValue()));
                    one.put("post", refs.post(one.get("post").longValue()));
                }
            }
            case "quotation" -> {
                fact.put("quote", refs.words(fact.get("quote").stringValue()));
                fact.set("posts", posts(fact.get("posts")));
            }
            default -> fact.set("posts", posts(fact.get("posts")));
        }
    }

    private JsonNode posts(JsonNode keys) {
        ArrayNode places = JsonNodeFactory.instance.arrayNode();
        for (JsonNode key : keys) places.add(refs.post(key.longValue()));
        return places;
    }

    private void exhibit(ObjectNode exhibit) {
        switch (exhibit.get("kind").stringValue()) {
            case "network" -> network(exhibit);
            case "table" -> table(exhibit);
            default -> {
                // counts and their heads name nobody
            }
        }
    }

    /** Accounts and ties in the order of places: the order of keys is the case's own. */
    private void network(ObjectNode exhibit) {
        List<String> places = new ArrayList<>();
        for (JsonNode key : exhibit.get("accounts")) places.add(refs.account(key.longValue()));
        places.sort(Comparator.naturalOrder());
        ArrayNode accounts = exhibit.putArray("accounts");
        places.forEach(accounts::add);
        List<ObjectNode> ties = new ArrayList<>();
        for (JsonNode tie : exhibit.get("ties")) {
            String a = refs.account(tie.get("a").longValue());
            String b = refs.account(tie.get("b").longValue());
            ObjectNode one = (ObjectNode) tie.deepCopy();
            one.put("a", a.compareTo(b) <= 0 ? a : b);
            ties.add(one.put("b", a.compareTo(b) <= 0 ? b : a));
        }
        ties.sort(Comparator.comparing((ObjectNode t) -> t.get("a").stringValue())
                .thenComparing(t -> t.get("b").stringValue()));
        ArrayNode sorted = exhibit.putArray("ties");
        ties.forEach(sorted::add);
    }

    private void table(ObjectNode exhibit) {
        List<String> heads = new ArrayList<>();
        exhibit.get("columns").forEach(head -> heads.add(head.stringValue().toLowerCase(Locale.ROOT)));
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (JsonNode row : exhibit.get("rows")) {
            ArrayNode cells = rows.addArray();
            for (int c = 0; c < row.size(); c++)
                cells.add(cell(c < heads.size() ? heads.get(c) : "", row.get(c).stringValue()));
        }
        exhibit.set("rows", rows);
    }

    private String cell(String head, String cell) {
        if (KEY.matcher(cell).matches()) return "@" + refs.account(Long.parseLong(cell.substring(1)));
        boolean plain = FIGURE.matcher(cell).matches() && !LONG_ID.matcher(cell).find();
        return plain && !head.equals("post") ? cell : refs.words(cell);
    }

    /** Takes handles out of every sentence, wherever it stands. */
    private void scrub(ObjectNode node, Set<String> names) {
        for (String field : List.copyOf(node.propertyNames())) {
            JsonNode value = node.get(field);
            if (value.isString() && !OURS.contains(field)) node.put(field, scrubbed(value.stringValue(), names));
            else if (value.isObject()) scrub((ObjectNode) value, names);
            else if (value.isArray() && !field.equals("rows")) scrub((ArrayNode) value, names);
        }
    }

    private void scrub(ArrayNode array, Set<String> names) {
        for (int i = 0; i < array.size(); i++) {
            JsonNode value = array.get(i);
            if (value.isString())
                array.set(i, JsonNodeFactory.instance.stringNode(scrubbed(value.stringValue(), names)));
            else if (value.isObject()) scrub((ObjectNode) value, names);
            else if (value.isArray()) scrub((ArrayNode) value, names);
        }
    }

    private static String scrubbed(String text, Set<String> names) {
        String bare = text.indexOf('@') < 0 ? text : MENTION.matcher(text).replaceAll("@[account]");
        for (String name : names) {
            int at = bare.indexOf(name);
            if (at >= 0) bare = bare.replace(name, "[account]");
        }
        return bare;
    }
}
