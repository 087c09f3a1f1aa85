package lockstep.report.text;

import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Remark;
import lockstep.report.Figures;
import lockstep.report.Judged;

/** What people said of a finding, as a person reads it in a terminal. */
public final class JudgedText {
    private JudgedText() {}

    /** Lines to stand below the finding; empty where nobody said anything. */
    public static String of(Judged judged, int width) {
        if (judged.isEmpty()) return "";
        var to = new Lines(width);
        to.heading("What people judge");
        for (Assessment a : judged.standing()) assessment(to, a);
        for (Assessment a : judged.replaced()) {
            to.add("  earlier: ", Judged.signature(a));
            to.add("    ", a.sentence());
            to.add("    ", a.confidence().sentence());
        }
        for (Remark note : judged.notes())
            to.add(
                    "  note " + note.id() + ": ",
                    note.says() + " (" + note.by() + ", " + Figures.minute(note.saidAt()) + ")");
        if (!judged.tags().isEmpty()) to.add("  tags: ", String.join(", ", judged.tags()));
        return to.toString();
    }

    private static void assessment(Lines to, Assessment a) {
        to.add("  ", Judged.signature(a));
        for (String line : Judged.sentences(a)) to.add("    ", line);
    }
}
