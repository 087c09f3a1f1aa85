package lockstep.report.compose;

import java.util.List;
import lockstep.model.CaseView;
import lockstep.model.finding.Chance.Tested;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.model.finding.Finding;
import lockstep.model.judgement.Assessment;

/** A first text for an analyst to write on, in which every number is bound. */
final class Draft {
    private Draft() {}

    static String of(CaseView view, List<Finding> findings, List<String> narratives) {
        var out = new StringBuilder("# {{case.name}}\n\n");
        out.append(
                "The case holds {{case.posts}} posts by {{case.accounts}} accounts, from {{case.first}} to {{case.last}}.\n");
        List<Assessment> standing = Assessment.standing(view.assessments());
        for (Finding f : findings) finding(out, f, standing);
        for (String narrative : narratives) {
            out.append("\n## {{")
                    .append(narrative)
                    .append(".name}}\n\n{{narrative ")
                    .append(narrative)
                    .append("}}\n");
        }
        return out.toString();
    }

    private static void finding(StringBuilder out, Finding f, List<Assessment> standing) {
        String id = f.id();
        out.append("\n## ").append(id).append(": {{").append(id).append(".says}}\n\n");
        if (f.chance() instanceof Tested)
            out.append(
                    "Chance alone would give {{%s.expected}} of what was counted, {{%s.observed}}; the verdict is {{%s.verdict}}, q {{%s.q}}.\n"
                            .replace("%s", id));
        else out.append("It was not put to a test of chance.\n");
        for (Assessment a : standing) {
            if (!a.finding().equals(id)) continue;
            out.append(
                    "\n{{%s.likelihood}} {{%s.confidence}} (signed by {{%s.by}}, {{%s.date}}.) Also considered: {{%s.alternatives}}. What would change this: {{%s.would-change}}.\n"
                            .replace("%s", a.id()));
        }
        if (f.evidence().stream().anyMatch(CoAction.class::isInstance))
            out.append("\n{{figure ").append(id).append(" timeline}}\n");
        out.append("\n{{finding ").append(id).append("}}\n");
    }
}
