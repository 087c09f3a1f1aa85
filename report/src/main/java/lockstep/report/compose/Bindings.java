package lockstep.report.compose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.model.CaseView;
import lockstep.model.Near;
import lockstep.model.WrongUse;
import lockstep.model.answer.AnswerTable;
import lockstep.model.finding.Chance.Tested;
import lockstep.model.finding.Finding;
import lockstep.model.judgement.Assessment;
import lockstep.report.Defanged;
import lockstep.report.Facts;
import lockstep.report.Figures;
import lockstep.report.Names;
import lockstep.report.Quoted;
import lockstep.report.ShownTable;
import lockstep.report.Verdicts;
import lockstep.report.compose.Bound.Block;
import lockstep.report.compose.Bound.Block.Kind;

/** What a binding of a manuscript stands for in a case; numbers come from nowhere else. */
final class Bindings {
    private static final Pattern FINDING = Pattern.compile("(F-[0-9]+)(?:\\.([a-z-]+))?");
    private static final Pattern ASSESSMENT = Pattern.compile("(A-[0-9]+)(?:\\.([a-z-]+))?");
    private static final Pattern CASE = Pattern.compile("case\\.([a-z-]+)");
    private static final Pattern QUOTED = Pattern.compile("quoted \"([^\"]+)\" source \"([^\"]+)\"");
    private static final Pattern NARRATIVE = Pattern.compile("(?:narrative:)?([\\w-]+)\\.(name|posts|accounts)");
    private static final List<String> FIGURES = List.of("timeline", "network", "closeness");

    private static final Map<String, Function<Tested, String>> TESTED = Map.of(
            "p", t -> Figures.chance(t.p()),
            "q", t -> Figures.falseAlarms(t),
            "observed", t -> Figures.number(t.observed()),
            "expected", t -> Figures.number(t.expected()),
            "effect", t -> Figures.number(t.effect().estimate()),
            "effect-low", t -> Figures.number(t.effect().low()),
            "effect-high", t -> Figures.number(t.effect().high()));

    private final CaseView view;
    private final Names names;
    private final Quoted quoted;
    private final Map<String, Facts> facts = new LinkedHashMap<>();

    Bindings(CaseView view, Names names) {
        this.view = view;
        this.names = names;
        this.quoted = new Quoted(names);
    }

    /** What a binding stands for; wrong use, with what there is, where the case has no such thing. */
    Bound of(String words) {
        Matcher quote = QUOTED.matcher(words);
        if (quote.matches())
            return Bound.words(quote.group(1) + " (" + quote.group(2).strip() + ")");
        if (words.startsWith("quoted"))
            throw new WrongUse("a quoted number names its source", "{{quoted \"1,200\" source \"who, where, when\"}}");
        Matcher finding = FINDING.matcher(words);
        if (finding.matches()) return Bound.words(finding(finding.group(1), finding.group(2)));
        Matcher assessment = ASSESSMENT.matcher(words);
        if (assessment.matches()) return assessment(assessment.group(1), assessment.group(2));
        Matcher whole = CASE.matcher(words);
        if (whole.matches()) return Bound.words(ofCase(whole.group(1)));
        Matcher narrative = NARRATIVE.matcher(words);
        if (narrative.matches()) return Bound.words(narrative(narrative.group(1), narrative.group(2)));
        return block(words);
    }

    /** The findings that were bound, with their facts, in the order of first use. */
    Map<String, Facts> used() {
        return facts;
    }

    Facts facts(String id) {
        Facts known = facts.get(id);
        if (known != null) return known;
        Finding found = view.finding(id)
                .orElseThrow(() -> new WrongUse(
                        "the case has no finding " + id,
                        near(id, view.findings().stream().map(Finding::id).toList())));
        Facts fresh = Facts.of(found, view, names);
        facts.put(id, fresh);
        return fresh;
    }

    private Bound block(String words) {
        String[] parts = words.split("\\s+");
        String what = parts[0];
        if (what.equals("finding") && parts.length == 2) {
            facts(parts[1]);
            return Bound.of(new Block(Kind.FINDING, parts[1], ""));
        }
        if (what.equals("figure") && parts.length == 3) {
            if (!FIGURES.contains(parts[2]))
                throw new WrongUse("there is no figure " + parts[2], near(parts[2], FIGURES));
            facts(parts[1]);
            return Bound.of(new Block(Kind.FIGURE, parts[1], parts[2]));
        }
        if (what.equals("narrative") && parts.length == 2) {
            narrative(parts[1], "name");
            return Bound.of(new Block(Kind.NARRATIVE, parts[1], ""));
        }
        if (what.equals("table") && parts.length == 3) {
            table(parts[1], parts[2]);
            return Bound.of(new Block(Kind.TABLE, parts[1], parts[2]));
        }
        if (what.equals("account") && parts.length == 2) return Bound.words(account(parts[1]));
        throw new WrongUse(
                "nothing is called \"" + words + "\"",
                "as F-1.members, A-1.likelihood, case.posts, N-1.posts, account x:12345, finding F-1, figure F-1 timeline,"
                        + " narrative N-1, table R-1 matrix, quoted \"12\" source \"...\"");
    }

    private String finding(String id, @org.jspecify.annotations.Nullable String field) {
        Facts of = facts(id);
        Finding f = of.finding();
        if (field == null) return id;
        Map<String, String> words = new LinkedHashMap<>();
        words.put("says", quoted.sentence(f.says()));
        words.put("members", Figures.count(f.about().size()));
        words.put("evidence", Figures.count(f.evidenceInAll()));
        words.put("score", Figures.number(f.score().value()));
        if (f.chance().verdict().isGiven())
            words.put("verdict", Verdicts.name(f.chance().verdict()).toLowerCase(java.util.Locale.ROOT));
        words.put("analysis", f.analysis());
        words.put("run", f.run());
        words.put("techniques", String.join(", ", f.techniques()));
        of.span().ifPresent(s -> {
            words.put("first", Figures.day(s.from()));
            words.put("last", Figures.day(s.to()));
        });
        words.put("objects", Figures.count(of.objects().size()));
        if (f.chance() instanceof Tested t) TESTED.forEach((name, value) -> words.put(name, value.apply(t)));
        if (field.equals("verdict") && !words.containsKey(field))
            throw new WrongUse(
                    id + " has no verdict: its test is of something else than accounts acting together",
                    "say what it says: {{" + id + ".says}}, p {{" + id + ".p}}");
        if (TESTED.containsKey(field) && !words.containsKey(field))
            throw new WrongUse(id + " was not tested, so it has no " + field, "its verdict is {{" + id + ".verdict}}");
        return known(id, field, words);
    }

    private Bound assessment(String id, @org.jspecify.annotations.Nullable String field) {
        List<Assessment> all = view.assessments();
        Assessment a = all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "the case has no assessment " + id,
                        near(id, all.stream().map(Assessment::id).toList())));
        if (Assessment.standing(all).stream().noneMatch(s -> s.id().equals(id)))
            throw new WrongUse(
                    id + " was replaced by a later assessment of the same person", "lockstep assess CASE lists them");
        if (field == null) return new Bound(id, Block.NONE, a.attributes());
        Map<String, String> words = new LinkedHashMap<>();
        words.put("likelihood", quoted.sentence(a.sentence()));
        words.put("confidence", a.confidence().sentence());
        words.put("says", quoted.sentence(a.says()));
        words.put("alternatives", quoted.sentence(String.join("; ", a.alternatives())));
        words.put("would-change", quoted.sentence(String.join("; ", a.wouldChange())));
        words.put("by", a.signedBy());
        words.put("date", Figures.day(a.signedAt()));
        words.put("actor", a.actor());
        return new Bound(known(id, field, words), Block.NONE, a.attributes());
    }

    private String ofCase(String field) {
        var extent = view.extent();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", view.name());
        words.put("posts", Figures.count(extent.posts()));
        words.put("accounts", Figures.count(extent.accounts()));
        words.put("files", Figures.count(view.sources().size()));
        words.put("findings", Figures.count(view.findings().size()));
        words.put("runs", Figures.count(view.runs().size()));
        words.put("first", extent.first().map(Bindings::day).orElse("no date"));
        words.put("last", extent.last().map(Bindings::day).orElse("no date"));
        return known("case", field, words);
    }

    private static String day(Instant when) {
        return Figures.day(when);
    }

    private String narrative(String id, String field) {
        var found = view.select(
                "SELECT n.name, count(DISTINCT p.post) AS posts, count(DISTINCT q.account) AS accounts FROM narratives n"
                        + " LEFT JOIN narrative_posts p ON p.narrative = n.narrative AND NOT p.away"
                        + " LEFT JOIN posts q ON q.post = p.post WHERE n.narrative = :id GROUP BY n.name",
                Map.of("id", id));
        if (found.size() == 0)
            throw new WrongUse("the case has no narrative " + id, "lockstep narratives CASE lists them");
        return switch (field) {
            case "posts" -> Figures.count(found.longs("posts")[0]);
            case "accounts" -> Figures.count(found.longs("accounts")[0]);
            default -> quoted.sentence(found.text("name", 0));
        };
    }

    /** The columns that people look at first of a table that a run answers. */
    AnswerTable table(String run, String name) {
        return ShownTable.of(view, run, name, names).brief();
    }

    /** What a narrative block says, in sentences. */
    List<String> told(String narrative) {
        List<String> lines = new ArrayList<>();
        lines.add("Narrative " + narrative + ": " + narrative(narrative, "name"));
        lines.add(narrative(narrative, "posts") + " posts by " + narrative(narrative, "accounts")
                + " accounts carry it.");
        return lines;
    }

    private String account(String name) {
        var found = view.findings().stream()
                .flatMap(f -> f.about().stream())
                .map(Finding.Member::account)
                .filter(a -> List.of(a.id(), a.name(), a.platform() + ":" + a.id(), a.platform() + ":" + a.name())
                        .contains(name.startsWith("@") ? name.substring(1) : name))
                .findFirst();
        return found.map(names::of)
                .orElseThrow(() -> new WrongUse("no finding has an account called " + name, "as account x:12345"));
    }

    private static String known(String of, String field, Map<String, String> words) {
        return Optional.ofNullable(words.get(field))
                .orElseThrow(() -> new WrongUse(
                        of + " has no \"" + field + "\"", Near.help(field, new TreeSet<>(words.keySet()))));
    }

    private static String near(String wrong, List<String> known) {
        return known.isEmpty() ? "there is none yet" : Near.help(wrong, known);
    }

    /** Words of the manuscript itself, with links defanged and handles taken out. */
    String hygienic(String text) {
        return Defanged.text(quoted.sentence(text));
    }
}
