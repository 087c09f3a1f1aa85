package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.time.Together;
import lockstep.model.CaseData;
import lockstep.model.answer.AnswerColumn;

/** The relation between two states' voices as a ladder: for each rung what the case shows, and what it cannot tell. */
public final class Ladder {
    private static final String RELATIONS = """
            -- One row: something declared between two actors or states.
            SELECT DISTINCT r.from_actor, r.to_actor, r.relation, r.source, r.source_date, r.valid_from, r.valid_to,
              coalesce(a.state, '') AS from_state, coalesce(b.state, '') AS to_state
            FROM registry_relations r
            LEFT JOIN registry_actors a ON a.actor = r.from_actor
            LEFT JOIN registry_actors b ON b.actor = r.to_actor
            ORDER BY r.from_actor, r.to_actor, r.relation, r.source
            """;

    private static final int TOGETHER = 20;

    private Ladder() {}

    /**
     * One rung.
     *
     * @param rung what it asks
     * @param answer {@code shown}, {@code not shown} or {@code cannot tell}
     * @param evidence in a sentence, with its numbers
     */
    public record Rung(String rung, String answer, String evidence) {}

    /**
     * The relation of two states.
     *
     * @param posts some posts behind the rungs: first mentions of narratives that both carry, and what passes on the other's
     */
    public record Relation(
            @AnswerColumn(says = "one state") String a,
            @AnswerColumn(says = "the other") String b,

            @AnswerColumn(says = "what the rung asks", part = "rung")
            @AnswerColumn(says = "shown, not shown or cannot tell", part = "answer")
            @AnswerColumn(says = "what speaks for it, with its numbers", part = "evidence")
            List<Rung> rungs,

            List<Long> posts) {}

    /** What the rungs rest on besides the case. */
    public record Ground(
            List<Amplification.Cell> cells, List<SharedSources.Shared> sources, LeadsAndLags.Result leads) {}

    /** One ladder for each pair of states that the case holds voices of. */
    public static List<Relation> of(CaseData data, Ground ground) {
        List<Amplification.Cell> cells = ground.cells;
        LeadsAndLags.Result leads = ground.leads;
        List<Techniques.Incident> incidents = Techniques.incidents(data);
        TreeSet<String> states = new TreeSet<>();
        for (Side side : Labelled.posts(data).keySet()) if (side.ofState()) states.add(side.state());
        List<String> names = List.copyOf(states);
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                String a = names.get(i);
                String b = names.get(j);
                relations.add(new Relation(
                        a,
                        b,
                        List.of(
                                topics(leads.overlap(), a, b),
                                sources(ground.sources, a, b),
                                direct(
                                        cells,
                                        a,
                                        b,
                                        List.of("repost", "reply", "quote", "link"),
                                        "direct amplification"),
                                direct(cells, a, b, List.of("copy"), "copied wording"),
                                direct(cells, a, b, List.of("translation"), "translated wording"),
                                together(leads, a, b),
                                order(leads, a, b),
                                Techniques.rung(incidents, a, b, new SplittableRandom(i * 1_009L + j)),
                                declared(data, a, b)),
                        posts(data, cells, leads, a, b)));
            }
        }
        return relations;
    }

    private static List<Long> posts(
            CaseData data, List<Amplification.Cell> cells, LeadsAndLags.Result leads, String a, String b) {
        TreeSet<Long> posts = new TreeSet<>();
        for (Amplification.Cell c : cells) if (isBetween(c, a, b)) posts.addAll(Amplification.posts(data, c, 5));
        leads.pairs().stream()
                .filter(p -> p.a().equals(a) && p.b().equals(b))
                .forEach(p -> p.posts().stream().limit(10).forEach(posts::add));
        return posts.stream().limit(40).toList();
    }

    private static boolean isBetween(Amplification.Cell c, String a, String b) {
        return c.from().ofState()
                && c.to().ofState()
                && ((c.from().state().equals(a) && c.to().state().equals(b))
                        || (c.from().state().equals(b) && c.to().state().equals(a)));
    }

    private static Rung topics(Narratives.Overlap overlap, String a, String b) {
        long both = overlap.both().getOrDefault(a + "\n" + b, 0L);
        long ofA = overlap.of().getOrDefault(a, 0L);
        long ofB = overlap.of().getOrDefault(b, 0L);
        if (ofA == 0 || ofB == 0)
            return new Rung("same topics", "cannot tell", "one of the two has no narratives in the case");
        return new Rung(
                "same topics",
                both > 0 ? "shown" : "not shown",
                String.format(
                        Locale.ROOT,
                        "%,d narratives are carried by both, of %,d and %,d; newsrooms carry %,d of them too",
                        both,
                        ofA,
                        ofB,
                        overlap.alsoControl().getOrDefault(a + "\n" + b, 0L)));
    }

    private static Rung sources(List<SharedSources.Shared> sources, String a, String b) {
        List<SharedSources.Shared> of =
                sources.stream().filter(s -> s.a().equals(a) && s.b().equals(b)).toList();
        long beyond = of.stream().filter(s -> s.q() <= .05).count();
        boolean tested = of.stream().anyMatch(s -> !Double.isNaN(s.q()));
        String answer = beyond > 0 ? "shown" : of.isEmpty() || tested ? "not shown" : "cannot tell";
        return new Rung(
                "same sources",
                answer,
                of.size() + " sites are linked to by both, " + beyond
                        + " of them by each more than by ordinary newsrooms"
                        + (of.isEmpty() || tested ? "" : "; the case has no newsrooms to hold them against"));
    }

    private static Rung direct(List<Amplification.Cell> cells, String a, String b, List<String> ways, String rung) {
        List<Amplification.Cell> of = cells.stream()
                .filter(c -> ways.contains(c.way()))
                .filter(c -> isBetween(c, a, b))
                .toList();
        long posts = of.stream().mapToLong(Amplification.Cell::posts).sum();
        boolean beyond = of.stream().anyMatch(c -> c.q() <= .05);
        boolean untested = of.stream().anyMatch(c -> Double.isNaN(c.p()));
        String answer = beyond ? "shown" : posts > 0 && untested ? "cannot tell" : "not shown";
        return new Rung(
                rung,
                answer,
                posts + " posts of one pass on the other's in these ways"
                        + (beyond
                                ? ", more than ordinary newsrooms do"
                                : untested ? "; no newsrooms to hold them against" : ""));
    }

    private static Rung together(LeadsAndLags.Result leads, String a, String b) {
        String rung = "synchrony beyond news and desk hours";
        Together.Result t = leads.together().get(a + "\n" + b);
        if (t == null || t.narratives() < TOGETHER)
            return new Rung(
                    rung,
                    "cannot tell",
                    (t == null ? 0 : t.narratives()) + " narratives are carried by both and by two newsrooms; it takes "
                            + TOGETHER);
        return new Rung(
                rung,
                t.p() <= .05 ? "shown" : "not shown",
                String.format(
                        Locale.ROOT,
                        "on %,d of %,d narratives the two are within half an hour, %.1f by their hours alone; either with a newsroom on at"
                                + " most %,d; p %.2g",
                        t.near(),
                        t.narratives(),
                        t.expected(),
                        t.nearControl(),
                        t.p()));
    }

    private static Rung order(LeadsAndLags.Result leads, String a, String b) {
        return leads.pairs().stream()
                .filter(p -> p.a().equals(a) && p.b().equals(b))
                .findFirst()
                .map(p -> new Rung(
                        "order in time beyond news and desk hours",
                        p.verdict().equals("cannot tell") ? "cannot tell" : "shown",
                        p.verdict() + ": " + p.because()))
                .orElse(new Rung(
                        "order in time beyond news and desk hours", "cannot tell", "no narrative that both carry"));
    }

    private static Rung declared(CaseData data, String a, String b) {
        Columns c = data.select(RELATIONS, Map.of());
        List<String> said = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            String from = state(c.text("from_actor", i), c.text("from_state", i));
            String to = state(c.text("to_actor", i), c.text("to_state", i));
            if ((from.equals(a) && to.equals(b)) || (from.equals(b) && to.equals(a))) said.add(declared(c, i));
        }
        return new Rung(
                "declared cooperation",
                said.isEmpty() ? "not shown" : "shown",
                said.isEmpty() ? "the registry holds no relation between the two" : String.join("; ", said));
    }

    private static String declared(Columns c, int i) {
        String from = c.text("valid_from", i);
        String to = c.text("valid_to", i);
        String held = from.isEmpty() && to.isEmpty()
                ? ", since when is not said"
                : (from.isEmpty() ? "" : ", from " + from) + (to.isEmpty() ? "" : ", to " + to);
        return c.text("relation", i) + held + " (" + (c.text("source", i) + " " + c.text("source_date", i)).strip()
                + ")";
    }

    private static String state(String actor, String known) {
        return actor.startsWith("state:") ? actor.substring(6) : known;
    }
}
