package lockstep.report.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.model.Run;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Chance.NotTested;
import lockstep.model.finding.Chance.Robustness;
import lockstep.model.finding.Chance.Tested;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.model.finding.Evidence.Example;
import lockstep.model.finding.Evidence.Quotation;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Exhibit.Matrix;
import lockstep.model.finding.Exhibit.Table;
import lockstep.model.finding.Exhibit.Timeline;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Ground;
import lockstep.model.judgement.Remark;
import lockstep.report.Figures;
import lockstep.report.Names;
import lockstep.report.Quoted;

/**
 * Findings as they may leave the machine: every account under the name it is given, and every word of a source passed through
 * {@link Quoted}.
 *
 * @param names who may be named
 */
public record Renamed(Names names) {
    /** The case's own numbers of accounts stay: they lead back to the case, and to nothing else. */
    public Finding finding(Finding f) {
        return Finding.of(f.analysis())
                .about(f.about().stream().map(this::member).toList())
                .says(said(f.says()))
                .score(score(f.score()))
                .chance(chance(f.chance()))
                .evidence(f.evidence().stream().map(this::evidence).toList(), f.evidenceInAll())
                .couldAlsoBe(said(f.couldAlsoBe()))
                .techniques(f.techniques())
                .limits(said(f.limits()))
                .exhibits(f.exhibits().stream().map(this::exhibit).toList())
                .made()
                .stored(f.id(), f.run());
    }

    /** A judgement: the words are the person's own, the handles of others are taken out of them. */
    public Assessment assessment(Assessment a) {
        return new Assessment(
                a.id(),
                a.finding(),
                said(a.about()),
                a.likelihood(),
                a.confidence(),
                said(a.says()),
                said(a.alternatives()),
                said(a.wouldChange()),
                said(a.beyond()),
                a.actor(),
                a.grounds().stream()
                        .map(g -> new Ground(g.kind(), g.access(), said(g.source())))
                        .toList(),
                a.signedBy(),
                a.signedAt(),
                a.supersedes());
    }

    public Remark remark(Remark r) {
        return new Remark(r.id(), r.thing(), r.kind(), said(r.says()), r.by(), r.saidAt(), r.withdrawn());
    }

    /** A run without the list of accounts that it was bounded to. */
    public Run run(Run r) {
        Map<String, String> scope = new TreeMap<>(r.scope());
        if (!names.areReal())
            scope.computeIfPresent(
                    "accounts", (flag, list) -> "a list of " + Figures.count(list.split("[,;\\s]+").length));
        return new Run(
                r.id(),
                r.analysis(),
                r.version(),
                r.settings(),
                scope,
                r.seed(),
                r.input(),
                r.software(),
                r.engine(),
                r.startedAt(),
                r.took(),
                r.findings(),
                said(r.notRun()),
                said(r.notes()));
    }

    private Finding.Member member(Finding.Member m) {
        String name = names.of(m.account());
        var account = names.mayName(m.account())
                ? m.account()
                : new Account(m.account().key(), m.account().platform(), name, name);
        return new Finding.Member(account, m.evidence(), m.p(), m.q());
    }

    private Explanation score(Explanation e) {
        return new Explanation(
                e.value(), said(e.means()), e.from().stream().map(this::score).toList());
    }

    private Chance chance(Chance chance) {
        if (chance instanceof NotTested not) return new NotTested(said(not.reason()));
        Tested t = (Tested) chance;
        return new Tested(
                said(t.model()),
                t.observed(),
                t.expected(),
                t.effect(),
                t.p(),
                t.q(),
                t.verdict(),
                said(t.because()),
                t.robustness().stream()
                        .map(r -> new Robustness(said(r.look()), r.p(), r.holds()))
                        .toList());
    }

    private Evidence evidence(Evidence evidence) {
        if (evidence instanceof CoAction c)
            return new CoAction(c.trace(), c.object(), new Quoted(names).object(c), c.acts());
        if (evidence instanceof Example e) return new Example(said(e.says()), e.posts());
        Quotation q = (Quotation) evidence;
        return new Quotation(said(q.says()), said(q.quote()), q.start(), q.end(), q.posts());
    }

    private Exhibit exhibit(Exhibit exhibit) {
        if (exhibit instanceof Exhibit.Network n) return new Exhibit.Network(said(n.title()), n.accounts(), n.ties());
        if (exhibit instanceof Timeline t) {
            var series = t.series().stream()
                    .map(s -> new Exhibit.Series(said(s.name()), s.values()))
                    .toList();
            return new Timeline(said(t.title()), said(t.unit()), t.start(), t.bucketSeconds(), series);
        }
        if (exhibit instanceof Table t) return table(t);
        Matrix m = (Matrix) exhibit;
        return new Matrix(said(m.title()), said(m.rows()), said(m.columns()), m.cells());
    }

    private Table table(Table t) {
        var rows = new ArrayList<List<String>>();
        for (List<String> row : t.rows()) {
            var cells = new ArrayList<String>();
            for (int c = 0; c < row.size(); c++)
                cells.add(cell(c < t.columns().size() ? t.columns().get(c) : "", row.get(c)));
            rows.add(cells);
        }
        return new Table(said(t.title()), said(t.columns()), rows);
    }

    /** {@code @17} is the case's number of an account and names nobody. */
    private String cell(String head, String cell) {
        return cell.matches("@[0-9]{1,9}") ? cell : new Quoted(names).cell(head, cell);
    }

    private List<String> said(List<String> sentences) {
        return sentences.stream().map(this::said).toList();
    }

    private String said(String sentence) {
        return new Quoted(names).sentence(sentence);
    }
}
