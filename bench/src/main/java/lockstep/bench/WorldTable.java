package lockstep.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.console.Listing;
import lockstep.console.Listing.Form;
import lockstep.console.Terminal;
import lockstep.model.finding.Verdict;
import lockstep.worlds.Family;
import lockstep.worlds.Group;
import lockstep.worlds.World;
import lockstep.worlds.score.FamilyScore;
import lockstep.worlds.score.PowerBands;
import lockstep.worlds.score.Reliability;
import lockstep.worlds.score.Share;
import lockstep.worlds.score.WorldScore;
import tools.jackson.databind.json.JsonMapper;

/** What the worlds say of the procedure, as tables for people and as one object for machines. */
final class WorldTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final long seed;
    private final int replicates;
    private final List<WorldBench.Row> rows;

    WorldTable(long seed, int replicates, List<WorldBench.Row> rows) {
        this.seed = seed;
        this.replicates = replicates;
        this.rows = List.copyOf(rows);
    }

    static void list(List<Family> families, Terminal terminal, Form form) {
        var listing = new Listing("family", "sealed", "says");
        families.forEach(f -> listing.add(f.name(), f.sealed(), f.says()));
        listing.print(terminal, form);
    }

    void print(Terminal terminal) {
        terminal.print("seed " + seed + ", " + replicates
                + " worlds a family; shares from 0 to 1; fdr: mean share of false among what"
                + " is called coordinated");
        part("OPEN", r -> !r.family().sealed(), terminal);
        part("SEALED, kept out of all tuning", r -> r.family().sealed(), terminal);
        terminal.print("");
        terminal.print("WHAT WAS SAID OF GROUPS, all families");
        verdicts().print(terminal, Form.TABLE);
        if (!reliability().isEmpty()) {
            terminal.print("");
            terminal.print("HOW OFTEN A P COMES where there is no group of any kind");
            levels().print(terminal, Form.TABLE);
        }
        terminal.print("");
        terminal.print("POWER, all families: how much of planted groups is seen");
        power().print(terminal, Form.TABLE);
    }

    private void part(String title, Predicate<WorldBench.Row> which, Terminal terminal) {
        if (rows.stream().noneMatch(which)) return;
        terminal.print("");
        terminal.print(title);
        rows(which).print(terminal, Form.TABLE);
        summary(which).forEach((name, value) -> terminal.print("  " + name + ": " + value));
    }

    /** One row a family. */
    Listing rows(Predicate<WorldBench.Row> which) {
        var listing = new Listing(FIELDS);
        rows.stream().filter(which).forEach(r -> listing.add(values(r).toArray()));
        return listing;
    }

    private static final String[] FIELDS = {
        "family",
        "worlds",
        "alarms",
        "fdr_ties",
        "fdr_accounts",
        "fdr_groups",
        "fdr_together",
        "recall",
        "recall_pairs",
        "groups_found",
        "verdict_right",
        "accused",
        "customary_fdr",
        "customary_recall",
        "cpu_s"
    };

    private static List<Object> values(WorldBench.Row row) {
        FamilyScore s = row.ours();
        var values = new ArrayList<Object>();
        values.add(s.family());
        values.add(s.worlds().size());
        values.add(s.isNull() ? of(s.alarms()) : "-");
        values.add(round(s.falseDiscovery(WorldScore::ties)));
        values.add(round(s.falseDiscovery(WorldScore::accounts)));
        values.add(round(s.falseDiscovery(WorldScore::claims)));
        values.add(round(s.falseDiscovery(WorldScore::together)));
        values.add(s.isNull() ? "-" : (Object) round(s.recall().value()));
        values.add(s.isNull() ? "-" : (Object) round(s.pairRecall().value()));
        values.add(s.isNull() ? "-" : of(s.groupsFound()));
        values.add(of(s.verdicts()));
        values.add(of(s.accused()));
        values.add(round(row.customary().falseDiscovery(WorldScore::accounts)));
        values.add(s.isNull() ? "-" : (Object) round(row.customary().recall().value()));
        values.add(round(s.cpuSeconds()));
        return values;
    }

    private Map<String, String> summary(Predicate<WorldBench.Row> which) {
        var scores = rows.stream().filter(which).map(WorldBench.Row::ours).toList();
        var summary = new LinkedHashMap<String, String>();
        Comparator<FamilyScore> byTies = Comparator.comparingDouble(s -> s.falseDiscovery(WorldScore::ties));
        scores.stream()
                .filter(s -> !s.isNull())
                .max(byTies)
                .ifPresent(s -> summary.put(
                        "worst family with planted groups, false ties",
                        String.format(
                                Locale.ROOT,
                                "%s, %.3f +- %.3f",
                                s.family(),
                                s.falseDiscovery(WorldScore::ties),
                                s.spread(WorldScore::ties))));
        scores.stream()
                .filter(FamilyScore::isNull)
                .max(Comparator.comparingDouble(s -> s.alarms().value()))
                .ifPresent(s -> summary.put(
                        "worst family without planted groups, alarms", s.family() + ", " + interval(s.alarms())));
        summary.put(
                "worlds without planted groups in which anything was called coordinated",
                interval(sum(scores.stream().filter(FamilyScore::isNull).map(FamilyScore::alarms))));
        summary.put("planted accounts found", interval(sum(scores.stream().map(FamilyScore::recall))));
        summary.put("planted groups found", interval(sum(scores.stream().map(FamilyScore::groupsFound))));
        summary.put(
                "groups given the verdict they deserve",
                interval(sum(scores.stream().map(FamilyScore::verdicts))));
        summary.put(
                "innocent groups called coordinated",
                interval(sum(scores.stream().map(FamilyScore::accused))));
        summary.put(
                "CPU seconds",
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        scores.stream().mapToDouble(FamilyScore::cpuSeconds).sum()));
        return summary;
    }

    private Listing verdicts() {
        var listing = new Listing("deserved", "coordinated", "common-source", "convergent", "nothing said");
        for (Verdict due : List.of(Verdict.COORDINATED, Verdict.COMMON_SOURCE, Verdict.CONVERGENT)) {
            listing.add(
                    due.word(),
                    given(due, Verdict.COORDINATED),
                    given(due, Verdict.COMMON_SOURCE),
                    given(due, Verdict.CONVERGENT),
                    given(due, Verdict.CHANCE));
        }
        return listing;
    }

    private long given(Verdict due, Verdict said) {
        return rows.stream().mapToLong(r -> r.ours().given(due, said)).sum();
    }

    private List<Reliability.Level> reliability() {
        return rows.stream()
                .map(WorldBench.Row::reliability)
                .reduce(Reliability.none(), Reliability::plus)
                .levels();
    }

    private Listing levels() {
        var listing = new Listing("p", "pairs at or below", "of", "times too often");
        reliability()
                .forEach(l -> listing.add(
                        String.format(Locale.ROOT, "%.0e", l.p()),
                        l.came().hits(),
                        l.came().of(),
                        l.excess()));
        return listing;
    }

    /** Each claim, with whom it holds: to see what a wrong one was made of. */
    Listing claims() {
        var listing = new Listing("family", "world", "verdict", "members", "ties", "who", "because");
        for (WorldBench.Row row : rows) {
            for (int w = 0; w < row.said().size(); w++) {
                var said = row.said().get(w);
                for (var group : said.groups()) {
                    listing.add(
                            row.family().name(),
                            w + 1,
                            group.verdict().word(),
                            group.members().length,
                            group.edges().length,
                            who(said.world(), group.members()),
                            String.join("; ", group.chance().because()));
                }
            }
        }
        return listing;
    }

    /** "plant-1 14, nobody 1": by the groups of the truth, and people with alerts apart. */
    private static String who(World world, int[] members) {
        var counts = new TreeMap<String, Integer>();
        for (int member : members) {
            String name = world.groups().stream()
                    .filter(g -> g.has(member))
                    .map(Group::name)
                    .collect(Collectors.joining("+"));
            if (name.isEmpty()) name = world.hasAlerts(member) ? "alerts" : "nobody";
            counts.merge(name, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private Listing power() {
        var listing = new Listing("of", "band", "seen", "groups");
        bands().forEach(b -> listing.add(b.of(), b.band(), b.seen(), b.groups()));
        return listing;
    }

    private List<PowerBands.Band> bands() {
        return PowerBands.of(
                rows.stream().flatMap(r -> r.ours().fates().stream()).toList());
    }

    String json() {
        var families = new ArrayList<Map<String, Object>>();
        for (WorldBench.Row row : rows) {
            var one = new LinkedHashMap<String, Object>();
            var values = values(row);
            for (int f = 0; f < FIELDS.length; f++) one.put(FIELDS[f], values.get(f));
            one.put("sealed", row.family().sealed());
            one.put("fdr_ties_half_width", round(row.ours().spread(WorldScore::ties)));
            families.add(one);
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("seed", seed);
        all.put("replicates", replicates);
        all.put("families", families);
        all.put("open", summary(r -> !r.family().sealed()));
        all.put("sealed", summary(r -> r.family().sealed()));
        all.put("reliability", reliability());
        all.put("power", bands());
        return JSON.writeValueAsString(all);
    }

    private static Share sum(Stream<Share> shares) {
        return shares.reduce(new Share(0, 0), Share::plus);
    }

    private static String of(Share share) {
        return share.of() == 0 ? "-" : share.hits() + " of " + share.of();
    }

    private static String interval(Share share) {
        if (share.of() == 0) return "none to count";
        return String.format(
                Locale.ROOT,
                "%d of %d, %.3f [%.3f to %.3f]",
                share.hits(),
                share.of(),
                share.value(),
                share.low(),
                share.high());
    }

    private static double round(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
