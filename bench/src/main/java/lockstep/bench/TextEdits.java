package lockstep.bench;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import lockstep.language.form.Tokens;

/** Stated, seeded edits of a real text, of which it is known what they make of it: a copy, a rewording, or another statement. */
final class TextEdits {
    /** What an edit leaves of a text. */
    enum Makes {
        COPY,
        REWORDED,
        OTHER
    }

    /** One kind of edit. */
    enum Edit {
        CASE(Makes.COPY),
        EMOJI(Makes.COPY),
        LINK(Makes.COPY),
        TAGS(Makes.COPY),
        PUNCTUATION(Makes.COPY),
        HIDDEN(Makes.COPY),
        LOOKALIKES(Makes.COPY),
        CHINESE_VARIANT(Makes.COPY),
        ORDER(Makes.REWORDED),
        SUBSTITUTION(Makes.REWORDED),
        TRUNCATION(Makes.REWORDED),
        INSERTION(Makes.REWORDED),
        NUMBER(Makes.OTHER);

        final Makes makes;

        Edit(Makes makes) {
            this.makes = makes;
        }
    }

    private static final String[] EMOJI = {"🔥", "😂", "❤️", "👏🏽", "🇺🇸", "⚡", "👉"};
    private static final String[] TAGS = {"#breaking", "#news", "#Новости", "@friend", "#热点"};
    private static final Transliterator SIMPLE = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private final Random random;
    private final List<String> others;

    /**
     * @param random all chance
     * @param others texts that words are borrowed from
     */
    TextEdits(Random random, List<String> others) {
        this.random = random;
        this.others = others;
    }

    /** The edited text; empty where the edit does not apply to it. */
    Optional<String> of(String text, Edit edit) {
        String words = text.replaceAll("(?i)(https?://|www\\.|pic\\.twitter)\\S*|[#@]\\S+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String made = switch (edit) {
            case CASE -> random.nextBoolean() ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
            case EMOJI -> pick(EMOJI) + " " + text + " " + pick(EMOJI) + pick(EMOJI);
            case LINK -> text.replaceAll("https?://\\S+", "").strip() + " https://t.co/" + random.nextInt(1 << 30);
            case TAGS -> text + " " + pick(TAGS) + " " + pick(TAGS);
            case PUNCTUATION -> "\"" + text.replaceAll("[.!?,]+(?=\\s|$)", " ") + "\"!!!";
            case HIDDEN -> hidden(text);
            case LOOKALIKES -> lookalikes(text);
            case CHINESE_VARIANT -> variant(text);
            case ORDER -> order(words);
            case SUBSTITUTION -> substitution(words);
            case TRUNCATION -> truncation(words);
            case INSERTION -> insertion(words);
            case NUMBER -> number(words);
        };
        boolean nothing =
                edit.makes == Makes.COPY ? made.equals(text) : letters(made).equals(letters(words));
        return nothing ? Optional.empty() : Optional.of(made);
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private String pick(String[] some) {
        return some[random.nextInt(some.length)];
    }

    private String hidden(String text) {
        int at = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        return "\u200F" + text.substring(0, at) + "\u200B" + text.substring(at).replace(" ", "\u00A0") + "\u202C";
    }

    /** Two letters in Cyrillic that look Latin, in words long enough to show which script is meant. */
    private static String lookalikes(String text) {
        return text.replaceFirst("(?<=[a-z]{2})a(?=[a-z]{2})", "а").replaceFirst("(?<=[a-z]{2})e(?=[a-z]{2})", "е");
    }

    private static String variant(String text) {
        String simple = SIMPLE.transliterate(text);
        return simple.equals(text) ? TRADITIONAL.transliterate(text) : simple;
    }

    /** Words, or pairs of signs where a script puts no spaces. */
    private static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            if (word.codePoints().noneMatch(Tokens::isUnspaced)) {
                units.add(word + " ");
                continue;
            }
            for (int i = 0; i < word.length(); i += 2) units.add(word.substring(i, Math.min(word.length(), i + 2)));
        }
        return units;
    }

    private static String joined(List<String> units) {
        return String.join("", units).strip();
    }

    /** The last part, a third to two thirds, comes first. */
    private String order(String text) {
        List<String> units = units(text);
        if (units.size() < 4) return text;
        Collections.rotate(units, units.size() / 3 + random.nextInt(units.size() / 3 + 1));
        return joined(units);
    }

    /** One word in five to ten is another text's word; numbers stay. */
    private String substitution(String text) {
        List<String> units = units(text);
        int changed = Math.max(1, units.size() / (5 + random.nextInt(6)));
        for (int i = 0; i < changed; i++) {
            int at = random.nextInt(units.size());
            if (!isPlain(units.get(at))) continue;
            units.set(at, borrowed());
        }
        return joined(units);
    }

    private String borrowed() {
        for (int tries = 0; tries < 20; tries++) {
            List<String> from = units(others.get(random.nextInt(others.size())));
            String unit = from.isEmpty() ? "" : from.get(random.nextInt(from.size()));
            if (isPlain(unit)) return unit;
        }
        return "other ";
    }

    private static boolean isPlain(String unit) {
        return !unit.isBlank() && unit.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ');
    }

    /** The first 60 to 90 per cent. */
    private String truncation(String text) {
        List<String> units = units(text);
        int kept = (int) Math.ceil(units.size() * (.6 + .3 * random.nextDouble()));
        return kept == units.size() ? text : joined(units.subList(0, kept));
    }

    /** One to three words of another text, before or after. */
    private String insertion(String text) {
        var more = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) more.append(borrowed());
        return random.nextBoolean() ? more + " " + text : text + " " + more;
    }

    /** One number of two digits or more is another. */
    private String number(String text) {
        var found =
                java.util.regex.Pattern.compile("(?<![\\w/])\\d{2,6}(?![\\w/])").matcher(text);
        if (!found.find()) return text;
        int other = Integer.parseInt(found.group()) + 1 + random.nextInt(8);
        return text.substring(0, found.start()) + other + text.substring(found.end());
    }
}
