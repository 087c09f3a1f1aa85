package lockstep.documents.incident;

import static lockstep.documents.lists.FieldList.FIGURES;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import lockstep.documents.lists.FieldRule;
import lockstep.documents.lists.FieldRules;
import lockstep.documents.lists.SpeltNumbers;

/** What numbers of a language stand for, in digits as it parts them and in words as its list and Unicode have them. */
final class Numbers {
    private final FieldRules rules;
    private final String language;
    private final char decimal;

    Numbers(FieldRules rules, String language) {
        this.rules = rules;
        this.language = language;
        this.decimal = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language))
                .getDecimalSeparator();
    }

    /** The number that digits or words stand for; zero where they stand for none. */
    BigDecimal value(String written) {
        String bare = written.strip();
        String digits = bare.replaceAll("[^\\d" + (decimal == ',' ? "," : ".") + "]", "")
                .replace(',', '.');
        if (Character.isDigit(bare.charAt(bare.length() - 1))) return new BigDecimal(digits);
        return shown("vague", bare)
                .or(() -> shown("rounded", bare))
                .or(() -> shown("exact", bare))
                .map(BigDecimal::new)
                .or(() -> SpeltNumbers.value(language, bare))
                .orElse(BigDecimal.ZERO);
    }

    /** What "million" and its like multiply by. */
    BigDecimal scale(String word) {
        return shown("scale", word.strip()).map(BigDecimal::new).orElse(BigDecimal.ONE);
    }

    /** The code of a currency. */
    String currency(String sign) {
        return shown("currency", sign.strip()).orElse(sign);
    }

    /** "Hundreds" and its like say how exact they are. */
    boolean isVague(String word) {
        return shown("vague", word).isPresent();
    }

    /** Whether a word is a number and nothing but that. */
    boolean isExact(String word) {
        return !isVague(word) && shown("rounded", word).isEmpty();
    }

    private Optional<String> shown(String kind, String word) {
        for (FieldRule rule : rules.of(FIGURES, kind, language))
            if (rule.wording().in(word)) return Optional.of(rule.shows());
        return Optional.empty();
    }
}
