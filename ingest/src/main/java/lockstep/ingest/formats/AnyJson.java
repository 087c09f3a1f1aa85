package lockstep.ingest.formats;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.ingest.Field;
import lockstep.ingest.Head;
import lockstep.ingest.Input;
import lockstep.ingest.Likeness;
import lockstep.ingest.Rows;
import lockstep.ingest.SourceFormat;
import lockstep.model.CannotDo;
import lockstep.model.intake.Kinds;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;
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
                + "`username` is taken.";
    }

    @Override
    public Likeness sniff(Head head) {
        if (!head.isJson()) return Likeness.NO;
        Optional<JsonNode> first = JsonElements.first(head.text());
        if (first.isEmpty()) return Likeness.NO;
        Map<String, Field> usual = AnyTable.usual(List.copyOf(first.get().propertyNames()));
        return usual.containsValue(Field.ACCOUNT) && usual.containsValue(Field.TIME) ? Likeness.MAYBE : Likeness.NO;
    }

    @Override
    public void read(Input in, Rows out) throws IOException {
        Map<Field, String> paths = new EnumMap<>(Field.class);
        JsonElements.first(in.head().text())
                .ifPresent(n -> AnyTable.usual(List.copyOf(n.propertyNames()))
                        .forEach((name, field) -> paths.put(field, name)));
        paths.putAll(in.reading().map());
        var set = in.reading().set();
        boolean who = paths.containsKey(Field.ACCOUNT) || set.containsKey(Field.ACCOUNT);
        if (!who || !paths.containsKey(Field.TIME)) {
            throw new CannotDo(
                    "no member says " + (who ? "when" : "who") + " (read as jsonl)",
                    "name it: --map " + (who ? "time" : "account")
                            + "=MEMBER, as user.id for a member within a member");
        }
        String type = set.getOrDefault(Field.OBJECT_TYPE, "object");
        Map<String, Optional<Field>> seen = new HashMap<>();
        List<String> names = JsonElements.first(in.head().text())
                .map(n -> List.copyOf(n.propertyNames()))
                .orElse(List.of());
        String platform = AnyTable.platform(in, paths.containsKey(Field.PLATFORM), names, out);
        String within = IdScope.column(in.reading(), names).orElse("");
        paths.remove(Field.ID_WITHIN);
        Map<Field, Nothing> nothing = new EnumMap<>(Field.class);
        for (Field field : Field.values())
            nothing.put(field, Nothing.of(field, in.reading().layout(), ""));
        new JsonElements(in, out, (n, whole, rows) -> {
                    learn(n, seen, paths);
                    Json.set(rows.current().platform, platform);
                    further(n, in.reading().layout().further(), rows);
                    return row(n, paths, nothing, type, within, rows);
                })
                .read();
    }

    /** What a person names besides the first member of a field. */
    private static void further(JsonNode n, Map<Field, List<String>> further, Rows out) {
        further.forEach((field, names) -> {
            for (String name : names) {
                if (field == Field.TEXT) Json.set(out.current().text, Json.text(at(n, name)));
                else more(out.current(), field, at(n, name), out);
            }
        });
    }

    /** Whether a value is a word that stands for nothing; it is counted. */
    private static boolean isNothing(String text, Nothing nothing, Rows out) {
        if (text.isEmpty() || !nothing.is(text)) return false;
        out.count("values said " + text + ": read as none; --nothing FIELD= takes such words as values");
        return true;
    }

    /** Members that only later objects have are taken too, where none was known for their field. */
    private static void learn(JsonNode n, Map<String, Optional<Field>> seen, Map<Field, String> paths) {
        for (String name : n.propertyNames()) {
            if (seen.containsKey(name)) continue;
            Optional<Field> field = Field.usually(name);
            seen.put(name, field);
            field.ifPresent(f -> paths.putIfAbsent(f, name));
        }
    }

    private static String row(
            JsonNode n,
            Map<Field, String> paths,
            Map<Field, Nothing> nothing,
            String objectType,
            String within,
            Rows out) {
        PostRow post = out.current();
        String kind = objectType;
        for (Map.Entry<Field, String> each : paths.entrySet()) {
            JsonNode value = at(n, each.getValue());
            String text = Json.text(value);
            Nothing words = nothing.get(each.getKey());
            if (words != null && isNothing(text, words, out)) continue;
            switch (each.getKey()) {
                case ACCOUNT -> Json.set(post.account, text);
                case HANDLE -> Json.set(post.handle, text);
                case NAME -> Json.set(post.name, text);
                case PLATFORM -> Json.set(post.platform, text);
                case ID -> Json.set(post.id, text);
                case TEXT -> {
                    String more = post.text.isEmpty() ? text : text + "\n" + post.text;
                    Json.set(post.text, text.isEmpty() ? "" : more);
                }
                case LANGUAGE -> Json.set(post.language, text);
                case KIND -> post.kind = Json.kind(text);
                case REPOST_OF -> Json.set(post.repostOf, text);
                case REPLY_TO -> Json.set(post.replyTo, text);
                case QUOTE_OF -> Json.set(post.quoteOf, text);
                case OBJECT_TYPE -> kind = text.isEmpty() ? objectType : text;
                case TIME -> {
                    String bad = Json.time(out, post, text);
                    if (!bad.isEmpty()) return bad;
                }
                default -> more(post, each.getKey(), value, out);
            }
        }
        String object = paths.containsKey(Field.OBJECT) ? Json.text(at(n, paths.getOrDefault(Field.OBJECT, ""))) : "";
        if (nothing.containsKey(Field.OBJECT) && isNothing(object, nothing.get(Field.OBJECT), out)) object = "";
        if (!object.isEmpty()) {
            post.kind = PostKind.SHARE;
            object(out, out.kind(kind), object);
        }
        if (!within.isEmpty()) {
            var scope = new Utf8();
            scope.set(Json.text(at(n, within)));
            if (IdScope.put(post, scope)) out.tell(IdScope.told(within));
        }
        return out.addPost();
    }

    private static void more(PostRow post, Field field, JsonNode value, Rows out) {
        switch (field) {
            case LIKES -> post.likes = Json.count(value);
            case REPOSTS -> post.reposts = Json.count(value);
            case REPLIES -> post.replies = Json.count(value);
            case VIEWS -> post.views = Json.count(value);
            case FOLLOWERS -> post.followers = Json.count(value);
            case SEEN_AT -> post.seenAt = Json.aside(out, Json.text(value));
            case LINKS -> {
                out.objects().statesLinks();
                each(value, out.objects()::link);
            }
            case HASHTAGS -> {
                out.objects().statesHashtags();
                each(value, out.objects()::hashtag);
            }
            case MENTIONS -> {
                out.objects().statesMentions();
                each(value, out.objects()::mention);
            }
            case IMAGES -> each(value, v -> object(out, Kinds.IMAGE, v));
            case LINK_ID -> object(out, Kinds.LINK, Json.text(value));
            case HASHTAG_ID -> object(out, Kinds.HASHTAG, Json.text(value));
            case DOMAIN_ID -> object(out, Kinds.DOMAIN, Json.text(value));
            default -> {
                // told elsewhere, or not of a post
            }
        }
    }

    private static void object(Rows out, int kind, String text) {
        var value = new Utf8();
        value.set(text);
        out.objects().object(kind, value);
    }

    private static void each(JsonNode value, java.util.function.Consumer<String> taker) {
        if (value.isArray()) {
            for (JsonNode item : value) {
                String text = item.isObject()
                        ? Json.first(item, "expanded_url", "url", "tag", "text", "name", "username")
                        : Json.text(item);
                if (!text.isEmpty()) taker.accept(text);
            }
        } else {
            var list = new Utf8();
            list.set(Json.text(value));
            Lists.each(list, item -> taker.accept(item.toString()));
        }
    }

    private static JsonNode at(JsonNode n, String path) {
        if (n.has(path)) return n.path(path);
        JsonNode at = n;
        for (String name : path.split("\\.")) at = at.path(name);
        return at;
    }
}
