package lockstep.language.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.model.WrongUse;

/** Signs of other searches that mean nothing here: they are refused, for they would be looked for as words and find too little in silence. */
final class QuerySigns {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?");
    private static final Set<String> BETWEEN = Set.of("OR", "AND", "NOT", "|", "||", "&&");
    private static final Pattern FIELD = Pattern.compile("-?([a-z]+):\\p{Alnum}.*");
    private static final Set<String> FIELDS =
            Set.of("from", "to", "account", "user", "author", "lang", "language", "since", "until", "site", "kind");
    private static final Pattern STAR_WITHIN = Pattern.compile("-?\\*+[\\p{L}\\p{N}].*|.*[\\p{L}\\p{N}]\\*+[\\p{L}\\p{N}].*");

    private QuerySigns() {}

    /** Refuses what other searches take and this one does not; within quotes anything is words. */
    static void mustBeKnown(String typed) {
        String plain = QUOTED.matcher(typed.replace('“', '"').replace('”', '"').replace('„', '"'))
                .replaceAll(" \"\" ");
        List<String> words = List.of(plain.strip().split("\\s+"));
        for (int i = 0; i < words.size(); i++) {
            boolean between = i > 0 && i + 1 < words.size();
            if (between && BETWEEN.contains(words.get(i))) throw connective(words.get(i));
            if (STAR_WITHIN.matcher(words.get(i)).matches())
                throw new WrongUse(
                        words.get(i) + " has a star before or within a word",
                        "a star stands at the end, for any ending: begin*; \"quotes\" look for what stands in them");
            field(words.get(i));
        }
    }

    private static WrongUse connective(String word) {
        return new WrongUse(
                word + " between words means nothing here: all words are wanted",
                "ask once for each alternative; -word takes out; \"" + word.toLowerCase(Locale.ROOT)
                        + "\" in quotes is looked for");
    }

    private static void field(String word) {
        Matcher field = FIELD.matcher(word);
        if (field.matches() && FIELDS.contains(field.group(1)))
            throw new WrongUse(
                    field.group(1) + ": before a word means nothing here: words are looked for in texts",
                    "whose posts, when and in which language are choices of their own (--account, --since, --language);"
                            + " \"" + word + "\" in quotes is looked for");
    }
}
