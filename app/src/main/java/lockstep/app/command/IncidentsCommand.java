package lockstep.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import lockstep.app.Listing;
import lockstep.app.Terminal;
import lockstep.app.incidents.SameIncident;
import lockstep.app.incidents.Told;
import lockstep.app.incidents.Trend;
import lockstep.app.options.FormOptions;
import lockstep.app.options.GlobalOptions;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.documents.Reading;
import lockstep.documents.incident.Field;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;
import lockstep.store.Articles;
import lockstep.store.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
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
            "  lockstep incidents my.case --state Russia --country Moldova",
            "  lockstep incidents my.case --by month --state Russia",
            "  lockstep incidents my.case --show 3 > mine.json",
            "  lockstep incidents my.case --mend 3 --with mine.json"
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

    @Option(names = "--note", paramLabel = "TEXT", description = "why, beside a judgement")
    private String note = "";

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
            description = "count by month, state, country, operation, technique, tool or platform")
    private String by = "";

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (CaseFile open = add.isEmpty() ? CaseFile.open(file) : CaseFile.openOrCreate(file)) {
            var articles = new Articles(open);
            if (!add.isEmpty()) return add(articles, terminal);
            if (mend > 0) return mend(articles, terminal);
            if (!accept.isEmpty() || !reject.isEmpty()) return judge(articles, terminal);
            if (show > 0) return show(articles, terminal);
            List<Told> all = articles.all().stream().map(Told::of).toList();
            long[] incident = SameIncident.first(all);
            if (!by.isEmpty()) count(all, incident, terminal);
            else list(all, incident, terminal);
            return 0;
        }
    }

    private int add(Articles articles, Terminal terminal) {
        Map<Articles.Put, Integer> what = new TreeMap<>();
        for (Path from : add) {
            for (Document d : Reading.of(from)) {
                String hash = hash(d.front().title() + "\n" + d.text());
                what.merge(
                        articles.put(
                                d.file(), hash, d.front().title(), d.front().published(), DocumentJson.line(d)),
                        1,
                        Integer::sum);
            }
        }
        terminal.say(
                "%d articles are new, %d were read again, %d were judged before and stay as they are",
                what.getOrDefault(Articles.Put.NEW, 0),
                what.getOrDefault(Articles.Put.READ_AGAIN, 0),
                what.getOrDefault(Articles.Put.LEFT_AS_JUDGED, 0));
        terminal.next("lockstep incidents " + file, "see what they tell");
        return 0;
    }

    private static String hash(String text) {
        try {
            byte[] bytes =
                    java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (java.security.NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private int judge(Articles articles, Terminal terminal) {
        for (long n : accept) articles.judge(n, "accepted", note);
        for (long n : reject) articles.judge(n, "rejected", note);
        long proposed = articles.all().stream()
                .filter(a -> a.verdict().equals("proposed"))
                .count();
        terminal.say(
                "%d accepted, %d rejected; %d records wait for a judgement", accept.size(), reject.size(), proposed);
        return 0;
    }

    private int mend(Articles articles, Terminal terminal) {
        try {
            JsonNode record = JsonMapper.shared().readTree(Files.readString(with));
            checkQuotes(record);
            articles.mend(mend, JsonMapper.shared().writeValueAsString(record), note);
        } catch (IOException e) {
            throw new CannotDo(with + " cannot be read: " + e.getMessage(), "give your record with --with FILE", e);
        } catch (tools.jackson.core.JacksonException e) {
            throw new CannotDo(
                    with + " is not JSON: " + e.getOriginalMessage(), "start from lockstep incidents CASE --show N", e);
        }
        terminal.say("the record of article %d is yours now, and accepted", mend);
        return 0;
    }

    private static void checkQuotes(JsonNode record) {
        String text = record.path("text").asString("");
        int length = text.codePointCount(0, text.length());
        for (Field field : Field.values()) {
            for (JsonNode m : record.path("incident").path(field.key())) {
                int start = m.path("start").asInt(-1);
                int end = m.path("end").asInt(-1);
                boolean within = start >= 0 && end > start && end <= length;
                String slice = within
                        ? text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end))
                        : "";
                if (!within || !slice.equals(m.path("quote").asString(""))) {
                    throw new WrongUse(
                            field.key() + " " + m.path("value").asString("") + ": the quotation is not at " + start
                                    + ".." + end + " of the text",
                            "start and end count Unicode code points of this record's text");
                }
            }
        }
    }

    private int show(Articles articles, Terminal terminal) {
        for (Articles.Article a : articles.all()) {
            if (a.number() == show) {
                terminal.print(a.record());
                return 0;
            }
        }
        throw new WrongUse("no article " + show + " in " + file, "list them: lockstep incidents " + file);
    }

    private boolean wanted(Told t) {
        return (state.isEmpty() || t.has(Field.STATES, state))
                && (country.isEmpty() || t.has(Field.COUNTRIES, country))
                && (technique.isEmpty() || t.has(Field.TECHNIQUES, technique))
                && (operation.isEmpty() || t.has(Field.OPERATIONS, operation))
                && (verdict.isEmpty()
                        ? !t.article().verdict().equals("rejected")
                        : t.article().verdict().equals(verdict));
    }

    private void list(List<Told> all, long[] incident, Terminal terminal) {
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
                "title");
        for (int i = 0; i < all.size(); i++) {
            Told t = all.get(i);
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
                    t.article().title());
        }
        table.print(terminal, form.form());
        terminal.say("%d of %d articles", table.size(), all.size());
        terminal.next("lockstep incidents " + file + " --show N", "a record with its quotations");
    }

    private void count(List<Told> all, long[] incident, Terminal terminal) {
        Map<String, java.util.Set<Long>> incidents = new TreeMap<>();
        Map<String, Integer> articles = new TreeMap<>();
        Map<String, Integer> read = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (by.equals("month")) for (String key : keys(all.get(i))) read.merge(key, 1, Integer::sum);
            if (!wanted(all.get(i))) continue;
            for (String key : keys(all.get(i))) {
                incidents.computeIfAbsent(key, k -> new java.util.TreeSet<>()).add(incident[i]);
                articles.merge(key, 1, Integer::sum);
            }
        }
        var table = new Listing(by, "incidents", "articles", "articles_read");
        List<String> keys = new ArrayList<>(by.equals("month") ? months(read) : incidents.keySet());
        for (String key : keys) {
            table.add(
                    key,
                    (long) incidents.getOrDefault(key, java.util.Set.of()).size(),
                    articles.getOrDefault(key, 0),
                    by.equals("month") ? read.getOrDefault(key, 0) : all.size());
        }
        table.print(terminal, form.form());
        if (by.equals("month") && keys.size() >= 2) {
            long[] told = keys.stream()
                    .mapToLong(
                            k -> incidents.getOrDefault(k, java.util.Set.of()).size())
                    .toArray();
            long[] had = keys.stream().mapToLong(k -> read.getOrDefault(k, 0)).toArray();
            terminal.say("%s", Trend.of(told).says("incidents"));
            terminal.say("%s", Trend.of(had).says("articles in the case, whatever they tell"));
            terminal.say("where both rose alike, what rose may be the reporting");
        }
    }

    /** Every month from the first to the last, the empty ones too. */
    private static List<String> months(Map<String, Integer> read) {
        List<String> all = new ArrayList<>();
        if (read.isEmpty()) return all;
        var keys = new ArrayList<>(read.keySet());
        var last = java.time.YearMonth.parse(keys.get(keys.size() - 1));
        for (var m = java.time.YearMonth.parse(keys.get(0)); !m.isAfter(last); m = m.plusMonths(1))
            all.add(m.toString());
        return all;
    }

    private List<String> keys(Told t) {
        return switch (by.toLowerCase(Locale.ROOT)) {
            case "month" -> t.start().length() >= 7 ? List.of(t.start().substring(0, 7)) : List.of();
            case "state" -> t.values(Field.STATES);
            case "country" -> t.values(Field.COUNTRIES);
            case "operation" -> t.values(Field.OPERATIONS);
            case "technique" -> t.values(Field.TECHNIQUES);
            case "tool" -> t.values(Field.TOOLS);
            case "platform" -> t.values(Field.PLATFORMS);
            default ->
                throw new WrongUse(
                        "--by is " + by, "it takes month, state, country, operation, technique, tool or platform");
        };
    }
}
