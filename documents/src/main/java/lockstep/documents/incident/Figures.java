package lockstep.documents.incident;

import static lockstep.documents.lists.FieldList.FIGURES;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.lists.FieldRule;
import lockstep.documents.lists.Language;
import lockstep.documents.lists.Languages;
import lockstep.documents.schema.Shape;

/** Counts that a text gives: the number, of what, what is said of it, and how exact it claims to be. */
final class Figures {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern CLAUSE_END = Shape.CLAUSE_END.pattern();
    private static final Pattern CLAUSE_START = Shape.CLAUSE_START.pattern();
    private static final Pattern SENTENCE_START = Shape.SENTENCE_START.pattern();
    private static final String PERCENT = "percent";
    private static final String APPROX = "approx";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MEANING = 9;
    private static final int NAME = 14;

    /** A part of a text. */
    record Span(int start, int end) {}

    private final Article a;
    private final String language;
    private final Numbers numbers;
    private final CountedThing things;

    private Figures(Article a, String language) {
        this.a = a;
        this.language = language;
        this.numbers = new Numbers(a.lists.rules, language);
        this.things = new CountedThing(a, language);
    }

    static void in(Article a) {
        var figures = new Figures(a, language(a));
        figures.each("share", figures::share);
        figures.each("one-of", (rule, m) -> figures.oneOf(m));
        figures.each("total", (rule, m) -> figures.total(m));
        figures.each("count", (rule, m) -> figures.count(m));
        figures.each("one", (rule, m) -> figures.add(BigDecimal.ONE, unit(m), part(m, APPROX), span(m)));
        figures.each("times", figures::times);
    }

    /** The language of the text; English where it is too short to tell. */
    private static String language(Article a) {
        String language = Language.of(a.prose.text);
        return language.isEmpty() ? Languages.ENGLISH : language;
    }

    private void each(String kind, BiConsumer<FieldRule, Matcher> each) {
        for (FieldRule rule : a.lists.rules.of(FIGURES, kind, language))
            a.each(rule.wording(), m -> each.accept(rule, m));
    }

    /** A part that a wording takes out, where it has one and the text does. */
    private static Optional<String> part(Matcher m, String name) {
        return m.pattern().pattern().contains("(?<" + name + ">")
                ? Optional.ofNullable(m.group(name))
                : Optional.empty();
    }

    private static Span span(Matcher m) {
        return new Span(m.start(), m.end());
    }

    private static CountedThing.Unit unit(Matcher m) {
        return new CountedThing.Unit(m.group("unit").strip(), m.end("unit"));
    }

    /** "A third of", "70 out of 100": a percentage. */
    private void share(FieldRule rule, Matcher m) {
        BigDecimal value = rule.shows().isEmpty() ? numbers.value(m.group("n")) : new BigDecimal(rule.shows());
        add(value, new CountedThing.Unit(PERCENT, m.end()), part(m, APPROX), span(m));
    }

    private void oneOf(Matcher m) {
        BigDecimal of = numbers.value(m.group("n"));
        if (of.signum() == 0) return;
        BigDecimal part = part(m, "part").map(numbers::value).orElse(BigDecimal.ONE);
        BigDecimal value = part.multiply(HUNDRED).divide(of, 1, RoundingMode.HALF_UP);
        add(value, new CountedThing.Unit(PERCENT, m.end()), part(m, APPROX), span(m));
    }

    /** The noun stands before: "the number of domains grew from 38 to 94". */
    private void total(Matcher m) {
        for (String number : new String[] {"from", "n"})
            part(m, number)
                    .filter(n -> !YEAR.matcher(n).matches())
                    .ifPresent(n -> add(
                            numbers.value(n),
                            new CountedThing.Unit(m.group("unit"), m.end(number)),
                            Optional.empty(),
                            new Span(m.start(number), m.end(number))));
    }

    private void times(FieldRule rule, Matcher m) {
        BigDecimal value = rule.shows().isEmpty() ? numbers.value(m.group("n")) : new BigDecimal(rule.shows());
        String unit = part(m, "unit").orElse("times");
        add(value, new CountedThing.Unit(unit, m.end()), part(m, APPROX), span(m));
    }

    private void count(Matcher m) {
        Optional<String> word = part(m, "word");
        String digits = word.isEmpty() ? "n" : "word";
        if (overlapsDate(m.start(digits), m.end())) return;
        boolean plain = part(m, "money").isEmpty() && part(m, PERCENT).isEmpty();
        boolean scaled = part(m, "scale").isPresent();
        if (plain && !scaled && word.isEmpty() && isName(m.group(digits), m.start(digits))) return;
        CountedThing.Unit unit = thing(m);
        if (plain && part(m, "unit").isEmpty()) {
            boolean small = word.map(numbers::isExact)
                    .orElseGet(() -> numbers.value(m.group(digits)).compareTo(BigDecimal.TEN) < 0);
            if (unit.name().isEmpty() || things.is("uncounted", unit.name())) return;
            if (small && !scaled && !things.isCounted(unit)) return;
        }
        BigDecimal value = numbers.value(m.group(digits)).multiply(scale(m));
        if (value.signum() == 0 && word.isPresent()) return;
        number(m, value, unit);
    }

    private void number(Matcher m, BigDecimal value, CountedThing.Unit unit) {
        Optional<String> word = part(m, "word");
        Optional<String> approx = part(m, APPROX).or(() -> part(m, "more")).or(() -> word.filter(numbers::isVague));
        Optional<String> span = part(m, "span");
        Optional<BigDecimal> upper = part(m, "to").map(to -> numbers.value(to).multiply(scale(m)));
        int end = Math.max(unit.end(), m.end());
        boolean between = span.isPresent() && a.fits(FIGURES, "between", span.get()) && upper.isPresent();
        int start = span.isPresent() && !between ? m.end("span") + 1 : m.start();
        if (upper.isPresent() && span.isPresent() && !between && word.isEmpty()) {
            // "Rose from 38 to 94": two figures, not a range.
            add(value, unit, approx, new Span(start, m.start("to")));
            add(upper.get(), unit, Optional.empty(), new Span(m.start("to"), end));
            return;
        }
        add(value, unit, between ? span : approx, new Span(start, end), upper);
    }

    private BigDecimal scale(Matcher m) {
        BigDecimal scale = BigDecimal.ONE;
        for (String one : new String[] {"scale", "scaleb", "scalec"})
            scale = scale.multiply(part(m, one).map(numbers::scale).orElse(BigDecimal.ONE));
        return scale;
    }

    private CountedThing.Unit thing(Matcher m) {
        if (part(m, PERCENT).isPresent()) return new CountedThing.Unit(PERCENT, m.end(PERCENT));
        Optional<String> money = part(m, "money");
        if (money.isPresent()) return new CountedThing.Unit(numbers.currency(money.get()), m.end());
        return part(m, "unit").isPresent() ? unit(m) : things.behind(m.end());
    }

    private void add(BigDecimal number, CountedThing.Unit unit, Optional<String> approx, Span at) {
        add(number, unit, approx, at, Optional.empty());
    }

    private void add(
            BigDecimal number, CountedThing.Unit unit, Optional<String> approx, Span at, Optional<BigDecimal> to) {
        if (!a.prose.inOneSentence(at.start, at.end) || a.taken(Field.FIGURES, at.start, at.end)) return;
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("number", plain(number));
        more.put("unit", unit.name());
        more.put("meaning", meaning(at.start, Math.max(unit.end(), at.end)));
        more.put(APPROX, approx.orElse("").strip());
        to.ifPresent(upper -> more.put("to", plain(upper)));
        a.draft.add(Field.FIGURES, new Mention(number.stripTrailingZeros().toPlainString(), at.start, at.end, more));
    }

    private static Object plain(BigDecimal number) {
        BigDecimal n = new BigDecimal(number.stripTrailingZeros().toPlainString());
        return n.scale() <= 0 && n.precision() < 18 ? (Object) n.longValue() : (Object) n.doubleValue();
    }

    /** What is said of the figure: the words behind it, or before it where nothing follows. */
    private String meaning(int start, int after) {
        int sentence = a.prose.sentenceAt(start);
        int end = a.prose.endOf(sentence);
        String behind = CLAUSE_END
                .matcher(a.prose.plain.substring(Math.min(after, end), end))
                .replaceFirst("")
                .strip();
        String[] words = behind.split("\\s+");
        boolean unparted = !behind.isEmpty() && Character.isIdeographic(behind.codePointAt(0));
        if (words.length >= 2 || unparted)
            return String.join(" ", java.util.Arrays.copyOf(words, Math.min(words.length, MEANING)));
        String before = CLAUSE_START
                .matcher(a.prose.plain.substring(a.prose.startOf(sentence), start))
                .replaceFirst("")
                .strip();
        String[] all = before.split("\\s+");
        return String.join(" ", java.util.Arrays.copyOfRange(all, Math.max(0, all.length - MEANING), all.length));
    }

    /** A year, or as in "Storm 1516" and "Article 5" a number that is part of a name. */
    private boolean isName(String digits, int at) {
        if (YEAR.matcher(digits).matches()) return true;
        int from = Math.max(0, at - NAME);
        return a.meets(FIGURES, "numbered", from, at)
                && !SENTENCE_START.matcher(a.prose.plain.substring(from, at)).matches()
                && !a.meets(FIGURES, "unnumbered", from, at);
    }

    private boolean overlapsDate(int start, int end) {
        return a.taken(Field.DATES, start, end);
    }
}
