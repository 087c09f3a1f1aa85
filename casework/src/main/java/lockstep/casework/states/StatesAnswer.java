package lockstep.casework.states;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import lockstep.analyses.ecosystem.Amplification;
import lockstep.analyses.ecosystem.Ladder;
import lockstep.analyses.ecosystem.Laundering;
import lockstep.analyses.ecosystem.LeadsAndLags;
import lockstep.analyses.ecosystem.Relations;
import lockstep.analyses.ecosystem.SharedSources;
import lockstep.analyses.ecosystem.Techniques;
import lockstep.casework.analysis.Analyst;
import lockstep.casework.analysis.RunListener;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
import lockstep.store.LocalCase;

/**
 * What a case shows of states: the command line and the pages give the same answer, field by field.
 *
 * @param runs runs that keep findings of it
 * @param restsOn what was derived of the sources, and what people declared: the answer changes with it
 * @param matrix who passes on whom
 * @param sharedSources sites that accounts of two states link to
 * @param leadLag who is first
 * @param ladder what speaks for a relation of two states, rung by rung
 * @param techniques what accepted incidents tell of states and techniques
 * @param paths ways from an open voice to covert accounts, or back
 */
public record StatesAnswer(
        List<String> runs,
        List<String> restsOn,
        List<Amplification.Cell> matrix,
        List<SharedSources.Shared> sharedSources,
        LeadsAndLags.Result leadLag,
        List<Ladder.Relation> ladder,
        Techniques.Told techniques,
        List<Laundering.Path> paths) {
    private static final int LEAST_SHARED = 3;
    private static final Set<String> ANALYSES = Set.of(
            new Amplification().card().id(),
            new SharedSources().card().id(),
            new Laundering().card().id(),
            new LeadsAndLags().card().id(),
            new Relations().card().id());

    /** Who gives the answer of one analysis: a run that keeps it, or a look that keeps nothing. */
    private interface Looking {
        <A extends Record> A answer(Detector<?> detector, Map<String, String> given, Class<A> type, Supplier<A> look);
    }

    /** Looks, and keeps what is found as runs. */
    public static StatesAnswer kept(LocalCase data, Analyst analyst, Map<String, String> given) {
        List<String> runs = new ArrayList<>();
        return of(data, given, runs, new Looking() {
            @Override
            public <A extends Record> A answer(
                    Detector<?> detector, Map<String, String> given, Class<A> type, Supplier<A> look) {
                Analyst.Answered<A> answered = analyst.ask(detector, given, type, look);
                runs.add(answered.run().id());
                return answered.answer();
            }
        });
    }

    /** Looks where no run keeps the answer yet, and keeps nothing; languages and copies are there before. */
    public static StatesAnswer seen(LocalCase data, Map<String, String> given, Work work) {
        List<String> runs = Run.latest(data.runs()).stream()
                .filter(r -> ANALYSES.contains(r.analysis()))
                .map(Run::id)
                .toList();
        var analyst = new Analyst(data, Scope.ALL, RunListener.of(work), work.seed());
        return of(data, given, runs, new Looking() {
            @Override
            public <A extends Record> A answer(
                    Detector<?> detector, Map<String, String> given, Class<A> type, Supplier<A> look) {
                work.step(detector.card().finds());
                return analyst.known(detector, given, type).orElseGet(look);
            }
        });
    }

    private static StatesAnswer of(LocalCase data, Map<String, String> given, List<String> runs, Looking looking) {
        var settings = Settings.of(LeadsAndLags.Settings.class, given);
        var cells = looking.answer(
                new Amplification(),
                Map.of(),
                Amplification.Matrix.class,
                () -> new Amplification.Matrix(Amplification.cells(data)));
        var sites = looking.answer(
                new SharedSources(),
                Map.of(),
                SharedSources.Sites.class,
                () -> new SharedSources.Sites(SharedSources.look(data, LEAST_SHARED)));
        var paths = looking.answer(
                new Laundering(), Map.of(), Laundering.Paths.class, () -> new Laundering.Paths(Laundering.look(data)));
        var leads = looking.answer(
                new LeadsAndLags(), given, LeadsAndLags.Result.class, () -> LeadsAndLags.look(data, settings));
        var ground = new Ladder.Ground(cells.matrix(), sites.sharedSources(), leads);
        var ladders = looking.answer(
                new Relations(ground),
                given,
                Relations.Ladders.class,
                () -> new Relations.Ladders(Ladder.of(data, ground)));
        return new StatesAnswer(
                runs,
                data.grounds().all(),
                cells.matrix(),
                sites.sharedSources(),
                leads,
                ladders.ladder(),
                Techniques.of(data),
                paths.paths());
    }

    /** The same with the links of paths written otherwise: where nobody may be named, none leads to an account. */
    public StatesAnswer withLinks(UnaryOperator<String> link) {
        List<Laundering.Path> shown = paths.stream()
                .map(p -> new Laundering.Path(
                        p.site(),
                        p.label(),
                        p.open(),
                        p.covert(),
                        p.ways().stream()
                                .map(w -> new Laundering.Way(
                                        link.apply(w.link()), w.relay(), w.open(), w.covert(), w.newsroom(), w.order()))
                                .toList(),
                        p.openFirst(),
                        p.covertFirst(),
                        p.cannotTell(),
                        p.relayed(),
                        p.usual(),
                        p.p(),
                        p.q()))
                .toList();
        return new StatesAnswer(runs, restsOn, matrix, sharedSources, leadLag, ladder, techniques, shown);
    }
}
