package lockstep.store.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lockstep.model.registry.Label;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Validity;

/** Several rows of the registry about one account or domain, brought to one label for each stretch of time. */
final class Claims {
    /**
     * What one row says.
     *
     * @param general whether its list only says who is a news medium
     * @param why the row in words, and how it matched
     */
    record Claim(String actor, String state, Layer layer, String role, Validity valid, boolean general, String why) {}

    private Claims() {}

    /** One label for each stretch of time that some claim covers, by time. Where rows contradict one another nothing is picked. */
    static List<Label> settle(List<Claim> claims) {
        TreeSet<Long> bounds = new TreeSet<>();
        for (Claim c : claims) {
            bounds.add(c.valid.firstMillis());
            bounds.add(c.valid.endMillis());
        }
        List<Long> cuts = List.copyOf(bounds);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            long from = cuts.get(i);
            long end = cuts.get(i + 1);
            List<Claim> here = claims.stream()
                    .filter(c -> c.valid.firstMillis() <= from && c.valid.endMillis() >= end)
                    .toList();
            if (!here.isEmpty()) add(labels, settled(here, from, end));
        }
        return labels;
    }

    private static void add(List<Label> labels, Label next) {
        if (labels.isEmpty() || !goesOn(labels.get(labels.size() - 1), next)) {
            labels.add(next);
            return;
        }
        Label last = labels.get(labels.size() - 1);
        labels.remove(labels.size() - 1);
        labels.add(new Label(
                next.actor(),
                next.state(),
                next.layer(),
                next.role(),
                last.firstMillis(),
                next.endMillis(),
                next.why()));
    }

    private static boolean goesOn(Label last, Label next) {
        return last.endMillis() == next.firstMillis()
                && last.actor().equals(next.actor())
                && last.state().equals(next.state())
                && last.layer() == next.layer()
                && last.why().equals(next.why());
    }

    private static Label settled(List<Claim> all, long from, long end) {
        List<Claim> telling =
                all.stream().filter(c -> !c.general && c.layer != Layer.UNKNOWN).toList();
        if (telling.isEmpty())
            telling = all.stream().filter(c -> c.layer != Layer.UNKNOWN).toList();
        if (telling.isEmpty()) telling = all;
        Set<String> states = words(telling.stream().map(Claim::state).toList());
        Set<String> actors = words(telling.stream().map(Claim::actor).toList());
        Set<String> roles = words(telling.stream().map(Claim::role).toList());
        Set<Layer> layers = telling.stream().map(Claim::layer).collect(Collectors.toCollection(LinkedHashSet::new));
        boolean contradiction = states.size() > 1 || layers.size() > 1;
        String why = telling.stream().map(Claim::why).distinct().collect(Collectors.joining("; "));
        List<String> others = all.stream().map(Claim::why).distinct().toList();
        if (telling.size() < all.size() && others.size() > 1) {
            List<Claim> stand = telling;
            String also = all.stream()
                    .filter(c -> !stand.contains(c))
                    .map(Claim::why)
                    .distinct()
                    .collect(Collectors.joining("; "));
            why += "; also listed: " + also;
        }
        return new Label(
                actors.size() == 1 ? actors.iterator().next() : "",
                states.size() == 1 ? states.iterator().next() : "",
                layers.size() == 1 && states.size() < 2 ? layers.iterator().next() : Layer.UNKNOWN,
                roles.size() == 1 ? roles.iterator().next() : "",
                from,
                end,
                (contradiction ? "contradiction, so nothing is picked: " : "") + why);
    }

    private static Set<String> words(List<String> said) {
        return said.stream().filter(w -> !w.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
