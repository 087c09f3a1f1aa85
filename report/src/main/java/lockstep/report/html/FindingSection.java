package lockstep.report.html;

import java.util.List;
import java.util.function.Function;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.report.Facts;
import lockstep.report.Figures;
import lockstep.report.Judged;

/** One finding in full. */
final class FindingSection {
    /** Two or three dots say no more than the sentence does. */
    private static final int WORTH_DRAWING = 4;

    private final Markup to;
    private final Facts facts;
    private final Finding finding;
    private final Judged judged;
    private final Function<String, Network> networks;

    FindingSection(Markup to, Facts facts, Judged judged, Function<String, Network> networks) {
        this.to = to;
        this.facts = facts;
        this.judged = judged;
        this.networks = networks;
        finding = facts.finding();
    }

    /** @param pictures whether there is room for pictures */
    void draw(boolean pictures) {
        to.open("section", "class", "finding", "id", finding.id(), "aria-labelledby", "h-" + finding.id());
        head();
        strip();
        ChancePanel.draw(to, finding.chance(), facts.quoted());
        innocent();
        JudgedSection.draw(to, judged, facts.quoted());
        if (pictures) pictures();
        Tables.objects(to, facts);
        Tables.posts(to, facts);
        Tables.members(to, facts);
        exhibits();
        score();
        limits();
        Tables.evidence(to, facts);
        to.open("p", "class", "back")
                .leaf("a", "Back to all findings", "href", "#found")
                .close();
        to.close();
    }

    private void head() {
        to.open("header").open("p", "class", "eyebrow");
        to.leaf("span", finding.id(), "class", "id")
                .text(" · " + finding.analysis())
                .close();
        to.leaf("h2", facts.quoted().sentence(finding.says()), "id", "h-" + finding.id());
        to.close();
    }

    private void strip() {
        to.open("dl", "class", "strip");
        fact("Accounts", Figures.count(facts.members().size()));
        fact("Facts in evidence", Figures.count(finding.evidenceInAll()));
        facts.span().ifPresent(s -> {
            String from = Figures.day(s.from());
            String last = Figures.day(s.to());
            fact("When, UTC", from.equals(last) ? from : from + " to " + last);
        });
        fact("Score", Figures.number(finding.score().value()));
        to.close();
    }

    private void fact(String name, String value) {
        to.open("div").leaf("dt", name).leaf("dd", value).close();
    }

    private void innocent() {
        to.open("section", "class", "innocent").leaf("h3", "What else it could be");
        list(finding.couldAlsoBe());
        to.leaf("p", "This analysis cannot rule these out. Rule them out, or in, before you publish.", "class", "note");
        to.close();
    }

    private void pictures() {
        to.open("div", "class", "pictures");
        Ties.of(facts, networks)
                .filter(ties -> ties.keys().size() >= WORTH_DRAWING)
                .ifPresent(ties -> NetworkPicture.draw(to, facts, ties));
        ClosenessPicture.draw(to, facts);
        CalendarPicture.drawAll(to, facts);
        to.close();
    }

    private void exhibits() {
        for (Exhibit exhibit : finding.exhibits()) {
            if (exhibit instanceof Exhibit.Table table) Tables.own(to, facts, table);
            if (exhibit instanceof Exhibit.Matrix matrix) Tables.matrix(to, facts, matrix);
        }
    }

    private void score() {
        to.leaf("h3", "How the score came about");
        to.open("ul", "class", "tree");
        explain(finding.score());
        to.close();
    }

    private void explain(Explanation e) {
        to.open("li")
                .leaf("span", Figures.number(e.value()), "class", "value")
                .text(" " + facts.quoted().sentence(e.means()));
        if (!e.from().isEmpty()) {
            to.open("ul");
            e.from().forEach(this::explain);
            to.close();
        }
        to.close();
    }

    private void limits() {
        if (!finding.limits().isEmpty()) {
            to.leaf("h3", "Limits of this finding");
            list(finding.limits());
        }
        if (!finding.techniques().isEmpty()) {
            to.open("p").leaf("strong", "DISARM techniques that such behaviour may be part of: ");
            to.text(String.join(", ", finding.techniques()) + ".").close();
        }
    }

    private void list(List<String> sentences) {
        to.open("ul");
        for (String sentence : sentences) to.leaf("li", facts.quoted().sentence(sentence));
        to.close();
    }
}
