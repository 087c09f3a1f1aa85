package lockstep.analyses.coordination;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lockstep.kernels.evidence.Choice;
import lockstep.kernels.evidence.Crowd;
import lockstep.kernels.evidence.Exclusive;
import lockstep.kernels.evidence.GapRates;
import lockstep.kernels.evidence.Risks;
import lockstep.model.Near;

/**
 * Every number, chosen by hand or learnt, that decides what evidence says and what verdict a group gets; read from one table.
 *
 * @param outsiders by whom chance is estimated
 * @param joining who goes with a group
 * @param verdict what innocent causes look like
 * @param ranks what evidence adds to a rank
 */
public record Bounds(
        Outsiders outsiders,
        Choice choice,
        GapRates.Design gaps,
        Crowd.Design crowd,
        Exclusive.Design exclusive,
        Joining joining,
        Verdict verdict,
        Ranks ranks) {
    private static final String FILE = "bounds.tsv";

    /**
     * By whom, and by how many, chance is estimated.
     *
     * @param fewest acts in common from which anything is said
     * @param unseen objects that nobody else took up that count of one subject
     * @param rare takers up to which texts in common make a circle
     * @param alike texts in common that make a circle
     * @param circle how many of a circle are left out
     * @param pull takers by which the chance of a topic is drawn to the plain chance
     * @param pullOfWords the same of texts
     */
    public record Outsiders(int fewest, int unseen, int rare, int alike, int circle, double pull, double pullOfWords) {}

    /**
     * Who goes with a group.
     *
     * @param partners members whom one has to meet
     * @param largest members up to which a group is asked for more
     * @param within share of a group from which it lies within another
     */
    public record Joining(int partners, int largest, double within) {}

    /**
     * What innocent causes look like; shares are of the group's common objects or actions.
     *
     * @param source share that one account starts
     * @param sourceObjects objects it takes to say so
     * @param ahead share on which the group comes before most of the others
     * @param aheadOutsiders share of outsiders with which it does so
     * @param ratio lower bound of met to expected
     * @param near share within an hour
     * @param close the same, amid a crowd
     * @param crowded share of outsiders
     * @param closedRatio lower bound of met to expected, where the objects are the group's own
     * @param closedOutsiders share of outsiders up to which they are
     * @param oneFeed share of all that members do alike
     * @param oneSite share of the links in common that lead to one site
     * @param siteTakers share of those who post links that may link to it, others included
     * @param mixed share of outsiders from which choice has to reach the ratio
     * @param inStep chance, of members at times of their own, from which a group is not in step
     * @param fullHours share of the common things that begin after full and half hours, beyond what is usual
     * @param ownHour share of a member's moments at one time of its day
     * @param ofTheDay how far the day alone, and the hours that members keep, explain when things are taken up
     */
    public record Verdict(
            double source,
            int sourceObjects,
            double ahead,
            double aheadOutsiders,
            double ratio,
            double near,
            double close,
            double crowded,
            double closedRatio,
            double closedOutsiders,
            double oneFeed,
            double oneSite,
            double siteTakers,
            double mixed,
            double inStep,
            double fullHours,
            double ownHour,
            double ofTheDay) {}

    /**
     * What evidence adds to a rank.
     *
     * @param tie most that one tie adds
     * @param choices most that choosing a group's objects adds
     * @param partner what a partner by the customary count adds
     * @param coordinated what the verdict adds
     * @param commonSource what it adds
     * @param convergent by what it divides
     */
    public record Ranks(
            double tie, double choices, double partner, double coordinated, double commonSource, double convergent) {}

    /** Those that are used when nothing is said. */
    public static Bounds defaults() {
        return Kept.BOUNDS;
    }

    /** The table of those. */
    public static BoundTable table() {
        return Kept.TABLE;
    }

    /** Those of a table; a line that is missing, unknown or out of range is refused. */
    public static Bounds of(BoundTable table) {
        var reading = new Reading(table);
        int fewest = reading.count("fewest");
        var risks = new Risks(reading.factor("interest"));
        int unseen = reading.count("unseen.each");
        var bounds = new Bounds(
                new Outsiders(
                        fewest,
                        unseen,
                        reading.count("circle.rare"),
                        reading.count("circle.alike"),
                        reading.count("circle.most"),
                        reading.factor("topic.pull"),
                        reading.factor("topic.pull-of-words")),
                new Choice(reading.shares("choice.shares"), risks),
                gaps(reading, fewest),
                new Crowd.Design(
                        reading.count("crowd.rare"),
                        fewest,
                        reading.share("crowd.usual"),
                        reading.shares("crowd.shares"),
                        reading.shares("crowd.parts"),
                        risks,
                        unseen),
                new Exclusive.Design(
                        fewest,
                        reading.factor("exclusive.each"),
                        reading.factor("exclusive.likely"),
                        reading.shares("exclusive.shares"),
                        risks),
                new Joining(
                        reading.count("join.partners"), reading.count("join.largest"), reading.share("join.within")),
                verdict(reading),
                ranks(reading));
        reading.allTaken();
        return bounds;
    }

    private static GapRates.Design gaps(Reading reading, int fewest) {
        return new GapRates.Design(
                Arrays.stream(reading.counts("gap.windows"))
                        .mapToLong(seconds -> 1_000L * seconds)
                        .toArray(),
                reading.counts("gap.classes"),
                reading.shares("gap.shares"),
                reading.count("haste.crowd"),
                reading.count("haste.known"),
                fewest,
                reading.count("haste.circle"),
                reading.count("haste.wide"),
                reading.factor("haste.prior"));
    }

    private static Verdict verdict(Reading reading) {
        return new Verdict(
                reading.share("verdict.source"),
                reading.count("verdict.source-objects"),
                reading.share("verdict.ahead"),
                reading.share("verdict.ahead-outsiders"),
                reading.factor("verdict.ratio"),
                reading.share("verdict.near"),
                reading.share("verdict.close"),
                reading.share("verdict.crowded"),
                reading.factor("verdict.closed-ratio"),
                reading.share("verdict.closed-outsiders"),
                reading.share("verdict.one-feed"),
                reading.share("verdict.one-site"),
                reading.share("verdict.site-takers"),
                reading.share("verdict.mixed"),
                reading.share("verdict.in-step"),
                reading.share("verdict.full-hours"),
                reading.share("verdict.own-hour"),
                reading.share("verdict.of-the-day"));
    }

    private static Ranks ranks(Reading reading) {
        return new Ranks(
                reading.factor("rank.tie"),
                reading.factor("rank.choices"),
                reading.factor("rank.partner"),
                reading.factor("rank.coordinated"),
                reading.factor("rank.common-source"),
                reading.factor("rank.convergent"));
    }

    /** Takes rows by name, each in its range, and knows which were taken. */
    private static final class Reading {
        private final BoundTable table;
        private final Set<String> taken = new HashSet<>();

        Reading(BoundTable table) {
            this.table = table;
        }

        double share(String name) {
            return shares(one(name))[0];
        }

        double[] shares(String name) {
            return shares(row(name));
        }

        private double[] shares(BoundTable.Row row) {
            if (Arrays.stream(row.values()).anyMatch(v -> v > 1)) throw wrong(row, "a share from 0 to 1");
            return row.values();
        }

        int count(String name) {
            return counts(one(name))[0];
        }

        int[] counts(String name) {
            return counts(row(name));
        }

        private int[] counts(BoundTable.Row row) {
            if (Arrays.stream(row.values()).anyMatch(v -> v < 1 || v != Math.rint(v) || v > Integer.MAX_VALUE))
                throw wrong(row, "a whole number of 1 or more");
            return Arrays.stream(row.values()).mapToInt(v -> (int) v).toArray();
        }

        double factor(String name) {
            BoundTable.Row row = one(name);
            if (row.values()[0] <= 0) throw wrong(row, "a number above 0");
            return row.values()[0];
        }

        private BoundTable.Row one(String name) {
            BoundTable.Row row = row(name);
            if (row.values().length != 1) throw wrong(row, "one number");
            return row;
        }

        private BoundTable.Row row(String name) {
            taken.add(name);
            return table.row(name);
        }

        private RuntimeException wrong(BoundTable.Row row, String takes) {
            return BoundTable.wrong(
                    table.file(), row.line(), row.name() + " is " + BoundTable.told(row.values()), "it takes " + takes);
        }

        void allTaken() {
            for (BoundTable.Row row : table.rows())
                if (!taken.contains(row.name()))
                    throw BoundTable.wrong(
                            table.file(), row.line(), row.name() + " bounds nothing", Near.help(row.name(), taken));
        }
    }

    /** Read once, at first use. */
    private static final class Kept {
        static final BoundTable TABLE = BoundTable.read(FILE, lines());
        static final Bounds BOUNDS = of(TABLE);

        private static List<String> lines() {
            try (InputStream in = Bounds.class.getResourceAsStream(FILE)) {
                if (in == null) throw new IllegalStateException(FILE + " is missing");
                return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .toList();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
