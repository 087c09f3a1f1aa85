package lockstep.report.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lockstep.model.PostLine;
import lockstep.model.answer.AnswerColumn;
import lockstep.model.answer.AnswerTable;
import lockstep.model.answer.ColumnShape;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Evidence.Act;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.model.finding.Evidence.Example;
import lockstep.model.finding.Evidence.Quotation;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Finding.Member;
import lockstep.report.Commands;
import lockstep.report.Facts;
import lockstep.report.Figures;
import lockstep.report.ShownTable;
import org.jspecify.annotations.Nullable;

/** A finding's tables: objects, posts, members, evidence, and the analysis's own. */
final class Tables {
    private static final int OBJECTS = 12;
    private static final int POSTS = 6;
    private static final int MEMBERS_AT_ONCE = 15;
    private static final int MEMBERS = 1000;
    private static final int ACTS = 12;
    private static final int ROWS = 200;
    private static final Pattern ACCOUNT = Pattern.compile("@([0-9]{1,9})");
    private static final Pattern NUMBER = Pattern.compile("[-−+]?[0-9][0-9,.]*(e[-+]?[0-9]+)?( ?%)?|–|");

    private Tables() {}

    static void objects(Markup to, Facts facts) {
        var objects = facts.objects();
        if (objects.isEmpty()) return;
        to.leaf("h3", "What they acted on together");
        table(
                to,
                "Objects in the evidence, those with most accounts first",
                "Object",
                "Kind",
                "#Accounts",
                "#Closest",
                "First, UTC");
        for (var object : objects.subList(0, Math.min(OBJECTS, objects.size()))) {
            to.open("tr")
                    .open("th", "scope", "row", "class", "wrap")
                    .quoted(object.shown())
                    .close();
            to.leaf("td", object.trace());
            to.leaf("td", Figures.count(object.accounts()), "class", "n");
            to.leaf("td", object.accounts() > 1 ? Figures.span(object.closest()) : "–", "class", "n");
            to.leaf("td", Figures.second(object.first()), "class", "time").close();
        }
        to.close().close().close();
        more(to, objects.size() - OBJECTS, "objects stand in the evidence below");
    }

    static void posts(Markup to, Facts facts) {
        var posts = facts.examples(POSTS);
        if (posts.isEmpty()) return;
        to.leaf("h3", "In their own words");
        to.open("div", "class", "posts");
        for (PostLine post : posts) {
            to.open("blockquote").open("p").quoted(facts.quoted().text(post)).close();
            to.open("footer").leaf("span", facts.names().of(post.account()), "class", "who");
            to.text(" · " + post.account().platform() + " · " + post.kind() + " · ");
            to.leaf("span", Figures.second(post.postedAt()) + " UTC", "class", "time");
            post.likes().ifPresent(n -> to.text(" · " + Figures.count(n, "like")));
            post.reposts().ifPresent(n -> to.text(" · " + Figures.count(n, "repost")));
            to.text(" · " + line(post)).close().close();
        }
        to.close();
    }

    static void members(Markup to, Facts facts) {
        List<Member> members = facts.members();
        if (members.isEmpty()) return;
        to.leaf("h3", "Accounts");
        memberRows(to, facts, members.subList(0, Math.min(MEMBERS_AT_ONCE, members.size())), 0);
        if (members.size() <= MEMBERS_AT_ONCE) return;
        int last = Math.min(MEMBERS, members.size());
        to.open("details").leaf("summary", Figures.count(last - MEMBERS_AT_ONCE, "more account"));
        memberRows(to, facts, members.subList(MEMBERS_AT_ONCE, last), MEMBERS_AT_ONCE);
        to.close();
        more(to, members.size() - MEMBERS, "accounts are in the exports");
    }

    private static void memberRows(Markup to, Facts facts, List<Member> members, int before) {
        boolean tested = facts.members().stream().anyMatch(m -> !Double.isNaN(m.p()));
        String caption = "Accounts by evidence; evidence is about this behaviour, not about the person"
                + (before == 0 ? "" : ", continued");
        if (tested) table(to, caption, "#", "Account", "Platform", "#Evidence", "#p", "#q");
        else table(to, caption, "#", "Account", "Platform", "#Evidence");
        for (int i = 0; i < members.size(); i++) {
            Member m = members.get(i);
            to.open("tr").leaf("td", Figures.count(before + i + 1L), "class", "n");
            to.open("th", "scope", "row", "class", "who")
                    .quoted(facts.names().of(m.account()))
                    .close();
            to.leaf("td", m.account().platform());
            to.leaf("td", Figures.number(m.evidence()), "class", "n");
            if (tested) {
                to.leaf("td", Figures.chance(m.p()), "class", "n");
                to.leaf("td", Figures.chance(m.q()), "class", "n");
            }
            to.close();
        }
        to.close().close().close();
    }

    static void evidence(Markup to, Facts facts) {
        var all = facts.finding().evidence();
        to.open("details", "class", "evidence");
        to.leaf(
                "summary",
                "Evidence, line by line: " + Figures.count(all.size()) + " of "
                        + Figures.count(facts.finding().evidenceInAll()));
        to.open("ol");
        for (Evidence evidence : all) {
            to.open("li");
            if (evidence instanceof CoAction c) coAction(to, facts, c);
            else if (evidence instanceof Example e) example(to, facts, e);
            else quotation(to, facts, (Quotation) evidence);
            to.close();
        }
        to.close().close();
    }

    private static void coAction(Markup to, Facts facts, CoAction c) {
        to.open("p")
                .text(c.acts().isEmpty() ? "One " + c.trace() : c.says())
                .text(": ")
                .quoted(facts.quoted().object(c))
                .close();
        to.open("ul", "class", "acts");
        for (Act act : c.acts().subList(0, Math.min(ACTS, c.acts().size()))) {
            to.open("li")
                    .leaf("span", Figures.second(act.when()), "class", "time")
                    .text(" ");
            to.leaf("span", facts.name(act.account()), "class", "who");
            source(to, facts, act.post());
            to.close();
        }
        if (c.acts().size() > ACTS)
            to.leaf("li", "and " + Figures.count(c.acts().size() - ACTS) + " more");
        to.close();
    }

    private static void example(Markup to, Facts facts, Example e) {
        to.leaf("p", facts.quoted().sentence(e.says()));
        sources(to, facts, e.posts());
    }

    private static void quotation(Markup to, Facts facts, Quotation q) {
        to.leaf("p", facts.quoted().sentence(q.says()));
        to.open("blockquote")
                .open("p")
                .quoted(facts.quoted().text(q.quote()))
                .close()
                .close();
        sources(to, facts, q.posts());
    }

    private static void sources(Markup to, Facts facts, List<Long> posts) {
        to.open("ul", "class", "acts");
        for (long post : posts.subList(0, Math.min(ACTS, posts.size()))) {
            to.open("li").text("post no. " + post);
            source(to, facts, post);
            to.close();
        }
        to.close();
    }

    private static void source(Markup to, Facts facts, long post) {
        PostLine line = facts.posts().get(post);
        if (line != null) to.text(" ").leaf("span", line(line), "class", "source");
    }

    private static String line(PostLine post) {
        return Commands.fileName(post.file()) + ":" + post.line();
    }

    /** A table that the analysis made; an account stands in it as {@code @key}. */
    static void own(Markup to, Facts facts, Exhibit.Table table) {
        to.leaf("h3", facts.quoted().title(table.title()));
        to.open("div", "class", "scroll", "tabindex", "0").open("table");
        to.leaf("caption", facts.quoted().title(table.title()), "class", "unseen")
                .open("thead")
                .open("tr");
        for (String column : table.columns()) to.leaf("th", facts.quoted().text(column), "scope", "col");
        to.close().close().open("tbody");
        for (List<String> row :
                table.rows().subList(0, Math.min(ROWS, table.rows().size()))) {
            to.open("tr");
            for (int c = 0; c < row.size(); c++) {
                String head = c < table.columns().size() ? table.columns().get(c) : "";
                cell(to, facts, head, row.get(c));
            }
            to.close();
        }
        to.close().close().close();
        more(to, table.rows().size() - ROWS, "rows are in the JSON export");
    }

    private static void cell(Markup to, Facts facts, String head, String cell) {
        var account = ACCOUNT.matcher(cell);
        boolean number = NUMBER.matcher(cell).matches();
        to.open("td", "class", account.matches() ? "who" : number ? "n" : "wrap");
        if (account.matches()) to.text(facts.name(Integer.parseInt(account.group(1))));
        else to.quoted(facts.quoted().cell(head, cell));
        to.close();
    }

    static void matrix(Markup to, Facts facts, Exhibit.Matrix m) {
        double most = m.cells().stream()
                .flatMap(List::stream)
                .filter(v -> !v.isNaN())
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        to.leaf("h3", facts.quoted().title(m.title()));
        to.open("div", "class", "scroll", "tabindex", "0").open("table", "class", "matrix");
        to.leaf("caption", facts.quoted().sentence(m.title()) + "; a darker cell is a larger number")
                .open("thead")
                .open("tr")
                .leaf("td", "");
        for (String column : m.columns()) to.leaf("th", facts.quoted().text(column), "scope", "col");
        to.close().close().open("tbody");
        for (int r = 0; r < m.rows().size(); r++) {
            to.open("tr").leaf("th", facts.quoted().text(m.rows().get(r)), "scope", "row");
            for (double v : m.cells().get(r)) {
                double share = most > 0 && !Double.isNaN(v) ? Math.abs(v) / most : 0;
                to.leaf(
                        "td",
                        Figures.number(v),
                        "class",
                        "n",
                        "style",
                        String.format(Locale.ROOT, "--share:%.2f", share));
            }
            to.close();
        }
        to.close().close().close();
    }

    /** A table that a run answers. */
    static void answered(Markup to, AnswerTable answer) {
        table(to, answer.shape().says(), ShownTable.heads(answer));
        List<ColumnShape> columns = answer.shape().columns();
        int shown = Math.min(ROWS, answer.rows().size());
        for (List<@Nullable Object> row : answer.rows().subList(0, shown)) {
            to.open("tr");
            for (int c = 0; c < row.size(); c++)
                to.leaf(
                        "td",
                        ShownTable.words(row.get(c)),
                        "class",
                        columns.get(c).content() == AnswerColumn.Content.NUMBER ? "n" : "wrap");
            to.close();
        }
        to.close().close().close();
        more(to, answer.rows().size() - ROWS, "rows are in the case");
    }

    /** Opens a table down to its body; a head that begins with # is one of numbers. */
    static void table(Markup to, String caption, String... heads) {
        to.open("div", "class", "scroll", "tabindex", "0")
                .open("table")
                .leaf("caption", caption)
                .open("thead")
                .open("tr");
        for (String head : heads) {
            boolean number = head.startsWith("#") && head.length() > 1;
            to.leaf("th", number ? head.substring(1) : head, "scope", "col", number ? "class" : "", "n");
        }
        to.close().close().open("tbody");
    }

    private static void more(Markup to, int n, String where) {
        if (n > 0) to.leaf("p", Figures.count(n) + " more " + where + ".", "class", "note");
    }
}
