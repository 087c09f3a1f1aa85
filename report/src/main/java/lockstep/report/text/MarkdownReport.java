package lockstep.report.text;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import lockstep.model.CaseView;
import lockstep.model.PostLine;
import lockstep.model.Run;
import lockstep.model.Source;
import lockstep.model.answer.AnswerTable;
import lockstep.model.finding.Chance.NotTested;
import lockstep.model.finding.Chance.Robustness;
import lockstep.model.finding.Chance.Tested;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Remark;
import lockstep.report.Commands;
import lockstep.report.Defanged;
import lockstep.report.Digest;
import lockstep.report.Facts;
import lockstep.report.Figures;
import lockstep.report.Judged;
import lockstep.report.Names;
import lockstep.report.ShownTable;
import lockstep.report.Verdicts;
import lockstep.report.Visible;
import org.jspecify.annotations.Nullable;

/** A case as a Markdown report: the same statements as the HTML one, without pictures. */
public final class MarkdownReport {
    private static final int OBJECTS = 12;
    private static final int MEMBERS = 50;
    private static final int POSTS = 5;
    private static final String SIGNS = "\\`*_{}[]<>#|!~&";

    private final CaseView view;
    private final Digest digest;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(CaseView view, Names names) {
        this.view = view;
        digest = Digest.of(view, names);
    }

    public static String of(CaseView view, Names names) {
        return new MarkdownReport(view, names).write();
    }

    /** One finding in full, as it stands in a report. */
    public static String finding(CaseView view, Names names, Facts facts) {
        var one = new MarkdownReport(view, names);
        one.finding(facts);
        return one.out.toString();
    }

    private String write() {
        line("# " + plain(digest.name()));
        paragraph("**" + said(digest.headline()) + "**");
        for (String caution : digest.cautions()) paragraph("**Before you read:** " + said(caution));
        paragraph("Findings describe behaviour. They do not say who is behind an account, or why.");
        asked();
        line("## What was found");
        for (Finding f : digest.first()) listed(f);
        if (digest.first().isEmpty())
            line("No finding is listed. That is a result: it does not show that nothing is there.");
        if (!digest.customary().isEmpty())
            paragraph("Networks of the customary analyses, which no test was made of (leads):");
        for (Finding f : digest.customary()) listed(f);
        for (Run run : digest.notRun()) line("- " + plain(run.analysis()) + " could not look. " + said(run.notRun()));
        line("");
        for (Finding f : digest.findings()) finding(Facts.of(f, view, digest.names()));
        again();
        return out.toString();
    }

    private void listed(Finding f) {
        String q = Figures.falseAlarms(f.chance()).map(v -> ", q " + v).orElse("");
        String why = f.chance() instanceof NotTested not ? ": " + said(not.reason()) : "";
        String verdict =
                f.chance().verdict().isGiven() ? Verdicts.name(f.chance().verdict()) : "no verdict";
        line("- **" + f.id() + "** " + said(f.says()) + " — " + verdict + q + why);
    }

    private void asked() {
        line("## What was asked");
        paragraph(Figures.count(digest.sources().size(), "file") + ", "
                + Figures.count(digest.extent().posts(), "post") + ", "
                + Figures.count(digest.extent().accounts(), "account") + ".");
        for (Run run : digest.runs()) {
            var settings = new StringBuilder();
            run.settings()
                    .forEach((k, v) ->
                            settings.append(' ').append(k).append(' ').append(v).append(';'));
            line("- " + plain(run.analysis()) + " version " + run.version() + ":" + plain(settings.toString()));
            for (String note : run.notes()) line("  - " + said(note));
        }
        line("");
    }

    private void finding(Facts facts) {
        Finding f = facts.finding();
        line("## " + f.id() + " · " + said(f.says()));
        paragraph(plain(f.analysis()) + " · " + Figures.count(facts.members().size(), "account")
                + facts.span()
                        .map(s -> " · " + Figures.day(s.from()) + " to " + Figures.day(s.to()) + " UTC")
                        .orElse(""));
        line("### Could this be chance?");
        if (f.chance() instanceof Tested t) tested(t);
        else paragraph("**Not tested.** " + said(((NotTested) f.chance()).reason()));
        list("### What else it could be", f.couldAlsoBe());
        judged(Judged.of(view, f.id()));
        objects(facts);
        posts(facts);
        members(facts);
        line("### How the score came about");
        explain(f.score(), "");
        line("");
        list("### Limits of this finding", f.limits());
        if (!f.techniques().isEmpty()) paragraph("DISARM: " + plain(String.join(", ", f.techniques())));
    }

    private void judged(Judged judged) {
        if (judged.isEmpty()) return;
        line("### What people judge");
        for (Assessment a : judged.standing()) {
            paragraph("*" + said(Judged.signature(a)) + "*");
            for (String sentence : Judged.sentences(a)) line("- " + said(sentence));
        }
        for (Assessment a : judged.replaced()) {
            paragraph("*Earlier: " + said(Judged.signature(a)) + "*");
            line("- " + said(a.sentence()));
            line("- " + a.confidence().sentence());
        }
        line("");
        for (Remark note : judged.notes())
            line("- Note by " + plain(note.by()) + ", " + Figures.minute(note.saidAt()) + " UTC: " + said(note.says()));
        if (!judged.tags().isEmpty()) line("- Tags: " + said(String.join(", ", judged.tags())));
        line("");
    }

    private void tested(Tested t) {
        String name = t.verdict().isGiven() ? "**" + Verdicts.name(t.verdict()) + ".** " : "";
        paragraph(name + Verdicts.says(t.verdict()));
        for (String ground : t.because()) line("- " + said(ground));
        line("");
        line("| observed | chance gives | effect | interval | p | q |");
        line("|---:|---:|---:|---|---:|---:|");
        line("| " + Figures.number(t.observed()) + " | " + Figures.number(t.expected()) + " | "
                + Figures.number(t.effect().estimate())
                + " | " + Figures.interval(t.effect()).orElse("–") + " | "
                + Figures.chance(t.p()) + " | " + Figures.falseAlarms(t) + " |");
        line("");
        paragraph("What chance means here: " + said(t.model()));
        for (Robustness look : t.robustness()) {
            line("- " + (look.holds() ? "holds" : "**falls**") + ": " + said(look.look()) + ", p "
                    + Figures.chance(look.p()));
        }
        line("");
    }

    private void objects(Facts facts) {
        var objects = facts.objects();
        if (objects.isEmpty()) return;
        line("### What they acted on together");
        line("");
        line("| object | kind | accounts | closest | first, UTC |");
        line("|---|---|---:|---:|---|");
        for (var o : objects.subList(0, Math.min(OBJECTS, objects.size()))) {
            String closest = o.accounts() > 1 ? Figures.span(o.closest()) : "–";
            line("| " + plain(o.shown()) + " | " + plain(o.trace()) + " | " + Figures.count(o.accounts()) + " | "
                    + closest + " | " + Figures.second(o.first()) + " |");
        }
        line("");
    }

    private void posts(Facts facts) {
        for (PostLine post : facts.examples(POSTS)) {
            line("> " + plain(facts.quoted().text(post)));
            line("> — " + plain(facts.names().of(post.account())) + ", " + Figures.second(post.postedAt()) + " UTC, "
                    + plain(Commands.fileName(post.file())) + ":" + post.line());
            line("");
        }
    }

    private void members(Facts facts) {
        if (facts.members().isEmpty()) return;
        line("### Accounts");
        line("");
        line("| account | platform | evidence | p | q |");
        line("|---|---|---:|---:|---:|");
        for (Finding.Member m :
                facts.members().subList(0, Math.min(MEMBERS, facts.members().size()))) {
            line("| " + plain(facts.names().of(m.account())) + " | "
                    + plain(m.account().platform()) + " | " + Figures.number(m.evidence()) + " | "
                    + Figures.chance(m.p()) + " | " + Figures.chance(m.q()) + " |");
        }
        line("");
        int more = facts.members().size() - MEMBERS;
        if (more > 0) paragraph("And " + Figures.count(more, "more account") + ".");
    }

    private void explain(Explanation e, String indent) {
        line(indent + "- " + Figures.number(e.value()) + " " + said(e.means()));
        for (Explanation part : e.from()) explain(part, indent + "  ");
    }

    private void again() {
        line("## How to do it again");
        line("");
        for (Source s : digest.sources()) {
            line("- " + plain(Commands.fileName(s.file())) + ", " + Figures.bytes(s.bytes()) + ", SHA-256 "
                    + s.sha256());
        }
        line("");
        for (String command : Commands.toRepeat(digest)) line("    " + Visible.text(command));
        line("");
        paragraph(plain(digest.aboutNames()));
    }

    private void list(String heading, List<String> sentences) {
        if (sentences.isEmpty()) return;
        line(heading);
        line("");
        for (String sentence : sentences) line("- " + said(sentence));
        line("");
    }

    private void paragraph(String text) {
        line("");
        line(text);
        line("");
    }

    private void line(String text) {
        boolean second = text.isEmpty() && (out.length() == 0 || out.lastIndexOf("\n\n") == out.length() - 2);
        if (!second) out.append(text).append('\n');
    }

    private String said(String sentence) {
        return plain(digest.quoted().sentence(sentence));
    }

    /** A table that a run answers. */
    public static String table(AnswerTable answer) {
        var lines = new StringJoiner("\n");
        lines.add("| "
                + answer.shape().columns().stream().map(c -> plain(c.head())).collect(Collectors.joining(" | "))
                + " |");
        lines.add("|" + "---|".repeat(answer.shape().columns().size()));
        for (List<@Nullable Object> row : answer.rows())
            lines.add(
                    "| " + row.stream().map(v -> plain(ShownTable.words(v))).collect(Collectors.joining(" | ")) + " |");
        return lines.toString();
    }

    /** Words that stay words whatever signs are in them. */
    public static String plain(String text) {
        var safe = new StringBuilder();
        Visible.text(Defanged.text(text))
                .replaceAll("\\s+", " ")
                .strip()
                .chars()
                .forEach(c -> {
                    if (c == '<') safe.append("&lt;");
                    else if (c == '&') safe.append("&amp;");
                    else if (SIGNS.indexOf(c) >= 0) safe.append('\\').append((char) c);
                    else safe.append((char) c);
                });
        return safe.toString();
    }
}
