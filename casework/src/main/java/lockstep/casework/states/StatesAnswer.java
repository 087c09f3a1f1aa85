package lockstep.casework.states;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import lockstep.analyses.ecosystem.Amplification;
import lockstep.analyses.ecosystem.Ladder;
import lockstep.analyses.ecosystem.Laundering;
import lockstep.analyses.ecosystem.LeadsAndLags;
import lockstep.analyses.ecosystem.Relations;
import lockstep.analyses.ecosystem.SharedSources;
import lockstep.analyses.ecosystem.Techniques;
import lockstep.casework.analysis.Analyst;
import lockstep.model.Run;
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

    /** Looks, and keeps what is found as runs; each look is part of the time of its run. */
    public static StatesAnswer kept(LocalCase data, Analyst analyst, Map<String, String> given) {
        var settings = Settings.of(LeadsAndLags.Settings.class, given);
        List<String> runs = new ArrayList<>();
        var cells = Amplification.cells(data);
        runs.add(analyst.run(new Amplification(), Map.of(), false).id());
        var sources = SharedSources.look(data, LEAST_SHARED);
        runs.add(analyst.run(new SharedSources(), Map.of(), false).id());
        runs.add(analyst.run(new Laundering(), Map.of(), false).id());
        var leads = LeadsAndLags.look(data, settings);
        runs.add(analyst.run(new LeadsAndLags(leads), given, false).id());
        var ladders = Ladder.of(data, cells, sources, leads);
        runs.add(analyst.run(new Relations(ladders), given, false).id());
        return new StatesAnswer(
                runs, data.grounds(), cells, sources, leads, ladders, Techniques.of(data), Laundering.look(data));
    }

    /** Looks, and keeps nothing; languages and copies are there before. */
    public static StatesAnswer seen(LocalCase data, LeadsAndLags.Settings settings, Work work) {
        work.step("counting who passes on whom");
        var cells = Amplification.cells(data);
        work.step("looking for shared sites");
        var sources = SharedSources.look(data, LEAST_SHARED);
        work.step("looking who is first");
        var leads = LeadsAndLags.look(data, settings);
        List<String> runs = Run.latest(data.runs()).stream()
                .filter(r -> ANALYSES.contains(r.analysis()))
                .map(Run::id)
                .toList();
        work.step("following links from open voices to covert accounts");
        return new StatesAnswer(
                runs,
                data.grounds(),
                cells,
                sources,
                leads,
                Ladder.of(data, cells, sources, leads),
                Techniques.of(data),
                Laundering.look(data));
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
