package lockstep.language.gloss;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Names of countries, languages, currencies, months, days and numbers in a language, with the English ones, as CLDR has them. */
final class Names {
    private final ULocale there;
    private final Map<String, String> names = new LinkedHashMap<>();

    private Names(String language) {
        there = new ULocale(language);
    }

    /** English name by name in the language. */
    static Map<String, String> of(String language) {
        var names = new Names(language);
        names.places();
        names.days();
        names.numbers();
        return names.names;
    }

    private void add(String foreign, String english) {
        if (!foreign.isEmpty() && !english.isEmpty()) names.putIfAbsent(foreign, english);
    }

    private void places() {
        var here = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        var others = LocaleDisplayNames.getInstance(there);
        for (String country : ULocale.getISOCountries())
            add(others.regionDisplayName(country), here.regionDisplayName(country));
        for (String language : ULocale.getISOLanguages()) {
            String name = others.languageDisplayName(language);
            if (!name.equals(language)) add(name, here.languageDisplayName(language));
        }
        for (String code : new String[] {"USD", "EUR", "GBP", "RUB", "CNY", "JPY", "UAH", "TRY", "INR", "CHF"}) {
            Currency currency = Currency.getInstance(code);
            add(
                    currency.getName(there, Currency.LONG_NAME, null),
                    currency.getName(ULocale.ENGLISH, Currency.LONG_NAME, null));
        }
    }

    private void days() {
        var here = new DateFormatSymbols(ULocale.ENGLISH);
        var others = new DateFormatSymbols(there);
        each(others.getMonths(), here.getMonths());
        each(others.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE), here.getMonths());
        each(others.getWeekdays(), here.getWeekdays());
        var relativeHere = RelativeDateTimeFormatter.getInstance(ULocale.ENGLISH);
        var relativeThere = RelativeDateTimeFormatter.getInstance(there);
        for (AbsoluteUnit unit : AbsoluteUnit.values()) {
            for (Direction direction : Direction.values()) {
                if (unit == AbsoluteUnit.NOW && direction != Direction.PLAIN) continue;
                String other = word(relativeThere, direction, unit);
                if (!other.isEmpty()) add(other, word(relativeHere, direction, unit));
            }
        }
    }

    /** Empty where the pair has no word of its own. */
    private static String word(RelativeDateTimeFormatter formatter, Direction direction, AbsoluteUnit unit) {
        String word = formatter.format(direction, unit);
        return word == null ? "" : word;
    }

    private void each(String[] foreign, String[] english) {
        for (int i = 0; i < Math.min(foreign.length, english.length); i++) add(foreign[i], english[i]);
    }

    /** Numbers in words: from one to twenty, then the tens, a hundred, a thousand, a million. */
    private void numbers() {
        var here = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
        var others = new RuleBasedNumberFormat(there, RuleBasedNumberFormat.SPELLOUT);
        for (long n : new long[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 50, 60, 70, 80, 90, 100,
            1000, 1_000_000
        }) add(others.format(n), here.format(n));
    }
}
