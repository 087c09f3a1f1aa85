package lockstep.ingest.formats;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lockstep.ingest.Field;
import lockstep.ingest.Input;
import lockstep.ingest.Rows;
import lockstep.ingest.text.Link;
import lockstep.model.intake.AccountRow;
import lockstep.model.intake.Kinds;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;
import tools.jackson.databind.JsonNode;

/** Reads the objects of a file of JSON, each field from the member that holds it. */
final class MemberReader {
    private static final int SHOWN = 60;

    private final Map<Field, String> paths;
    private final Map<Field, Nothing> nothing = new EnumMap<>(Field.class);
    private final Map<String, Optional<Field>> seen = new HashMap<>();
    private final Set<String> objects = new TreeSet<>();
    private final Map<Field, Long> filled = new EnumMap<>(Field.class);
    private final Map<Field, Long> unread = new EnumMap<>(Field.class);
    private final Map<Field, String> first = new EnumMap<>(Field.class);
    private final Map<Field, List<String>> further;
    private final Set<String> idle = new TreeSet<>();
    private final Set<String> lost;
    private final Utf8 day = new Utf8();
    private final Utf8 clock = new Utf8();
    private final Utf8 zone = new Utf8();
    private final String objectType;
    private final String within;
    private final String platform;

    /**
     * @param paths of the members, as {@code user.id}
     * @param held what the first objects say of their members
     * @param within path of the member that the ids of posts count within, or empty
     * @param platform of rows that name none, or empty
     */
    MemberReader(Input in, Map<Field, String> paths, AnyJson.Held held, String within, String platform) {
        this.lost = held.lost();
        held.left().forEach(name -> seen.put(name, Optional.empty()));
        this.paths = paths;
        this.within = within;
        this.further = in.reading().layout().further();
        this.platform = platform;
        this.objectType = in.reading().set().getOrDefault(Field.OBJECT_TYPE, "object");
        if (!within.isEmpty()) idle.add(within);
        further.values().forEach(idle::addAll);
        for (Field field : Field.values())
            nothing.put(field, Nothing.of(field, in.reading().layout(), ""));
    }

    /** One object; tells why it is no row, or an empty text. */
    String read(JsonNode n, JsonNode whole, Rows out) {
        learn(n);
        day.clear();
        clock.clear();
        zone.clear();
        PostRow post = out.current();
        Json.set(post.platform, platform);
        String kind = objectType;
        String acted = "";
        further(n, out);
        for (Map.Entry<Field, String> each : paths.entrySet()) {
            JsonNode value = at(n, each.getValue());
            String text = text(each.getKey(), each.getValue(), value, out);
            if (!text.isEmpty() || !value.isEmpty()) filled.merge(each.getKey(), 1L, Long::sum);
            if (each.getKey() == Field.OBJECT) acted = text;
            if (each.getKey() == Field.OBJECT_TYPE) kind = text.isEmpty() ? objectType : text;
            if (hasLost(each.getKey(), each.getValue(), text)) RowFields.lost(post, each.getKey());
            else put(post, each.getKey(), text, value, out);
        }
        String bad = day.isEmpty() ? "" : Json.time(out, post, Zones.together(day, clock, zone));
        if (!bad.isEmpty()) return bad;
        if (!acted.isEmpty()) {
            post.kind = PostKind.SHARE;
            object(out, out.kind(kind), acted);
        }
        within(n, post, out);
        if (acted.isEmpty() && RowFields.isRepost(post)) out.repost();
        if (post.account.isEmpty() && post.handle.isEmpty() && !objects.isEmpty()) return noAccount();
        return Json.add(out, () -> profile(n, post, out));
    }

    /** Whether an id of another post is without its last digits; what the post is, it says nevertheless. */
    private boolean hasLost(Field field, String path, String text) {
        return switch (field) {
            case REPOST_OF, REPLY_TO, QUOTE_OF -> !text.isEmpty() && (lost.contains(path) || Ids.lostDigits(text));
            default -> false;
        };
    }

    private void within(JsonNode n, PostRow post, Rows out) {
        if (within.isEmpty()) return;
        String scope = Json.text(at(n, within));
        if (!scope.isEmpty()) idle.remove(within);
        if (IdScope.put(post, utf8(scope))) out.tell(IdScope.told(within));
    }

    /** What a person names besides the first member of a field. */
    private void further(JsonNode n, Rows out) {
        further.forEach((field, names) -> {
            for (String name : names) {
                JsonNode value = at(n, name);
                String text = text(field, name, value, out);
                if (!text.isEmpty() || !value.isEmpty()) idle.remove(name);
                put(out.current(), field, text, value, out);
            }
        });
    }

    /** What a person should know once all was read. */
    void tell(Rows out) {
        for (String object : objects) out.tell(object);
    }

    /** Of the members that a person named: which were never there, and of which nothing could be read. */
    void tellOfMapped(Rows out, Map<Field, String> mapped) {
        mapped.forEach((field, member) -> {
            boolean scope = field == Field.ID_WITHIN;
            if (field == Field.ITEMS || scope && !idle.contains(member)) return;
            if (scope || !filled.containsKey(field)) out.tell(isEmpty(member, field));
        });
        further.forEach((field, names) -> {
            for (String name : names) if (idle.contains(name)) out.tell(isEmpty(name, field));
        });
        unread.forEach((field, many) -> {
            long all = filled.getOrDefault(field, many);
            String of = many == all ? "none of the " + all : many + " of the " + all;
            out.tell(of + " values of " + paths.get(field) + " (" + field.word() + ") "
                    + (many == all ? "could" : "could not") + " be read; the first is \"" + first.get(field) + "\"");
        });
    }

    private static String isEmpty(String member, Field field) {
        return member + " (" + field.word() + ") is empty in every row";
    }

    private void unread(Field field, String text) {
        unread.merge(field, 1L, Long::sum);
        first.putIfAbsent(field, text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text);
    }

    /** Members that only later objects have are taken too, where none was known for their field. */
    private void learn(JsonNode n) {
        for (String name : Members.of(n)) {
            if (seen.containsKey(name)) continue;
            Optional<Field> field = Field.usually(name).filter(f -> f != Field.CLOCK && f != Field.ZONE);
            seen.put(name, field);
            field.ifPresent(f -> paths.putIfAbsent(f, name));
        }
    }

    /** The text of a member; empty where it stands for nothing. An object in its place is told with its members. */
    private String text(Field field, String path, JsonNode value, Rows out) {
        String text = isId(field) ? id(value, out) : Json.text(value);
        if (!text.isEmpty() && isNothing(field, text)) {
            String said = " of " + field.word() + " said " + text
                    + ": read as none; --nothing FIELD= takes such words as values";
            out.count("value" + said, "values" + said);
            return "";
        }
        if (text.isEmpty() && value.isObject() && !value.isEmpty() && isText(field))
            objects.add(path + " is an object: --map " + field.word() + "=" + members(path, value));
        return text;
    }

    /** An id as a text, of what tools wrap around it, or of the whole post. */
    private static String id(JsonNode value, Rows out) {
        String text = Json.text(value);
        if (text.isEmpty() && value.isObject()) return Json.first(value, "id_str", "rest_id", "id");
        String bare = value.isString() ? Ids.unwrapped(text) : text;
        if (!bare.equals(text))
            out.count(
                    "id was wrapped (\"\", ', .0, blanks): taken without",
                    "ids were wrapped (\"\", ', .0, blanks): taken without");
        return bare;
    }

    private static boolean isId(Field field) {
        return switch (field) {
            case ACCOUNT, ID, REPOST_OF, REPLY_TO, QUOTE_OF -> true;
            default -> false;
        };
    }

    private boolean isNothing(Field field, String text) {
        Nothing none = nothing.get(field);
        return none != null && none.is(utf8(text));
    }

    private static boolean isText(Field field) {
        return switch (field) {
            case ACCOUNT, HANDLE, NAME, ID, TEXT, TIME, REPOST_OF, REPLY_TO, QUOTE_OF -> true;
            default -> false;
        };
    }

    private static String members(String path, JsonNode object) {
        return object.propertyNames().stream()
                .limit(12)
                .map(name -> path + "." + name)
                .collect(Collectors.joining(" or "));
    }

    private String noAccount() {
        return "no-account: the row does not say who; " + String.join("; ", objects);
    }

    private void put(PostRow post, Field field, String text, JsonNode value, Rows out) {
        switch (field) {
            case ACCOUNT -> Json.set(post.account, text);
            case HANDLE -> Json.set(post.handle, text);
            case NAME -> Json.set(post.name, text);
            case PLATFORM -> Json.set(post.platform, text);
            case ID -> Json.set(post.id, text);
            case TEXT -> Json.set(post.text, text.isEmpty() || post.text.isEmpty() ? text : text + "\n" + post.text);
            case LANGUAGE -> Json.set(post.language, text);
            case KIND -> {
                if (post.kind == PostKind.ORIGINAL) post.kind = References.kind(text);
            }
            case REPOST_FLAG -> {
                if (text.equalsIgnoreCase("true") || text.equals("1") || text.equalsIgnoreCase("yes"))
                    post.kind = PostKind.REPOST;
            }
            case REPOST_OF -> Json.set(post.repostOf, text);
            case REPLY_TO -> Json.set(post.replyTo, text);
            case QUOTE_OF -> Json.set(post.quoteOf, text);
            case REFERS_TO -> {
                if (value.isArray()) References.put(post, value);
                else if (!text.isEmpty()) References.put(post, text, out);
            }
            case TIME -> Json.set(day, text);
            case CLOCK -> Json.set(clock, text);
            case ZONE -> Json.set(zone, text);
            case ID_WITH_ACCOUNT -> idWithAccount(post, text);
            default -> more(post, field, value, text, out);
        }
    }

    private static void idWithAccount(PostRow post, String text) {
        Json.set(post.id, text);
        Json.set(post.account, text.substring(text.lastIndexOf('_') + 1));
    }

    private void more(PostRow post, Field field, JsonNode value, String text, Rows out) {
        switch (field) {
            case LIKES -> post.likes = counted(field, value, text);
            case REPOSTS -> post.reposts = counted(field, value, text);
            case REPLIES -> post.replies = counted(field, value, text);
            case VIEWS -> post.views = counted(field, value, text);
            case FOLLOWERS -> post.followers = counted(field, value, text);
            case FOLLOWING -> post.following = counted(field, value, text);
            case SEEN_AT -> post.seenAt = aside(field, out, text);
            case LINKS -> {
                out.objects().statesLinks();
                each(field, value, text, out.objects()::link);
            }
            case HASHTAGS -> {
                out.objects().statesHashtags();
                each(field, value, text, out.objects()::hashtag);
            }
            case MENTIONS -> {
                out.objects().statesMentions();
                each(field, value, text, out.objects()::mention);
            }
            case IMAGES -> each(field, value, text, v -> object(out, Kinds.IMAGE, v));
            case LINK_ID -> number(out, Kinds.LINK, text);
            case HASHTAG_ID -> number(out, Kinds.HASHTAG, text);
            case DOMAIN_ID -> domain(out, text);
            default -> {
                // told elsewhere, or of the account
            }
        }
    }

    /** A count; a list or an object holds its own, a word for nothing none. */
    private long counted(Field field, JsonNode value, String text) {
        long many = count(value, text);
        if (many == PostRow.UNKNOWN && !text.isEmpty()) unread(field, text);
        return many;
    }

    private long aside(Field field, Rows out, String text) {
        long at = Json.aside(out, text);
        if (at == PostRow.UNKNOWN && !text.isEmpty()) unread(field, text);
        return at;
    }

    private static long count(JsonNode value, String text) {
        return text.isEmpty() && value.isValueNode() ? PostRow.UNKNOWN : Json.count(value);
    }

    private void profile(JsonNode n, PostRow post, Rows out) {
        if (paths.keySet().stream().noneMatch(Field::isProfile)) return;
        AccountRow account = out.account();
        account.platform.set(post.platform);
        account.account.set(post.account);
        account.handle.set(post.handle);
        account.name.set(post.name);
        account.followers = post.followers;
        account.following = post.following;
        account.line = post.line;
        for (Map.Entry<Field, String> each : paths.entrySet()) {
            if (!each.getKey().isProfile()) continue;
            String text = Json.text(at(n, each.getValue()));
            switch (each.getKey()) {
                case DESCRIPTION -> Json.set(account.description, text);
                case LOCATION -> Json.set(account.location, text);
                case CATEGORY -> Json.set(account.category, text);
                case ACCOUNT_CREATED -> account.createdAt = aside(Field.ACCOUNT_CREATED, out, text);
                case POSTS -> account.posts = Json.count(at(n, each.getValue()));
                default -> account.verified = text.equalsIgnoreCase("true") || text.equals("1") ? 1 : PostRow.UNKNOWN;
            }
        }
        account.seenAt = post.seenAt == PostRow.UNKNOWN ? post.postedAt : post.seenAt;
        out.addProfile();
    }

    /** A number that stands for what the object holds in words already is no second thing. */
    private static void number(Rows out, int kind, String text) {
        if (!text.isEmpty() && !out.objects().has(kind)) object(out, kind, text);
    }

    private static void domain(Rows out, String text) {
        if (text.isEmpty()) return;
        Utf8 domain = utf8(Link.of(text).map(Link::domain).orElse(text));
        if (!out.current().hasObject(Kinds.DOMAIN, domain)) out.objects().object(Kinds.DOMAIN, domain);
    }

    private static void object(Rows out, int kind, String text) {
        out.objects().object(kind, utf8(text));
    }

    private static Utf8 utf8(String text) {
        var value = new Utf8();
        value.set(text);
        return value;
    }

    private void each(Field field, JsonNode value, String written, Consumer<String> taker) {
        if (!value.isArray()) {
            Lists.each(utf8(written), item -> {
                if (!isNothing(field, item.toString())) taker.accept(item.toString());
            });
            return;
        }
        for (JsonNode item : value) {
            String text = item.isObject()
                    ? Json.first(item, "expanded_url", "url", "tag", "text", "name", "username")
                    : Json.text(item);
            if (!text.isEmpty() && !isNothing(field, text)) taker.accept(text);
        }
    }

    static JsonNode at(JsonNode n, String path) {
        if (n.has(path)) return n.path(path);
        JsonNode at = n;
        for (String name : path.split("\\.")) at = at.path(name);
        return at;
    }
}
