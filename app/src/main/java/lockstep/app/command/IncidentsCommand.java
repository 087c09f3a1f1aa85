package lockstep.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.casework.incidents.AddedArticles;
import lockstep.casework.incidents.Agreement;
import lockstep.casework.incidents.ArticleRecord;
import lockstep.casework.incidents.ArticleReview;
import lockstep.casework.incidents.IncidentCounts;
import lockstep.casework.incidents.IncidentExchange;
import lockstep.casework.incidents.IncidentGroups;
import lockstep.casework.incidents.MonthPicture;
import lockstep.casework.incidents.ReportedArticles;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.DocumentOptions;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.LocalModelOptions;
import lockstep.console.options.ReaderLists;
import lockstep.documents.ReadingOptions;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Lists;
import lockstep.documents.kept.SameIncident;
import lockstep.model.CannotDo;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.WholeFile;
import lockstep.model.WrongUse;
import lockstep.report.Figures;
import lockstep.store.LocalCase;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;
import lockstep.store.file.CaseFile;
import lockstep.store.registry.RegistryBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Keeps, reviews, lists and counts what articles tell of incidents. */
@Command(
        name = "incidents",
        description =
                "Lists what the articles of a case tell of incidents. Records are proposals until a person accepts, mends or"
                        + " rejects them; a judged record is never overwritten.",
        footer = {
            "",
            "Examples:",
            "  lockstep incidents my.case --add saved/*.html",
            "  lockstep incidents my.case --add reports.jsonl --map title=headline,text=body,date=day",
            "  lockstep incidents my.case --state Russia --country Moldova",
            "  lockstep incidents my.case --by month --state Russia --svg months.svg",
            "  lockstep incidents my.case --by technique --reported gdelt/*.json",
            "  lockstep incidents my.case --show 3 > mine.json",
            "  lockstep incidents my.case --mend 3 --with mine.json --reviewer ann",
            "  lockstep incidents my.case --same 3 5",
            "  lockstep incidents my.case --apart 5",
            "  lockstep incidents my.case --split 4 --at 'A second network' --at 'Iran'",
            "  lockstep incidents my.case --agreement",
            "  lockstep incidents my.case --export incidents.csv",
            "  lockstep incidents my.case --export for-partners.stix.json",
            "  lockstep incidents my.case --import partner-bundle.json"
        },
        mixinStandardHelpOptions = true)
public final class IncidentsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(
            names = "--add",
            arity = "1..*",
            paramLabel = "FILE",
            description = "read articles into the case, each record a proposal")
    private List<Path> add = List.of();

    @Option(names = "--accept", arity = "1..*", paramLabel = "N", description = "accept the records of these articles")
    private List<Long> accept = List.of();

    @Option(names = "--reject", arity = "1..*", paramLabel = "N", description = "reject the records of these articles")
    private List<Long> reject = List.of();

    @Option(names = "--mend", paramLabel = "N", description = "put your own record in place of this one; see --with")
    private long mend;

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "your record, in the form of --show; its quotations are checked")
    private Path with = Path.of("");

    @Option(
            names = "--same",
            arity = "2..*",
            paramLabel = "N",
            description = "these articles tell of one incident; each source is kept")
    private List<Long> same = List.of();

    @Option(
            names = "--apart",
            arity = "1..*",
            paramLabel = "N",
            description = "each of these articles tells of an incident of its own")
    private List<Long> apart = List.of();

    @Option(
            names = "--split",
            paramLabel = "N",
            description = "cut one article that tells of several incidents; see --at")
    private long split;

    @Option(names = "--at", paramLabel = "WORDS", description = "a part begins with these words; again for each part")
    private List<String> at = List.of();

    @Option(
            names = "--whole",
            description = "with --add: one record an article, also where it has a section for each network")
    private boolean whole;

    @Option(names = "--note", paramLabel = "TEXT", description = "why, beside a judgement")
    private String note = "";

    @Option(names = "--reviewer", paramLabel = "NAME", description = "who judges; the name of your login if not given")
    private String reviewer = "";

    @Option(names = "--agreement", description = "how far reviewers of the same articles agree")
    private boolean agreement;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "write the records: .json (one object a line), .csv, or .stix.json (accepted ones)")
    private Path export = Path.of("");

    @Option(
            names = "--import",
            paramLabel = "FILE",
            description = "take records: what --export wrote, or a partner's STIX bundle (as proposals)")
    private Path importing = Path.of("");

    @Option(names = "--show", paramLabel = "N", description = "print one record as JSON")
    private long show;

    @Option(names = "--state", paramLabel = "NAME", description = "only where this state acts")
    private String state = "";

    @Option(names = "--country", paramLabel = "NAME", description = "only where this country is aimed at")
    private String country = "";

    @Option(names = "--technique", paramLabel = "ID", description = "only with this DISARM technique")
    private String technique = "";

    @Option(names = "--operation", paramLabel = "NAME", description = "only with this operation")
    private String operation = "";

    @Option(names = "--verdict", paramLabel = "WORD", description = "only proposed, accepted or rejected")
    private String verdict = "";

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description =
                    "count by month, outlet, state, actor, target, country, operation, technique, tool or platform")
    private String by = "";

    @Option(
            names = "--reported",
            arity = "1..*",
            paramLabel = "FILE",
            description = "with --by: lists of articles (GDELT, feeds) that say how much was reported in each month")
    private List<Path> reported = List.of();

    @Option(names = "--svg", paramLabel = "FILE", description = "with --by month: draw the months into this file")
    private Path svg = Path.of("");

    @Mixin
    private ReaderLists own = new ReaderLists();

    @Mixin
    private DocumentOptions how = new DocumentOptions();

    @Mixin
    private LocalModelOptions asked = new LocalModelOptions();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (CaseFile open =
                add.isEmpty() && importing.toString().isEmpty() ? CaseFile.open(file) : CaseFile.openOrCreate(file)) {
            var articles = new Articles(open);
            if (!add.isEmpty()) return add(open, articles, terminal);
            if (!importing.toString().isEmpty()) return take(open, terminal);
            if (mend > 0) return mend(open, terminal);
            if (!same.isEmpty() || !apart.isEmpty()) return group(open, terminal);
            if (split > 0) return split(open, terminal);
            if (!accept.isEmpty() || !reject.isEmpty()) return judge(open, articles, terminal);
            if (show > 0) return show(articles, terminal);
            List<ArticleRecord> all =
                    articles.all().stream().map(ArticleRecord::of).toList();
            long[] incident = IncidentGroups.of(all, articles);
            if (agreement) agree(articles, terminal);
            else if (!export.toString().isEmpty()) write(articles, all, incident, terminal);
            else if (!by.isEmpty()) count(all, incident, terminal);
            else list(all, incident, terminal);
            return 0;
        }
    }

    private int add(CaseFile open, Articles articles, Terminal terminal) {
        Lists lists = own.lists(new RegistryBook(open), terminal);
        ReadingOptions reading = how.reading(lists);
        var adding = new AddedArticles(open, articles, lists, whole);
        var rejected = new Rejected(terminal);
        adding.read(add, reading, asked.model(), rejected::tell);
        told(adding.what(), terminal);
        if (rejected.count() == 0) return 0;
        terminal.say("not everything was read%s", rejected.counted());
        return 1;
    }

    private void told(Map<Articles.Put, Integer> what, Terminal terminal) {
        terminal.say(
                "%s new, %s read again, %s",
                Count.of(what.getOrDefault(Articles.Put.NEW, 0), "article is", "articles are"),
                Count.of(what.getOrDefault(Articles.Put.READ_AGAIN, 0), "was", "were"),
                Count.of(
                        what.getOrDefault(Articles.Put.LEFT_AS_JUDGED, 0),
                        "was judged before and stays as it is",
                        "were judged before and stay as they are"));
        terminal.next("lockstep incidents " + Terminal.word(file), "see what they tell");
    }

    private ArticleReview review(CaseFile open) {
        return new ArticleReview(LocalCase.of(open, Scope.ALL), note, reviewer);
    }

    private int judge(CaseFile open, Articles articles, Terminal terminal) {
        var review = review(open);
        open.inTransaction(() -> {
            review.judge(accept, ReviewState.ACCEPTED);
            review.judge(reject, ReviewState.REJECTED);
        });
        long proposed = articles.all().stream()
                .filter(a -> a.verdict() == ReviewState.PROPOSED)
                .count();
        terminal.say(
                "%d accepted, %d rejected; %s for a judgement",
                accept.size(), reject.size(), Figures.count(proposed, "record") + (proposed == 1 ? " waits" : " wait"));
        return 0;
    }

    private int mend(CaseFile open, Terminal terminal) {
        try {
            review(open).mend(mend, JsonMapper.shared().readTree(Files.readString(with)));
        } catch (IOException e) {
            throw new CannotDo(with + " cannot be read: " + e.getMessage(), "give your record with --with FILE", e);
        } catch (tools.jackson.core.JacksonException e) {
            throw new CannotDo(
                    with + " is not JSON: " + e.getOriginalMessage(), "start from lockstep incidents CASE --show N", e);
        }
        terminal.say("the record of article %d is yours now, and accepted", mend);
        return 0;
    }

    private int show(Articles articles, Terminal terminal) {
        terminal.print(articles.require(show).record());
        return 0;
    }

    private boolean wanted(ArticleRecord t) {
        return (state.isEmpty() || t.has(Field.STATES, state))
                && (country.isEmpty() || t.has(Field.COUNTRIES, country))
                && (technique.isEmpty() || t.has(Field.TECHNIQUES, technique))
                && (operation.isEmpty() || t.has(Field.OPERATIONS, operation))
                && (verdict.isEmpty()
                        ? t.article().verdict() != ReviewState.REJECTED
                        : t.article().verdict() == ReviewState.of(verdict));
    }

    private void list(List<ArticleRecord> all, long[] incident, Terminal terminal) {
        var table = new Listing(
                "article",
                "incident",
                "start",
                "states",
                "countries",
                "operations",
                "tools",
                "techniques",
                "verdict",
                "copy_of",
                "title");
        long[] copy =
                SameIncident.copyOf(all.stream().map(ArticleRecord::telling).toList());
        for (int i = 0; i < all.size(); i++) {
            ArticleRecord t = all.get(i);
            if (!wanted(t)) continue;
            table.add(
                    t.article().number(),
                    incident[i],
                    t.start(),
                    String.join("; ", t.values(Field.STATES)),
                    String.join("; ", t.values(Field.COUNTRIES)),
                    String.join("; ", t.values(Field.OPERATIONS)),
                    String.join("; ", t.values(Field.TOOLS)),
                    String.join(" ", t.values(Field.TECHNIQUES)),
                    t.article().verdict(),
                    copy[i] == 0 ? "" : String.valueOf(copy[i]),
                    t.article().title());
        }
        table.print(terminal, form.form());
        terminal.say("%d of %s", table.size(), Count.of(all.size(), "article"));
        if (all.isEmpty())
            terminal.next(
                    "lockstep incidents " + Terminal.word(file) + " --add PAGES", "read saved articles into the case");
        else terminal.next("lockstep incidents " + Terminal.word(file) + " --show N", "a record with its quotations");
    }

    private void count(List<ArticleRecord> all, long[] incident, Terminal terminal) {
        var rejected = new Rejected(terminal);
        var counts = new IncidentCounts(all, incident, this::wanted, ReportedArticles.in(reported, rejected::tell));
        new Listing(counts.by(by)).print(terminal, form.form());
        if (by.equalsIgnoreCase("month")) draw(counts.months(), terminal);
        for (String line : counts.says()) terminal.say("%s", line);
    }

    private void draw(List<IncidentCounts.Row> months, Terminal terminal) {
        for (String line : MonthPicture.lines(months)) terminal.say("%s", line);
        if (svg.toString().isEmpty()) return;
        try {
            WholeFile.text(svg, MonthPicture.svg(months, "Incidents by month, beside what was read"));
        } catch (IOException e) {
            throw new CannotDo(svg + " cannot be written: " + e.getMessage(), "is its folder there?", e);
        }
        terminal.say("drawn into %s", svg);
    }

    private void agree(Articles articles, Terminal terminal) {
        var table = new Listing("what", "between", "articles", "measure", "value");
        for (Agreement.Line l : Agreement.of(articles.reviews()))
            table.add(l.what(), l.between(), l.articles(), l.measure(), l.value());
        table.print(terminal, form.form());
        if (table.size() == 0) terminal.say("no article was judged by two reviewers; --reviewer NAME says who judges");
    }

    private int group(CaseFile open, Terminal terminal) {
        if (!same.isEmpty()) {
            review(open).same(same);
            terminal.say("articles %s tell of one incident; each stays as a source of it", said(same));
        }
        if (!apart.isEmpty()) {
            int pairs = review(open).apart(apart);
            terminal.say(
                    pairs == 0
                            ? "articles %s each stood alone already"
                            : "articles %s each tell of an incident of their own; no rule joins them again",
                    said(apart));
        }
        return 0;
    }

    private static String said(List<Long> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }

    private int split(CaseFile open, Terminal terminal) {
        if (at.isEmpty()) throw new WrongUse("--split takes where the parts begin", "as: --split 3 --at 'In China, '");
        List<Long> numbers = review(open).split(split, at, own.lists(new RegistryBook(open), terminal));
        terminal.say("article %d is cut into %s; all wait for a judgement", split, said(numbers));
        terminal.next(
                "lockstep incidents " + Terminal.word(file) + " --accept "
                        + said(numbers).replace(",", ""),
                "when they are right");
        return 0;
    }

    private void write(Articles articles, List<ArticleRecord> all, long[] incident, Terminal terminal) {
        List<ArticleRecord> chosen = all.stream().filter(this::wanted).toList();
        boolean stix = IncidentExchange.isStix(export);
        // A proposal is nobody's word yet: partners get what a person accepted.
        if (stix && verdict.isEmpty())
            chosen = chosen.stream()
                    .filter(t -> t.article().verdict() == ReviewState.ACCEPTED)
                    .toList();
        IncidentExchange.write(export, articles, all, incident, chosen);
        terminal.say("%s of %d written to %s", Count.of(chosen.size(), "article"), all.size(), export);
        if (stix && chosen.isEmpty())
            terminal.say("a STIX bundle holds accepted records only, unless --verdict says otherwise");
    }

    private int take(CaseFile open, Terminal terminal) {
        told(review(open).take(importing), terminal);
        return 0;
    }
}
