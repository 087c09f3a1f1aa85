package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.model.CaseData;
import lockstep.model.Count;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Param;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Work;
import lockstep.model.answer.AnswerRows;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;

/** Tells the relation of each two states' voices as a ladder, rung by rung. */
public final class Relations implements Detector<Relations.Settings> {
    private static final long serialVersionUID = 1L;

    /** How to look: as lead-lag takes it. */
    public record Settings(
            @Param(as = LeadsAndLags.Settings.class) String watch,
            @Param(as = LeadsAndLags.Settings.class) String by,
            @Param(as = LeadsAndLags.Settings.class) String narrative,
            @Param(as = LeadsAndLags.Settings.class) String event) {}

    private final transient Optional<Ladder.Ground> known;

    public Relations() {
        this.known = Optional.empty();
    }

    /** The same, for whoever knows already what the rungs rest on. */
    public Relations(Ladder.Ground known) {
        this.known = Optional.of(known);
    }

    /** What it answers besides findings. */
    public record Ladders(
            @AnswerRows(says = "one rung of the relation of two states")
            List<Ladder.Relation> ladder) {}

    @Override
    public Card card() {
        return new Card(
                "state-relations",
                2,
                Card.Family.ECOSYSTEM,
                Card.Maturity.EXPERIMENTAL,
                "the relation of each two states' voices: topics, sources, amplification, wording, time, techniques, agreements",
                "accounts of two states that the registry names",
                List.of(),
                List.of("fisher1935"),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        long states = Labelled.posts(data).keySet().stream()
                .filter(Side::ofState)
                .map(Side::state)
                .distinct()
                .count();
        if (states < 2)
            return Outcome.cannotLook("voices of two states that the registry names", Count.of(states, "state"));
        work.step("climbing the ladder");
        List<Ladder.Relation> relations = Ladder.of(data, known.orElseGet(() -> ground(data, s)));
        List<Finding> findings = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Ladder.Relation r : relations) {
            for (Ladder.Rung rung : r.rungs())
                notes.add(r.a() + " and " + r.b() + ", " + rung.rung() + ": " + rung.answer() + ": " + rung.evidence());
            List<Long> posts = r.posts();
            if (r.rungs().stream().anyMatch(x -> x.answer().equals("shown")) && !posts.isEmpty())
                findings.add(finding(r, posts));
        }
        return new Outcome(findings, Optional.empty(), Network.NONE, notes).answering(new Ladders(relations));
    }

    private static Ladder.Ground ground(CaseData data, Settings s) {
        var leads = lockstep.model.analysis.Settings.of(
                LeadsAndLags.Settings.class, lockstep.model.analysis.Settings.words(s));
        return new Ladder.Ground(
                Amplification.cells(data), SharedSources.look(data, 3), LeadsAndLags.look(data, leads));
    }

    private static Finding finding(Ladder.Relation r, List<Long> posts) {
        List<String> shown = r.rungs().stream()
                .filter(x -> x.answer().equals("shown"))
                .map(Ladder.Rung::rung)
                .toList();
        long open =
                r.rungs().stream().filter(x -> x.answer().equals("cannot tell")).count();
        return Finding.of("state-relations")
                .says(r.a() + " and " + r.b() + ": the case shows " + String.join(", ", shown) + "; of " + open
                        + " further rungs it cannot tell")
                .score(Explanation.of(shown.size(), "rungs that the case shows"))
                .chance(new Chance.NotTested(
                        "each rung has its own test, given in the table; no single one is made of them"))
                .evidence(List.of(new Evidence.Example("posts behind the rungs, of both", posts)), posts.size())
                .couldAlsoBe(List.of(
                        "both answer to the same events",
                        "one agency's copy that both are meant to use",
                        "a shared language or neighbourhood without any arrangement"))
                .limits(
                        List.of(
                                "the ladder says what is alike and what is passed on; agreement is on its last rung only, and from documents"))
                .exhibits(List.of(new Exhibit.Table(
                        "the ladder",
                        List.of("rung", "answer", "evidence"),
                        r.rungs().stream()
                                .map(x -> List.of(x.rung(), x.answer(), x.evidence()))
                                .toList())))
                .made();
    }
}
