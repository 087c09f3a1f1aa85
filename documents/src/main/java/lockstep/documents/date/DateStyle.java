package lockstep.documents.date;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a page writes its days: whether 3/5/2024 is 3 May or March 5, and by which calendar. Worked out only where a day is met
 * that may be two.
 */
public final class DateStyle {
    /** Which number of a day comes first. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    private static final Set<String> ENGLISH = Arrays.stream(DateFormat.getAvailableULocales())
            .filter(l -> l.getLanguage().equals("en"))
            .map(ULocale::getCountry)
            .collect(Collectors.toUnmodifiableSet());

    private final Supplier<List<String>> tags;
    private @Nullable Order order;
    private @Nullable List<String> asked;
    private String ambiguous = "";

    private DateStyle(Supplier<List<String>> tags) {
        this.tags = tags;
    }

    /** Nothing is known of it. */
    public static DateStyle unknown() {
        return new DateStyle(List::of);
    }

    /** That of languages and regions. */
    public static DateStyle of(List<String> tags) {
        return new DateStyle(() -> tags);
    }

    /**
     * That of a page.
     *
     * @param tags language tags that speak for it, as {@code en-GB}; asked for only when they are needed
     */
    public static DateStyle of(Supplier<List<String>> tags) {
        return new DateStyle(tags);
    }

    private List<String> tags() {
        if (asked == null) asked = List.copyOf(tags.get());
        return asked;
    }

    /** The order that all signs agree on. */
    Order order() {
        if (order == null) order = agreed(tags());
        return order;
    }

    /** Whether the page is in a language. */
    boolean isIn(Collection<String> languages) {
        for (String tag : tags())
            for (String language : languages)
                if (ULocale.forLanguageTag(tag).getLanguage().equals(language)) return true;
        return false;
    }

    /** Keeps what cannot be told, for the reader. */
    void cannotTell(String date) {
        if (ambiguous.isEmpty()) ambiguous = date.strip();
    }

    /** A day that was met and may be two. */
    public Optional<String> ambiguous() {
        return ambiguous.isEmpty() ? Optional.empty() : Optional.of(ambiguous);
    }

    private static Order agreed(List<String> tags) {
        Set<Order> orders = EnumSet.noneOf(Order.class);
        for (String tag : tags) orders.add(order(ULocale.forLanguageTag(tag)));
        orders.remove(Order.UNKNOWN);
        return orders.size() == 1 ? orders.iterator().next() : Order.UNKNOWN;
    }

    private static Order order(ULocale locale) {
        // English is written in both orders; only a region tells which.
        boolean english =
                locale.getLanguage().equals("en") || locale.getLanguage().isEmpty();
        if (english && locale.getCountry().isEmpty()) return Order.UNKNOWN;
        return ofPattern(written(locale));
    }

    /** The locale whose data say how a region writes; of English only those that have data of their own. */
    private static ULocale written(ULocale locale) {
        boolean known = !locale.getLanguage().equals("en") || ENGLISH.contains(locale.getCountry());
        return ULocale.addLikelySubtags(known ? locale : new ULocale("und_" + locale.getCountry()));
    }

    private static Order ofPattern(ULocale locale) {
        String pattern = plain(((SimpleDateFormat) DateFormat.getDateInstance(DateFormat.SHORT, locale)).toPattern());
        boolean yearFirst = pattern.indexOf('y') < Math.min(pattern.indexOf('d'), pattern.indexOf('M'));
        if (!yearFirst) return pattern.indexOf('d') < pattern.indexOf('M') ? Order.DAY_FIRST : Order.MONTH_FIRST;
        // Where the year comes first, a day that ends with it is a guest, of which only day before month is sure.
        String monthAndDay = plain(DateTimePatternGenerator.getInstance(locale).getBestPattern("Md"));
        return monthAndDay.indexOf('d') < monthAndDay.indexOf('M') ? Order.DAY_FIRST : Order.UNKNOWN;
    }

    private static String plain(String pattern) {
        return pattern.replaceAll("'[^']*'", "").replace('L', 'M').replaceAll("G", "");
    }
}
