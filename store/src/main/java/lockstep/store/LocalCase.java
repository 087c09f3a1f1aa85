package lockstep.store;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.shape.Sweep;
import lockstep.model.CaseView;
import lockstep.model.Extent;
import lockstep.model.PostLine;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.Source;
import lockstep.model.Trace;
import lockstep.model.TraceKeys;
import lockstep.model.answer.AnswerTable;
import lockstep.model.finding.Account;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Remark;
import lockstep.model.registry.Layer;
import lockstep.store.articles.IncidentFacts;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.narratives.NarrativeBook;
import lockstep.store.people.DecisionBook;
import lockstep.store.people.JudgementBook;
import lockstep.store.people.LogBook;
import lockstep.store.people.People;
import lockstep.store.registry.RegistryBook;
import lockstep.store.runs.Fingerprint;
import lockstep.store.runs.Grounds;
import lockstep.store.runs.RunBook;
import lockstep.store.runs.WatchBook;
import lockstep.store.words.PostSearch;
import lockstep.store.words.PostWords;
import lockstep.wire.Wire;

/** A case on this machine, as analyses, reports and pages ask it; all answers are within one scope. */
public final class LocalCase implements CaseView {
    private static final int ASKED_AT_ONCE = 10_000;

    private final CaseFile file;
    private final CaseSql db;
    private final RunBook book;
    private final Map<Trace, LoadedTrace> loaded = new LinkedHashMap<>();

    private LocalCase(CaseFile file) {
        this.file = file;
        this.db = new CaseSql(file);
        this.book = new RunBook(file, db);
    }

    /** Looks at a case within a scope; what the case derives of lists and of judgements is made fresh first. */
    public static LocalCase of(CaseFile file, Scope scope) {
        var opened = new LocalCase(file);
        opened.freshen();
        ScopeViews.lay(file, scope);
        return opened;
    }

    /** Labels as the registry has them now, and what accepted records tell; neither is touched where it is fresh. */
    private void freshen() {
        registry().matchIfStale();
        IncidentFacts.freshen(file, db);
    }

    @Override
    public Columns select(String sql, Map<String, Object> with) {
        return db.select(sql, with);
    }

    @Override
    public <S, R extends Serializable> R sweep(Trace trace, S known, Sweep<S, R> sweep) {
        return Sweeps.run(load(trace).actions(), known, sweep);
    }

    @Override
    public TraceKeys keys(Trace trace) {
        return load(trace).keys();
    }

    /** Only the latest trace stays in memory: an analysis asks one again and again, then turns to the next. */
    private LoadedTrace load(Trace trace) {
        LoadedTrace known = loaded.get(trace);
        if (known != null) return known;
        loaded.clear();
        LoadedTrace fresh = LoadedTrace.of(file, db, trace);
        loaded.put(trace, fresh);
        return fresh;
    }

    @Override
    public List<Account> accounts(int[] keys) {
        Map<Integer, Account> byKey = new HashMap<>();
        for (int from = 0; from < keys.length; from += ASKED_AT_ONCE) {
            List<Long> some = new ArrayList<>();
            for (int i = from; i < Math.min(keys.length, from + ASKED_AT_ONCE); i++) some.add((long) keys[i]);
            Columns c = db.select(
                    "SELECT account, platform, native_id, coalesce(handle, name, native_id) AS name FROM accounts"
                            + " WHERE account IN (:keys)",
                    Map.of("keys", some));
            for (int i = 0; i < c.size(); i++) {
                int key = (int) c.longs("account")[i];
                byKey.put(key, new Account(key, c.text("platform", i), c.text("native_id", i), c.text("name", i)));
            }
        }
        List<Account> accounts = new ArrayList<>();
        for (int key : keys) accounts.add(byKey.getOrDefault(key, new Account(key, "unknown", "#" + key, "#" + key)));
        return accounts;
    }

    @Override
    public Extent extent() {
        Columns posts = db.select(
                "SELECT count(*) AS posts, count(DISTINCT account) AS accounts, min(posted_at) AS first, max(posted_at) AS last"
                        + " FROM posts",
                Map.of());
        Columns actions = db.select("SELECT count(*) AS n FROM actions", Map.of());
        return new Extent(
                posts.longs("accounts")[0],
                posts.longs("posts")[0],
                actions.longs("n")[0],
                instant(posts.longs("first")[0]),
                instant(posts.longs("last")[0]));
    }

    private static Optional<Instant> instant(long millis) {
        return millis == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    @Override
    public String name() {
        String file = String.valueOf(this.file.path().getFileName());
        return file.endsWith(".case") ? file.substring(0, file.length() - 5) : file;
    }

    @Override
    public List<Source> sources() {
        Columns c = db.select(
                "SELECT source, file, member, format, sha256, bytes, rows_read, rows_kept, rows_repeated, rows_rejected, no_zone,"
                        + " zone, settings, ingested_at FROM sources ORDER BY source",
                Map.of());
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            sources.add(new Source(
                    (int) c.longs("source")[i],
                    c.text("file", i),
                    c.text("member", i),
                    c.text("format", i),
                    c.text("sha256", i),
                    c.longs("bytes")[i],
                    c.longs("rows_read")[i],
                    c.longs("rows_kept")[i],
                    c.longs("rows_repeated")[i],
                    c.longs("rows_rejected")[i],
                    c.longs("no_zone")[i],
                    c.text("zone", i),
                    c.text("settings", i).isEmpty() ? Map.of() : Wire.words(c.text("settings", i)),
                    Instant.ofEpochMilli(c.longs("ingested_at")[i])));
        }
        return sources;
    }

    @Override
    public List<Run> runs() {
        return book.runs();
    }

    @Override
    public List<Finding> findings() {
        return book.findings();
    }

    @Override
    public Optional<Finding> finding(String id) {
        return book.finding(id);
    }

    @Override
    public Network network(String run) {
        return book.network(run);
    }

    @Override
    public List<AnswerTable> tables(String run) {
        return book.answers().tables(run);
    }

    /** What a run answered, as the record that it was; empty where it answered none, or keeps none any more. */
    public <A extends Record> Optional<A> answer(String run, Class<A> type) {
        return book.answers().answer(run, type);
    }

    /** Keeps a run with all that it yielded, and gives it its id. */
    public Run keep(Run draft, Outcome outcome) {
        return keep(draft, outcome, draft::took);
    }

    /** The same, with a time that is taken when all else is written. */
    public Run keep(Run draft, Outcome outcome, Supplier<Duration> took) {
        return book.keep(draft, outcome, took);
    }

    @Override
    public List<PostLine> posts(Collection<Long> keys) {
        if (keys.isEmpty()) return List.of();
        return new PostLines(db, this).of(List.copyOf(keys));
    }

    @Override
    public byte[] pseudonymKey() {
        return HexFormat.of().parseHex(file.fact("pseudonym_key"));
    }

    @Override
    public Collection<Integer> namedAccounts() {
        Columns c = db.select(
                "SELECT DISTINCT account FROM account_labels WHERE layer IN (:public)",
                Map.of(
                        "public",
                        Arrays.stream(Layer.values())
                                .filter(Layer::isPublicVoice)
                                .map(Layer::word)
                                .toList()));
        Collection<Integer> named = new TreeSet<>();
        for (long account : c.longs("account")) named.add((int) account);
        return named;
    }

    /** The lists of the registry, and the labels that they give. */
    public RegistryBook registry() {
        return new RegistryBook(file, db);
    }

    /** The series that the case watches. */
    public WatchBook watches() {
        return new WatchBook(file, db);
    }

    /** What the runs of this case rest on, as hashes over its sources, what was derived of them, and what people declared. */
    public Fingerprint fingerprint() {
        return new Fingerprint(db);
    }

    /** The same in sentences, for whoever reads an answer: what was derived of the sources, and what people declared. */
    public Grounds grounds() {
        return Grounds.of(db);
    }

    /** Writes down that a person did something to the case. */
    public void log(String did, String detail) {
        new People(file, db).log(did, detail);
    }

    /** All that people did to the case. */
    public LogBook logBook() {
        return new LogBook(file, db);
    }

    /** What people said of findings and other things of the case. */
    public JudgementBook judgements() {
        return new JudgementBook(file, db, book);
    }

    /** What people decided about groups. */
    public DecisionBook decisions() {
        return new DecisionBook(file, db, book);
    }

    @Override
    public List<Assessment> assessments() {
        return judgements().assessments();
    }

    @Override
    public List<Remark> remarks() {
        return judgements().remarks().stream().filter(r -> !r.withdrawn()).toList();
    }

    /** What people say of accounts: allowed, removed. */
    public People people() {
        return new People(file, db);
    }

    /** What is derived of the words of its posts. */
    public PostWords words() {
        loaded.clear();
        return new PostWords(file, db);
    }

    /** Finds posts by their words. */
    public PostSearch search() {
        return new PostSearch(db);
    }

    /** The narratives of the case, found and defined. */
    public NarrativeBook narratives() {
        return new NarrativeBook(file, db);
    }

    /** The file behind the case. */
    public CaseFile file() {
        return file;
    }
}
