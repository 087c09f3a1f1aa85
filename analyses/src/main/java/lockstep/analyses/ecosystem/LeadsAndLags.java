package lockstep.analyses.ecosystem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.analyses.rates.DiscoveryRates;
import lockstep.kernels.time.LeadLag;
import lockstep.kernels.time.Together;
import lockstep.model.CaseData;
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
import lockstep.model.finding.Verdict;

/** Tells which of two states, or outlets, comes first on watched narratives beyond what desk hours and custom give. */
public final class LeadsAndLags implements Detector<LeadsAndLags.Settings> {
    private static final long serialVersionUID = 1L;

    /** How to look. */
    public record Settings(
            @Param(
                    says =
                            "narratives with one of these words are watched, the others are the control; empty: watched is what no"
                                    + " ordinary newsroom carries",
                    byDefault = "")
            String watch,

            @Param(
                    says = "who is compared",
                    byDefault = "state",
                    oneOf = {"state", "outlet"})
            String by,

            @Param(
                    says =
                            "what a narrative is: a story told in like words, a shared link, or one of the case's own, which lockstep"
                                    + " narratives makes; auto: the case's own where it has some, else like words",
                    byDefault = "words",
                    oneOf = {"auto", "case", "words", "links"})
            String narrative,

            @Param(
                    says = "what counts as the time of the event: the first mention by somebody else, or by anybody",
                    byDefault = "third-party",
                    oneOf = {"third-party", "first"})
            String event,

            @Param(
                    says = "how much of the weight of their words two headlines of one story have in common",
                    byDefault = "0.5",
                    min = .2,
                    max = 1)
            double alike,

            @Param(
                    says = "two mentions so far apart, or farther, say nothing of who follows whom",
                    byDefault = "20h",
                    unit = "s",
                    min = 60,
                    max = 2_592_000)
            Duration near,

            @Param(says = "how long a story lasts at most", byDefault = "3d", unit = "s", min = 3600, max = 2_592_000)
            Duration within,

            @Param(
                    says = "largest share of the named leaders that may be false",
                    byDefault = "0.05",
                    min = 1e-6,
                    max = .5)
            double falseDiscovery) {}

    /**
     * What was looked at.
     *
     * @param pairs every pair of carriers, told or not
     * @param narratives how narratives were made
     * @param overlap how many narratives each carrier and pair has
     * @param together whether two come nearer to one another in time than to newsrooms, by the names of the two, parted by a line end
     * @param notes what was left out
     */
    public record Result(
            @AnswerRows(
                    says = "two carriers, and who of them comes first on watched narratives",
                    brief = {
                        "a",
                        "b",
                        "verdict",
                        "test.watched",
                        "test.controls",
                        "test.gain",
                        "test.gain_low",
                        "test.gain_high",
                        "test.lag",
                        "test.p",
                        "because"
                    })
            List<Leading.Pair> pairs,

            String narratives,
            Narratives.Overlap overlap,
            Map<String, Together.Result> together,
            List<String> notes) {}

    private static final long NEAR = 1_800_000L;

    @Override
    public Card card() {
        return new Card(
                "lead-lag",
                3,
                Card.Family.ECOSYSTEM,
                Card.Maturity.EXPERIMENTAL,
                "which of two states or outlets comes first on watched narratives, beyond desk hours and custom",
                "posts of accounts that the registry names, of two states or outlets and of others",
                List.of(),
                List.of("mantel1959", "mehta1985"),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        if (!Labelled.anyState(Labelled.posts(data)))
            return Outcome.cannotLook("accounts that the registry names", "none (lockstep registry import)");
        Optional<String> zones = Zones.ofNamed(data);
        if (zones.isPresent()) return Outcome.cannotLook("times of named accounts on one clock", zones.get());
        work.step("grouping posts into narratives");
        if (kind(data, s).equals("words")) {
            long texts = Narratives.texts(data);
            if (Narratives.tooMany(texts))
                return Outcome.cannotLook(
                        "at most 300,000 posts of named accounts to group by words",
                        texts + "; --narrative links or case has no such bound");
        }
        Result result = look(data, s);
        work.step("telling who is first");
        List<Finding> findings = result.pairs.stream()
                .filter(p -> p.verdict().endsWith(" leads"))
                .map(p -> finding(p, s))
                .toList();
        List<String> notes = new ArrayList<>(result.notes);
        for (Leading.Pair p : result.pairs) notes.add(line(p));
        return new Outcome(findings, Optional.empty(), Network.NONE, notes).answering(result);
    }

    /** Every pair, with the verdict. */
    public static Result look(CaseData data, Settings s) {
        Optional<String> zones = Zones.ofNamed(data);
        if (zones.isPresent()) return open(zones.get());
        String kind = kind(data, s);
        Narratives narratives = narratives(data, s, kind, s.alike);
        var rule = new Leading.Rule(Narratives.words(s.watch), s.event.equals("third-party"), s.near.toMillis());
        List<Leading.Pair> pairs = Leading.pairs(narratives, rule);
        if (kind.equals("words") && pairs.stream().anyMatch(x -> x.test().p() < .05)) {
            for (double factor : new double[] {.8, 1.2}) {
                double alike = Math.min(1, s.alike * factor);
                List<Leading.Pair> others = Leading.pairs(narratives(data, s, kind, alike), rule);
                String name = String.format(Locale.ROOT, "stories alike by %.2f instead of %.2f", alike, s.alike);
                pairs = pairs.stream().map(x -> Leading.alsoAs(x, name, others)).toList();
            }
        }
        List<Leading.Pair> rated =
                DiscoveryRates.over(pairs, x -> x.test().p(), (x, q) -> Leading.rated(x, q, s.falseDiscovery));
        long several = narratives.mentions().values().stream()
                .filter(m ->
                        m.stream().map(Narratives.Mention::actor).distinct().count() > 1)
                .count();
        List<String> notes = new ArrayList<>(List.of(
                narratives.made(),
                String.format(
                        Locale.ROOT,
                        "%,d narratives, %,d of them carried by several",
                        narratives.mentions().size(),
                        several)));
        notes.addAll(narratives.thin());
        Map<String, Together.Result> together = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            Leading.Pair x = pairs.get(i);
            together.put(
                    x.a() + "\n" + x.b(),
                    narratives.together(x.a(), x.b(), NEAR, new SplittableRandom(1_000_003L + i)));
        }
        return new Result(rated, narratives.made(), narratives.overlap(), together, notes);
    }

    /** Nothing is told while it is not said in which zone the times are. */
    private static Result open(String question) {
        return new Result(
                List.of(),
                "question: " + question,
                new Narratives.Overlap(Map.of(), Map.of(), Map.of()),
                Map.of(),
                List.of("question: " + question));
    }

    private static Narratives narratives(CaseData data, Settings s, String kind, double alike) {
        boolean byOutlet = s.by.equals("outlet");
        return switch (kind) {
            case "links" -> Narratives.byLinks(data, byOutlet);
            case "case" -> Narratives.ofCase(data, byOutlet);
            default -> Narratives.byWords(data, byOutlet, alike, s.within.toMillis());
        };
    }

    /** What a narrative is, once it is known whether the case has its own. */
    private static String kind(CaseData data, Settings s) {
        if (!s.narrative.equals("auto")) return s.narrative;
        return Narratives.hasOwn(data) ? "case" : "words";
    }

    private static String line(Leading.Pair p) {
        LeadLag.Result t = p.test();
        // without controls there is no gain to tell
        if (Double.isNaN(t.gain())) return p.a() + " and " + p.b() + ": " + p.because();
        return String.format(
                Locale.ROOT,
                "%s and %s: %s (%d watched, %d control narratives, gain %+.2f, p %.3g): %s",
                p.a(),
                p.b(),
                p.verdict(),
                t.watched(),
                t.controls(),
                t.gain(),
                t.p(),
                p.because());
    }

    private static Finding finding(Leading.Pair p, Settings s) {
        LeadLag.Result t = p.test();
        String leader = p.aLeads() ? p.a() : p.b();
        String other = p.aLeads() ? p.b() : p.a();
        String says = String.format(
                Locale.ROOT,
                "%s comes before %s on watched narratives more often than on others: within %d h on %d of %d, %s on %d; %.0f %% of them"
                        + " beyond custom (%.0f to %.0f)",
                leader,
                other,
                s.near.toHours(),
                p.aLeads() ? t.first() : t.second(),
                t.watched(),
                other,
                p.aLeads() ? t.second() : t.first(),
                100 * Math.abs(t.gain()),
                100 * (p.aLeads() ? t.gainLow() : -t.gainHigh()),
                100 * (p.aLeads() ? t.gainHigh() : -t.gainLow()));
        List<Long> posts = p.posts().stream().limit(Finding.EVIDENCE).collect(Collectors.toList());
        return Finding.of("lead-lag")
                .says(says)
                .score(Explanation.of(
                        Math.abs(t.gain()),
                        "share of watched narratives on which it is first beyond its custom, net of the other",
                        Explanation.of(t.watched(), "watched narratives that both carry"),
                        Explanation.of(t.controls(), "control narratives in the same hours and weekdays"),
                        Explanation.of(t.strata(), "strata")))
                .chance(chance(p))
                .evidence(
                        List.of(new Evidence.Example(
                                "first mentions of watched narratives, in pairs, first come first", posts)),
                        p.posts().size() / 2)
                .couldAlsoBe(List.of(
                        "a third source that reaches one of the two sooner on these narratives",
                        "one of the two is nearer to what these narratives are about",
                        "one archive keeps later versions of a page, with later times"))
                .limits(List.of(
                        "being first is not causing; copying is one explanation of several",
                        s.event().equals("third-party")
                                ? p.dropped() + " narratives that nobody else mentions were left out"
                                : "the event's time is the first mention by anybody, one of the two included"))
                .exhibits(List.of(looks(p)))
                .made();
    }

    private static Chance chance(Leading.Pair p) {
        LeadLag.Result t = p.test();
        int sign = p.aLeads() ? 1 : -1;
        return new Chance.Tested(
                "who is first on watched narratives is drawn from who is first on control narratives of the same hours and weekday",
                sign * (t.first() - t.second()),
                sign * t.expected(),
                new Chance.Interval(
                        sign * t.gain(),
                        sign > 0 ? t.gainLow() : -t.gainHigh(),
                        sign > 0 ? t.gainHigh() : -t.gainLow(),
                        .95,
                        "share of watched narratives on which it is first beyond custom, net"),
                t.p(),
                p.q(),
                Verdict.NONE,
                List.of(p.because(), "an order in time beyond custom; of an agreement it says nothing"),
                p.looks().stream()
                        .map(l -> new Chance.Robustness(l.look(), l.p(), l.holds()))
                        .toList());
    }

    private static Exhibit looks(Leading.Pair p) {
        return new Exhibit.Table(
                "other ways of looking",
                List.of("look", "gain", "p", "holds"),
                p.looks().stream()
                        .map(l -> List.of(
                                l.look(),
                                String.format(Locale.ROOT, "%+.2f", l.gain()),
                                String.format(Locale.ROOT, "%.3g", l.p()),
                                l.holds() ? "yes" : "no"))
                        .toList());
    }

    /** What the settings are when nothing is said. */
    public static Settings defaults() {
        return lockstep.model.analysis.Settings.of(Settings.class, Map.of());
    }
}
