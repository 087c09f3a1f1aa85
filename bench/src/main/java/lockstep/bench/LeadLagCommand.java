package lockstep.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.kernels.time.LeadLag;
import lockstep.kernels.time.Shares;
import lockstep.model.WrongUse;
import lockstep.worlds.desk.Confounding;
import lockstep.worlds.desk.DeskWorld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How often the test of lead and lag names a leader where nobody leads, and where one desk copies the other. */
@Command(
        name = "leadlag",
        description =
                "Scores the test of lead and lag on worlds of news desks: false leaders under eight kinds of confounding, and power.",
        footer = {
            "",
            "One row: one kind of world and one share of watched stories that the second desk copies. 'leader' is how often the test",
            "names one at 5 %, with its interval; 'sign_test' how often simply counting who is first does.",
            "",
            "Example:",
            "  lockstep bench leadlag --worlds 400 --seed 7"
        },
        mixinStandardHelpOptions = true)
public final class LeadLagCommand implements Callable<Integer> {
    private static final List<Confounding> KINDS = List.of(Confounding.values());

    @Option(
            names = "--worlds",
            paramLabel = "N",
            defaultValue = "400",
            description = "worlds a row; default ${DEFAULT-VALUE}")
    private int worlds = 400;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "which worlds; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(
            names = "--watched",
            paramLabel = "N",
            defaultValue = "80",
            description = "watched stories; default ${DEFAULT-VALUE}")
    private int watched = 80;

    @Option(
            names = "--controls",
            paramLabel = "N",
            defaultValue = "400",
            description = "control stories; default ${DEFAULT-VALUE}")
    private int controls = 400;

    @Option(
            names = "--copied",
            paramLabel = "PARTS",
            split = ",",
            defaultValue = "0,0.25,0.5",
            description = "parts of the watched stories that are copied; default ${DEFAULT-VALUE}")
    private double[] copiedParts = {0, .25, .5};

    @Option(
            names = "--near",
            paramLabel = "H",
            defaultValue = "20",
            description = "two mentions so many hours apart, or more, say nothing; default ${DEFAULT-VALUE}")
    private double near = 20;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        if (worlds < 1) throw new WrongUse("--worlds is " + worlds + "; it takes 1 or more");
        for (double c : copiedParts)
            if (!(c >= 0 && c <= 1)) throw new WrongUse("--copied is " + c + "; it takes parts from 0 to 1");
        if (watched < 1 || controls < 1) throw new WrongUse("--watched and --controls take 1 or more");
        Terminal terminal = global.terminal();
        var listing = new Listing("world", "copied", "worlds", "leader", "low", "high", "right_way", "sign_test");
        for (double copied : copiedParts) {
            for (int k = 0; k < KINDS.size(); k++) row(listing, k, copied);
        }
        listing.print(terminal, form.form());
        return 0;
    }

    private void row(Listing listing, int k, double copied) {
        Confounding kind = KINDS.get(k);
        int leaders = 0;
        int right = 0;
        int signs = 0;
        for (int w = 0; w < worlds; w++) {
            var random = new SplittableRandom(seed * 1_000_003 + 7919L * k + w * 104_729L);
            DeskWorld world = DeskWorld.draw(kind, watched, controls, copied, random);
            var result = test(world);
            if (result.p() < .05) leaders++;
            if (result.p() < .05 && result.gain() > 0) right++;
            if (signTest(world) < .05) signs++;
        }
        var share = Shares.wilson(leaders, worlds, .95);
        listing.add(
                kind.word(),
                copied,
                worlds,
                share.estimate(),
                share.low(),
                share.high(),
                (double) right / worlds,
                (double) signs / worlds);
    }

    private LeadLag.Result test(DeskWorld world) {
        int[] strata = new int[world.event().length];
        for (int i = 0; i < strata.length; i++) strata[i] = LeadLag.stratum(world.event()[i], 4);
        return LeadLag.test(strata, world.watched(), world.lag(), (long) (near * 3_600_000L), .95);
    }

    /** Who is first more often, without controls: what is customary. */
    private static double signTest(DeskWorld world) {
        int first = 0;
        int all = 0;
        long[] lag = world.lag();
        for (int i = 0; i < lag.length; i++) {
            if (!world.watched()[i] || lag[i] == 0) continue;
            all++;
            if (lag[i] > 0) first++;
        }
        double tail = 0;
        for (int k = Math.max(first, all - first); k <= all; k++)
            tail += Math.exp(Shares.logChoose(all, k) - all * Math.log(2));
        return Math.min(1, 2 * tail);
    }
}
