package lockstep.store.accounts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.wire.Wire;

/** Finds what names an account in the sentences of others, and puts a mark in its place. */
public final class NameMask {
    /** What stands where a name stood. */
    static final String MARK = "[removed]";

    private static final int SHORTEST_TITLE = 5;
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_NUMBER = 6;
    private static final int SHORTEST_POST_ID = 6;
    private static final int OPENING = 40;
    private static final int SHORTEST_TEXT = 12;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}_])";
    private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}_])";

    private final Pattern names;
    private final Set<String> posts;
    private final List<String> openings;

    private NameMask(Pattern names, Set<String> posts, List<String> openings) {
        this.names = names;
        this.posts = posts;
        this.openings = openings;
    }

    /**
     * @param platforms of the accounts
     * @param handles ids and handles: a short one, or a short number, counts only behind an @ or its platform
     * @param titles names as shown, which may be ordinary words
     * @param posts ids of their posts
     * @param texts what they wrote and nobody else did
     */
    public static NameMask of(
            Collection<String> platforms,
            Collection<String> handles,
            Collection<String> titles,
            Collection<String> posts,
            Collection<String> texts) {
        Set<String> forms = new TreeSet<>();
        for (String handle : handles) {
            String bare = handle.startsWith("@") ? handle.substring(1) : handle;
            if (bare.isBlank()) continue;
            forms.add(marked(platforms) + quoted(bare));
            if (isTelling(bare)) forms.add(quoted(bare));
        }
        for (String title : titles) if (title.strip().length() >= SHORTEST_TITLE) forms.add(quoted(title.strip()));
        // the longest first, so that a name within another does not leave its rest
        String any = forms.stream()
                .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                .collect(Collectors.joining("|"));
        Set<String> ids = new HashSet<>();
        for (String id : posts) if (id.length() >= SHORTEST_POST_ID) ids.add(id);
        return new NameMask(
                Pattern.compile(
                        any.isEmpty() ? "(?!)" : NO_WORD_BEFORE + "(?:" + any + ")" + NO_WORD_AFTER,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                ids,
                texts.stream()
                        .map(NameMask::opening)
                        .filter(t -> t.length() >= SHORTEST_TEXT)
                        .distinct()
                        .toList());
    }

    /** Whether a text names the account, one of its posts, or says its words. */
    public boolean isIn(String text) {
        if (names.matcher(text).find()) return true;
        if (!posts.isEmpty()) {
            Matcher word = WORD.matcher(text);
            while (word.find()) if (posts.contains(word.group())) return true;
        }
        return openings.stream().anyMatch(text::contains);
    }

    /** The text without the names; all of it goes where it says the account's own words. */
    public String masked(String text) {
        if (text.isEmpty()) return text;
        if (openings.stream().anyMatch(text::contains)) return MARK;
        String bare = names.matcher(text).replaceAll(Matcher.quoteReplacement(MARK));
        if (posts.isEmpty()) return bare;
        return WORD.matcher(bare)
                .replaceAll(w -> Matcher.quoteReplacement(posts.contains(w.group()) ? MARK : w.group()));
    }

    private static boolean isTelling(String name) {
        boolean number = name.chars().allMatch(Character::isDigit);
        return name.length() >= (number ? SHORTEST_NUMBER : SHORTEST_NAME);
    }

    private static String marked(Collection<String> platforms) {
        String all = platforms.stream()
                .filter(p -> !p.isEmpty())
                .distinct()
                .map(p -> Pattern.quote(p) + ":")
                .collect(Collectors.joining("|"));
        return "(?:@" + (all.isEmpty() ? "" : "|" + all) + ")";
    }

    /** As it is, and as it stands in JSON. */
    private static String quoted(String name) {
        String json = Wire.sentences(List.of(name));
        String inner = json.substring(2, json.length() - 2);
        return inner.equals(name)
                ? Pattern.quote(name)
                : "(?:" + Pattern.quote(name) + "|" + Pattern.quote(inner) + ")";
    }

    private static String opening(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.substring(0, line.offsetByCodePoints(0, Math.min(OPENING, line.codePointCount(0, line.length()))));
    }
}
