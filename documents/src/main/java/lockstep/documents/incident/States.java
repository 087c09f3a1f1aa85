package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.documents.lists.FieldList;

/** Tells which states act in a text: those whose bodies, media, services or people do something in it. */
final class States {
    private static final int BEFORE = 50;
    private static final int AFTER = 80;

    /**
     * @param state its English name
     * @param score how much speaks for it
     * @param explicit whether something is said to be done by it
     */
    record Acting(String state, double score, boolean explicit, Mention best) {}

    private static final class Tally {
        double score;
        boolean explicit;
        double bestWeight = -1;
        Names.Hit best;

        Tally(Names.Hit first) {
            best = first;
        }
    }

    private States() {}

    static List<Acting> in(Article a) {
        Prose prose = a.prose;
        List<Names.Hit> hits = a.hits;
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            Names.Hit hit = hits.get(i);
            Names.Entry state = hit.of(Gazetteer.STATE);
            Names.Entry operation = hit.of(Gazetteer.OPERATION);
            String name = state != null ? state.value() : operation != null ? operation.kind() : "";
            if (name.isEmpty()) continue;
            double weight = state == null ? 3 : weight(a, hit, state.kind());
            boolean explicit = weight >= 2;
            weight *= hit.start() < prose.endOf(0) ? 1.5 : 1;
            Tally tally = tallies.computeIfAbsent(name, n -> new Tally(hit));
            tally.score += weight;
            tally.explicit |= explicit;
            double preference = weight + (state != null && !state.kind().equals("adjective") ? 0.5 : 0);
            if (preference > tally.bestWeight) {
                tally.bestWeight = preference;
                tally.best = hit;
            }
        }
        joined(a, hits, tallies);
        List<Acting> all = new ArrayList<>();
        tallies.forEach((name, t) -> all.add(new Acting(name, t.score, t.explicit, best(name, t.best))));
        all.sort(Comparator.comparingDouble(Acting::score).reversed().thenComparing(Acting::state));
        return all;
    }

    /** The state of a registered actor is the registry's word. */
    private static Mention best(String state, Names.Hit hit) {
        Names.Entry e = hit.of(Registered.ACTOR);
        return new Mention(state, hit.start(), hit.end(), e == null ? Map.of() : e.by());
    }

    /** What is said of "Russia and China as well as Iran" is said of each. */
    private static void joined(Article a, List<Names.Hit> hits, Map<String, Tally> tallies) {
        boolean chain = false;
        for (int i = 1; i < hits.size(); i++) {
            Names.Entry one = hits.get(i - 1).of(Gazetteer.STATE);
            Names.Entry next = hits.get(i).of(Gazetteer.STATE);
            if (one == null
                    || next == null
                    || one.value().equals(next.value())
                    || !listed(a, hits.get(i - 1), hits.get(i))) {
                chain = false;
                continue;
            }
            Tally ta = tallies.get(one.value());
            Tally tb = tallies.get(next.value());
            if (ta == null || tb == null) continue;
            chain |= explicitly(a, hits.get(i - 1)) || explicitly(a, hits.get(i)) || (ta.explicit && tb.explicit);
            if (chain) {
                ta.explicit = true;
                tb.explicit = true;
                ta.score += 2;
                tb.score += 2;
            }
        }
    }

    private static boolean listed(Article a, Names.Hit before, Names.Hit after) {
        String between = a.prose.low.substring(before.end(), after.start()).strip();
        return between.isEmpty() || a.fits(FieldList.STATES, "joined", between);
    }

    private static boolean explicitly(Article a, Names.Hit hit) {
        Names.Entry e = hit.of(Gazetteer.STATE);
        return e != null && weight(a, hit, e.kind()) >= 2;
    }

    private static double weight(Article a, Names.Hit hit, String kind) {
        if (a.before(FieldList.STATES, "aimed", hit.start(), BEFORE)) return 0.2;
        if (a.before(FieldList.STATES, "behind", hit.start(), BEFORE)) return 2.5;
        return switch (kind) {
            case "body", "unit" -> 3;
            case "medium", "proxy" -> 2.5;
            case "government" -> 2;
            case "person" -> 1.5;
            default -> a.after(FieldList.STATES, "acts", hit.end(), AFTER) ? 2.5 : 0.7;
        };
    }
}
