package lockstep.ingest.formats;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lockstep.ingest.Field;
import lockstep.ingest.Input;
import lockstep.ingest.Rows;
import lockstep.ingest.bytes.CsvReader;
import lockstep.ingest.text.Times;
import lockstep.model.intake.AccountRow;
import lockstep.model.intake.Kinds;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;

/** Reads one table by its plan. */
final class TableReader {
    private final Rows out;
    private final CsvReader csv;
    private final boolean header;
    private final Field[] fields;
    private final byte[] nothing;
    private final boolean ofAccounts;
    private final boolean hasProfile;
    private final Field[] fixed;
    private final Utf8[] fixedValues;
    private final Utf8 object = new Utf8();
    private final Utf8 objectType = new Utf8();
    private final Utf8 lastType = new Utf8();
    private final int objectKind;
    private int lastKind;
    private final Utf8 lastAccount = new Utf8();
    private int width;
    private final boolean countsRows;
    private final int within;
    private final String toldWithin;
    private long row;

    TableReader(Input in, Rows out, TablePlan plan) {
        this.out = out;
        this.csv = new CsvReader(in.stream(), in.head().separator());
        this.header = in.reading().header();
        this.countsRows = in.countsRows();
        this.fields = plan.fields();
        this.nothing = plan.nothing().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        this.width = plan.width();
        this.ofAccounts = plan.isOfAccounts();
        this.hasProfile = !ofAccounts && Arrays.stream(Field.values()).anyMatch(f -> f.isProfile() && plan.has(f));
        this.fixed = plan.set().keySet().toArray(Field[]::new);
        this.fixedValues = new Utf8[fixed.length];
        for (int i = 0; i < fixed.length; i++) {
            fixedValues[i] = new Utf8();
            fixedValues[i].set(plan.set().getOrDefault(fixed[i], ""));
        }
        List<String> names = in.head().columns();
        this.within = IdScope.place(in.reading(), names).orElse(-1);
        this.toldWithin = within < 0 ? "" : IdScope.told(names.get(within));
        this.objectKind = out.kind(plan.set().getOrDefault(Field.OBJECT_TYPE, "object"));
    }

    void read() throws IOException {
        if (header && !csv.next()) return;
        if (header && !csv.problem().isEmpty()) {
            out.reject(line(), 0, csv.problem(), csv.raw());
        }
        while (csv.next()) {
            row++;
            if (!csv.problem().isEmpty()) {
                out.reject(line(), 0, csv.problem(), csv.raw());
                continue;
            }
            if (width < 0) width = csv.count();
            if (csv.count() != width) {
                ragged();
                continue;
            }
            if (ofAccounts) account();
            else post();
        }
    }

    private long line() {
        return countsRows ? row : csv.line();
    }

    private void ragged() {
        int found = csv.count();
        if (csv.severalLines()) csv.giveUpFirstLine();
        String many = found < width ? "too-few-fields: " : "too-many-fields: ";
        out.reject(line(), Math.min(found, width), many + found + " fields; the table has " + width, csv.raw());
    }

    private void post() {
        PostRow post = out.post();
        post.line = line();
        object.clear();
        objectType.clear();
        for (int i = 0; i < fixed.length; i++) {
            if (put(post, fixed[i], fixedValues[i]) != 0) {
                out.reject(line(), 0, bad(fixed[i], fixedValues[i]) + " (from --set)", csv.raw());
                return;
            }
        }
        for (int i = 0; i < width && i < fields.length; i++) {
            Field field = fields[i];
            if (field == null) continue;
            Utf8 value = csv.field(i);
            if (isNothing(value, field)) value.clear();
            if (put(post, field, value) != 0) {
                out.reject(line(), i + 1, bad(field, value), csv.raw());
                return;
            }
        }
        if (!object.isEmpty()) {
            post.kind = PostKind.SHARE;
            out.objects().object(kind(), object);
        }
        if (within >= 0 && within < csv.count() && IdScope.put(post, csv.field(within))) out.tell(toldWithin);
        String refused = out.addPost();
        if (!refused.isEmpty()) {
            out.reject(line(), 0, refused, csv.raw());
            return;
        }
        if (hasProfile && !lastAccount.is(post.account)) {
            lastAccount.set(post.account.copy(), 0, post.account.length());
            AccountRow account = out.account();
            profile(account);
            out.addProfile();
        }
    }

    private void account() {
        AccountRow account = out.account();
        profile(account);
        String refused = out.addAccount();
        if (!refused.isEmpty()) out.reject(line(), 0, refused, csv.raw());
    }

    private void profile(AccountRow account) {
        account.line = line();
        for (int i = 0; i < fixed.length; i++) put(account, fixed[i], fixedValues[i]);
        for (int i = 0; i < width && i < fields.length; i++) {
            Field field = fields[i];
            if (field == null || isNothing(csv.field(i), field)) continue;
            put(account, field, csv.field(i));
        }
    }

    private boolean isNothing(Utf8 value, Field field) {
        int length = value.length();
        if (length == 0 || length != nothing.length || field == Field.TEXT) return length == 0;
        for (int i = 0; i < length; i++) if (value.at(i) != nothing[i]) return false;
        return true;
    }

    private int kind() {
        if (objectType.isEmpty()) return objectKind;
        if (!lastType.is(objectType)) {
            lastKind = out.kind(objectType.toString());
            lastType.set(objectType.copy(), 0, objectType.length());
        }
        return lastKind;
    }

    private static String bad(Field field, Utf8 value) {
        if (field == Field.TIME || field == Field.SEEN_AT) {
            return "bad-time: " + value
                    + " is not a time from 1970 to 2200; takes ISO 8601, or seconds or milliseconds since 1970, or --time-format";
        }
        return "bad-value: " + value + " is no " + field.word();
    }

    /** Puts a value where it belongs; not 0 where it is none of its kind. */
    private int put(PostRow post, Field field, Utf8 value) {
        switch (field) {
            case ACCOUNT -> post.account.set(value);
            case HANDLE -> handle(post, value);
            case NAME -> post.name.set(value);
            case PLATFORM -> platform(post.platform, value);
            case ID -> post.id.set(value);
            case ID_WITH_ACCOUNT -> {
                post.id.set(value);
                int at = value.length();
                while (at > 0 && value.at(at - 1) != '_') at--;
                post.account.set(value.bytes(), value.from() + at, value.length() - at);
            }
            case TIME -> {
                if (value.isEmpty()) return 0;
                post.postedAt = out.times().read(value);
                return post.postedAt == Times.BAD ? 1 : 0;
            }
            case TEXT -> post.text.set(value);
            case LANGUAGE -> post.language.set(value);
            case KIND -> kind(post, value);
            case REPOST_FLAG -> {
                if (isYes(value)) post.kind = PostKind.REPOST;
            }
            case REPOST_OF -> post.repostOf.set(value);
            case REPLY_TO -> post.replyTo.set(value);
            case QUOTE_OF -> post.quoteOf.set(value);
            case OBJECT -> object.set(value);
            case OBJECT_TYPE -> objectType.set(value);
            default -> {
                return putMore(post, field, value);
            }
        }
        return 0;
    }

    private int putMore(PostRow post, Field field, Utf8 value) {
        switch (field) {
            case LINKS -> {
                out.objects().statesLinks();
                Lists.each(value, out.objects()::link);
            }
            case HASHTAGS -> {
                out.objects().statesHashtags();
                Lists.each(value, out.objects()::hashtag);
            }
            case MENTIONS -> {
                out.objects().statesMentions();
                Lists.each(value, out.objects()::mention);
            }
            case IMAGES -> Lists.each(value, image -> out.objects().object(Kinds.IMAGE, image));
            case LINK_ID -> out.objects().object(Kinds.LINK, value);
            case HASHTAG_ID -> out.objects().object(Kinds.HASHTAG, value);
            case DOMAIN_ID -> out.objects().object(Kinds.DOMAIN, value);
            case LIKES -> post.likes = Lists.count(value);
            case REPOSTS -> post.reposts = Lists.count(value);
            case REPLIES -> post.replies = Lists.count(value);
            case VIEWS -> post.views = Lists.count(value);
            case FOLLOWERS -> post.followers = Lists.count(value);
            case FOLLOWING -> post.following = Lists.count(value);
            case SEEN_AT -> {
                if (!value.isEmpty()) post.seenAt = out.times().readAside(value);
            }
            default -> {
                // a field of the account; its profile is read apart
            }
        }
        return 0;
    }

    private void put(AccountRow account, Field field, Utf8 value) {
        switch (field) {
            case ACCOUNT -> account.account.set(value);
            case HANDLE -> account.handle.set(value);
            case NAME -> account.name.set(value);
            case PLATFORM -> platform(account.platform, value);
            case DESCRIPTION -> account.description.set(value);
            case LOCATION -> account.location.set(value);
            case CATEGORY -> account.category.set(value);
            case ACCOUNT_CREATED -> account.createdAt = out.times().readAside(value);
            case FOLLOWERS -> account.followers = Lists.count(value);
            case FOLLOWING -> account.following = Lists.count(value);
            case POSTS -> account.posts = Lists.count(value);
            case VERIFIED -> account.verified = isYes(value) ? 1 : 0;
            case SEEN_AT -> account.seenAt = out.times().readAside(value);
            default -> {
                // a field of the post
            }
        }
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

    private static void handle(PostRow post, Utf8 value) {
        int skip = !value.isEmpty() && value.at(0) == '@' ? 1 : 0;
        post.handle.set(value.bytes(), value.from() + skip, value.length() - skip);
    }

    private static void kind(PostRow post, Utf8 value) {
        if (value.isEmpty()) return;
        switch (Kinds.name(value.toString())) {
            case "repost", "r", "share" -> post.kind = PostKind.REPOST;
            case "reply", "replied_to", "comment" -> post.kind = PostKind.REPLY;
            case "quote", "quoted", "q", "quote_tweet" -> post.kind = PostKind.QUOTE;
            default -> {
                // original
            }
        }
    }

    private static boolean isYes(Utf8 value) {
        if (value.isEmpty()) return false;
        byte first = (byte) (value.at(0) | 0x20);
        return first == '1' || first == 't' || first == 'y' || value.at(0) == '1';
    }
}
