package lockstep.console;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lockstep.casework.analysis.Analyst;
import lockstep.casework.analysis.RunListener;
import lockstep.model.Count;
import lockstep.model.Run;
import lockstep.model.Spans;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Outcome;
import org.jspecify.annotations.Nullable;

/** What is said on a terminal while analyses run. */
public final class RunTalk implements RunListener {
    private final Terminal terminal;
    private @Nullable Progress progress;
    private boolean together;

    public RunTalk(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs all analyses; those that could not look are named together at the end. Gives the number of findings. */
    public int runAll(Analyst analyst, boolean again, Path file) {
        together = true;
        List<Run> runs = analyst.runAll(again);
        together = false;
        List<String> lacking = runs.stream()
                .filter(r -> !r.notRun().isEmpty())
                .map(Run::analysis)
                .toList();
        if (!lacking.isEmpty()) {
            terminal.say(
                    "%s",
                    Count.of(
                            lacking.size(),
                            "analysis could not look, as the case lacks what it needs:",
                            "analyses could not look, as the case lacks what they need:"));
            for (String line : WrappedText.at(String.join(", ", lacking), 100)) terminal.say("  " + line);
            terminal.say("  what each needs: lockstep runs " + Terminal.word(file));
        }
        return runs.stream().mapToInt(Run::findings).sum();
    }

    @Override
    public Work work(long seed) {
        clear();
        progress = new Progress(terminal, seed);
        return progress;
    }

    @Override
    public void underWay(String done) {
        StopNotice.done(done);
    }

    @Override
    public void ready(String rests, Duration took) {
        clear();
        if (!rests.isEmpty()) terminal.say("%s (%s)", rests, Spans.told(took));
    }

    @Override
    public void standing(Run earlier) {
        clear();
        terminal.say(
                "%s: %s asked the same of the same data; its findings stand (--again runs it anew)",
                earlier.analysis(), earlier.id());
    }

    @Override
    public void ran(Run run, Outcome outcome) {
        clear();
        if (outcome.notRun().isPresent()) {
            if (!together) terminal.say("%-18s could not look: %s", run.analysis(), run.notRun());
            return;
        }
        terminal.say(
                "%-18s %s, %s, %s",
                run.analysis(), run.id(), Count.of(run.findings(), "finding"), Spans.told(run.took()));
        for (String note : outcome.notes())
            terminal.say("%s", note.startsWith(Run.CAUTION) ? "  " + note : "  note: " + note);
    }

    private void clear() {
        if (progress != null) progress.clear();
    }
}
