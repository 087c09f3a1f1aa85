package lockstep.language.stories;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Set;
import lockstep.language.form.Clean;
import lockstep.language.form.Fold;

/** Names of weekdays and months in the languages that ICU knows, as single folded words of four letters or more. */
final class Calendar {
    private static final Set<String> DAYS = days();

    private Calendar() {}

    /** Whether a folded word names a weekday or a month. */
    static boolean isDay(String folded) {
        return DAYS.contains(folded);
    }

    private static Set<String> days() {
        Set<String> days = new HashSet<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (!locale.getCountry().isEmpty()) continue;
            var names = new DateFormatSymbols(locale);
            for (String day : names.getWeekdays()) put(days, day);
            for (String month : names.getMonths()) put(days, month);
        }
        days.remove("march"); // also a verb, and a demonstration
        return days;
    }

    private static void put(Set<String> days, String name) {
        String folded = Fold.word(Clean.of(name));
        if (folded.length() >= 4 && folded.codePoints().allMatch(Character::isLetter)) days.add(folded);
    }
}
