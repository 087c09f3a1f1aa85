package lockstep.model.finding;

import java.util.Map;

/**
 * The similarity network behind a run's findings, as columns: for exports and pages.
 *
 * @param title what a tie is
 * @param a case key of one account of each tie
 * @param b case key of the other
 * @param weight strength of each tie
 * @param measures further named numbers for each tie, as {@code expected}, {@code p}, {@code first_at}
 * @param kept whether the backbone keeps the tie
 */
public record Network(String title, int[] a, int[] b, double[] weight, Map<String, double[]> measures, boolean[] kept) {
    public static final Network NONE = new Network("", new int[0], new int[0], new double[0], Map.of(), new boolean[0]);

    public Network {
        measures = Map.copyOf(measures);
    }

    public int size() {
        return a.length;
    }
}
