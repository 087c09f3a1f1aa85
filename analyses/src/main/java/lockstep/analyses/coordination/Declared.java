package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.shape.EdgeList;
import lockstep.model.CaseData;
import lockstep.model.Trace;
import lockstep.model.finding.Finding;

/**
 * What people declared before a run, which the run honours: accounts known to be innocent, accounts of one owner, objects that a common
 * cause explains, groups put together or taken apart. All in keys of the case.
 *
 * @param innocent how many accounts are left out
 * @param related the label under which an account is declared related to others
 * @param explained how many objects are left out
 * @param decisions about groups, oldest first
 */
record Declared(long innocent, Map<Integer, String> related, long explained, List<Decision> decisions) {
    /**
     * A decision about groups.
     *
     * @param id as {@code D-1}
     * @param merge whether one part is one group; else no group may span two parts
     * @param partOf the part of each account that it is about
     */
    record Decision(String id, boolean merge, Map<Integer, Integer> partOf) {}

    private static final String INNOCENT = """
            -- One row: how many accounts a person declared innocent.
            SELECT count(*) AS n
            FROM allowed
            WHERE related = ''
            """;

    private static final String RELATED = """
            -- One row: an account that a person declared related to others, under a label.
            SELECT account, related
            FROM allowed
            WHERE NOT related = ''
            ORDER BY account
            """;

    private static final String EXPLAINED = """
            -- One row: how many objects a common cause explains.
            SELECT count(*) AS n
            FROM explained
            """;

    private static final String DECISIONS = """
            -- One row: an account in a part of a decision that stands.
            SELECT d.decision, d.kind, a.part, a.account
            FROM decisions d
            JOIN decided_accounts a ON a.decision = d.decision
            WHERE d.decision NOT IN (SELECT decision FROM decisions WHERE withdrawn)
            ORDER BY length(d.decision), d.decision, a.part, a.account
            """;

    /** Nobody declared anything. */
    static final Declared NOTHING = new Declared(0, Map.of(), 0, List.of());

    static Declared in(CaseData data) {
        Map<Integer, String> related = new TreeMap<>();
        Columns r = data.select(RELATED, Map.of());
        for (int i = 0; i < r.size(); i++) related.put((int) r.longs("account")[i], r.text("related", i));
        Map<String, Decision> decisions = new LinkedHashMap<>();
        Columns d = data.select(DECISIONS, Map.of());
        for (int i = 0; i < d.size(); i++) {
            boolean merge = d.text("kind", i).equals("merge");
            decisions
                    .computeIfAbsent(d.text("decision", i), id -> new Decision(id, merge, new TreeMap<>()))
                    .partOf()
                    .put((int) d.longs("account")[i], (int) d.longs("part")[i]);
        }
        return new Declared(
                data.select(INNOCENT, Map.of()).longs("n")[0],
                related,
                data.select(EXPLAINED, Map.of()).longs("n")[0],
                List.copyOf(decisions.values()));
    }

    /** The trace without innocent accounts and without objects that a common cause explains; the same one where there are none. */
    Trace without(Trace trace) {
        if (innocent == 0 && explained == 0) return trace;
        String sql = "SELECT t.subject AS subject, t.object AS object, t.acted_at AS acted_at, t.post AS post FROM (\n"
                + trace.sql()
                + "\n) t\nWHERE t.subject NOT IN (SELECT account FROM allowed WHERE related = '')"
                + " AND t.object NOT IN (SELECT object FROM explained)";
        return new Trace(
                trace.id(), trace.verb(), trace.object(), sql, trace.couldAlsoBe(), trace.techniques(), trace.cites());
    }

    /** Which ties count: those between accounts that nobody declared related. */
    boolean counts(int account, int other) {
        String label = related.get(account);
        return label == null || !label.equals(related.get(other));
    }

    /** Takes ties between related accounts out of those that are kept. */
    boolean[] kept(EdgeList ties, boolean[] kept, int[] accounts) {
        if (related.isEmpty()) return kept;
        boolean[] fewer = kept.clone();
        for (int t = 0; t < fewer.length; t++) fewer[t] &= counts(accounts[ties.a()[t]], accounts[ties.b()[t]]);
        return fewer;
    }

    /** The ties of a test without those between accounts that people declared related. */
    PairTest.Ties counted(PairTest.Ties ties, int[] accounts) {
        if (related.isEmpty()) return ties;
        int[] some = IntStream.range(0, ties.size())
                .filter(t -> counts(accounts[ties.a()[t]], accounts[ties.b()[t]]))
                .toArray();
        byte[] window = new byte[some.length];
        for (int i = 0; i < some.length; i++) window[i] = ties.window()[some[i]];
        return new PairTest.Ties(
                picked(ties.a(), some),
                picked(ties.b(), some),
                picked(ties.p(), some),
                window,
                picked(ties.met(), some),
                picked(ties.expected(), some),
                picked(ties.trials(), some),
                picked(ties.even(), some),
                picked(ties.odd(), some));
    }

    private static int[] picked(int[] all, int[] some) {
        return Arrays.stream(some).map(i -> all[i]).toArray();
    }

    private static double[] picked(double[] all, int[] some) {
        return Arrays.stream(some).mapToDouble(i -> all[i]).toArray();
    }

    /**
     * The ties that hold groups together, as people decided: those of groups that lie mostly within a merge become one; those across
     * a split are dropped.
     *
     * @param blocks which ties hold each group together
     * @param accounts the case's key of each subject
     */
    List<int[]> reblocked(List<int[]> blocks, PairTest.Ties ties, int[] accounts) {
        List<int[]> now = new ArrayList<>(blocks);
        for (Decision decision : decisions) {
            List<int[]> next = new ArrayList<>();
            List<Integer> one = new ArrayList<>();
            for (int[] block : now) {
                if (!decision.merge()) {
                    next.addAll(parted(block, ties, accounts, decision));
                } else if (mostlyIn(ends(block, ties), accounts, decision)) {
                    for (int tie : block) one.add(tie);
                } else {
                    next.add(block);
                }
            }
            if (!one.isEmpty())
                next.add(0, one.stream().mapToInt(t -> t).sorted().toArray());
            now = next;
        }
        return now;
    }

    private static List<int[]> parted(int[] block, PairTest.Ties ties, int[] accounts, Decision decision) {
        boolean touched =
                Arrays.stream(ends(block, ties)).anyMatch(n -> decision.partOf().containsKey(accounts[n]));
        if (!touched) return List.of(block);
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int tie : block) {
            int a = decision.partOf().getOrDefault(accounts[ties.a()[tie]], 0);
            int b = decision.partOf().getOrDefault(accounts[ties.b()[tie]], 0);
            if (a == b) parts.computeIfAbsent(a, p -> new ArrayList<>()).add(tie);
        }
        return parts.values().stream()
                .map(part -> part.stream().mapToInt(t -> t).toArray())
                .toList();
    }

    private static int[] ends(int[] block, PairTest.Ties ties) {
        return Arrays.stream(block)
                .flatMap(t -> IntStream.of(ties.a()[t], ties.b()[t]))
                .distinct()
                .sorted()
                .toArray();
    }

    /**
     * Sets of accounts as people decided: those that lie mostly within a merge become one; none spans two parts of a split. An account
     * of which a split says nothing stays with the first part.
     *
     * @param groups sets of nodes
     * @param accounts the case's key of each node
     */
    List<int[]> regrouped(List<int[]> groups, int[] accounts) {
        List<int[]> now = new ArrayList<>(groups);
        for (Decision decision : decisions)
            now = decision.merge() ? merged(now, accounts, decision) : split(now, accounts, decision);
        return now;
    }

    private static List<int[]> merged(List<int[]> groups, int[] accounts, Decision decision) {
        List<int[]> now = new ArrayList<>();
        Set<Integer> one = new HashSet<>();
        int joined = 0;
        for (int[] group : groups) {
            if (!mostlyIn(group, accounts, decision)) {
                now.add(group);
                continue;
            }
            joined++;
            for (int node : group) one.add(node);
        }
        if (joined > 0) now.add(one.stream().mapToInt(n -> n).sorted().toArray());
        return now;
    }

    /** Whether at least half of some nodes are accounts of a decision. */
    static boolean mostlyIn(int[] group, int[] accounts, Decision decision) {
        long within = Arrays.stream(group)
                .filter(node -> decision.partOf().containsKey(accounts[node]))
                .count();
        return 2 * within >= group.length;
    }

    private static List<int[]> split(List<int[]> groups, int[] accounts, Decision decision) {
        List<int[]> now = new ArrayList<>();
        for (int[] group : groups) {
            Map<Integer, List<Integer>> parts = new TreeMap<>();
            boolean touched =
                    Arrays.stream(group).anyMatch(n -> decision.partOf().containsKey(accounts[n]));
            if (!touched) {
                now.add(group);
                continue;
            }
            for (int node : group)
                parts.computeIfAbsent(decision.partOf().getOrDefault(accounts[node], 0), p -> new ArrayList<>())
                        .add(node);
            for (List<Integer> part : parts.values())
                now.add(part.stream().mapToInt(n -> n).toArray());
        }
        return now;
    }

    /** Members without those whom a split keeps apart from one of the core. */
    int[] beside(int[] core, int[] members, int[] accounts) {
        if (decisions.isEmpty()) return members;
        return Arrays.stream(members)
                .filter(m -> Arrays.stream(core).noneMatch(c -> apart(accounts[c], accounts[m])))
                .toArray();
    }

    /** Whether nobody decided that the two belong to different groups; whom a split does not name stays with the first part. */
    boolean mayPair(int account, int other) {
        return decisions.stream()
                .filter(d -> !d.merge())
                .allMatch(d ->
                        d.partOf().getOrDefault(account, 0).equals(d.partOf().getOrDefault(other, 0)));
    }

    private boolean apart(int account, int other) {
        for (Decision decision : decisions) {
            if (decision.merge()) continue;
            Integer part = decision.partOf().get(account);
            Integer others = decision.partOf().get(other);
            if (part != null && others != null && !part.equals(others)) return true;
        }
        return false;
    }

    /** Findings that say which decisions shaped them. */
    List<Finding> noted(List<Finding> findings) {
        if (decisions.isEmpty()) return findings;
        return findings.stream().map(this::noted).toList();
    }

    private Finding noted(Finding f) {
        List<String> limits = new ArrayList<>(f.limits());
        for (Decision decision : decisions) {
            Map<Integer, Integer> members = new HashMap<>();
            f.about()
                    .forEach(m -> members.merge(
                            decision.partOf().getOrDefault(m.account().key(), -1), 1, Integer::sum));
            members.remove(-1);
            int of = members.values().stream().mapToInt(n -> n).sum();
            if (of >= 2)
                limits.add("a person "
                        + (decision.merge() ? "put this group together" : "took this group apart from another")
                        + " (decision " + decision.id()
                        + "); the figures are those of the group as it stands, and the choice of"
                        + " who is in it is not tested");
        }
        return f.limited(limits);
    }

    /** Sentences for the notes of a run; none where nobody declared anything. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (innocent > 0)
            notes.add(String.format(Locale.ROOT, "%,d accounts that people declared innocent were left out", innocent));
        if (explained > 0)
            notes.add(String.format(
                    Locale.ROOT, "%,d objects that people put down to a common cause were left out", explained));
        if (!related.isEmpty())
            notes.add(String.format(
                    Locale.ROOT,
                    "no tie counts between accounts that people declared related: %,d accounts under %,d labels",
                    related.size(),
                    related.values().stream().distinct().count()));
        if (!decisions.isEmpty())
            notes.add("decisions of people about groups were honoured: "
                    + String.join(", ", decisions.stream().map(Decision::id).toList()));
        return notes;
    }
}
