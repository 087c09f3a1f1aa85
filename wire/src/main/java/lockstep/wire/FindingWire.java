package lockstep.wire;

import lockstep.model.finding.Account;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Finding.Member;

/** A finding as JSON, and back. */
final class FindingWire {
    private FindingWire() {}

    static Nodes write(Finding f) {
        return Nodes.object()
                .set("id", f.id())
                .set("run", f.run())
                .set("analysis", f.analysis())
                .set("says", f.says())
                .set("score", score(f.score()))
                .set("chance", ChanceWire.write(f.chance()))
                .list("members", f.about(), FindingWire::member)
                .list("evidence", f.evidence(), EvidenceWire::write)
                .set("evidence_in_all", f.evidenceInAll())
                .texts("could_also_be", f.couldAlsoBe())
                .texts("techniques", f.techniques())
                .texts("limits", f.limits())
                .list("exhibits", f.exhibits(), ExhibitWire::write);
    }

    static Finding read(Fields f) {
        return Finding.of(f.text("analysis"))
                .about(f.list("members", FindingWire::member))
                .says(f.text("says"))
                .score(score(f.object("score")))
                .chance(ChanceWire.read(f.object("chance")))
                .evidence(f.list("evidence", EvidenceWire::read), f.whole("evidence_in_all"))
                .couldAlsoBe(f.texts("could_also_be"))
                .techniques(f.texts("techniques"))
                .limits(f.texts("limits"))
                .exhibits(f.list("exhibits", ExhibitWire::read))
                .made()
                .stored(f.text("id"), f.text("run"));
    }

    private static Nodes member(Member m) {
        return account(m.account())
                .set("evidence", m.evidence())
                .set("p", m.p())
                .set("q", m.q());
    }

    private static Member member(Fields f) {
        return new Member(account(f), f.number("evidence"), f.number("p"), f.number("q"));
    }

    static Nodes account(Account a) {
        return Nodes.object()
                .set("key", a.key())
                .set("platform", a.platform())
                .set("id", a.id())
                .set("name", a.name());
    }

    static Account account(Fields f) {
        return new Account(f.small("key"), f.text("platform"), f.text("id"), f.text("name"));
    }

    private static Nodes score(Explanation e) {
        return Nodes.object()
                .set("value", e.value())
                .set("means", e.means())
                .list("from", e.from(), FindingWire::score);
    }

    private static Explanation score(Fields f) {
        return new Explanation(f.number("value"), f.text("means"), f.list("from", FindingWire::score));
    }
}
