package lockstep.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column can hold: the left side of {@code --map FIELD=COLUMN} and of {@code --set FIELD=VALUE}. */
public enum Field {
    ACCOUNT("who: the platform's id of the account, or its handle"),
    HANDLE("the name that the account goes by, without @"),
    NAME("display name of the account"),
    PLATFORM("platform the account lives on"),
    ID("the platform's id of the post"),
    ID_WITHIN("what the ids of posts count within, where they are mere counts: a channel, a chat, a wall, a video"),
    ID_WITH_ACCOUNT("an id of the post whose part after the last _ is its account"),
    TIME("when it was posted"),
    CLOCK("the time of day, where the day stands in a column of its own"),
    ZONE("the zone or offset of the time, where it stands in a column of its own"),
    TEXT("what it says"),
    LANGUAGE("language as the source states it"),
    KIND("original, repost, reply or quote"),
    REPOST_FLAG("1 or true where the post is a repost"),
    REPOST_OF("id of the post that it reposts"),
    REPLY_TO("id of the post that it replies to"),
    QUOTE_OF("id of the post that it quotes"),
    REFERS_TO("id of the post that it reposts, replies to or quotes, whichever its kind is, or a list that says which"),
    LINKS("links that it carries, one or a list"),
    HASHTAGS("hashtags that it carries, one or a list"),
    MENTIONS("accounts that it mentions, one or a list"),
    IMAGES("hashes or ids of its images, one or a list"),
    LINK_ID("a number or hash that stands for a link"),
    HASHTAG_ID("a number or hash that stands for a hashtag"),
    DOMAIN_ID("a domain, or a number or hash that stands for one"),
    OBJECT("what was acted on"),
    OBJECT_TYPE("what kind of thing that is"),
    LIKES("likes it had"),
    REPOSTS("reposts it had"),
    REPLIES("replies it had"),
    VIEWS("views it had"),
    SEEN_AT("when these were counted"),
    FOLLOWERS("followers the account had"),
    FOLLOWING("accounts it followed"),
    DESCRIPTION("the account's own description"),
    LOCATION("where the account says it is"),
    ACCOUNT_CREATED("when the account was made"),
    POSTS("posts the account had"),
    VERIFIED("1 or true where the platform verified the account"),
    ITEMS("in JSON, the list whose items are the posts, as data.videos"),
    CATEGORY("what the source sorts the account under");

    private final String says;

    Field(String says) {
        this.says = says;
    }

    /** The name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One line for help. */
    public String says() {
        return says;
    }

    /** Names that columns of this meaning often have, besides {@link #word}. */
    public List<String> usual() {
        return FieldNames.of(this);
    }

    /** Whether it tells of the account rather than of a post. */
    public boolean isProfile() {
        return switch (this) {
            case DESCRIPTION, LOCATION, ACCOUNT_CREATED, POSTS, VERIFIED, CATEGORY -> true;
            default -> false;
        };
    }

    /** Whether several columns may hold it: what each holds is taken, texts one below the other. */
    public boolean takesSeveral() {
        return switch (this) {
            case LINKS, HASHTAGS, MENTIONS, IMAGES, TEXT -> true;
            default -> false;
        };
    }

    /** How well the name of a column says that it holds this: 0 by its own name, more for less usual ones, -1 not at all. */
    public int saidBy(String column) {
        return FieldNames.rank(this, column);
    }

    /** The field of a name on the command line; {@code link} is as good as {@code links}. */
    public static Optional<Field> of(String word) {
        String name = word.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(f -> f.word().equals(name) || f.word().equals(name + "s"))
                .findFirst();
    }

    /** The field that a column of this name usually holds. */
    public static Optional<Field> usually(String column) {
        // what ids count within is asked apart, for such a column often says who besides
        return Arrays.stream(values())
                .filter(f -> f != ID_WITHIN && f.saidBy(column) == 0)
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(f -> f != ID_WITHIN && f.saidBy(column) > 0)
                        .findFirst());
    }
}
