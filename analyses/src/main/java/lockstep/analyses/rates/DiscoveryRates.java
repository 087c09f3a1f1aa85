package lockstep.analyses.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import lockstep.kernels.chance.FalseDiscovery;

/** Sets false-discovery rates over a list of what was tested. */
public final class DiscoveryRates {
    private DiscoveryRates() {}

    /** Gives an item its rate, NaN where it was not tested. */
    public interface Rated<T> {
        T with(T item, double rate);
    }

    /** The list with a rate in each item; the family is all that were tested. */
    public static <T> List<T> over(List<T> items, ToDoubleFunction<T> p, Rated<T> rated) {
        double[] q = of(items, p);
        List<T> all = new ArrayList<>(items.size());
        for (int i = 0; i < q.length; i++) all.add(rated.with(items.get(i), q[i]));
        return all;
    }

    /** The rate of each item, NaN where its p is NaN, as it was not tested. */
    public static <T> double[] of(List<T> items, ToDoubleFunction<T> p) {
        long tested =
                items.stream().mapToDouble(p).filter(x -> !Double.isNaN(x)).count();
        return of(items, p, Math.max(1, tested));
    }

    /** @param family how many tests there were, with those that no item stands for */
    public static <T> double[] of(List<T> items, ToDoubleFunction<T> p, long family) {
        double[] tested =
                items.stream().mapToDouble(p).filter(x -> !Double.isNaN(x)).toArray();
        double[] rates = FalseDiscovery.rates(tested, family);
        double[] all = new double[items.size()];
        int at = 0;
        for (int i = 0; i < all.length; i++)
            all[i] = Double.isNaN(p.applyAsDouble(items.get(i))) ? Double.NaN : rates[at++];
        return all;
    }
}
