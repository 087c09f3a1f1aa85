package lockstep.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lockstep.ingest.formats.Ids;
import lockstep.ingest.text.RepostSign;
import lockstep.ingest.text.Times;
import lockstep.model.Count;
import lockstep.model.intake.AccountRow;
import lockstep.model.intake.Kinds;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.ReceivedRow;
import lockstep.model.intake.Reject;
import lockstep.model.intake.SourceIntake;
import lockstep.model.intake.Utf8;

/**
 * Where a format puts what it reads: every input row is handed over once, as a post, as an account or as a reject.
 *
 * <p>A format fills {@link #post} and calls {@link #addPost}; what the text and the columns hold becomes objects there.
 */
public final class Rows {
    /** Why a row of an account that was removed on request is no row of the case; it names no one. */
    private static final String FORGOTTEN = "forgotten: removed on request";

    private final SourceIntake intake;
    private final Times times;
    private final Objects objects;
    private final PostRow post = new PostRow();
    private final AccountRow account = new AccountRow();
    private final ReceivedRow received = new ReceivedRow();
    private final Allowance allowance;
    private final long now;
    private final Map<String, Long> reasons = new LinkedHashMap<>();
    private final Map<Befell, Long> counted = new LinkedHashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Map<Field, Predicate<Utf8>> nothing = new EnumMap<>(Field.class);
    private long rows;
    private long rejected;
    private long future;
    private long faulty;
    private long lastLine;

    Rows(SourceIntake intake, Times times, Allowance allowance, long now) {
        this.intake = intake;
        this.times = times;
        this.allowance = allowance;
        this.now = now;
        this.objects = new Objects(post);
    }

    /** The post to fill; empty. */
    public PostRow post() {
        post.clear();
        post.platform.clear();
        objects.clear();
        return post;
    }

    /** The post that is being filled. */
    public PostRow current() {
        return post;
    }

    /** What becomes objects of the post that is being filled. */
    public Objects objects() {
        return objects;
    }

    /** The account to fill; empty. */
    public AccountRow account() {
        account.clear();
        account.platform.clear();
        return account;
    }

    public Times times() {
        return times;
    }

    /** The number of a kind of object. */
    public int kind(String called) {
        String name = Kinds.name(called);
        int known = Kinds.NAMES.indexOf(name);
        return known >= 0 ? known : intake.kind(name);
    }

    /** Hands over the post; tells why it cannot be taken, or nothing. */
    public String addPost() {
        AccountAddress.settle(post);
        dropNothing(Field.ACCOUNT, post.account);
        settle(post.account, post.handle);
        dropNothing(Field.ID, post.id);
        dropNothing(Field.REPOST_OF, post.repostOf);
        dropNothing(Field.REPLY_TO, post.replyTo);
        dropNothing(Field.QUOTE_OF, post.quoteOf);
        if (Ids.lostDigits(post.account) || Ids.lostDigits(post.id))
            return rounded(Ids.lostDigits(post.id) ? post.id : post.account);
        dropRounded(post.repostOf);
        dropRounded(post.replyTo);
        dropRounded(post.quoteOf);
        dropSelf(post.repostOf);
        dropSelf(post.replyTo);
        dropSelf(post.quoteOf);
        if (post.account.isEmpty()) return "no-account: the row does not say who";
        if (post.postedAt == PostRow.UNKNOWN) return "no-time: the row does not say when";
        passedOn();
        objects.complete();
        lastLine = post.line;
        String refused = refused(intake.add(post));
        if (refused.isEmpty()) {
            rows++;
            if (post.postedAt > now) future++;
        }
        return refused;
    }

    /** A text that begins with RT @name is another's, whatever its source calls the post. */
    private void passedOn() {
        boolean own = post.kind == PostKind.ORIGINAL && post.repostOf.isEmpty() && post.quoteOf.isEmpty();
        if (own && RepostSign.of(post.text).isPresent()) repost();
    }

    /** The post is another's; where only its text says so, that is counted. */
    public void repost() {
        if (post.kind != PostKind.REPOST && post.repostOf.isEmpty())
            count("row begins with RT @name: read as a repost", "rows begin with RT @name: read as reposts");
        post.kind = PostKind.REPOST;
        if (post.repostOf.isEmpty()) objects.repostOfText();
    }

    /** Hands over the account; tells why it cannot be taken, or nothing. */
    public String addAccount() {
        AccountAddress.settle(account.platform, account.account, account.handle);
        settle(account.account, account.handle);
        if (Ids.lostDigits(account.account)) return rounded(account.account);
        if (account.account.isEmpty()) return "no-account: the row does not say who";
        String refused = refused(intake.add(account));
        if (refused.isEmpty()) rows++;
        return refused;
    }

    /** Hands over a profile that stands in the same input row as a post; it does not count as a row. */
    public void addProfile() {
        AccountAddress.settle(account.platform, account.account, account.handle);
        settle(account.account, account.handle);
        if (!account.account.isEmpty()) intake.addProfile(account);
    }

    /** The object of a partner to fill; empty. */
    public ReceivedRow received() {
        received.clear();
        return received;
    }

    /** Hands over the object of a partner; the properties of a bundle, at place 0, are no row. */
    public void addReceived() {
        lastLine = received.line;
        intake.add(received);
        if (received.place > 0) rows++;
        if (received.place > 0 && !received.faults.isEmpty()) faulty++;
    }

    /** Objects of a partner that break their standard; they are kept. */
    public long faulty() {
        return faulty;
    }

    /** A post that was handed over goes by another id as well, as the source tells later on. */
    public void alsoKnown(String platform, String id, String otherId) {
        intake.alsoKnown(utf8(platform), utf8(id), utf8(otherId));
    }

    private static Utf8 utf8(String text) {
        var value = new Utf8();
        value.set(text);
        return value;
    }

    /** Hands over a row that cannot be taken. */
    public void reject(long line, int column, String reason, String raw) {
        rows++;
        rejected++;
        lastLine = line;
        int colon = reason.indexOf(':');
        reasons.merge(colon > 0 ? reason.substring(0, colon) : reason, 1L, Long::sum);
        intake.reject(new Reject(line, column, reason, reason.equals(FORGOTTEN) ? "" : raw));
        allowance.check(rejected);
    }

    /** What befell a row, and what befell several. */
    private record Befell(String one, String many) {}

    /** Something that a person should know befell one more row: "row is ..." of one, "rows are ..." of several. */
    public void count(String one, String many) {
        counted.merge(new Befell(one, many), 1L, Long::sum);
    }

    /** Something that a person should know of the whole source. */
    public void tell(String sentence) {
        told.add(sentence);
    }

    /** What was told, and what was counted with its number before it. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(told);
        counted.forEach((what, n) -> notes.add(Count.of(n, what.one, what.many)));
        return notes;
    }

    /** Who: without the sign before a handle, by the handle where there is no id. */
    private static void settle(Utf8 who, Utf8 handle) {
        withoutSign(handle);
        withoutSign(who);
        if (who.isEmpty()) who.set(handle);
    }

    private static void withoutSign(Utf8 handle) {
        if (handle.length() > 1 && handle.at(0) == '@')
            handle.set(handle.bytes(), handle.from() + 1, handle.length() - 1);
    }

    private static String rounded(Utf8 id) {
        return "rounded-id: " + id
                + " is a number without its last digits, and stands for many ids; map what holds the handle";
    }

    /** Which values of a field of ids stand for nothing: 0, null and the like. */
    public void nothing(Field field, Predicate<Utf8> words) {
        nothing.put(field, words);
    }

    private void dropNothing(Field field, Utf8 id) {
        Predicate<Utf8> words = nothing.get(field);
        if (words == null || id.isEmpty()) return;
        Utf8 number = number(id);
        if (!words.test(number)) return;
        String what = field == Field.ACCOUNT ? "account" : "post";
        String said = " said " + number + ": read as none";
        count("id of " + (field == Field.ACCOUNT ? "an " : "a ") + what + said, "ids of " + what + "s" + said);
        id.clear();
    }

    /** The part of an id that counts within a channel or wall; the whole where none is named, and of an address. */
    private static Utf8 number(Utf8 id) {
        String text = id.toString();
        int slash = text.lastIndexOf('/');
        return slash < 0 || text.contains("://") ? id : utf8(text.substring(slash + 1));
    }

    /** Tables of threads name the first post as its own parent. */
    private void dropSelf(Utf8 id) {
        if (id.isEmpty() || !id.is(post.id)) return;
        id.clear();
        count(
                "post names itself as what it passes on, answers or quotes: read as none",
                "posts name themselves as what they pass on, answer or quote: read as none");
    }

    private void dropRounded(Utf8 id) {
        if (id.isEmpty() || !Ids.lostDigits(id)) return;
        id.clear();
        count(
                "id of another post is a number without its last digits: read as none",
                "ids of other posts are numbers without their last digits: read as none");
    }

    private String refused(SourceIntake.Arrival arrival) {
        return switch (arrival) {
            case TAKEN -> "";
            case OTHER_ACCOUNT -> {
                String help = "; where ids count within a channel, a wall or a video: --map id_within=COLUMN";
                count(
                        "row has the id of a post of another account" + help,
                        "rows have the id of a post of another account" + help);
                yield contradicts("and is another account's");
            }
            case OTHER_TIME -> contradicts("with another time");
            case OTHER_WORDS -> contradicts("and says something else");
            case FORGOTTEN -> FORGOTTEN;
        };
    }

    private String contradicts(String how) {
        return "contradicts: a post with id " + post.id + " is in the case " + how;
    }

    /** Points a value at the text unless it is empty. */
    public static void set(Utf8 value, String text) {
        if (!text.isEmpty()) value.set(text);
    }

    /** Input rows so far. */
    public long rows() {
        return rows;
    }

    /** Line of the last row. */
    long lastLine() {
        return lastLine;
    }

    public long rejected() {
        return rejected;
    }

    /** Rejects by the code of their reason. */
    public Map<String, Long> reasons() {
        return Map.copyOf(reasons);
    }

    /** Posts whose time is later than now; they are kept. */
    public long future() {
        return future;
    }
}
