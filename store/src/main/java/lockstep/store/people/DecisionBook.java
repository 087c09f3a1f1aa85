package lockstep.store.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lockstep.kernels.shape.Columns;
import lockstep.model.Count;
import lockstep.model.WrongUse;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.model.finding.Finding;
import lockstep.model.judgement.GroupDecision;
import lockstep.model.judgement.GroupDecision.Kind;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.runs.RunBook;

/** What people decided about groups: merged, split, explained by a common cause. Rows are only added; later runs honour what stands. */
public final class DecisionBook {
    private final CaseFile file;
    private final CaseSql db;
    private final RunBook book;

    public DecisionBook(CaseFile file, CaseSql db, RunBook book) {
        this.file = file;
        this.db = db;
        this.book = book;
    }

    /** The accounts of these findings are one group. */
    public GroupDecision merge(List<String> findings, String says, String by) {
        Set<String> different = new LinkedHashSet<>(findings);
        if (different.size() < 2) throw new WrongUse("a merge takes two findings or more", "as F-1 F-2");
        Set<Integer> all = new TreeSet<>();
        for (String id : different) all.addAll(members(finding(id)));
        return keep(Kind.MERGE, List.copyOf(different), List.of(List.copyOf(all)), List.of(), says, by);
    }

    /**
     * The accounts named are a group of their own, apart from the rest of the finding.
     *
     * @param out native ids or handles of accounts of the finding
     */
    public GroupDecision split(String findingId, List<String> out, String says, String by) {
        Finding finding = finding(findingId);
        Set<Integer> rest = new TreeSet<>(members(finding));
        Set<Integer> apart = new TreeSet<>();
        for (long key : new People(file, db).matching(out)) apart.add((int) key);
        apart.retainAll(rest);
        rest.removeAll(apart);
        if (apart.isEmpty() || rest.isEmpty())
            throw new WrongUse(
                    (apart.isEmpty() ? "none" : "all") + " of the accounts named are in " + findingId
                            + ": that splits nothing",
                    "lockstep show CASE " + findingId + " lists its accounts");
        return keep(
                Kind.SPLIT, List.of(findingId), List.of(List.copyOf(rest), List.copyOf(apart)), List.of(), says, by);
    }

    /**
     * Something upstream brought these objects to each account: sharing them ties nobody to anybody.
     *
     * @param things objects as {@code link:https://...}, {@code hashtag:word}; or a finding's id for all objects in its evidence
     */
    public GroupDecision cause(List<String> things, String says, String by) {
        Set<Integer> objects = new TreeSet<>();
        List<String> findings = new ArrayList<>();
        for (String thing : things) {
            if (thing.matches("F-[0-9]+")) {
                findings.add(thing);
                for (var fact : finding(thing).evidence()) if (fact instanceof CoAction c) objects.add(c.object());
            } else objects.addAll(objects(thing));
        }
        if (objects.isEmpty())
            throw new WrongUse(
                    "no object is named", "as link:https://..., hashtag:word, or F-3 for all objects in its evidence");
        return keep(Kind.CAUSE, findings, List.of(), List.copyOf(objects), says, by);
    }

    /** Takes a decision back; later runs no longer honour it, and the case keeps that it was made. */
    public void withdraw(String id, String by) {
        GroupDecision made = decisions().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new WrongUse("no decision " + id + " stands", "lockstep groups list CASE lists them"));
        file.inTransaction(() -> {
            row(made, by, true);
            new LogBook(file, db).add(by, "withdraw", id + ", " + made.kind().word());
        });
    }

    /** The decisions that stand, oldest first. */
    public List<GroupDecision> decisions() {
        Columns c = db.select(
                "SELECT decision, kind, findings, says, said_by, said_at FROM decisions WHERE NOT withdrawn AND decision NOT IN"
                        + " (SELECT decision FROM decisions WHERE withdrawn) ORDER BY length(decision), decision",
                Map.of());
        List<GroupDecision> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            String id = c.text("decision", i);
            String findings = c.text("findings", i);
            all.add(new GroupDecision(
                    id,
                    Kind.of(c.text("kind", i)),
                    findings.isEmpty() ? List.of() : List.of(findings.split(" ")),
                    parts(id),
                    ints(db.select(
                            "SELECT object AS k FROM decided_objects WHERE decision = :id ORDER BY object",
                            Map.of("id", id))),
                    c.text("says", i),
                    c.text("said_by", i),
                    Instant.ofEpochMilli(c.longs("said_at")[i])));
        }
        return all;
    }

    private List<List<Integer>> parts(String id) {
        Columns c = db.select(
                "SELECT part, account FROM decided_accounts WHERE decision = :id ORDER BY part, account",
                Map.of("id", id));
        Map<Long, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < c.size(); i++)
            parts.computeIfAbsent(c.longs("part")[i], p -> new ArrayList<>()).add((int) c.longs("account")[i]);
        return List.copyOf(parts.values());
    }

    private List<Integer> objects(String thing) {
        int colon = thing.indexOf(':');
        if (colon < 1)
            throw new WrongUse(
                    thing + " names no object", "KIND:VALUE, as link:https://... or hashtag:word; or a finding");
        Columns c = db.select(
                "SELECT o.object AS k FROM objects o JOIN kinds k ON k.kind = o.kind WHERE k.name = :kind AND o.value = :value"
                        + " ORDER BY o.object",
                Map.of("kind", thing.substring(0, colon), "value", thing.substring(colon + 1)));
        if (c.size() == 0)
            throw new WrongUse(
                    "the case has no " + thing.substring(0, colon) + " " + thing.substring(colon + 1),
                    "a link stands in the case without its tracking parameters; show --json gives it as it is");
        return ints(c);
    }

    private GroupDecision keep(
            Kind kind,
            List<String> findings,
            List<List<Integer>> parts,
            List<Integer> objects,
            String says,
            String by) {
        if (says.isBlank()) throw new WrongUse("a decision says why", "--reason TEXT");
        if (by.isBlank()) throw new WrongUse("a decision is signed", "say who: --by NAME");
        long number = db.select(
                        "SELECT coalesce(max(CAST(substr(decision, 3) AS BIGINT)), 0) + 1 AS n FROM decisions",
                        Map.of())
                .longs("n")[0];
        var made = new GroupDecision(
                "D-" + number,
                kind,
                findings,
                parts,
                objects,
                says.strip(),
                by,
                Instant.ofEpochMilli(System.currentTimeMillis()));
        file.inTransaction(() -> {
            row(made, by, false);
            for (int part = 0; part < parts.size(); part++) {
                for (int account : parts.get(part))
                    db.change(
                            "INSERT INTO decided_accounts VALUES (:id, :part, :account)",
                            Map.of("id", made.id(), "part", part, "account", account));
            }
            for (int object : objects)
                db.change(
                        "INSERT INTO decided_objects VALUES (:id, :object)", Map.of("id", made.id(), "object", object));
            new LogBook(file, db).add(by, kind.word(), told(made));
        });
        return made;
    }

    private void row(GroupDecision d, String by, boolean withdrawn) {
        db.change(
                "INSERT INTO decisions VALUES (:id, :kind, :findings, :says, :by, :when, :gone)",
                Map.of(
                        "id",
                        d.id(),
                        "kind",
                        d.kind().word(),
                        "findings",
                        String.join(" ", d.findings()),
                        "says",
                        d.says(),
                        "by",
                        by,
                        "when",
                        System.currentTimeMillis(),
                        "gone",
                        withdrawn));
    }

    private static String told(GroupDecision d) {
        int accounts = d.parts().stream().mapToInt(List::size).sum();
        String of = d.findings().isEmpty() ? "" : " of " + String.join(" ", d.findings());
        String what = d.kind() == Kind.CAUSE
                ? Count.of(d.objects().size(), "object")
                : Count.of(accounts, "account") + " in " + Count.of(d.parts().size(), "part");
        return d.id() + of + ": " + what + "; " + d.says();
    }

    private Finding finding(String id) {
        return book.finding(id)
                .orElseThrow(() -> new WrongUse("the case has no finding " + id, "lockstep findings CASE lists them"));
    }

    private static List<Integer> members(Finding finding) {
        return finding.about().stream().map(m -> m.account().key()).toList();
    }

    private static List<Integer> ints(Columns c) {
        List<Integer> all = new ArrayList<>();
        for (long k : c.longs("k")) all.add((int) k);
        return all;
    }
}
