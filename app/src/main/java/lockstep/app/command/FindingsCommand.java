package lockstep.app.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lockstep.analyses.Catalog;
import lockstep.casework.OpenCase;
import lockstep.console.Listing;
import lockstep.console.Listing.Form;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.kernels.shape.Columns;
import lockstep.model.Count;
import lockstep.model.Near;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Verdict;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Remark;
import lockstep.report.Figures;
import lockstep.report.Judged;
import lockstep.store.LocalCase;
import lockstep.wire.Wire;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the findings of the latest run of each analysis. */
@Command(
        name = "findings",
        description = "Lists what was found: the latest run of each analysis, strongest first.",
        footer = {
            "",
            "A finding of the analysis coordination is a group that was put to a test, with all kinds of action in it; pairs that act",
            "as one follow the groups. The customary analyses (co-link and its like) list networks that pass a threshold, which busy",
            "accounts do by accident: the table of a case that was tested leaves them out, and --customary lists them, with what the",
            "test says of their members. CSV and JSON hold all, what was tested first.",
            "",
            "With --json each finding is whole: members, evidence, chance, exhibits.",
            "With a scope (--since, --accounts ...) only findings that have a member with a post in it are listed.",
            "",
            "Examples:",
            "  lockstep findings my.case",
            "  lockstep findings my.case --customary",
            "  lockstep findings my.case --analysis co-link --json > findings.json"
        },
        mixinStandardHelpOptions = true)
public final class FindingsCommand implements Callable<Integer> {
    private static final String TESTED = """
            -- One row: an account that the latest test of chance looked at, and its verdict.
            SELECT account, verdict
            FROM standings
            WHERE run = (SELECT arg_max(run, started_at) FROM runs WHERE analysis = 'coordination')
            ORDER BY account
            """;

    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(names = "--analysis", paramLabel = "ID", description = "only this analysis")
    private @Nullable String analysis;

    @Option(
            names = "--verdict",
            paramLabel = "WORD",
            description =
                    "only this verdict: coordinated, common-source, convergent, as-one (pairs), chance, untested; none: those whose"
                            + " test is of something else than accounts acting together")
    private @Nullable String verdict;

    @Option(
            names = "--customary",
            description =
                    "only the networks of the customary analyses, which no test was made of; with what the test of chance says"
                            + " of their members")
    private boolean customary;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "at most this many rows (default: 40 in a table, all in CSV and JSON)")
    private int limit;

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        Scope scope = scoped.scope();
        try (OpenCase open = OpenCase.of(file, scope)) {
            refuseUnknown(open.data());
            List<Finding> all = inScope(open, scope);
            boolean whole = isAsked() || !Run.areTested(open.data().runs());
            List<Finding> findings = chosen(all, whole);
            int most = form.most(limit, 40);
            List<Finding> shown = findings.subList(0, Math.min(most, findings.size()));
            Cautions.tell(terminal, open.data(), form.form());
            if (form.form() == Form.JSON) json(terminal, shown, open.data());
            else table(terminal, shown, open.data());
            if (!whole) leftOut(terminal, all);
            if (shown.size() < findings.size())
                terminal.say(
                        "%s of %s shown; --limit N, --csv, --analysis or --verdict shows others",
                        Terminal.count(shown.size()), Count.of(findings.size(), "finding"));
            talk(terminal, findings, open.data().runs().isEmpty());
        }
        return 0;
    }

    /** A name that does not exist must not look like "nothing was found". */
    private void refuseUnknown(LocalCase data) {
        Set<String> analyses = new TreeSet<>();
        Catalog.cards().forEach(card -> analyses.add(card.id()));
        data.runs().forEach(run -> analyses.add(run.analysis()));
        if (analysis != null && !analyses.contains(analysis))
            throw new WrongUse(
                    "--analysis is " + analysis + "; there is no such analysis", Near.help(analysis, analyses));
        List<String> words = Arrays.stream(Verdict.values()).map(Verdict::word).toList();
        if (verdict != null && !words.contains(verdict))
            throw new WrongUse("--verdict is " + verdict + "; there is no such verdict", Near.help(verdict, words));
    }

    /** @param whole whether customary networks stand among the others */
    private List<Finding> chosen(List<Finding> all, boolean whole) {
        return all.stream()
                .filter(f -> whole || !f.isCustomary())
                .filter(f -> !customary || f.isCustomary())
                .filter(f -> analysis == null || f.analysis().equals(analysis))
                .filter(f -> verdict == null || f.chance().verdict().word().equals(verdict))
                .toList();
    }

    private static List<Finding> inScope(OpenCase open, Scope scope) {
        List<Finding> all = open.data().findings();
        if (scope.isAll()) return all;
        Set<Integer> inScope = accountsIn(open);
        return all.stream()
                .filter(f -> f.about().stream()
                        .anyMatch(m -> inScope.contains(m.account().key())))
                .toList();
    }

    /** Whether customary networks are asked for: by name, or by a form that is complete. */
    private boolean isAsked() {
        return form.form() != Form.TABLE || customary || analysis != null || verdict != null;
    }

    private static void leftOut(Terminal terminal, List<Finding> all) {
        long many = all.stream().filter(Finding::isCustomary).count();
        if (many > 0)
            terminal.say(
                    "%s left out; --customary lists all",
                    Count.of(
                            many,
                            "network of the customary analyses, which no test was made of, is",
                            "networks of the customary analyses, which no test was made of, are"));
    }

    private static Set<Integer> accountsIn(OpenCase open) {
        Columns c = open.data().select("SELECT DISTINCT account FROM posts", Map.of());
        return java.util.Arrays.stream(c.longs("account"))
                .mapToObj(k -> (int) k)
                .collect(Collectors.toSet());
    }

    private static void json(Terminal terminal, List<Finding> findings, LocalCase data) {
        List<Assessment> assessments = data.assessments();
        List<Remark> remarks = data.remarks();
        terminal.print(findings.stream()
                .map(f -> Wire.json(
                        f,
                        assessments.stream()
                                .filter(a -> a.finding().equals(f.id()))
                                .toList(),
                        remarks.stream()
                                .filter(r -> r.thing().equals("finding:" + f.id()))
                                .toList()))
                .collect(Collectors.joining(",\n", "[\n", "\n]")));
    }

    private void table(Terminal terminal, List<Finding> findings, LocalCase data) {
        List<Assessment> assessments = data.assessments();
        List<Remark> remarks = data.remarks();
        if (customary) {
            customary(terminal, findings, data);
            return;
        }
        var listing = new Listing("finding", "analysis", "accounts", "score", "p", "q", "verdict", "judged", "says");
        for (Finding f : findings) {
            listing.add(
                    f.id(),
                    f.analysis(),
                    f.about().size(),
                    score(f),
                    f.chance() instanceof Chance.Tested t ? new Listing.Told(t.p(), Figures.chance(t.p())) : null,
                    f.chance() instanceof Chance.Tested t ? new Listing.Told(t.q(), Figures.falseAlarms(t)) : null,
                    f.chance().verdict().isGiven() ? f.chance().verdict().word() : null,
                    Judged.of(assessments, remarks, f.id()).shortly(),
                    f.says());
        }
        listing.print(terminal, form.form());
    }

    /** Networks that thresholds alone list, with what the test says of their members. */
    private void customary(Terminal terminal, List<Finding> findings, LocalCase data) {
        Columns c = data.select(TESTED, Map.of());
        Map<Integer, String> verdicts = new HashMap<>();
        for (int i = 0; i < c.size(); i++) verdicts.put((int) c.longs("account")[i], c.text("verdict", i));
        var listing = new Listing("finding", "analysis", "accounts", "score", "tested", "says");
        for (Finding f : findings) {
            Map<String, Long> tested = f.about().stream()
                    .collect(Collectors.groupingBy(
                            m -> verdicts.getOrDefault(m.account().key(), Verdict.UNTESTED.word()),
                            TreeMap::new,
                            Collectors.counting()));
            String said = tested.entrySet().stream()
                    .map(e -> e.getValue() + " " + e.getKey())
                    .collect(Collectors.joining(", "));
            listing.add(f.id(), f.analysis(), f.about().size(), f.score().value(), said, f.says());
        }
        listing.print(terminal, form.form());
    }

    /** A score at the bound of what is told of chance is a bound too. */
    private static Object score(Finding f) {
        double score = f.score().value();
        boolean bound = f.chance() instanceof Chance.Tested t
                && t.atMost()
                && Math.abs(score + Math.log10(Chance.LEAST_TOLD)) < 1e-9;
        return bound ? new Listing.Told(score, "≥ " + Figures.number(score)) : (Object) score;
    }

    private void talk(Terminal terminal, List<Finding> findings, boolean noRuns) {
        findings.stream()
                .map(Finding::chance)
                .filter(Chance.NotTested.class::isInstance)
                .map(c -> ((Chance.NotTested) c).reason())
                .distinct()
                .forEach(reason -> terminal.say("chance: not tested: " + reason));
        if (!findings.isEmpty())
            terminal.next(
                    "lockstep show " + Terminal.word(file) + " "
                            + findings.get(0).id(),
                    "see its evidence");
        else if (noRuns) terminal.next("lockstep analyze " + Terminal.word(file), "nothing was looked for yet");
        else terminal.say("nothing was found");
    }
}
