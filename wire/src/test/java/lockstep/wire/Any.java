package lockstep.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import lockstep.model.Run;
import lockstep.model.Source;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Verdict;

/** Arbitrary values for property tests, the same for the same seed; words contain what hostile posts contain. */
final class Any {
    private static final String[] SHARDS = {
        "item",
        " ",
        "\"",
        "\\",
        "\n",
        "\t",
        "\u0000",
        "\u001f",
        "ä",
        "漢",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "\u202E",
        "\u200B",
        "</script>",
        "=1+1",
        "7",
        "'",
        ",",
        "\u2028"
    };

    private final SplittableRandom random;

    Any(long seed) {
        random = new SplittableRandom(seed);
    }

    Finding finding() {
        return Finding.of(word())
                .about(some(4, () -> new Finding.Member(account(), number(), number(), number())))
                .says("x" + word())
                .score(score(3))
                .chance(chance())
                .evidence(atLeastOne(5, this::evidence), random.nextLong(1L << 40))
                .couldAlsoBe(atLeastOne(3, this::word))
                .techniques(some(2, this::word))
                .limits(some(2, this::word))
                .exhibits(some(4, this::exhibit))
                .made()
                .stored("F-" + random.nextInt(100), "R-" + random.nextInt(9));
    }

    Run run() {
        return new Run(
                "R-1",
                word(),
                random.nextInt(9),
                words(),
                words(),
                random.nextLong(),
                word(),
                word(),
                word(),
                instant(),
                Duration.ofMillis(random.nextInt(100_000)),
                random.nextInt(99),
                word(),
                some(3, this::word));
    }

    Source source() {
        return new Source(
                random.nextInt(),
                word(),
                word(),
                word(),
                word(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                word(),
                words(),
                instant());
    }

    /** Names are our own flags and never hostile; values may be. */
    Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) words.put("name-" + i, word());
        return words;
    }

    String word() {
        var word = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) word.append(SHARDS[random.nextInt(SHARDS.length)]);
        return word.toString();
    }

    /** A decimal of at most twelve digits, so that it survives as it is; now and then one that JSON lacks. */
    double number() {
        return switch (random.nextInt(9)) {
            case 0 -> Double.NaN;
            case 1 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            case 2 -> 0.0;
            case 3 -> random.nextInt();
            case 4 -> Double.parseDouble(random.nextInt(1, 1000) + "e-" + random.nextInt(300));
            case 5 -> Double.parseDouble(random.nextInt(1, 1000) + "e" + random.nextInt(300));
            default -> Double.parseDouble("0." + random.nextInt(1, 1_000_000_000));
        };
    }

    double anyDouble() {
        return Double.longBitsToDouble(random.nextLong());
    }

    private Instant instant() {
        return Instant.ofEpochMilli(random.nextLong(-62_135_596_800_000L, 253_402_300_799_999L));
    }

    private Account account() {
        return new Account(random.nextInt(), word(), word(), word());
    }

    private Explanation score(int depth) {
        return new Explanation(number(), word(), depth == 0 ? List.of() : some(3, () -> score(depth - 1)));
    }

    private Chance chance() {
        if (random.nextBoolean()) return new Chance.NotTested(word());
        return new Chance.Tested(
                word(),
                number(),
                number(),
                new Chance.Interval(number(), number(), number(), number(), word()),
                number(),
                number(),
                Verdict.values()[random.nextInt(Verdict.values().length)],
                some(3, this::word),
                some(3, () -> new Chance.Robustness(word(), number(), random.nextBoolean())));
    }

    private Evidence evidence() {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Evidence.CoAction(
                        word(),
                        random.nextInt(),
                        word(),
                        some(4, () -> new Evidence.Act(random.nextInt(), instant(), random.nextLong())));
            case 1 -> new Evidence.Example(word(), some(3, random::nextLong));
            default ->
                new Evidence.Quotation(word(), word(), random.nextInt(), random.nextInt(), some(2, random::nextLong));
        };
    }

    private Exhibit exhibit() {
        return switch (random.nextInt(4)) {
            case 0 ->
                new Exhibit.Network(
                        word(),
                        some(4, random::nextInt),
                        some(4, () -> new Exhibit.Tie(random.nextInt(), random.nextInt(), number())));
            case 1 ->
                new Exhibit.Timeline(
                        word(),
                        word(),
                        instant(),
                        random.nextLong(),
                        some(2, () -> new Exhibit.Series(word(), some(5, this::number))));
            case 2 -> new Exhibit.Table(word(), some(3, this::word), some(3, () -> some(3, this::word)));
            default ->
                new Exhibit.Matrix(
                        word(), some(2, this::word), some(2, this::word), some(2, () -> some(2, this::number)));
        };
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        var all = new ArrayList<T>();
        for (int i = random.nextInt(most + 1); i > 0; i--) all.add(one.get());
        return all;
    }

    private <T> List<T> atLeastOne(int most, Supplier<T> one) {
        var all = new ArrayList<>(some(most - 1, one));
        all.add(one.get());
        return all;
    }
}
