package lockstep.casework.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lockstep.exchange.StixBundle;
import lockstep.exchange.StixObject;
import lockstep.report.exports.KeptObjects;
import lockstep.store.received.Received;

/** The STIX objects that a case received, as they go out again. */
public final class KeptStix implements KeptObjects {
    private final Received received;
    private final Predicate<Received.Item> kept;

    private KeptStix(Received received, Predicate<Received.Item> kept) {
        this.received = received;
        this.kept = kept;
    }

    /** All of them. */
    public static KeptStix all(Received received) {
        return new KeptStix(received, item -> true);
    }

    /** Of each object only the newest version, and where none is newer all. */
    public KeptStix latest() {
        Map<String, String> newest = new HashMap<>();
        received.each("stix", item -> {
            if (kept.test(item)) newest.merge(item.id(), item.modified(), (a, b) -> isLater(b, a) ? b : a);
        });
        return new KeptStix(received, kept.and(item -> !isLater(newest.getOrDefault(item.id(), ""), item.modified())));
    }

    /** Times of one spelling compare as texts, but for the length of their fractions. */
    private static boolean isLater(String a, String b) {
        return bare(a).compareTo(bare(b)) > 0;
    }

    private static String bare(String time) {
        return time.endsWith("Z") ? time.substring(0, time.length() - 1).replaceFirst("\\.?0*$", "") : time;
    }

    /**
     * Those that the standard knows and that keep its rules, and do not point at others.
     *
     * @param told is filled with what is left out, and why
     */
    public static KeptStix strict(Received received, List<StixBundle.Fault> told) {
        List<StixObject> objects = new ArrayList<>();
        received.each("stix", item -> {
            if (item.place() > 0) objects.add(StixObject.of(item.body()));
        });
        var strict = new StixBundle("", objects).strict();
        told.addAll(strict.leftOut());
        Set<String> ids = new HashSet<>();
        strict.leftOut().forEach(fault -> ids.add(fault.object()));
        return new KeptStix(received, item -> !ids.contains(item.id()));
    }

    @Override
    public List<String> envelopes() {
        List<String> envelopes = new ArrayList<>();
        received.each("stix", "bundle", item -> envelopes.add(item.body()));
        return envelopes;
    }

    @Override
    public void each(Taker taker) throws IOException {
        try {
            received.each("stix", item -> {
                if (item.place() == 0 || !kept.test(item)) return;
                try {
                    taker.take(item.id(), item.body());
                } catch (IOException refused) {
                    throw new UncheckedIOException(refused);
                }
            });
        } catch (UncheckedIOException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }
}
