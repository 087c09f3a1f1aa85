package lockstep.ingest.formats;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final List<Field> HELD = List.of(Field.ID, Field.LINKS, Field.DOMAIN_ID);

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
        return says || listed(head).isPresent() ? Likeness.MAYBE : Likeness.NO;
    }

    private static boolean saysWhoAndWhen(JsonNode object) {
        Map<String, Field> usual = AnyTable.usual(Members.of(object));
        return usual.containsValue(Field.ACCOUNT) && usual.containsValue(Field.TIME);
    }

    /** The list within the object of a file whose items say who and when. */
    private static Optional<JsonElements.Listed> listed(Head head) {
        return JsonElements.list(head.text(), AnyJson::saysWhoAndWhen);
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

    /** A member's name may not keep what it says: the posts' own addresses are no links, their own site no domain. */
    private static Set<String> held(Input in, Map<Field, String> paths, Rows out) {
        List<Column> columns = JsonSample.of(in);
        if (columns.isEmpty()) return Set.of();
        Guess guess = Guess.of(columns, in.reading(), in.reading().told());
        for (Field field : HELD) {
            Optional<String> member = guess.fields().entrySet().stream()
                    .filter(e -> e.getValue() == field)
                    .map(e -> columns.get(e.getKey()).name())
                    .findFirst();
            if (member.isPresent()) paths.put(field, member.get());
            else paths.remove(field);
        }
        guess.notTaken().ifPresent(out::tell);
        return guess.left();
    }

    @Override
    public void read(Input given, Rows out) throws IOException {
        Input in = found(given, out);
        Map<Field, String> paths = new EnumMap<>(Field.class);
        Optional<JsonNode> first = JsonElements.first(in);
        first.ifPresent(n -> AnyTable.usual(Members.of(n)).forEach((name, field) -> paths.put(field, name)));
        Set<String> left = held(in, paths, out);
        paths.putAll(in.reading().map());
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
        var reader = new MemberReader(in, paths, left, within, platform);
        new JsonElements(in, out, reader::read).read();
        reader.tell(out);
        reader.tellOfMapped(out, in.reading().map());
    }
}
