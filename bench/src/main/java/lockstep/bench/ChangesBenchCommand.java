package lockstep.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.kernels.time.Alarm;
import lockstep.kernels.time.ChangePoints;
import lockstep.kernels.time.Counts;
import lockstep.kernels.time.Shares;
import lockstep.model.WrongUse;
import lockstep.worlds.desk.DailyWorld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How often changes are told of where nothing changed, and how late a doubling is told of. */
@Command(
        name = "changes",
        description =
                "Scores the telling of changes on made series: false alarms where nothing changed, and the delay at a doubling.",
        footer = {
            "",
            "One row: one kind of series. 'false' is the share of unchanged series with a change, with its interval; 'within_3' the share",
            "of doublings dated within three days, 'delay' the median of the days by which the date is off; 'rang_false' the share of",
            "unchanged series on which the alarm that is looked at every day rang in ninety days; 'rang_3' how often it rang within three",
            "days of a doubling, 'rang_delay' the median of days until it rang.",
            "",
            "Example:",
            "  lockstep bench changes --series 200 --seed 1"
        },
        mixinStandardHelpOptions = true)
public final class ChangesBenchCommand implements Callable<Integer> {
    private static final int BASELINE = 60;
    private static final int DAYS = 150;
    private static final int DOUBLED = 75;

    @Option(
            names = "--series",
            paramLabel = "N",
            defaultValue = "200",
            description = "series a row; default ${DEFAULT-VALUE}")
    private int series = 200;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "which series; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        if (series < 1) throw new WrongUse("--series is " + series + "; it takes 1 or more");
        Terminal terminal = global.terminal();
        var listing = new Listing(
                "kind",
                "a_day",
                "series",
                "false",
                "low",
                "high",
                "within_3",
                "delay",
                "rang_false",
                "rang_low",
                "rang_high",
                "rang_3",
                "rang_delay");
        for (DailyWorld.Kind kind : DailyWorld.Kind.values()) for (int mean : List.of(20, 50)) row(listing, kind, mean);
        listing.print(terminal, form.form());
        return 0;
    }

    private void row(Listing listing, DailyWorld.Kind kind, int mean) {
        int falsely = 0;
        int rangFalsely = 0;
        int near = 0;
        int rangNear = 0;
        double[] delay = new double[series];
        double[] rang = new double[series];
        for (int s = 0; s < series; s++) {
            var random = new SplittableRandom(seed * 1_000_003
                    + 7919L
                            * List.of(kind.getDeclaringClass().getEnumConstants())
                                    .indexOf(kind)
                    + 31L * mean
                    + s * 104_729L);
            DailyWorld same = DailyWorld.draw(kind, DAYS, mean, DAYS, 2, random.split());
            DailyWorld doubled = DailyWorld.draw(kind, DAYS, mean, DOUBLED, 2, random.split());
            if (!changes(same, random.split()).isEmpty()) falsely++;
            delay[s] = changes(doubled, random.split()).stream()
                    .filter(c -> c.after() > c.before())
                    .mapToInt(c -> Math.abs(c.day() - DOUBLED))
                    .min()
                    .orElse(DAYS);
            if (delay[s] <= 3) near++;
            if (rings(same, BASELINE) < DAYS) rangFalsely++;
            rang[s] = rings(doubled, BASELINE) - DOUBLED + 1;
            if (rang[s] >= 1 && rang[s] <= 3) rangNear++;
        }
        var share = Shares.wilson(falsely, series, .95);
        var rung = Shares.wilson(rangFalsely, series, .95);
        listing.add(
                kind.word(),
                mean,
                series,
                share.estimate(),
                share.low(),
                share.high(),
                (double) near / series,
                median(delay),
                rung.estimate(),
                rung.low(),
                rung.high(),
                (double) rangNear / series,
                median(rang));
    }

    private static List<ChangePoints.Change> changes(DailyWorld world, SplittableRandom random) {
        Counts counts = Counts.of(world.count(), world.exposure());
        var learnt = ChangePoints.calibrate(counts, 3, .05, 99, random);
        return ChangePoints.find(counts, learnt.penalty(), 3);
    }

    /** The day on which an alarm at 5 %, shared by a rise and a fall, first rings; the number of days where it never does. */
    private static int rings(DailyWorld world, int baseline) {
        Counts before = Counts.of(Arrays.copyOf(world.count(), baseline), Arrays.copyOf(world.exposure(), baseline));
        Alarm up = Alarm.over(before, true, .025);
        Alarm down = Alarm.over(before, false, .025);
        for (int t = baseline; t < world.count().length; t++) {
            boolean rose = up.next(world.count()[t], world.exposure()[t]);
            boolean fell = down.next(world.count()[t], world.exposure()[t]);
            if (rose || fell) return t;
        }
        return world.count().length;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
