package lockstep.report.html;

import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Remark;
import lockstep.report.Figures;
import lockstep.report.Judged;
import lockstep.report.Quoted;

/** What people said of a finding, signed and dated, beneath what the machine says. */
final class JudgedSection {
    private JudgedSection() {}

    static void draw(Markup to, Judged judged, Quoted quoted) {
        if (judged.isEmpty()) return;
        to.open("section", "class", "judged").leaf("h3", "What people judge");
        for (Assessment a : judged.standing()) {
            to.leaf("p", Judged.signature(a), "class", "note");
            for (String sentence : Judged.sentences(a)) to.leaf("p", quoted.sentence(sentence));
        }
        if (!judged.replaced().isEmpty()) {
            to.open("details").leaf("summary", Figures.count(judged.replaced().size(), "earlier judgement"));
            for (Assessment a : judged.replaced()) {
                to.leaf("p", Judged.signature(a), "class", "note").leaf("p", quoted.sentence(a.sentence()));
                to.leaf("p", a.confidence().sentence()).leaf("p", quoted.sentence(a.says()));
            }
            to.close();
        }
        for (Remark note : judged.notes()) {
            to.leaf(
                    "p",
                    "Note by " + note.by() + ", " + Figures.minute(note.saidAt()) + " UTC: "
                            + quoted.sentence(note.says()));
        }
        if (!judged.tags().isEmpty())
            to.leaf("p", "Tags: " + quoted.sentence(String.join(", ", judged.tags())), "class", "note");
        to.close();
    }
}
