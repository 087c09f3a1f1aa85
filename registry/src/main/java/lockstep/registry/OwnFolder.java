package lockstep.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lockstep.model.WrongUse;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Relation;
import lockstep.model.registry.Target;
import lockstep.model.registry.Validity;
import lockstep.registry.lists.Gathering;
import lockstep.registry.lists.KnownLists;
import lockstep.registry.lists.Sheet;

/** The registry's own folder: five tables, joined by the id of the actor. */
final class OwnFolder {
    static final List<String> ACTORS =
            List.of("actor", "kind", "name", "aliases", "state", "layer", "role", "source", "source_date", "note");
    static final List<String> HANDLES =
            List.of("actor", "platform", "handle", "valid_from", "valid_to", "source", "source_date");
    static final List<String> DOMAINS = List.of("actor", "domain", "valid_from", "valid_to", "source", "source_date");
    static final List<String> RELATIONS =
            List.of("from_actor", "to_actor", "relation", "valid_from", "valid_to", "source", "source_date", "note");
    static final List<String> TARGETS =
            List.of("target", "name", "kind", "place", "rivals", "aliases", "valid_from", "valid_to");

    private OwnFolder() {}

    static Registry read(Path folder, String name) {
        var into = new Gathering(name, false);
        for (Sheet.Row row : Sheet.of(folder.resolve("actors.csv")).rows()) safely(into, row, () -> actor(row, into));
        for (Sheet.Row row : rows(folder, "handles.csv"))
            safely(
                    into,
                    row,
                    () -> into.handle(
                            row.get("actor"), row.get("platform"), row.get("handle"), valid(row), by(row), row.line()));
        for (Sheet.Row row : rows(folder, "domains.csv"))
            safely(into, row, () -> into.domain(row.get("actor"), row.get("domain"), valid(row), by(row), row.line()));
        Registry one = into.registry();
        List<Relation> relations = Files.exists(folder.resolve("relations.csv"))
                ? KnownLists.read(folder.resolve("relations.csv"), Optional.of("relations"), name)
                        .relations()
                : List.of();
        List<Target> targets = Files.exists(folder.resolve("targets.csv"))
                ? KnownLists.read(folder.resolve("targets.csv"), Optional.of("targets"), name)
                        .targets()
                : List.of();
        return new Registry(name, false, one.actors(), one.marks(), relations, targets, one.notes());
    }

    private static void safely(Gathering into, Sheet.Row row, Runnable take) {
        try {
            take.run();
        } catch (WrongUse refused) {
            into.note(
                    "row cannot be read and was passed over",
                    "rows cannot be read and were passed over",
                    "line " + row.line() + ": " + refused.getMessage() + told(refused.help()));
        }
    }

    private static String told(String help) {
        return help.isEmpty() ? "" : " (" + help + ")";
    }

    private static void actor(Sheet.Row row, Gathering into) {
        String aliases = row.get("aliases");
        Layer layer = into.layer(Layer.of(row.get("layer")), by(row), row.get("actor"), row.line());
        into.actor(
                new Actor(
                        row.get("actor"),
                        Actor.Kind.of(row.get("kind")),
                        row.get("name"),
                        aliases.isEmpty() ? List.of() : Arrays.asList(aliases.split("\\|")),
                        row.get("state"),
                        layer,
                        row.get("role"),
                        by(row),
                        row.get("note")),
                row.line());
    }

    private static List<Sheet.Row> rows(Path folder, String file) {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Sheet.of(path).rows() : List.of();
    }

    private static Attribution by(Sheet.Row row) {
        return new Attribution(row.get("source"), row.get("source_date"));
    }

    private static Validity valid(Sheet.Row row) {
        return Validity.of(row.get("valid_from"), row.get("valid_to"));
    }

    static List<String> cells(Actor a) {
        return List.of(
                a.id(),
                a.kind().word(),
                a.name(),
                String.join("|", a.aliases()),
                a.state(),
                a.layer().word(),
                a.role(),
                a.by().source(),
                a.by().date(),
                a.note());
    }

    static List<List<String>> handles(Registry r) {
        return r.marks().stream()
                .filter(m -> m.kind() == Mark.Kind.HANDLE)
                .map(m -> List.of(
                        m.actor(),
                        m.platform(),
                        m.value(),
                        day(m.valid().from()),
                        day(m.valid().to()),
                        m.by().source(),
                        m.by().date()))
                .toList();
    }

    static List<List<String>> domains(Registry r) {
        return r.marks().stream()
                .filter(m -> m.kind() == Mark.Kind.DOMAIN)
                .map(m -> List.of(
                        m.actor(),
                        m.value(),
                        day(m.valid().from()),
                        day(m.valid().to()),
                        m.by().source(),
                        m.by().date()))
                .toList();
    }

    static List<String> cells(Relation x) {
        return List.of(
                x.from(),
                x.to(),
                x.what(),
                day(x.valid().from()),
                day(x.valid().to()),
                x.by().source(),
                x.by().date(),
                x.note());
    }

    static List<String> cells(Target t) {
        return List.of(
                t.id(),
                t.name(),
                t.kind(),
                t.place(),
                t.rivals(),
                String.join("|", t.aliases()),
                day(t.valid().from()),
                day(t.valid().to()));
    }

    // an open end stands as an empty cell
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
