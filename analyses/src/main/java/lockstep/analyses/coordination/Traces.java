package lockstep.analyses.coordination;

import java.util.List;
import java.util.Locale;
import lockstep.model.Trace;
import lockstep.model.WrongUse;

/** The kinds of action that can be compared between accounts. To add one: write its constant, and its line in the catalog. */
public final class Traces {
    private Traces() {}

    /** One row for each repost: who reposted what, and when. */
    public static final Trace REPOST = of(
            "repost",
            "repost the same posts",
            "post",
            List.of(
                    "followers of one popular account, who see its posts at the same moment",
                    "fans or activists who agreed in the open to repost one another",
                    "a newsroom's or party's own accounts"),
            List.of("T0049.003"),
            List.of("keller2020", "graham2020"));

    /** One row for each link in a post. */
    public static final Trace LINK = of(
            "link",
            "post the same links",
            "link",
            List.of(
                    "a link that everyone is posting that hour",
                    "a site's own accounts, one for each desk or language",
                    "share buttons and feed services that post an article the minute it appears"),
            List.of("T0049.003", "T0119"),
            List.of("giglietto2020", "righetti2022"));

    /** One row for each registered domain linked to in a post. */
    public static final Trace DOMAIN = of(
            "domain",
            "link to the same sites",
            "site",
            List.of(
                    "readers of one popular site",
                    "accounts of one outlet or media house",
                    "news feeds on the same schedule"),
            List.of("T0119"),
            List.of("giglietto2020"));

    /** One row for each hashtag in a post. */
    public static final Trace HASHTAG = of(
            "hashtag",
            "use the same hashtags",
            "hashtag",
            List.of(
                    "an event that many people watch and tag",
                    "a hashtag game or chat at an agreed hour",
                    "a fandom's or campaign's announced tag storm"),
            List.of("T0049.002"),
            List.of("pacheco2021"));

    /** One row for each post with several hashtags: the tags in their order. */
    public static final Trace HASHTAGS = of(
            "hashtags",
            "use the same hashtags in the same order",
            "sequence of hashtags",
            List.of(
                    "posts shared through one button or form that fills in the tags",
                    "a campaign that published its wording",
                    "reposts that the source lists as posts"),
            List.of("T0049.002", "T0084.001"),
            List.of("pacheco2021"));

    /** One row for each reply: who replied to what. */
    public static final Trace REPLY = of(
            "reply",
            "reply to the same posts",
            "post",
            List.of(
                    "a quarrel that many people join",
                    "regulars under one popular account",
                    "customer service accounts and their customers"),
            List.of("T0116", "T0048"),
            List.of("graham2020"));

    /** One row for each account mentioned in a post. */
    public static final Trace MENTION = of(
            "mention",
            "mention the same accounts",
            "account",
            List.of(
                    "people who speak to one well-known account",
                    "a conversation whose participants all stay mentioned",
                    "supporters who write to their representatives on an agreed day"),
            List.of("T0048"),
            List.of("weber2021"));

    /** One row for each quotation of a post. */
    public static final Trace QUOTE = of(
            "quote",
            "quote the same posts",
            "post",
            List.of("a post that everyone comments on that hour", "followers of one account"),
            List.of("T0049.003"),
            List.of("keller2020"));

    /** One row for each post with words of its own: its text, normalised. */
    public static final Trace TEXT = of(
            "text",
            "post the same text",
            "text",
            List.of(
                    "headlines shared through a site's share button",
                    "wire copy and automatic feeds",
                    "greetings and stock phrases that many people write",
                    "a petition or campaign that published its wording"),
            List.of("T0084.001"),
            List.of("keller2020", "pacheco2021"));

    /** One row for each post that is a copy, word for word or nearly: the group of copies. Boilerplate is set apart before. */
    public static final Trace COPY = of(
            "copy",
            "post copies of the same texts",
            "copied text",
            List.of(
                    "headlines shared through a site's share button, where they were not recognised as such",
                    "wire copy and automatic feeds",
                    "quotations and jokes that go round",
                    "a petition or campaign that published its wording"),
            List.of("T0084.001"),
            List.of("keller2020", "pacheco2021"));

    /** One row for each image in a post, by its hash. */
    public static final Trace IMAGE = of(
            "image",
            "post the same images",
            "image",
            List.of(
                    "a meme that is going round",
                    "preview pictures of one article",
                    "a brand's or outlet's stock images"),
            List.of("T0084"),
            List.of("pacheco2021"));

    /**
     * One row for each post with words of its own, boilerplate included: the group of copies it is in, else its text. What evidence is
     * taken from: how many others post a text says how little it says.
     */
    public static final Trace WORDS =
            new Trace("words", "post the same texts", "text", """
            -- One row: an account posted words, under the copies that they belong to.
            SELECT a.account AS subject, coalesce(c.object, a.object) AS object, a.acted_at AS acted_at, a.post AS post
            FROM actions a
            JOIN kinds k ON k.kind = a.kind
            LEFT JOIN (SELECT post, min(object) AS object FROM copies GROUP BY post) c ON c.post = a.post
            WHERE k.name = 'text'
            """, TEXT.couldAlsoBe(), TEXT.techniques(), TEXT.cites());

    /** All that have a constant, in the order in which they are listed. */
    static final List<Trace> LISTED =
            List.of(REPOST, LINK, DOMAIN, HASHTAG, HASHTAGS, REPLY, MENTION, QUOTE, TEXT, COPY, IMAGE);

    /** The trace of a kind of action: its constant where it has one. */
    public static Trace named(String kind) {
        if (kind.equals(WORDS.id())) return WORDS;
        return LISTED.stream().filter(t -> t.id().equals(kind)).findFirst().orElseGet(() -> ofKind(kind));
    }

    /** Any other kind of action that a source names, as in the {@code object_type} column of the four-column form. */
    public static Trace ofKind(String name) {
        if (!canBeNamed(name)) {
            throw new WrongUse(
                    "no kind of action can be called \"" + name + "\"",
                    "a kind begins with a letter or digit and takes letters, digits, spaces and . _ : / -");
        }
        return of(
                name,
                "act on the same " + name,
                name,
                List.of(
                        "people with the same interest who act at the same time of day",
                        "something that everyone acted on that hour",
                        "several accounts of one organisation"),
                List.of(),
                List.of("righetti2022"));
    }

    /** Whether a kind with this name can be asked for. */
    public static boolean canBeNamed(String kind) {
        return kind.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/-]{0,63}");
    }

    /** How many objects of a kind: 6 links. */
    static String counted(String kind, int many) {
        String one = kind.isEmpty() ? "act" : named(kind).object();
        int of = one.indexOf(" of ");
        String head = of < 0 ? one : one.substring(0, of);
        String plural = head + (many == 1 ? "" : "s") + (of < 0 ? "" : one.substring(of));
        return String.format(Locale.ROOT, "%,d different %s", many, plural);
    }

    private static Trace of(
            String kind,
            String verb,
            String object,
            List<String> couldAlsoBe,
            List<String> techniques,
            List<String> cites) {
        String sql = String.format(Locale.ROOT, """
                -- One row: an account acted on an object of this kind, in a post.
                SELECT a.account AS subject, a.object AS object, a.acted_at AS acted_at, a.post AS post
                FROM actions a
                JOIN kinds k ON k.kind = a.kind
                WHERE k.name = '%s'
                """, kind);
        return new Trace(kind, verb, object, sql, couldAlsoBe, techniques, cites);
    }
}
