package lockstep.language.codebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.model.CannotDo;
import lockstep.model.Near;
import lockstep.model.WrongUse;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a codebook; whatever is wrong with it is told with its line. */
public final class CodebookFile {
    private static final int DEEPEST = 50;

    private static final Set<String> TOP = Set.of("codebook", "narratives", "exclusive");
    private static final Set<String> OF_NARRATIVE =
            Set.of("id", "name", "description", "exemplars", "keywords", "excluded");
    private static final Set<String> OF_SET = Set.of("id", "question", "narratives");

    private final String file;

    private CodebookFile(String file) {
        this.file = file;
    }

    /** Reads a file. */
    public static Codebook read(Path path) {
        try {
            return of(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException notReadable) {
            throw new CannotDo("cannot read " + path, "a codebook is a YAML file; see docs/narratives.md", notReadable);
        }
    }

    /** Reads a codebook from its text. */
    public static Codebook of(String file, String body) {
        return new CodebookFile(file).book(body);
    }

    private Codebook book(String body) {
        Map<String, Node> top = fields(root(body), TOP);
        String name = word(needed(top, "codebook", 1));
        List<Codebook.Defined> narratives = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Node n : items(needed(top, "narratives", 1))) {
            Codebook.Defined d = narrative(n);
            Integer before = lines.putIfAbsent(d.id(), line(n));
            if (before != null) throw wrong(n, "narrative " + d.id() + " is in line " + before + " already");
            narratives.add(d);
        }
        List<Codebook.Rivals> sets = new ArrayList<>();
        Node exclusive = top.get("exclusive");
        if (exclusive != null) for (Node n : items(exclusive)) sets.add(rivals(n, lines.keySet()));
        return new Codebook(name, narratives, sets, body);
    }

    private Node root(String body) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(50)
                .build();
        try {
            refuseDepth(settings, body);
            return new Compose(settings)
                    .composeString(body)
                    .orElseThrow(() -> new WrongUse(file + ":1: the file is empty", "see docs/narratives.md"));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            throw new WrongUse(file + ":" + line + ": " + broken.getProblem(), "the file is YAML; indent with spaces");
        } catch (YamlEngineException broken) {
            throw new WrongUse(file + ":1: " + broken.getMessage(), "the file is YAML; indent with spaces");
        }
    }

    /** What nests without end would end the reader and not only the file; events are counted before anything is built of them. */
    private void refuseDepth(LoadSettings settings, String body) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(body)) {
            if (event instanceof CollectionStartEvent) depth++;
            if (event instanceof CollectionEndEvent) depth--;
            if (depth <= DEEPEST) continue;
            int line = event.getStartMark().map(m -> m.getLine() + 1).orElse(1);
            throw new WrongUse(
                    file + ":" + line + ": lists nest deeper than " + DEEPEST,
                    "a codebook needs a few levels; see docs/narratives.md");
        }
    }

    private Codebook.Defined narrative(Node node) {
        Map<String, Node> f = fields(node, OF_NARRATIVE);
        String id = word(needed(f, "id", line(node)));
        if (!id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}"))
            throw wrong(node, "id \"" + id + "\"; it takes letters, digits, dots and dashes");
        if (id.matches("N-\\d+")) throw wrong(node, "id " + id + " is for narratives that were found; take another");
        List<String> exemplars = words(f.get("exemplars"));
        List<String> keywords = keywords(f.get("keywords"));
        if (exemplars.isEmpty() && keywords.isEmpty())
            throw wrong(node, "narrative " + id + " has neither exemplars nor keywords, so no post can carry it");
        return new Codebook.Defined(
                id,
                f.containsKey("name") ? word(needed(f, "name", line(node))) : id,
                f.containsKey("description") ? word(needed(f, "description", line(node))) : "",
                exemplars,
                keywords,
                words(f.get("excluded")));
    }

    /** A list, or lists by language. */
    private List<String> keywords(@Nullable Node node) {
        if (!(node instanceof MappingNode map)) return words(node);
        List<String> all = new ArrayList<>();
        for (NodeTuple t : map.getValue()) all.addAll(words(t.getValueNode()));
        return all;
    }

    private Codebook.Rivals rivals(Node node, Set<String> known) {
        Map<String, Node> f = fields(node, OF_SET);
        String id = word(needed(f, "id", line(node)));
        List<Node> ids = items(needed(f, "narratives", line(node)));
        List<String> members = new ArrayList<>();
        for (Node n : ids) {
            String member = word(n);
            if (!known.contains(member))
                throw wrong(
                        n,
                        "set " + id + " names " + member + ", which is no narrative here. " + Near.help(member, known));
            if (members.contains(member)) throw wrong(n, "set " + id + " names " + member + " twice");
            members.add(member);
        }
        if (members.size() < 2) throw wrong(node, "set " + id + " needs at least two narratives");
        return new Codebook.Rivals(
                id, f.containsKey("question") ? word(needed(f, "question", line(node))) : id, members);
    }

    private Map<String, Node> fields(Node node, Set<String> known) {
        if (!(node instanceof MappingNode map)) throw wrong(node, "here come fields: " + sorted(known));
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple t : map.getValue()) {
            String key = word(t.getKeyNode());
            if (!known.contains(key))
                throw wrong(t.getKeyNode(), "unknown field " + key + ". " + Near.help(key, sorted(known)));
            fields.put(key, t.getValueNode());
        }
        return fields;
    }

    private Node needed(Map<String, Node> fields, String name, int line) {
        Node node = fields.get(name);
        if (node == null)
            throw new WrongUse(file + ":" + line + ": field " + name + " is missing", "add " + name + ": ...");
        return node;
    }

    private List<String> words(@Nullable Node node) {
        if (node == null) return List.of();
        if (node instanceof ScalarNode) return List.of(word(node));
        List<String> words = new ArrayList<>();
        for (Node n : items(node)) words.add(word(n));
        return words;
    }

    private List<Node> items(Node node) {
        if (!(node instanceof SequenceNode list)) throw wrong(node, "here comes a list, each item after a dash");
        return list.getValue();
    }

    private String word(Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank())
            throw wrong(node, "here comes a word or a sentence");
        return scalar.getValue().strip();
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private static int line(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    private WrongUse wrong(Node node, String what) {
        return new WrongUse(file + ":" + line(node) + ": " + what, "see docs/narratives.md");
    }
}
