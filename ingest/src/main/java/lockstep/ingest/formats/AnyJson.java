package lockstep.ingest.formats;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lockstep.ingest.Field;
import lockstep.ingest.Head;
import lockstep.ingest.Input;
import lockstep.ingest.Likeness;
import lockstep.ingest.Rows;
import lockstep.ingest.SourceFormat;
import lockstep.model.CannotDo;
import tools.jackson.databind.JsonNode;

/** Any lines or list of JSON objects: by the usual names of their members, or as {@code --map} says. */
final class AnyJson implements SourceFormat {
    @Override
    public String id() {
        return "jsonl";
    }

    @Override
    public String reads() {
        return "any JSON objects, one a line or in a list; members by their usual names or by --map";
    }

    @Override
    public String about() {
        return "A member whose name says what it holds is taken, as in a table; `--map account=user.id --map time=meta.created` names "
                + "others by their path. Lists of texts are lists; in lists of objects the member `text`, `name`, `tag`, `url` or "
                + "`username` is taken. `--items data.videos` says which list holds the posts.";
    }

    @Override
    public Likeness sniff(Head head) {
        if (!head.isJson()) return Likeness.NO;
        boolean says =
                JsonElements.first(head.text()).filter(AnyJson::saysWhoAndWhen).isPresent();
        return says || listed(head).isPresent() || keyed(head).isPresent() ? Likeness.MAYBE : Likeness.NO;
    }

    private static boolean saysWhoAndWhen(JsonNode object) {
        Map<String, Field> usual = AnyTable.usual(Members.of(object));
        return usual.containsValue(Field.ACCOUNT) && usual.containsValue(Field.TIME);
    }

    /** The list within the object of a file whose items say who and when. */
    private static Optional<JsonElements.Listed> listed(Head head) {
        return JsonElements.list(head.text(), AnyJson::saysWhoAndWhen);
    }

    /** The first post of an object whose members are the posts, each by its key. */
    private static Optional<JsonNode> keyed(Head head) {
        return JsonElements.keyed(head.text(), AnyJson::saysWhoAndWhen);
    }

    private static Optional<JsonNode> keyed(Input in, Rows out) {
        if (in.reading().map().containsKey(Field.ITEMS)) return Optional.empty();
        Optional<JsonNode> first = keyed(in.head());
        if (first.isPresent()) out.tell("posts are the members of the object, each by its key");
        return first;
    }

    /** The list that holds the posts, where no person names one and the object itself is no post. */
    private static Input found(Input in, Rows out) {
        boolean told = in.reading().map().containsKey(Field.ITEMS);
        if (told || JsonElements.first(in).filter(AnyJson::saysWhoAndWhen).isPresent()) return in;
        Optional<JsonElements.Listed> list = listed(in.head());
        if (list.isEmpty()) return in;
        String path = list.get().path();
        out.tell("posts are the items of " + path + "; --items says otherwise");
        return new Input(in.stream(), in.reading().with(Field.ITEMS, path), in.head(), in.countsRows());
    }

    /**
     * A member's name may not keep what it says, so that it is held against its first values as a column is: a time of day is no
     * time, the posts' own addresses are no links, their own site is no domain.
     */
    private static Held held(Input in, boolean keyed, Map<Field, String> paths, Rows out) {
        List<Column> columns = JsonSample.of(in, keyed);
        Map<Field, String> mapped = in.reading().map();
        if (columns.isEmpty()) {
            paths.putAll(mapped);
            return new Held(Set.of(), Set.of());
        }
        Guess guess = Guess.of(columns, in.reading(), in.reading().told());
        Map<Integer, Field> fields = new TreeMap<>(guess.fields());
        columns.forEach(c -> mapped.forEach((field, name) -> {
            if (name.equals(c.name()) && field != Field.ID_WITHIN && field != Field.ITEMS) fields.put(c.index(), field);
        }));
        Rounded rounded = Rounded.of(columns, fields, .5);
        paths.clear();
        List<String> names = columns.stream().map(Column::name).toList();
        mapped.forEach((field, name) -> {
            if (!names.contains(name)) paths.put(field, name);
        });
        fields.forEach((place, field) -> paths.putIfAbsent(field, names.get(place)));
        guess.notTaken().ifPresent(out::tell);
        rounded.notes().forEach(out::tell);
        Set<String> left = new TreeSet<>(guess.left());
        rounded.told().keySet().forEach(place -> left.add(names.get(place)));
        return new Held(left, rounded.lost().stream().map(names::get).collect(Collectors.toSet()));
    }

    /**
     * What the first objects say of their members.
     *
     * @param left those that do not hold what their names say
     * @param lost those whose ids lost their last digits
     */
    record Held(Set<String> left, Set<String> lost) {}

    @Override
    public boolean takes(Field field) {
        return true;
    }

    @Override
    public void read(Input given, Rows out) throws IOException {
        Optional<JsonNode> keyed = keyed(given, out);
        Input in = keyed.isPresent() ? given : found(given, out);
        Map<Field, String> paths = new EnumMap<>(Field.class);
        Optional<JsonNode> first = keyed.or(() -> JsonElements.first(in));
        first.ifPresent(n -> AnyTable.usual(Members.of(n)).forEach((name, field) -> paths.put(field, name)));
        Held held = held(in, keyed.isPresent(), paths, out);
        var set = in.reading().set();
        boolean who = paths.containsKey(Field.ACCOUNT) || set.containsKey(Field.ACCOUNT);
        if (!who || !paths.containsKey(Field.TIME)) {
            throw new CannotDo(
                    "no member says " + (who ? "when" : "who") + " (read as jsonl)",
                    "name it: --map " + (who ? "time" : "account")
                            + "=MEMBER, as user.id for a member within a member");
        }
        List<String> names = first.map(Members::of).orElse(List.of());
        String platform = AnyTable.platform(in, paths.containsKey(Field.PLATFORM), names, out);
        String within = IdScope.column(in.reading(), names).orElse("");
        paths.remove(Field.ID_WITHIN);
        paths.remove(Field.ITEMS);
        var reader = new MemberReader(in, paths, held, within, platform);
        var elements = new JsonElements(in, out, reader::read);
        if (keyed.isPresent()) elements.readKeyed();
        else elements.read();
        reader.tell(out);
        reader.tellOfMapped(out, in.reading().map());
    }
}
