package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Verdict;

/** What the evidence on one group amounts to, with the grounds; innocent causes are asked first. */
record Verdicts(Verdict verdict, List<String> because) {
    /** Share of the objects that one account must start for it to be called the source. */
    private static final double SOURCE = .55;
    /** Objects it takes to say so. */
    private static final int SOURCE_OBJECTS = 5;
    /** Lower bound of met against expected from which timing alone tells a group from a crowd. */
    private static final double RATIO = 3;
    /** Share of common actions within an hour from which a group is called close. */
    private static final double CLOSE = .75;

    /** Share of all that members do alike from which one feed explains them. */
    private static final double ONE_FEED = .7;
    /** Share of those outside the group among the sharers of its objects from which the group is one of a crowd. */
    private static final double CROWDED = .5;

    static Verdicts on(GroupShape shape, Chance.Interval effect, int hour, boolean stands) {
        List<String> because = new ArrayList<>();
        because.add(say("met %.1f times as often as chance gives (at least %.1f)", effect.estimate(), effect.low()));
        because.add(say(
                "%.0f %% of their common actions lie within an hour, on %d days in %d weeks",
                100 * shape.within()[hour], shape.days(), shape.weeks()));
        if (shape.first() >= SOURCE && shape.met() >= SOURCE_OBJECTS) {
            because.add(
                    0,
                    say(
                            "one account%s was first with %.0f %% of the objects: the others may only follow it",
                            shape.starterInside() ? " of theirs" : "", 100 * shape.first()));
            return new Verdicts(Verdict.COMMON_SOURCE, because);
        }
        if (shape.ahead() >= .6 && shape.outsiders() >= .7) {
            because.add(0, "they come before a crowd on most objects: people with alerts on look so");
            return new Verdicts(Verdict.CONVERGENT, because);
        }
        boolean tight =
                stands && effect.low() >= RATIO && shape.within()[hour] >= (shape.outsiders() > CROWDED ? CLOSE : .5);
        boolean closed = effect.low() >= 1.5 && shape.within()[hour] >= CLOSE && shape.outsiders() <= .5;
        if (tight || closed) {
            because.add(say("%.0f %% of those who shared the objects are outside the group", 100 * shape.outsiders()));
            return new Verdicts(Verdict.COORDINATED, because);
        }
        because.add(0, "closer than strangers, but no closer than people who follow the same thing");
        return new Verdicts(Verdict.CONVERGENT, because);
    }

    /**
     * On a group that what was chosen, and when, holds together.
     *
     * @param alike share of what a member does that another does too
     */
    static Verdicts onChoice(GroupShape shape, Chance.Interval effect, int hour, double alike) {
        List<String> because = new ArrayList<>();
        because.add(say(
                "%.0f times as many acts in common as activity, popularity and topics give (at least %.0f)",
                effect.estimate(), effect.low()));
        because.add(say(
                "%.0f %% of their common actions lie within an hour, on %d days in %d weeks; %.0f %% of those who shared the objects are"
                        + " outside the group",
                100 * shape.within()[hour], shape.days(), shape.weeks(), 100 * shape.outsiders()));
        if (shape.first() >= SOURCE && shape.met() >= SOURCE_OBJECTS) {
            because.add(
                    0,
                    say(
                            "one account%s was first with %.0f %% of the objects: the others may only follow it",
                            shape.starterInside() ? " of theirs" : "", 100 * shape.first()));
            return new Verdicts(Verdict.COMMON_SOURCE, because);
        }
        if (alike >= ONE_FEED && shape.within()[hour] >= CLOSE) {
            because.add(
                    0,
                    say(
                            "%.0f %% of all that they do they do alike, most of it within an hour: as pages on one feed, of one publisher or"
                                    + " in one hand do",
                            100 * alike));
            return new Verdicts(Verdict.COMMON_SOURCE, because);
        }
        if (shape.outsiders() >= CROWDED) {
            because.add(
                    0,
                    "most of those who shared the same things are outside the group: one of several that follow the same thing");
            return new Verdicts(Verdict.CONVERGENT, because);
        }
        if (effect.low() < RATIO && shape.outsiders() > CROWDED / 2) {
            because.add(0, "they have more in common than strangers, but no more than people with one interest may");
            return new Verdicts(Verdict.CONVERGENT, because);
        }
        return new Verdicts(Verdict.COORDINATED, because);
    }

    private static String say(String form, Object... with) {
        return String.format(Locale.ROOT, form, with);
    }
}
