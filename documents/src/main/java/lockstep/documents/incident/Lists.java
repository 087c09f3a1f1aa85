package lockstep.documents.incident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;
import lockstep.model.registry.Registry;

/** The lists by which a text is read: those that ship beside the code, a person's own, and the names of registries. */
public final class Lists {
    private static final String MORE = "-more.tsv";

    /** As they ship. */
    public static final Lists BUILT_IN = new Lists(shipped(), List.of());

    private final Map<String, List<Table.Row>> tables;
    private final List<Registry> registries;

    final Names names;
    final Registered registered;
    final Wordings techniques;
    final List<Patterns.Phrase> tools;
    final List<Events.Event> events;
    final List<Tongues.Rule> rules;
    final Map<String, TongueFigures.Tongue> counts;

    private Lists(Map<String, List<Table.Row>> tables, List<Registry> registries) {
        this.tables = Map.copyOf(tables);
        this.registries = List.copyOf(registries);
        names = new Names();
        registered = Registered.into(names, registries, this::cells);
        Gazetteer.into(names, this::cells);
        techniques = new Wordings(
                tables.getOrDefault("families.tsv", List.of()),
                Stream.of("techniques.tsv", "techniques-tongues.tsv")
                        .flatMap(list -> tables.getOrDefault(list, List.of()).stream())
                        .toList());
        tools = Patterns.tools(this::cells);
        events = Events.of(this::cells);
        rules = Tongues.rules(cells("prose.tsv"));
        counts = TongueFigures.tongues(cells("figures-tongues.tsv"));
    }

    private static Map<String, List<Table.Row>> shipped() {
        Map<String, List<Table.Row>> tables = new HashMap<>();
        for (String name : ListShape.names()) tables.put(name, Table.shipped(name));
        return tables;
    }

    List<String[]> cells(String name) {
        return tables.getOrDefault(name, List.of()).stream()
                .map(Table.Row::cells)
                .toList();
    }

    /**
     * The lists with those of a folder: {@code states.tsv} stands in place of the list of that name, {@code states-more.tsv} adds to
     * it.
     */
    public Lists with(Path folder) {
        Map<String, List<Table.Row>> own = new HashMap<>(tables);
        List<Path> files = files(folder);
        // What replaces comes before what adds to it.
        for (boolean more : new boolean[] {false, true}) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(MORE) != more) continue;
                String list = more ? name.substring(0, name.length() - MORE.length()) + ".tsv" : name;
                ListShape.known(file.toString(), list);
                List<Table.Row> rows = new ArrayList<>(more ? own.getOrDefault(list, List.of()) : List.of());
                for (Table.Row row : Table.of(file)) {
                    ListShape.check(list, row);
                    rows.add(row);
                }
                own.put(list, rows);
            }
        }
        return new Lists(own, registries);
    }

    /** The lists with the actors and targets of registries: where both know a name, the registry has the word. */
    public Lists with(Collection<Registry> more) {
        if (more.isEmpty()) return this;
        List<Registry> all = new ArrayList<>(more);
        all.addAll(registries);
        return new Lists(tables, all);
    }

    /** What of the registries could not be taken up, and why; one line each. */
    public List<String> notes() {
        return registered.notes();
    }

    /** How many names of actors and targets the registries gave. */
    public int names() {
        return registered.size();
    }

    /** Writes the lists that ship beside the code into a folder, to be edited; never over a file that is there. */
    public static int write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String name : ListShape.names())
                if (Files.exists(folder.resolve(name)))
                    throw new WrongUse(folder.resolve(name) + " is there already", "name a new folder");
            for (String name : ListShape.names()) Files.write(folder.resolve(name), Table.bytes(name));
        } catch (IOException e) {
            throw new CannotDo("lists cannot be written into " + folder + ": " + e.getMessage(), "name a folder", e);
        }
        return ListShape.names().size();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder))
            throw new WrongUse(
                    folder + " is no folder", "lockstep read --write-lists FOLDER makes one with the lists to edit");
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
            if (files.isEmpty())
                throw new WrongUse(folder + " holds no .tsv file", "lists: " + String.join(", ", ListShape.names()));
            return files;
        } catch (IOException e) {
            throw new CannotDo(folder + " cannot be read: " + e.getMessage(), "look at its permissions", e);
        }
    }
}
