package lockstep.analyses;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lockstep.analyses.coordination.CoActing;
import lockstep.analyses.coordination.CoPost;
import lockstep.analyses.coordination.Coordination;
import lockstep.analyses.coordination.Traces;
import lockstep.analyses.ecosystem.Alerts;
import lockstep.analyses.ecosystem.Amplification;
import lockstep.analyses.ecosystem.CascadeAnalysis;
import lockstep.analyses.ecosystem.Changes;
import lockstep.analyses.ecosystem.CreationBursts;
import lockstep.analyses.ecosystem.EventStudies;
import lockstep.analyses.ecosystem.Laundering;
import lockstep.analyses.ecosystem.LeadsAndLags;
import lockstep.analyses.ecosystem.ReachAnalysis;
import lockstep.analyses.ecosystem.Relations;
import lockstep.analyses.ecosystem.SharedSources;
import lockstep.analyses.narrative.Narratives;
import lockstep.analyses.narrative.RivalClaims;
import lockstep.analyses.words.MachineResidue;
import lockstep.model.Near;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;

/** Every analysis there is. A new one is one line here. */
public final class Catalog {
    /** In the order in which they are listed. */
    public static final List<Detector<?>> ALL = List.of(
            new Coordination(),
            CoActing.over(Traces.REPOST),
            CoActing.over(Traces.LINK),
            CoActing.over(Traces.DOMAIN),
            CoActing.over(Traces.HASHTAG),
            CoActing.over(Traces.HASHTAGS),
            CoActing.over(Traces.REPLY),
            CoActing.over(Traces.MENTION),
            CoActing.over(Traces.QUOTE),
            CoActing.over(Traces.TEXT),
            CoActing.over(Traces.COPY),
            CoActing.over(Traces.IMAGE),
            new CoPost(),
            new MachineResidue(),
            new Amplification(),
            new SharedSources(),
            new Laundering(),
            new LeadsAndLags(),
            new Relations(),
            new Changes(),
            new EventStudies(),
            new Alerts(),
            new CreationBursts(),
            new CascadeAnalysis(),
            new ReachAnalysis(),
            new Narratives(),
            new RivalClaims());

    private Catalog() {}

    public static List<Card> cards() {
        return ALL.stream().<Card>map(Detector::card).toList();
    }

    /** The analysis with this id, if it stands in the catalog. */
    public static Optional<Detector<?>> find(String id) {
        return ALL.stream().filter(d -> d.card().id().equals(id)).findFirst();
    }

    /**
     * The analysis with this id; {@code co-} and a kind of action that the case's sources name is one too.
     *
     * @param kinds the kinds of action in the case
     * @throws WrongUse when there is none, offering the nearest
     */
    public static Detector<?> of(String id, Collection<String> kinds) {
        Optional<Detector<?>> listed = find(id);
        if (listed.isPresent()) return listed.get();
        List<CoActing> named = kinds.stream()
                .filter(Traces::canBeNamed)
                .sorted()
                .map(k -> CoActing.over(Traces.ofKind(k)))
                .toList();
        for (CoActing analysis : named) if (analysis.card().id().equals(id)) return analysis;
        List<String> known = new ArrayList<>();
        for (Card card : cards()) known.add(card.id());
        for (CoActing analysis : named) known.add(analysis.card().id());
        throw new WrongUse("no analysis is called " + id, Near.help(id, known));
    }
}
