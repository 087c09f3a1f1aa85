package lockstep.documents.lists;

import static lockstep.documents.wording.Wording.Place.AFTER;
import static lockstep.documents.wording.Wording.Place.ANYWHERE;
import static lockstep.documents.wording.Wording.Place.BEFORE;
import static lockstep.documents.wording.Wording.Place.WHOLE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lockstep.documents.wording.Wording;

/** The lists that each language may have, one for a field of the record, and the kinds of rows in each. */
public enum FieldList {
    STATES(after("acts"), before("behind"), before("aimed"), whole("joined")),
    COUNTRIES(
            before("aimed"),
            before("in"),
            before("spoken"),
            before("said"),
            after("audience"),
            after("tells"),
            whole("opens")),
    ACTORS(
            anywhere("actor"),
            anywhere("named", "name"),
            before("victim"),
            after("suffers"),
            whole("firm"),
            anywhere("hidden"),
            anywhere("layer"),
            whole("one-name"),
            whole("another"),
            whole("thing"),
            anywhere("government"),
            anywhere("service")),
    TARGETS(
            anywhere("aimed", "t"),
            whole("nothing"),
            anywhere("listed"),
            after("lead"),
            after("and"),
            after("bloc"),
            anywhere("target"),
            anywhere("person", "name"),
            whole("place"),
            before("titled"),
            after("title"),
            before("against")),
    STORIES(
            anywhere("story", "c"),
            anywhere("bare"),
            anywhere("headed", "c"),
            anywhere("debunked"),
            anywhere("another"),
            before("others"),
            new Kind("and", AFTER, List.of("c"), false)),
    VOICES(
            anywhere("voice", "who"),
            anywhere("pronoun", "who", "verb"),
            whole("firmness"),
            whole("misread"),
            whole("own"),
            after("confidence"),
            anywhere("cited", "c"),
            anywhere("report-of", "who"),
            before("credited"),
            after("credits"),
            whole("nobody"),
            whole("no-speaker"),
            anywhere("speaker"),
            after("lead"),
            after("and"),
            anywhere("paper"),
            anywhere("press"),
            anywhere("office"),
            whole("person"),
            anywhere("body"),
            anywhere("people"),
            whole("publisher"),
            new Kind("surname", WHOLE, List.of("name"), false),
            anywhere("named", "name"),
            whole("no-forename"),
            anywhere("speaks-for", "who"),
            new Kind("apposed", AFTER, List.of("who"), false)),
    BEGINNINGS(
            before("since"),
            before("begins"),
            before("acted"),
            before("compared"),
            after("grown"),
            after("vote"),
            after("paper"),
            anywhere("background"),
            anywhere("told"),
            anywhere("answered"),
            anywhere("aside"),
            anywhere("titled", "y", "what")),
    FIGURES(
            named("vague"),
            named("rounded"),
            named("exact"),
            named("scale"),
            whole("currency"),
            whole("between"),
            anywhere("count"),
            anywhere("one", "unit"),
            anywhere("total", "unit", "n"),
            anywhere("share"),
            anywhere("one-of", "n"),
            anywhere("times"),
            after("passed"),
            whole("small"),
            whole("ends"),
            whole("closing"),
            whole("counted"),
            whole("uncounted"),
            before("numbered"),
            before("unnumbered")),
    PLATFORMS(before("on"), after("goes-on"), after("other")),
    SECTIONS(anywhere("network")),
    PAGE(
            anywhere("caption"),
            anywhere("box"),
            anywhere("link-box"),
            anywhere("talk"),
            anywhere("lead"),
            anywhere("body"),
            anywhere("elsewhere"),
            anywhere("machine-summary"),
            anywhere("byline-box"),
            anywhere("day-box"),
            anywhere("change-box"),
            anywhere("share-box"),
            anywhere("by"),
            anywhere("led"),
            anywhere("author"),
            anywhere("author-label"),
            anywhere("nobody"),
            anywhere("day-lead"),
            anywhere("day-word"),
            anywhere("hour"),
            anywhere("published"),
            anywhere("changed"),
            anywhere("dated"),
            anywhere("credit"),
            anywhere("advert"),
            anywhere("loading"),
            anywhere("summary"),
            anywhere("machine"),
            anywhere("machine-head"),
            anywhere("day-label")),
    NOTICES(
            anywhere("ai-disclaimer"),
            anywhere("paywall"),
            anywhere("javascript-notice"),
            anywhere("reader-mode-notice"),
            anywhere("retrieval-notice"),
            anywhere("cookie-notice"),
            anywhere("advertisement"),
            anywhere("newsletter-notice"),
            anywhere("share-notice"),
            anywhere("read-more"),
            anywhere("copyright-notice"),
            anywhere("site-furniture"),
            anywhere("to-a-machine"),
            anywhere("publisher", "name")),
    DATES(
            anywhere("part"),
            anywhere("ordinal"),
            anywhere("of"),
            anywhere("month-lead"),
            anywhere("weekday-lead"),
            anywhere("day-part"),
            anywhere("span"),
            anywhere("and"),
            anywhere("between"),
            before("from"),
            anywhere("relative"),
            anywhere("past"),
            anywhere("unit"),
            before("ahead"),
            before("since"),
            after("onward"),
            anywhere("counted"),
            anywhere("month-word"),
            anywhere("year-word")),
    QUOTES(anywhere("said"), anywhere("said-behind"), anywhere("according"), anywhere("particle"), anywhere("nobody")),
    SMALLWORDS(whole("word"));

    /**
     * A kind of row.
     *
     * @param place where its wording must stand
     * @param takes the parts that its wording must take out
     * @param named whether the rows behind may name its wordings as a family
     */
    public record Kind(String name, Wording.Place place, List<String> takes, boolean named) {}

    // A map that nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, Kind> kinds;

    FieldList(Kind... kinds) {
        this.kinds = Arrays.stream(kinds).collect(Collectors.toUnmodifiableMap(Kind::name, k -> k));
    }

    /** Whether incidents are read by it; what is read before, of pages and days, is read by the lists that ship. */
    public boolean ofIncidents() {
        return compareTo(PAGE) < 0;
    }

    /** The kinds of rows by name. */
    public Map<String, Kind> kinds() {
        return kinds;
    }

    /** Whether the rows behind may name the wordings of a kind as a family. */
    public boolean names(String kind) {
        Kind known = kinds.get(kind);
        return known != null && known.named();
    }

    /** The name of its file. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".tsv";
    }

    /** The list with a file of that name. */
    public static Optional<FieldList> of(String file) {
        return Arrays.stream(values()).filter(l -> l.file().equals(file)).findFirst();
    }

    private static Kind anywhere(String name, String... takes) {
        return new Kind(name, ANYWHERE, List.of(takes), false);
    }

    private static Kind before(String name) {
        return new Kind(name, BEFORE, List.of(), false);
    }

    private static Kind after(String name) {
        return new Kind(name, AFTER, List.of(), false);
    }

    private static Kind whole(String name) {
        return new Kind(name, WHOLE, List.of(), false);
    }

    private static Kind named(String name) {
        return new Kind(name, WHOLE, List.of(), true);
    }
}
