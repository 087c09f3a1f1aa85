package lockstep.ingest.formats;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lockstep.ingest.Field;
import lockstep.ingest.Rows;
import lockstep.ingest.text.Link;
import lockstep.ingest.text.RepostSign;
import lockstep.ingest.text.Times;
import lockstep.model.intake.AccountRow;
import lockstep.model.intake.Kinds;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;
import tools.jackson.databind.JsonNode;

/** Puts the values of one row of a table where they belong. */
final class RowFields {
    private static final Set<String> NO = Set.of("0", "0.0", "false", "f", "no", "n");
    private static final Set<String> YES = Set.of("1", "1.0", "true", "t", "yes", "y");
    private static final int SHORTEST_OWN = 5;

    private final Rows out;
    final Utf8 object = new Utf8();
    final Utf8 objectType = new Utf8();
    final Utf8 day = new Utf8();
    final Utf8 clock = new Utf8();
    final Utf8 zone = new Utf8();
    private final Utf8 joined = new Utf8();
    private final Utf8 refersTo = new Utf8();

    RowFields(Rows out) {
        this.out = out;
    }

    void clear() {
        object.clear();
        objectType.clear();
        day.clear();
        clock.clear();
        zone.clear();
        refersTo.clear();
    }

    /** Puts a value into a post; false where it cannot be read. */
    boolean put(PostRow post, PlannedColumn column, Utf8 value) {
        switch (column.field()) {
            case ACCOUNT -> who(post, value);
            case HANDLE -> withoutSign(post.handle, value);
            case NAME -> post.name.set(value);
            case PLATFORM -> platform(post.platform, value);
            case ID -> post.id.set(value);
            case ID_WITH_ACCOUNT -> idWithAccount(post, value);
            case TIME -> day.set(value);
            case CLOCK -> clock.set(value);
            case ZONE -> zone.set(value);
            case TEXT -> text(post, value);
            case LANGUAGE -> post.language.set(value);
            case KIND -> kind(post, value);
            case REPOST_FLAG -> {
                if (isYes(value)) post.kind = PostKind.REPOST;
                return isAnswer(value);
            }
            case REPOST_OF -> post.repostOf.set(idOf(value));
            case REPLY_TO -> post.replyTo.set(idOf(value));
            case QUOTE_OF -> post.quoteOf.set(idOf(value));
            case REFERS_TO -> refersTo.set(value);
            case OBJECT -> object.set(value);
            case OBJECT_TYPE -> objectType.set(value);
            case LINKS, HASHTAGS, MENTIONS, IMAGES -> {
                return list(post, column, value);
            }
            case LINK_ID, HASHTAG_ID, DOMAIN_ID -> number(post, column.field(), value);
            default -> {
                return count(post, column, value);
            }
        }
        return true;
    }

    /** Who: an id or a handle, or the whole account as an object, of which both are taken. */
    private static void who(PostRow post, Utf8 value) {
        Optional<JsonNode> object = Literal.object(value);
        if (object.isEmpty()) {
            post.account.set(value);
            return;
        }
        JsonNode user = object.get();
        Json.set(post.account, Json.first(user, "id_str", "id", "user_id", "uid"));
        Json.set(post.handle, Json.first(user, "screen_name", "username", "handle", "acct", "login"));
        Json.set(post.name, Json.first(user, "name", "display_name", "displayname", "full_name"));
    }

    /** An id, or that of a whole post as an object. */
    private static Utf8 idOf(Utf8 value) {
        Literal.object(value).ifPresent(post -> value.set(Json.first(post, "id_str", "id", "rest_id", "tweet_id")));
        return value;
    }

    /** One column names the post that is reposted, answered or quoted: which of these, the kind says, or each item of a list. */
    void refer(PostRow post) {
        if (refersTo.isEmpty()) return;
        References.put(post, refersTo.toString(), out);
        refersTo.clear();
    }

    /** An id whose digits are lost still says what the post is. */
    static void lost(PostRow post, Field field) {
        switch (field) {
            case REPOST_OF -> post.kind = PostKind.REPOST;
            case REPLY_TO -> post.kind = PostKind.REPLY;
            case QUOTE_OF -> post.kind = PostKind.QUOTE;
            default -> {
                // the post has no id
            }
        }
    }

    /** Whether a post is somebody else's, passed on. */
    static boolean isRepost(PostRow post) {
        boolean ofAnother = !post.repostOf.isEmpty() && !post.repostOf.is(post.id);
        if (ofAnother || post.kind == PostKind.REPOST) return true;
        return RepostSign.of(post.text).isPresent();
    }

    /** Puts a value into a profile; false where it cannot be read. */
    boolean put(AccountRow account, PlannedColumn column, Utf8 value) {
        switch (column.field()) {
            case ACCOUNT -> account.account.set(value);
            case HANDLE -> withoutSign(account.handle, value);
            case NAME -> account.name.set(value);
            case PLATFORM -> platform(account.platform, value);
            case DESCRIPTION -> account.description.set(value);
            case LOCATION -> account.location.set(value);
            case CATEGORY -> account.category.set(value);
            case ACCOUNT_CREATED -> {
                return (account.createdAt = column.times().read(value)) != Times.BAD;
            }
            case FOLLOWERS -> {
                return (account.followers = Counts.of(value)) != PostRow.UNKNOWN;
            }
            case FOLLOWING -> {
                return (account.following = Counts.of(value)) != PostRow.UNKNOWN;
            }
            case POSTS -> {
                return (account.posts = Counts.of(value)) != PostRow.UNKNOWN;
            }
            case VERIFIED -> {
                account.verified = isYes(value) ? 1 : isAnswer(value) ? 0 : PostRow.UNKNOWN;
                return isAnswer(value);
            }
            case SEEN_AT -> {
                return (account.seenAt = column.times().read(value)) != Times.BAD;
            }
            default -> {
                // a field of the post
            }
        }
        return true;
    }

    private boolean list(PostRow post, PlannedColumn column, Utf8 value) {
        Field field = column.field();
        int before = post.objects();
        boolean[] nothing = {true};
        Consumer<Utf8> all = taker(post, field);
        Consumer<Utf8> taker = item -> {
            if (column.nothing().is(item)) return;
            nothing[0] = false;
            all.accept(item);
        };
        if (!objects(field, value, taker)) Lists.each(value, taker);
        return nothing[0] || post.objects() > before || field != Field.LINKS;
    }

    /** The items of a list of objects; false where a value is none. */
    private static boolean objects(Field field, Utf8 value, Consumer<Utf8> taker) {
        boolean may = value.length() > 1 && (value.at(0) == '[' || value.at(0) == '{');
        if (!may || !Literal.isOne(value.toString())) return false;
        var item = new Utf8();
        return Literal.each(value.toString(), field, text -> {
            item.set(text);
            taker.accept(item);
        });
    }

    private Consumer<Utf8> taker(PostRow post, Field field) {
        return switch (field) {
            case LINKS ->
                link -> {
                    if (isOwn(link, post.id))
                        out.count(
                                "link was the post's own address: left out",
                                "links were the posts' own addresses: left out");
                    else out.objects().link(link);
                };
            case HASHTAGS -> out.objects()::hashtag;
            case MENTIONS -> out.objects()::mention;
            default -> image -> out.objects().object(Kinds.IMAGE, image);
        };
    }

    /** A number that stands for what the row holds in words already is no second thing. */
    private void number(PostRow post, Field field, Utf8 value) {
        int kind = field == Field.LINK_ID ? Kinds.LINK : field == Field.HASHTAG_ID ? Kinds.HASHTAG : Kinds.DOMAIN;
        if (field != Field.DOMAIN_ID && out.objects().has(kind)) return;
        if (kind != Kinds.DOMAIN) {
            out.objects().object(kind, value);
            return;
        }
        String domain = value.toString();
        Link.of(domain).map(Link::domain).ifPresentOrElse(joined::set, () -> joined.set(value));
        if (!post.hasObject(Kinds.DOMAIN, joined)) out.objects().object(kind, joined);
    }

    private boolean count(PostRow post, PlannedColumn column, Utf8 value) {
        long read = 0;
        switch (column.field()) {
            case LIKES -> read = post.likes = Counts.of(value);
            case REPOSTS -> read = post.reposts = Counts.of(value);
            case REPLIES -> read = post.replies = Counts.of(value);
            case VIEWS -> read = post.views = Counts.of(value);
            case FOLLOWERS -> read = post.followers = Counts.of(value);
            case FOLLOWING -> read = post.following = Counts.of(value);
            case SEEN_AT -> read = post.seenAt = column.times().read(value);
            default -> {
                // a field of the account; its profile is read apart
            }
        }
        return read != PostRow.UNKNOWN;
    }

    private void text(PostRow post, Utf8 value) {
        if (hasLineSigns(value)) value.set(value.toString().replace('\u2028', '\n'));
        if (post.text.isEmpty()) post.text.set(value);
        else post.text.set(post.text + "\n" + value);
    }

    /** Whether a text parts its lines by the sign that Unicode has for it. */
    private static boolean hasLineSigns(Utf8 value) {
        for (int i = 2; i < value.length(); i++)
            if (value.at(i) == (byte) 0xA8 && value.at(i - 1) == (byte) 0x80 && value.at(i - 2) == (byte) 0xE2)
                return true;
        return false;
    }

    private static boolean isOwn(Utf8 link, Utf8 id) {
        int length = id.length();
        if (length < SHORTEST_OWN || length > link.length()) return false;
        for (int at = 0; at + length <= link.length(); at++) {
            int i = 0;
            while (i < length && link.at(at + i) == id.at(i)) i++;
            boolean before = at == 0 || !isWord(link.at(at - 1));
            if (i == length && before && (at + length == link.length() || !isWord(link.at(at + length)))) return true;
        }
        return false;
    }

    private static boolean isWord(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private static void idWithAccount(PostRow post, Utf8 value) {
        post.id.set(value);
        int at = value.length();
        while (at > 0 && value.at(at - 1) != '_') at--;
        post.account.set(value.bytes(), value.from() + at, value.length() - at);
    }

    /** Platforms are written in lower case. */
    private static void platform(Utf8 into, Utf8 value) {
        into.set(value);
        for (int i = 0; i < value.length(); i++) {
            if (value.at(i) >= 'A' && value.at(i) <= 'Z') {
                into.set(value.toString().toLowerCase(Locale.ROOT));
                return;
            }
        }
    }

    private static void withoutSign(Utf8 into, Utf8 value) {
        int skip = !value.isEmpty() && value.at(0) == '@' ? 1 : 0;
        into.set(value.bytes(), value.from() + skip, value.length() - skip);
    }

    private static void kind(PostRow post, Utf8 value) {
        PostKind kind = References.kind(value.toString());
        if (kind != PostKind.ORIGINAL) post.kind = kind;
    }

    private static boolean isAnswer(Utf8 value) {
        return isYes(value) || NO.contains(value.toString().toLowerCase(Locale.ROOT));
    }

    private static boolean isYes(Utf8 value) {
        if (value.length() == 1)
            return value.at(0) == '1' || (value.at(0) | 0x20) == 't' || (value.at(0) | 0x20) == 'y';
        return value.length() < 5 && YES.contains(value.toString().toLowerCase(Locale.ROOT));
    }
}
