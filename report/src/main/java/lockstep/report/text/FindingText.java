package lockstep.report.text;

import java.util.ArrayList;
import java.util.List;
import lockstep.model.PostLine;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Chance.NotTested;
import lockstep.model.finding.Chance.Robustness;
import lockstep.model.finding.Chance.Tested;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Evidence.Act;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.model.finding.Evidence.Example;
import lockstep.model.finding.Evidence.Quotation;
import lockstep.model.finding.Finding;
import lockstep.report.Facts;
import lockstep.report.Figures;
import lockstep.report.Verdicts;

/** One finding as a person reads it in a terminal. */
public final class FindingText {
    private static final int MEMBERS = 20;
    private static final int FACTS = 8;
    private static final int ACTS = 6;

    private final Facts facts;
    private final Finding finding;
    private final Lines to;

    private FindingText(Facts facts, int width) {
        this.facts = facts;
        finding = facts.finding();
        to = new Lines(width);
    }

    /**
     * @param facts the finding, with what its evidence points at
     * @param width columns of the terminal
     */
    public static String of(Facts facts, int width) {
        return new FindingText(facts, width).write();
    }

    private String write() {
        to.add(finding.id() + "  ", said(finding.says()));
        var strip = new ArrayList<String>();
        strip.add(finding.analysis());
        strip.add(Figures.count(facts.members().size(), "account"));
        facts.span().ifPresent(s -> strip.add(Figures.minute(s.from()) + " to " + Figures.minute(s.to()) + " UTC"));
        strip.add("run " + finding.run());
        to.add(" ".repeat(finding.id().length() + 2), String.join(" · ", strip));
        chance(finding.chance());
        list("What else it could be", finding.couldAlsoBe());
        objects();
        members();
        evidence();
        to.heading("Score");
        finding.score().asText().lines().forEach(line -> to.add("  ", line));
        list("Limits", finding.limits());
        if (!finding.techniques().isEmpty()) to.heading("DISARM").add("  ", String.join(", ", finding.techniques()));
        return to.toString();
    }

    private void chance(Chance chance) {
        to.heading("Could this be chance?");
        if (chance instanceof NotTested not) to.add("  ", "Not tested: " + said(not.reason()));
        else tested((Tested) chance);
    }

    private void tested(Tested t) {
        String name = t.verdict().isGiven() ? Verdicts.name(t.verdict()) + ". " : "";
        to.add("  ", name + Verdicts.says(t.verdict()));
        t.because().forEach(ground -> to.add("  - ", said(ground)));
        to.add("  observed  ", Figures.number(t.observed()) + ", chance gives " + Figures.number(t.expected()));
        to.add(
                "  effect    ",
                Figures.number(t.effect().estimate())
                        + Figures.interval(t.effect())
                                .map(i -> " (" + Figures.percent(t.effect().level()) + " interval " + i + ")")
                                .orElse(" (no interval is made)")
                        + ", " + said(t.effect().means()));
        to.add("  p         ", Figures.chance(t.p()) + "  chance alone gives as much " + Figures.odds(t.p()));
        to.add(
                "  q         ",
                Figures.falseAlarms(t) + "  share of false alarms among findings this strong or stronger");
        to.add("  model     ", said(t.model()));
        for (Robustness look : t.robustness()) {
            to.add(
                    look.holds() ? "  holds     " : "  FALLS     ",
                    said(look.look()) + "  p " + Figures.chance(look.p()));
        }
    }

    private void objects() {
        var objects = facts.objects();
        if (objects.isEmpty()) return;
        List<List<String>> rows = new ArrayList<>();
        for (var object : objects.subList(0, Math.min(FACTS, objects.size()))) {
            String closest = object.accounts() > 1 ? Figures.span(object.closest()) : "–";
            rows.add(List.of(
                    Figures.count(object.accounts()),
                    closest,
                    Figures.second(object.first()),
                    object.shown().replace('\n', ' ')));
        }
        to.heading("What they acted on together (" + Figures.count(objects.size()) + " in the evidence)");
        to.table("  ", List.of("#accounts", "#closest", "first, UTC", "object"), rows);
    }

    private void members() {
        if (facts.members().isEmpty()) return;
        List<List<String>> rows = new ArrayList<>();
        for (Finding.Member m :
                facts.members().subList(0, Math.min(MEMBERS, facts.members().size()))) {
            rows.add(List.of(
                    facts.names().of(m.account()),
                    m.account().platform(),
                    Figures.number(m.evidence()),
                    Figures.chance(m.p()),
                    Figures.chance(m.q())));
        }
        to.heading("Accounts");
        to.table("  ", List.of("account", "platform", "#evidence", "#p", "#q"), rows);
        int more = facts.members().size() - MEMBERS;
        if (more > 0) to.add("  ", "and " + Figures.count(more) + " more");
    }

    private void evidence() {
        to.heading(
                "Evidence (" + Figures.count(Math.min(FACTS, finding.evidence().size())) + " of "
                        + Figures.count(finding.evidenceInAll()) + ")");
        for (Evidence fact :
                finding.evidence().subList(0, Math.min(FACTS, finding.evidence().size()))) {
            if (fact instanceof CoAction c) coAction(c);
            else if (fact instanceof Example e) quoted(e.says(), "", e.posts());
            else quoted(((Quotation) fact).says(), ((Quotation) fact).quote(), fact.posts());
        }
    }

    private void coAction(CoAction c) {
        to.add(
                "  - ",
                (c.acts().isEmpty() ? c.trace() : c.says()) + ": "
                        + facts.quoted().object(c));
        for (Act act : c.acts().subList(0, Math.min(ACTS, c.acts().size()))) {
            to.add("      ", Figures.second(act.when()) + "  " + facts.name(act.account()) + line(act.post()));
        }
        if (c.acts().size() > ACTS)
            to.add("      ", "and " + Figures.count(c.acts().size() - ACTS) + " more");
    }

    private void quoted(String says, String quote, List<Long> posts) {
        to.add("  - ", said(says));
        if (!quote.isEmpty()) to.add("      ", "“" + facts.quoted().text(quote) + "”");
        for (long post : posts.subList(0, Math.min(ACTS, posts.size()))) to.add("      ", "post " + post + line(post));
    }

    private String line(long post) {
        PostLine line = facts.posts().get(post);
        return line == null ? "" : "  " + line.file() + ":" + line.line();
    }

    private void list(String heading, List<String> sentences) {
        if (sentences.isEmpty()) return;
        to.heading(heading);
        sentences.forEach(sentence -> to.add("  - ", said(sentence)));
    }

    private String said(String sentence) {
        return facts.quoted().sentence(sentence);
    }
}
