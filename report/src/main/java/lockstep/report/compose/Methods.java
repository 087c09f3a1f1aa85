package lockstep.report.compose;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lockstep.model.CaseView;
import lockstep.model.Run;
import lockstep.model.Source;
import lockstep.model.finding.Chance.NotTested;
import lockstep.model.finding.Chance.Tested;
import lockstep.model.finding.Finding;
import lockstep.report.Commands;
import lockstep.report.Digest;
import lockstep.report.Facts;
import lockstep.report.Figures;
import lockstep.report.Names;
import lockstep.report.Quoted;
import lockstep.report.text.MarkdownReport;

/** What the system itself writes below a report, from the runs: methods, limits, how to do it again. As Markdown. */
final class Methods {
    private final Digest digest;
    private final Quoted quoted;
    private final Collection<Facts> used;
    private final StringBuilder out = new StringBuilder();

    private Methods(CaseView view, Names names, Collection<Facts> used) {
        this.digest = Digest.of(view, names);
        this.quoted = new Quoted(names);
        this.used = used;
    }

    /** @param used the findings that the report binds */
    static String of(CaseView view, Names names, Collection<Facts> used) {
        var methods = new Methods(view, names, used);
        methods.methods();
        methods.limits();
        methods.again();
        return methods.out.toString();
    }

    private void methods() {
        line("## Methods\n");
        line("Written by the system from the runs.\n");
        Set<String> runs =
                new LinkedHashSet<>(used.stream().map(f -> f.finding().run()).toList());
        for (Run run : digest.runs()) {
            if (!runs.contains(run.id())) continue;
            line("- " + plain(run.analysis()) + " version " + run.version() + ", run " + run.id() + ", seed "
                    + run.seed() + ": " + plain(words(run)));
            run.notes().forEach(note -> line("  - " + said(note)));
        }
        Set<String> models = new LinkedHashSet<>();
        used.forEach(f -> {
            if (f.finding().chance() instanceof Tested t) models.add(t.model());
        });
        models.forEach(model -> line("- What chance means here: " + said(model)));
        line(
                "- p: how often chance alone gives at least as much. q: the share of false alarms expected among findings with this q or a"
                        + " smaller one. Likelihood is a person's word by ICD 203; confidence says how well founded it is.");
        line("");
    }

    private String words(Run run) {
        return String.join(
                ", ",
                run.settings().entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }

    private void limits() {
        line("## Limits\n");
        line("- Findings describe behaviour. They do not say who is behind an account, or why.");
        line("- This report speaks of " + used.size() + " of the "
                + Figures.count(digest.findings().size(), "finding")
                + " that the latest runs list; which ones was a person's choice.");
        for (Facts facts : used) {
            Finding f = facts.finding();
            line("- " + f.id() + " could also be: " + said(String.join("; ", f.couldAlsoBe())) + ".");
            if (f.chance() instanceof NotTested not) line("  - It was not tested: " + said(not.reason()));
            f.limits().forEach(limit -> line("  - " + said(limit)));
        }
        List<Run> blind = digest.notRun();
        if (!blind.isEmpty())
            line("- These analyses could not look, which is not the same as having found nothing: "
                    + plain(String.join(", ", blind.stream().map(Run::analysis).toList())) + ".");
        line("- " + plain(digest.aboutNames()) + "\n");
    }

    private void again() {
        line("## How to do it again\n");
        for (Source s : digest.sources())
            line("- " + plain(Commands.fileName(s.file())) + ", " + Figures.bytes(s.bytes()) + ", SHA-256 "
                    + s.sha256());
        line("\n```");
        for (String command : Commands.toRepeat(digest)) line(command.replace("```", "'''"));
        line("```");
    }

    private String said(String text) {
        return plain(quoted.sentence(text));
    }

    private static String plain(String text) {
        return MarkdownReport.plain(text);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
