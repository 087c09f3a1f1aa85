package lockstep.report;

import java.util.ArrayList;
import java.util.List;
import lockstep.model.CaseView;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Ground;
import lockstep.model.judgement.Remark;

/**
 * What people said of one finding, as it is told in every form of report: likelihood and confidence never in one sentence.
 *
 * @param standing assessments whose place no later one took, oldest first
 * @param replaced those whose place was taken
 * @param notes on the finding
 * @param tags on the finding
 */
public record Judged(List<Assessment> standing, List<Assessment> replaced, List<Remark> notes, List<String> tags) {
    public Judged {
        standing = List.copyOf(standing);
        replaced = List.copyOf(replaced);
        notes = List.copyOf(notes);
        tags = List.copyOf(tags);
    }

    /** What people said of a finding of a case. */
    public static Judged of(CaseView view, String finding) {
        return of(view.assessments(), view.remarks(), finding);
    }

    /** The same, where assessments and remarks are at hand. */
    public static Judged of(List<Assessment> assessments, List<Remark> remarks, String finding) {
        List<Assessment> all =
                assessments.stream().filter(a -> a.finding().equals(finding)).toList();
        List<Assessment> standing = Assessment.standing(all);
        List<Remark> on = remarks.stream()
                .filter(r -> r.thing().equals("finding:" + finding))
                .toList();
        return new Judged(
                standing,
                all.stream().filter(a -> !standing.contains(a)).toList(),
                on.stream().filter(r -> r.kind() == Remark.Kind.NOTE).toList(),
                on.stream()
                        .filter(r -> r.kind() == Remark.Kind.TAG)
                        .map(Remark::says)
                        .distinct()
                        .sorted()
                        .toList());
    }

    public boolean isEmpty() {
        return standing.isEmpty() && notes.isEmpty() && tags.isEmpty();
    }

    /** The shortest telling, for a listing: {@code likely }; empty where nobody judged. */
    public String shortly() {
        return String.join(
                ", ",
                standing.stream()
                        .map(a -> a.likelihood().word() + " (" + a.id() + ")")
                        .toList());
    }

    /** An assessment in sentences, one a line. */
    public static List<String> sentences(Assessment a) {
        List<String> lines = new ArrayList<>();
        lines.add(a.sentence());
        lines.add(a.confidence().sentence());
        lines.add("Why: " + a.says());
        if (a.attributes())
            lines.add("Naming " + a.actor() + " rests on: "
                    + String.join("; ", a.grounds().stream().map(Ground::text).toList()));
        lines.add("Also considered: " + String.join("; ", a.alternatives()));
        lines.add("What would change this: " + String.join("; ", a.wouldChange()));
        if (!a.beyond().isBlank())
            lines.add("The word goes beyond what the evidence carries by rule, because: " + a.beyond());
        return lines;
    }

    /** Who signed it, and when. */
    public static String signature(Assessment a) {
        return a.id() + ", signed by " + a.signedBy() + " on " + Figures.minute(a.signedAt()) + " UTC"
                + (a.supersedes().isEmpty() ? "" : ", in place of " + a.supersedes());
    }
}
