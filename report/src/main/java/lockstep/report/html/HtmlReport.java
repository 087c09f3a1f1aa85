package lockstep.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.model.CaseView;
import lockstep.model.Run;
import lockstep.model.Source;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Remark;
import lockstep.report.Commands;
import lockstep.report.Digest;
import lockstep.report.Facts;
import lockstep.report.Figures;
import lockstep.report.Judged;
import lockstep.report.Names;

/**
 * A case as one HTML file: what was asked, what was found and how sure, each finding in full, how to do it again.
 *
 * <p>The same case gives the same bytes: no clock and no chance has a part in it.
 */
public final class HtmlReport {
    /** Findings in full; those beyond stand in the list only, so that the file opens on any machine. */
    static final int IN_FULL = 100;

    /** Findings with pictures. */
    static final int WITH_PICTURES = 40;

    private static final int LISTED_AT_ONCE = 25;
    private static final int FEW = 3;

    /** Nothing is loaded and nothing runs, whatever the text of a post says. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private final CaseView view;
    private final Digest digest;
    private final Markup to = new Markup();

    /** A network may hold a million ties: it is asked for once. */
    private final Map<String, Network> networks = new HashMap<>();

    private HtmlReport(CaseView view, Names names) {
        this.view = view;
        digest = Digest.of(view, names);
    }

    public static String of(CaseView view, Names names) {
        return new HtmlReport(view, names).page();
    }

    private String page() {
        head(to, digest.name() + " · Lockstep report");
        to.open("body").leaf("a", "Skip to the findings", "class", "skip", "href", "#found");
        to.open("main");
        masthead();
        asked();
        found();
        inFull();
        reading();
        again();
        to.close().close().close();
        return "<!DOCTYPE html>\n" + to;
    }

    /** Opens a page: nothing is loaded, nothing runs. The head is closed again, the page stays open. */
    static void head(Markup to, String title) {
        to.open("html", "lang", "en").open("head");
        to.open("meta", "charset", "utf-8");
        to.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        to.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        to.open("meta", "name", "referrer", "content", "no-referrer");
        to.open("meta", "name", "color-scheme", "content", "light dark");
        to.leaf("title", title);
        to.style(style()).close();
    }

    private void masthead() {
        to.open("header", "class", "masthead").leaf("p", "Lockstep report", "class", "eyebrow");
        to.leaf("h1", digest.name());
        to.leaf("p", digest.quoted().sentence(digest.headline()), "class", "headline");
        for (String caution : digest.cautions())
            to.leaf("p", digest.quoted().sentence(caution), "class", "caution", "role", "note");
        to.leaf(
                        "p",
                        "Findings describe behaviour. They do not say who is behind an account, or why.",
                        "class",
                        "caution")
                .close();
    }

    private void asked() {
        to.open("section", "id", "asked", "aria-labelledby", "h-asked").leaf("h2", "What was asked", "id", "h-asked");
        to.open("dl", "class", "strip");
        fact("Files", Figures.count(digest.sources().size()));
        fact("Posts", Figures.count(digest.extent().posts()));
        fact("Accounts", Figures.count(digest.extent().accounts()));
        digest.extent()
                .first()
                .ifPresent(first -> digest.extent()
                        .last()
                        .ifPresent(last -> fact("When, UTC", Figures.day(first) + " to " + Figures.day(last))));
        long rejected = digest.sources().stream().mapToLong(Source::rejected).sum();
        fact("Rows rejected", Figures.count(rejected));
        to.close();
        if (!digest.runs().isEmpty()) runs();
        to.close();
    }

    private void fact(String name, String value) {
        to.open("div").leaf("dt", name).leaf("dd", value).close();
    }

    /** Runs that could not look stand with what was found: here they would only push it down. */
    private void runs() {
        Tables.table(to, "Analyses, latest run of each", "Analysis", "Settings", "#Findings");
        for (Run run : digest.runs()) {
            if (run.notRun().isEmpty()) run(run);
        }
        to.close().close().close();
        if (digest.olderRuns() > 0)
            to.leaf(
                    "p",
                    Figures.count(digest.olderRuns(), "earlier run") + " of the same analyses are kept in the case.",
                    "class",
                    "note");
    }

    private void run(Run run) {
        to.open("tr").open("th", "scope", "row").text(run.analysis()).close();
        to.open("td", "class", "wrap").text(words(run.settings()));
        String scope = words(scope(run));
        if (!scope.isEmpty()) to.open("br").leaf("span", "only: " + scope, "class", "note");
        notes(run);
        to.close();
        to.leaf("td", Figures.count(run.findings()), "class", "n").close();
    }

    private Map<String, String> scope(Run run) {
        var scope = new TreeMap<>(run.scope());
        if (!digest.names().areReal()) {
            scope.computeIfPresent(
                    "accounts", (flag, list) -> "a list of " + Figures.count(list.split("[,;\\s]+").length));
        }
        return scope;
    }

    private void notes(Run run) {
        if (run.notes().isEmpty()) return;
        to.open("ul", "class", "notes");
        for (String note : run.notes()) to.leaf("li", digest.quoted().sentence(note));
        to.close();
    }

    private static String words(Map<String, String> words) {
        return words.entrySet().stream()
                .filter(word -> !word.getValue().isEmpty())
                .map(word -> word.getKey() + " " + word.getValue())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    private void found() {
        List<Finding> findings = digest.first();
        to.open("section", "id", "found", "aria-labelledby", "h-found").leaf("h2", "What was found", "id", "h-found");
        if (findings.isEmpty())
            to.leaf("p", "No finding is listed. That is a result: it does not show that nothing is there.");
        else list(findings.subList(0, Math.min(LISTED_AT_ONCE, findings.size())));
        if (findings.size() > LISTED_AT_ONCE) {
            to.open("details").leaf("summary", Figures.count(findings.size() - LISTED_AT_ONCE, "more finding"));
            list(findings.subList(LISTED_AT_ONCE, findings.size()));
            to.close();
        }
        List<Finding> customary = digest.customary();
        if (!customary.isEmpty()) {
            to.open("details")
                    .leaf(
                            "summary",
                            Figures.count(customary.size(), "network")
                                    + " of the customary analyses, which no test was made of: leads");
            list(customary);
            to.close();
        }
        if (!digest.notRun().isEmpty()) couldNotLook(digest.notRun());
        to.close();
    }

    private void couldNotLook(List<Run> runs) {
        to.open("details", "class", "could-not", runs.size() > FEW ? "" : "open", "open")
                .open("summary");
        to.leaf("strong", Figures.count(runs.size(), "analysis") + " could not look.");
        to.text(" That is not the same as having found nothing.").close().open("ul");
        for (Run run : runs) {
            to.open("li").leaf("strong", run.analysis() + ": ");
            to.text(digest.quoted().sentence(run.notRun())).close();
        }
        to.close().close();
    }

    private void list(List<Finding> findings) {
        to.open("ol", "class", "found");
        for (Finding finding : findings) {
            to.open("li").leaf("span", finding.id(), "class", "id");
            String says = digest.quoted().sentence(finding.says());
            boolean inFull = digest.findings().indexOf(finding) < IN_FULL;
            to.open("span", "class", "says");
            if (inFull) to.leaf("a", says, "href", "#" + finding.id());
            else to.text(says);
            if (finding.chance() instanceof Chance.NotTested not && digest.reasonsDiffer()) {
                to.open("br").leaf("span", "not tested: " + digest.quoted().sentence(not.reason()), "class", "note");
            }
            to.close();
            to.open("span", "class", "sure");
            if (finding.chance().verdict().isGiven())
                ChancePanel.badge(to, finding.chance().verdict());
            to.leaf("span", sure(finding.chance()), "class", "q").close().close();
        }
        to.close();
    }

    private static String sure(Chance chance) {
        return Figures.falseAlarms(chance).map(q -> "q " + q).orElse("");
    }

    private void inFull() {
        List<Finding> findings = digest.findings();
        List<Assessment> assessments = view.assessments();
        List<Remark> remarks = view.remarks();
        for (int i = 0; i < Math.min(IN_FULL, findings.size()); i++) {
            new FindingSection(
                            to,
                            Facts.of(findings.get(i), view, digest.names()),
                            Judged.of(assessments, remarks, findings.get(i).id()),
                            run -> networks.computeIfAbsent(run, view::network))
                    .draw(i < WITH_PICTURES);
        }
        if (findings.size() > WITH_PICTURES)
            to.leaf(
                    "p",
                    "The strongest " + WITH_PICTURES + " findings have pictures, the strongest " + IN_FULL
                            + " stand in full; all are in the case.",
                    "class",
                    "note");
    }

    private void reading() {
        to.open("section", "id", "reading").leaf("h2", "How to read this report");
        to.open("dl", "class", "glossary");
        term("Account", "A handle on a platform. Not a person, and never the organisation said to stand behind it.");
        term("Co-action", "Two or more accounts acting on one object within the window that the analysis was set to.");
        term(
                "p",
                "How often chance alone, as the stated model has it, gives at least as much. It is not the chance that the accounts are innocent.");
        term(
                "q",
                "If all findings with this q or a smaller one are taken together, the share of them that is expected to be false alarms.");
        term(
                "Verdict",
                "Coordinated, common source, as one (of two accounts), convergent or no more than chance: what the timing and the sources of the acts amount to. It says nothing of intent.");
        term("Not tested", "Thresholds alone listed the finding. It is a lead.");
        term(
                "DISARM",
                "A public catalogue of techniques. An id says that such behaviour may be part of the technique, not that it was.");
        term("Names", digest.aboutNames());
        to.close().close();
    }

    private void term(String word, String means) {
        to.open("div").leaf("dt", word).leaf("dd", means).close();
    }

    private void again() {
        to.open("section", "id", "again").leaf("h2", "How to do it again");
        to.leaf("p", "The same files, commands and version give the same findings. Check the files first:");
        Tables.table(
                to,
                "Sources, with the SHA-256 of each file",
                "File",
                "Read as",
                "#Size",
                "#Rows kept",
                "#Rejected",
                "SHA-256");
        for (Source s : digest.sources()) {
            String member = s.member().isEmpty() ? "" : " › " + s.member();
            to.open("tr").leaf("th", Commands.fileName(s.file()) + member, "scope", "row", "class", "wrap");
            to.leaf(
                    "td",
                    s.format()
                            + (s.noZone() > 0
                                    ? "; " + Figures.count(s.noZone(), "time") + " without zone read as " + s.zone()
                                    : ""));
            to.leaf("td", Figures.bytes(s.bytes()), "class", "n");
            to.leaf("td", Figures.count(s.kept()), "class", "n").leaf("td", Figures.count(s.rejected()), "class", "n");
            to.leaf("td", s.sha256(), "class", "hash").close();
        }
        to.close().close().close();
        to.open("pre", "tabindex", "0")
                .leaf("code", String.join("\n", Commands.toRepeat(digest)))
                .close();
        software();
        to.close();
    }

    private void software() {
        if (digest.runs().isEmpty()) return;
        var software = digest.runs().stream()
                .map(run -> run.software() + " on " + run.engine())
                .distinct()
                .toList();
        var inputs = digest.runs().stream()
                .map(Run::input)
                .filter(i -> !i.isEmpty())
                .distinct()
                .toList();
        to.leaf(
                "p",
                "Made with " + String.join(" and ", software) + "."
                        + (inputs.isEmpty() ? "" : " Fingerprint of the input: " + String.join(", ", inputs) + "."),
                "class",
                "note wrap");
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            if (css == null) throw new IllegalStateException("report.css is not in the jar");
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
