package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import lockstep.kernels.chance.OutsideClock;
import lockstep.kernels.chance.ThingsOfTheDay;
import lockstep.kernels.shape.Actions;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Verdict;

/** What the evidence on one group amounts to, with the grounds; innocent causes are asked first. */
record Verdicts(Verdict verdict, List<String> because) {
    /** @param site to which the links that members have in common lead */
    static Verdicts on(
            GroupShape shape, Chance.Interval effect, int hour, boolean stands, Sites.Own site, Bounds.Verdict b) {
        List<String> because = new ArrayList<>();
        because.add(say("met %.1f times as often as chance gives (at least %.1f)", effect.estimate(), effect.low()));
        because.add(say(
                "%.0f %% of their common actions lie within an hour, on %d days in %d weeks",
                100 * shape.within()[hour], shape.days(), shape.weeks()));
        if (shape.first() >= b.source() && shape.met() >= b.sourceObjects()) {
            because.add(
                    0,
                    say(
                            "one account%s was first with %.0f %% of the objects: the others may only follow it",
                            shape.starterInside() ? " of theirs" : "", 100 * shape.first()));
            return new Verdicts(Verdict.COMMON_SOURCE, because);
        }
        if (oneSite(site, shape.within()[hour], b, because)) return new Verdicts(Verdict.COMMON_SOURCE, because);
        if (shape.ahead() >= b.ahead() && shape.outsiders() >= b.aheadOutsiders()) {
            because.add(0, "they come before a crowd on most objects: people with alerts on look so");
            return new Verdicts(Verdict.CONVERGENT, because);
        }
        boolean tight = stands
                && effect.low() >= b.ratio()
                && shape.within()[hour] >= (shape.outsiders() > b.crowded() ? b.close() : b.near());
        boolean closed = effect.low() >= b.closedRatio()
                && shape.within()[hour] >= b.close()
                && shape.outsiders() <= b.closedOutsiders();
        if (tight || closed) {
            because.add(say("%.0f %% of those who shared the objects are outside the group", 100 * shape.outsiders()));
            return new Verdicts(Verdict.COORDINATED, because);
        }
        because.add(0, "closer than strangers, but no closer than people who follow the same thing");
        return new Verdicts(Verdict.CONVERGENT, because);
    }

    /** No group is called coordinated that is less likely than not to act together, by the belief for which words are chosen. */
    Verdicts carriedBy(Posterior posterior) {
        if (verdict != Verdict.COORDINATED || posterior.isLikely()) return this;
        return instead(
                Verdict.CONVERGENT,
                "they met as a group that acts together does, and too seldom to tell it from one of the many that meet by accident");
    }

    /** Another verdict, with the ground that decides it before the others. */
    private Verdicts instead(Verdict other, String ground) {
        List<String> grounds = new ArrayList<>(because);
        grounds.add(0, ground);
        return new Verdicts(other, grounds);
    }

    /** Who acts by a clock that stands outside the group needs no order: it is a source in common. */
    Verdicts unlessByClock(OutsideClock clock, int[] members, Bounds.Verdict b) {
        if (verdict != Verdict.COORDINATED) return this;
        var share = clock.of(members);
        if (share.fullHours() >= b.fullHours())
            return instead(
                    Verdict.COMMON_SOURCE,
                    say(
                            "beyond what is usual, at least %.0f %% of what they share begins within minutes after a full or half hour: a clock"
                                    + " says when, as an embargo, a programme or an app does",
                            100 * share.fullHours()));
        if (share.ownHour() >= b.ownHour())
            return instead(
                    Verdict.COMMON_SOURCE,
                    say(
                            "each acts on what they share at one hour of its own day (%.0f %% of the times): as machines that follow one"
                                    + " calendar do",
                            100 * share.ownHour()));
        return this;
    }

    /** Who shares no more with others than what the day brings, each at hours of its own, has a source in common. */
    Verdicts unlessOfTheDay(Collection<Actions> traces, int[] members, long seed, Bounds.Verdict b) {
        if (verdict != Verdict.COORDINATED) return this;
        if (ThingsOfTheDay.share(traces, members, seed) < b.ofTheDay()) return this;
        return instead(
                Verdict.COMMON_SOURCE,
                "most of what they share belongs to one day each, and each takes it up at hours of its own: as players of a daily game or"
                        + " readers of one calendar do");
    }

    /**
     * On a group that what was chosen, and when, holds together.
     *
     * @param inStep the chance that members at their own times would be as near to each other on the same things
     */
    static Verdicts onChoice(
            GroupShape shape, Chance.Interval effect, int hour, Sites.Own site, double inStep, Bounds.Verdict b) {
        List<String> because = new ArrayList<>();
        because.add(say(
                "%.0f times as many acts in common as activity, popularity and topics give (at least %.0f)",
                effect.estimate(), effect.low()));
        because.add(say(
                "%.0f %% of their common actions lie within an hour, on %d days in %d weeks; %.0f %% of those who shared the objects are"
                        + " outside the group",
                100 * shape.within()[hour], shape.days(), shape.weeks(), 100 * shape.outsiders()));
        if (shape.first() >= b.source() && shape.met() >= b.sourceObjects()) {
            because.add(
                    0,
                    say(
                            "one account%s was first with %.0f %% of the objects: the others may only follow it",
                            shape.starterInside() ? " of theirs" : "", 100 * shape.first()));
            return new Verdicts(Verdict.COMMON_SOURCE, because);
        }
        if (oneSite(site, shape.within()[hour], b, because)) return new Verdicts(Verdict.COMMON_SOURCE, because);
        if (shape.alike() >= b.oneFeed() && shape.within()[hour] >= b.close()) {
            because.add(
                    0,
                    say(
                            "%.0f %% of all that they do they do alike, most of it within an hour: as pages on one feed, of one publisher or"
                                    + " in one hand do",
                            100 * shape.alike()));
            return new Verdicts(Verdict.COMMON_SOURCE, because);
        }
        if (shape.outsiders() >= b.crowded()) {
            because.add(
                    0,
                    "most of those who shared the same things are outside the group: one of several that follow the same thing");
            return new Verdicts(Verdict.CONVERGENT, because);
        }
        if (effect.low() < b.ratio() && shape.outsiders() > b.mixed()) {
            because.add(0, "they have more in common than strangers, but no more than people with one interest may");
            return new Verdicts(Verdict.CONVERGENT, because);
        }
        if (inStep > b.inStep() && shape.within()[hour] < b.near()) {
            because.add(
                    0,
                    "each takes up the same things at times of its own, no nearer to the others' than its own hours give: as accounts"
                            + " that draw on one source do, a book or a list");
            return new Verdicts(Verdict.COMMON_SOURCE, because);
        }
        return new Verdicts(Verdict.COORDINATED, because);
    }

    /**
     * Accounts of one publisher or party post its own pages, and those of one service or club the pages that it makes of what they do: what they
     * share is mostly on one site that few others link to. Who brings a site that nobody else links to within the hour is not asked.
     */
    private static boolean oneSite(Sites.Own site, double withinHour, Bounds.Verdict b, List<String> because) {
        if (site.share() < b.oneSite() || site.alone() && withinHour >= b.near()) return false;
        because.add(
                0,
                say(
                        site.alone()
                                ? "%.0f %% of the links that they share, each as often as they did, lead to one site to which hardly anyone else links: as the users of one"
                                        + " service, a club or a firm do; accounts made for that site would look the same"
                                : "%.0f %% of the links that they share lead to one site that few others link to: as the pages of one publisher"
                                        + " or party do",
                        100 * site.share()));
        return true;
    }

    private static String say(String form, Object... with) {
        return String.format(Locale.ROOT, form, with);
    }
}
