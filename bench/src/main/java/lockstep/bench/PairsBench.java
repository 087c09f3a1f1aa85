package lockstep.bench;

import java.nio.file.Path;
import java.util.Locale;
import lockstep.analyses.peers.CooRNetwork;
import lockstep.analyses.peers.CooRTweet;
import lockstep.analyses.peers.SharePairs;
import lockstep.analyses.peers.Shares;
import lockstep.analyses.peers.Toolkit;
import lockstep.kernels.pairs.HotObjects;
import lockstep.kernels.pairs.MeetingCounts;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Range;
import lockstep.report.CsvCell;

/**
 * Pairs the events of a file and writes what comes out, by our definitions or by a peer's.
 *
 * @param events what the file holds
 * @param out where the pairs are written
 */
record PairsBench(ShareFile.Events events, Path out) {
    /** Our own: a weight is the number of different objects on which two accounts met. */
    long own(long windowMillis, int minObjects) {
        long[] millis = new long[events.time().length];
        for (int i = 0; i < millis.length; i++) millis[i] = Math.round(events.time()[i] * 1000);
        Actions actions = Actions.of(
                events.accounts().size(), events.objects().size(), events.account(), events.object(), millis);
        NameTable names = events.accounts();
        try (Lines lines = new Lines(out)) {
            lines.text("account_a,account_b,objects\n");
            new MeetingCounts(actions, windowMillis, minObjects, HotObjects.NONE)
                    .each(
                            new Range(0, actions.subjects()),
                            (a, b, objects) -> lines.name(names, a)
                                    .comma()
                                    .name(names, b)
                                    .comma()
                                    .number(objects)
                                    .end());
            return lines.rows();
        }
    }

    /** The toolkit's co-retweet network, each direction by itself. */
    long toolkit(double window, int minWeight, boolean loops) {
        Toolkit.Items items = firstOfEachMessage();
        NameTable names = events.accounts();
        try (Lines lines = new Lines(out)) {
            lines.text("source,target,weight\n");
            Toolkit.each(
                    items,
                    window,
                    minWeight,
                    loops,
                    (source, target, weight) -> lines.name(names, source)
                            .comma()
                            .name(names, target)
                            .comma()
                            .number(weight)
                            .end());
            return lines.rows();
        }
    }

    /** As the toolkit stores them: the first row of a message wins. */
    private Toolkit.Items firstOfEachMessage() {
        int n = events.object().length;
        boolean[] seen = new boolean[events.contents().size()];
        int kept = 0;
        int[] object = events.object().clone();
        int[] account = events.account().clone();
        int[] content = events.content().clone();
        double[] time = events.time().clone();
        for (int i = 0; i < n; i++) {
            if (seen[content[i]]) continue;
            seen[content[i]] = true;
            object[kept] = object[i];
            account[kept] = account[i];
            content[kept] = content[i];
            time[kept++] = time[i];
        }
        return new Toolkit.Items(
                java.util.Arrays.copyOf(object, kept),
                java.util.Arrays.copyOf(account, kept),
                java.util.Arrays.copyOf(content, kept),
                java.util.Arrays.copyOf(time, kept));
    }

    /** CooRTweet's network with all its measures. */
    long coortweet(double window, int participation, double quantile) {
        SharePairs pairs = CooRTweet.detectGroups(shares(), window, participation, true);
        CooRNetwork network = CooRNetwork.of(pairs, quantile);
        CooRNetwork.Measures m = network.full();
        try (Lines lines = new Lines(out)) {
            lines.text(
                    "from,to,weight,avg_time_delta,n_content_id,n_content_id_y,edge_symmetry_score,weight_threshold\n");
            for (int t = 0; t < network.ties(); t++) {
                lines.text(CsvCell.quoted(network.names()[network.from()[t]])).comma();
                lines.text(CsvCell.quoted(network.names()[network.to()[t]])).comma();
                lines.number(m.weight()[t])
                        .comma()
                        .text(number(m.avgTimeDelta()[t]))
                        .comma();
                lines.number(m.contents()[t]).comma().number(m.contentsY()[t]).comma();
                lines.text(number(m.symmetry()[t]))
                        .comma()
                        .number(m.above()[t] ? 1 : 0)
                        .end();
            }
            return lines.rows();
        }
    }

    private Shares shares() {
        var all = new OneTable();
        int[] object = all.numbers(events.objects(), events.object());
        int[] account = all.numbers(events.accounts(), events.account());
        int[] content = all.numbers(events.contents(), events.content());
        return new Shares(object, account, content, events.time(), all.names());
    }

    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
        return String.format(Locale.ROOT, "%.15g", value);
    }

    /** Names of several tables in one, as a post that shares itself must be recognised. */
    private static final class OneTable {
        private final java.util.Map<String, Integer> numbers = new java.util.HashMap<>();

        int[] numbers(NameTable table, int[] column) {
            int[] here = new int[table.size()];
            for (int i = 0; i < here.length; i++) {
                String name = table.name(i);
                here[i] = name.equals("NA") ? Shares.NA : numbers.computeIfAbsent(name, n -> numbers.size());
            }
            int[] mapped = new int[column.length];
            for (int i = 0; i < column.length; i++) mapped[i] = here[column[i]];
            return mapped;
        }

        String[] names() {
            String[] names = new String[numbers.size()];
            numbers.forEach((name, number) -> names[number] = name);
            return names;
        }
    }
}
