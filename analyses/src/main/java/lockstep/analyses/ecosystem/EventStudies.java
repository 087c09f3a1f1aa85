package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.analyses.rates.DiscoveryRates;
import lockstep.model.CaseData;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Param;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Work;
import lockstep.model.answer.AnswerColumn;
import lockstep.model.answer.AnswerRows;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.model.finding.Verdict;
import lockstep.model.registry.Event;

/** Tells what a side did after an event beyond what control accounts did: differences in differences, account by account. */
public final class EventStudies implements Detector<EventStudies.Settings> {
    private static final long serialVersionUID = 1L;

    /** How to look. */
    public record Settings(
            @Param(
                    says =
                            "events, each as 2022-02-24|name|kind|state, parted by semicolons; lockstep changes --events reads a file",
                    byDefault = "")
            String events,

            @Param(
                    says = "side whose accounts are the control, as ordinary-media or unknown",
                    byDefault = "ordinary-media")
            String control,

            @Param(
                    says = "how many days before and after are compared",
                    byDefault = "14",
                    unit = "days",
                    min = 4,
                    max = 180)
            int days,

            @Param(
                    says = "largest share of the listed effects that may be false",
                    byDefault = "0.05",
                    min = 1e-6,
                    max = .5)
            double falseDiscovery,

            @Param(
                    says = "how often who is treated is drawn anew",
                    byDefault = "9999",
                    unit = "draws",
                    min = 99,
                    max = 999_999)
            int draws,

            @Param(says = "a finding as F-12 whose accounts are one side; empty: the registry's sides", byDefault = "")
            String group) {}

    /**
     * What one side did about one event.
     *
     * @param what posts, the share of posts about a kind of target, or the mix of targets or languages
     * @param treated accounts of the side that post around the event
     * @param controls control accounts that do
     * @param before posts a day, or share, of the side before
     * @param after after
     * @param controlBefore of the control before
     * @param controlAfter after
     * @param effect change beyond the control's: a factor for posts, a difference for shares; NaN for a mix
     * @param low lower end of its 95 % interval
     * @param high upper end
     * @param p chance of it if who is treated were drawn; for a mix, if no account changed
     * @param q false-discovery rate over everything asked
     * @param trendBefore chance of what the two did in the days before, one half against the other; small: they already differed
     * @param verdict {@code changed}, {@code not shown} or {@code cannot tell}
     * @param because why
     */
    public record Effect(
            @AnswerColumn(says = "first day of the event", head = "day", part = "day")
            @AnswerColumn(says = "the event", head = "event", part = "name")
            Event event,

            @AnswerColumn(says = "whose posts") String side,
            @AnswerColumn(says = "what is compared") String what,

            @AnswerColumn(says = "accounts of the side that post around the event", unit = "accounts")
            int treated,

            @AnswerColumn(says = "control accounts that do", unit = "accounts")
            int controls,

            @AnswerColumn(says = "posts a day, or share, before")
            double before,

            @AnswerColumn(says = "the same after") double after,

            @AnswerColumn(says = "the same of the control before")
            double controlBefore,

            @AnswerColumn(says = "and after") double controlAfter,

            @AnswerColumn(says = "change beyond the control: a factor for posts, a difference for shares")
            double effect,

            @AnswerColumn(says = "lower end of its 95 % interval")
            double low,

            @AnswerColumn(says = "upper end of its 95 % interval")
            double high,

            @AnswerColumn(says = "chance of it if who is treated were drawn")
            double p,

            @AnswerColumn(says = "share of false ones to expect among everything asked that is as clear or clearer")
            double q,

            @AnswerColumn(says = "chance of what the two did in the days before; small where they already differed")
            double trendBefore,

            @AnswerColumn(says = "changed, not shown or cannot tell")
            String verdict,

            @AnswerColumn(says = "why") String because) {
        Effect rated(double rate, String verdict, String because) {
            return new Effect(
                    event,
                    side,
                    what,
                    treated,
                    controls,
                    before,
                    after,
                    controlBefore,
                    controlAfter,
                    effect,
                    low,
                    high,
                    p,
                    rate,
                    trendBefore,
                    verdict,
                    because);
        }

        boolean isFactor() {
            return what.equals("posts");
        }
    }

    /** Every effect asked, and what could not be looked at. */
    public record Result(
            @AnswerRows(says = "what one side did about one event")
            List<Effect> effects,

            List<String> notes) {}

    @Override
    public Card card() {
        return new Card(
                "event-study",
                2,
                Card.Family.ECOSYSTEM,
                Card.Maturity.EXPERIMENTAL,
                "what a side did after an event beyond what control accounts did",
                "a list of events; posts around them of five accounts of a side and five of the control",
                List.of(),
                List.of("janssen1997", "good2005"),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        if (s.events.isBlank())
            return Outcome.cannotLook("a list of events (lockstep changes CASE --events FILE)", "none");
        work.step("comparing before and after");
        Result result = look(data, s, work);
        List<Finding> findings = new ArrayList<>();
        for (Effect e : result.effects) {
            if (!e.verdict.equals("changed")) continue;
            List<Long> posts = AroundEvent.examples(data, new Voices(s.group), e, s.days);
            if (!posts.isEmpty()) findings.add(finding(e, posts, s));
        }
        List<String> notes = new ArrayList<>(result.notes);
        notes.add(result.effects.size() + " comparisons were made");
        return new Outcome(findings, Optional.empty(), Network.NONE, notes).answering(result);
    }

    /** Every effect, by event and chance. */
    public static Result look(CaseData data, Settings s, Work work) {
        var voices = new Voices(s.group);
        if (!voices.isThere(data))
            throw new WrongUse(
                    "the case has no finding " + s.group + " with accounts", "lockstep findings CASE lists them");
        List<Event> events = Event.list(s.events);
        Gazetteer gazetteer = Gazetteer.of(data);
        List<Effect> effects = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            work.done(i, events.size());
            work.goOn();
            effects.addAll(
                    AroundEvent.of(data, voices, gazetteer, events.get(i), s).effects(s, work.random(13, i), notes));
        }
        List<Effect> rated = DiscoveryRates.over(effects, Effect::p, (e, q) -> rated(e, q, s.falseDiscovery));
        rated.sort(Comparator.comparing((Effect e) -> e.event.day())
                .thenComparing(e -> e.event.name())
                .thenComparingDouble(Effect::p)
                .thenComparing(Effect::side)
                .thenComparing(Effect::what));
        return new Result(rated, notes);
    }

    private static Effect rated(Effect e, double q, double level) {
        if (q > level) return e.rated(q, "not shown", "no change beyond the control's, as far as these numbers go");
        if (e.trendBefore <= .05)
            return e.rated(q, "cannot tell", "the two were already drifting apart before the event");
        return e.rated(q, "changed", "beyond the control's change, and alike before");
    }

    /** The effect in a sentence. */
    public static String says(Effect e) {
        String trend = Double.isNaN(e.trendBefore)
                ? ""
                : String.format(Locale.ROOT, "; before the event the two went alike, p %.2g", e.trendBefore);
        String head = e.side + ", " + e.event.name() + " (" + e.event.day() + "): " + e.what;
        if (Double.isNaN(e.effect)) return head + " changed, more than single accounts explain" + trend;
        return head
                + (e.isFactor()
                        ? String.format(
                                Locale.ROOT,
                                " went from %.1f to %.1f a day, control %.1f to %.1f; %.2f times the control's change (%.2f to %.2f)",
                                e.before,
                                e.after,
                                e.controlBefore,
                                e.controlAfter,
                                e.effect,
                                e.low,
                                e.high)
                        : String.format(
                                Locale.ROOT,
                                " went from %.1f %% to %.1f %%, control %.1f %% to %.1f %%; by account %+.1f points beyond the control"
                                        + " (%+.1f to %+.1f)",
                                100 * e.before,
                                100 * e.after,
                                100 * e.controlBefore,
                                100 * e.controlAfter,
                                100 * e.effect,
                                100 * e.low,
                                100 * e.high))
                + trend;
    }

    private static Finding finding(Effect e, List<Long> posts, Settings s) {
        boolean mix = Double.isNaN(e.effect);
        return Finding.of("event-study")
                .says(says(e))
                .score(Explanation.of(
                        mix ? -Math.log(e.p) : Math.abs(e.isFactor() ? Math.log(e.effect) : e.effect),
                        mix ? "how clear, as the logarithm of the chance" : "size of the change beyond the control's",
                        Explanation.of(e.treated, "accounts of the side"),
                        Explanation.of(e.controls, "control accounts")))
                .chance(new Chance.Tested(
                        mix
                                ? "no account changed what it posts about: each account's two periods are swapped as a whole"
                                : "who is treated is drawn among all accounts; the account is the unit, not the post",
                        e.after,
                        e.before,
                        new Chance.Interval(
                                e.effect, e.low, e.high, .95, e.isFactor() ? "factor" : "difference of shares"),
                        e.p,
                        e.q,
                        Verdict.NONE,
                        List.of(e.because, "after an event is not because of it"),
                        mix
                                ? List.of()
                                : List.of(
                                        new Chance.Robustness("the days before the event alone", e.trendBefore, true))))
                .evidence(
                        List.of(new Evidence.Example("the first posts of the side after the event", posts)), e.treated)
                .couldAlsoBe(List.of(
                        "another event of the same days",
                        "a control that does not face the same news",
                        "accounts that the platform removed, or a collection that changed, at that time"))
                .limits(List.of("days are UTC, " + s.days + " before and " + s.days + " after; control: " + s.control))
                .exhibits(List.of(table(e)))
                .made();
    }

    private static Exhibit table(Effect e) {
        return new Exhibit.Table(
                "before and after",
                List.of("accounts", "number", "before", "after"),
                List.of(
                        List.of(e.side, Integer.toString(e.treated), cell(e.before), cell(e.after)),
                        List.of("control", Integer.toString(e.controls), cell(e.controlBefore), cell(e.controlAfter))));
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4g", value);
    }
}
