package lockstep.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lockstep.model.CaseView;
import lockstep.model.Extent;
import lockstep.model.Run;
import lockstep.model.Source;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Verdict;

/**
 * What a report says about a case as a whole, before it is drawn in any form.
 *
 * @param name of the case
 * @param headline the first line: how many findings, and how sure
 * @param extent how much the case holds
 * @param sources where its rows came from
 * @param runs the latest run of each analysis, in the order of their first run
 * @param olderRuns how many runs these replace
 * @param findings strongest first
 * @param names who may be named
 */
public record Digest(
        String name,
        String headline,
        Extent extent,
        List<Source> sources,
        List<Run> runs,
        int olderRuns,
        List<Finding> findings,
        Names names) {
    public Digest {
        sources = List.copyOf(sources);
        runs = List.copyOf(runs);
        findings = List.copyOf(findings);
    }

    public static Digest of(CaseView view, Names names) {
        List<Run> runs = Run.latest(view.runs());
        return new Digest(
                view.name(),
                headline(view.findings(), runs),
                view.extent(),
                view.sources(),
                runs,
                view.runs().size() - runs.size(),
                view.findings(),
                names);
    }

    public Quoted quoted() {
        return new Quoted(names);
    }

    /** What a reader must know before any finding. */
    public List<String> cautions() {
        return runs.stream().flatMap(run -> run.cautions().stream()).toList();
    }

    /** Findings of analyses that put them to a test, or that need none; where nothing was tested, all. */
    public List<Finding> first() {
        return Run.areTested(runs)
                ? findings.stream().filter(f -> !f.isCustomary()).toList()
                : findings;
    }

    /** Networks of the customary analyses of a case that was tested: leads, listed apart. */
    public List<Finding> customary() {
        return Run.areTested(runs)
                ? findings.stream().filter(Finding::isCustomary).toList()
                : List.of();
    }

    /** Runs that could not look, which is not the same as having found nothing. */
    public List<Run> notRun() {
        return runs.stream().filter(run -> !run.notRun().isEmpty()).toList();
    }

    /** Whether findings give different reasons for not having been tested; one reason stands in the headline. */
    public boolean reasonsDiffer() {
        return reasons(findings).size() > 1 || findings.stream().anyMatch(f -> f.chance() instanceof Chance.Tested);
    }

    /** How names stand in this report, and what that does not hide. */
    public String aboutNames() {
        if (names.areReal())
            return "Accounts are named as in the sources; the reason is in the log of the case. An account is a handle on a"
                    + " platform: it is not a person, and a finding does not say who is behind it.";
        return "Accounts have short stable names in place of their own; only accounts that a public registry lists keep theirs."
                + " Quoted words can still be searched for, so treat this file as personal data. With the case at hand,"
                + " lockstep show leads from each name and line to the source.";
    }

    private static String headline(List<Finding> findings, List<Run> runs) {
        long looked = runs.stream().filter(run -> run.notRun().isEmpty()).count();
        if (runs.isEmpty()) return "No analysis has been run on this case yet.";
        if (looked == 0) return "No analysis could look: the case does not hold what they need.";
        if (findings.isEmpty())
            return "Nothing found: " + Figures.count(looked, "analysis") + " looked and listed no group of accounts.";
        String all = Figures.count(findings.size(), "finding");
        long tested = findings.stream()
                .filter(f -> f.chance() instanceof Chance.Tested)
                .count();
        if (tested == 0)
            return all + ", " + (findings.size() == 1 ? "not" : "none") + " tested against chance: " + reason(findings);
        String verdicts = verdicts(findings);
        if (tested == findings.size())
            return all + ", " + (tested == 1 ? "" : "all ") + "tested against chance: " + verdicts + ".";
        return all + ": " + Figures.count(tested) + " tested against chance (" + verdicts + "), "
                + Figures.count(findings.size() - tested) + " not tested: " + reason(findings);
    }

    private static String verdicts(List<Finding> findings) {
        var parts = new ArrayList<String>();
        for (Verdict verdict : Verdict.values()) {
            long n = findings.stream()
                    .filter(f -> f.chance() instanceof Chance.Tested)
                    .filter(f -> f.chance().verdict() == verdict)
                    .count();
            String word = verdict.isGiven() ? verdict.word() : "of something else than acting together";
            if (n > 0) parts.add(Figures.count(n) + " " + word);
        }
        return String.join(", ", parts);
    }

    private static String reason(List<Finding> findings) {
        Set<String> reasons = reasons(findings);
        String first = reasons.iterator().next();
        String stop = first.endsWith(".") ? "" : ".";
        return first + stop + (reasons.size() == 1 ? "" : " Other findings give other reasons.");
    }

    private static Set<String> reasons(List<Finding> findings) {
        return findings.stream()
                .map(Finding::chance)
                .filter(Chance.NotTested.class::isInstance)
                .map(chance -> ((Chance.NotTested) chance).reason())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
