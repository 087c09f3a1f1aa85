package lockstep.documents.wording;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.scan.SharedHeads;

/**
 * One way of telling something, as a list writes it.
 *
 * <p>Words and gaps stand as they are. {@code (a|b)} is one of several, within a word too; what {@code ?} follows may be missing, with the gap
 * beside it. {@code account+} is a word and its regular forms, {@code fals*} every word that begins so, {@code ~3} up to three words,
 * {@code {family}} one of a family, {@code [who ...]} a part that is taken out by name, {@code !(...)} and {@code &(...)} what must not and must
 * follow ({@code !<(...)} and {@code &<(...)}: go before), {@code ^the} a word that may have a capital, {@code {clause 8-200}} a stretch of one
 * clause. A wording with a capital letter meets the text as it is, any other the text in small letters.
 */
public final class Wording {
    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";
    private static final String BEGINS = "(?:(?<!" + LETTER + ")|(?!" + LETTER + "))";
    private static final String ENDS = "(?:(?!" + LETTER + ")|(?<!" + LETTER + "))";

    /** Where in a stretch of text a wording must stand. */
    public enum Place {
        ANYWHERE,
        /** At the end of what goes before, with the gap behind it. */
        BEFORE,
        /** At the beginning of what follows, with the gap before it. */
        AFTER,
        /** As the whole stretch. */
        WHOLE
    }

    private final Pattern pattern;
    private final String regex;
    private final boolean capitals;
    /** Whether it stands at the beginning of a stretch or nowhere. */
    private final boolean atHead;

    private final Set<String> needles;

    private Wording(Pattern pattern, String regex, Place place, boolean capitals, Set<String> needles) {
        this.pattern = pattern;
        this.regex = regex;
        this.atHead = place == Place.AFTER || place == Place.WHOLE;
        this.capitals = capitals;
        this.needles = needles;
    }

    /**
     * Reads a line; what is wrong with it is the message of an IllegalArgumentException.
     *
     * @param unparted whether words stand without gaps, as in Chinese, so that a wording may begin within letters
     */
    public static Wording read(String line, Families families, Place place, boolean unparted) {
        Node node = new WordingParser(line, families).read();
        String inner = "(?:" + Node.regex(node) + ")";
        String edged = unparted ? inner : BEGINS + inner + ENDS;
        Pattern pattern = SharedHeads.compile(
                switch (place) {
                    case ANYWHERE -> edged;
                    case BEFORE -> unparted ? inner + "$" : BEGINS + inner + "[ -]$";
                    case AFTER -> unparted ? "^" + inner : "^[ -]?" + inner + ENDS;
                    case WHOLE -> "^" + inner + "$";
                });
        if (pattern.matcher("").find()) throw new IllegalArgumentException("it fits no words at all");
        return new Wording(
                pattern,
                inner,
                place,
                node.capitals(),
                shortest(node.need().any().orElse(Set.of())));
    }

    /** A needle that holds another is found where that one is. */
    private static Set<String> shortest(Set<String> needles) {
        Set<String> kept = new TreeSet<>();
        for (String one : needles)
            if (needles.stream().noneMatch(other -> !other.equals(one) && one.contains(other))) kept.add(one);
        return Set.copyOf(kept);
    }

    /** Letters of which some are in every match, in small letters; empty where none can be named. */
    public Set<String> needles() {
        return needles;
    }

    /** What it matches, as a part of a pattern that says itself what stands around it. */
    public String regex() {
        return regex;
    }

    /** Whether the text is looked at with its capitals. */
    public boolean capitals() {
        return capitals;
    }

    /** Whether it takes out a part of that name. */
    public boolean takes(String name) {
        return pattern.pattern().contains("(?<" + name + ">");
    }

    /** Every place in a stretch of the text; what stands around the stretch is seen. */
    public void each(String text, int from, int to, Consumer<Matcher> each) {
        Matcher m = pattern.matcher(text).region(from, to).useTransparentBounds(true);
        while (m.find()) each.accept(m);
    }

    /** Whether it stands in a stretch by itself. */
    public boolean in(String stretch) {
        Matcher m = pattern.matcher(stretch);
        return atHead ? m.lookingAt() : m.find();
    }

    /** A matcher over a stretch by itself. */
    public Matcher matcher(String stretch) {
        return pattern.matcher(stretch);
    }
}
