package lockstep.report;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.shape.Sweep;
import lockstep.model.CaseView;
import lockstep.model.Extent;
import lockstep.model.PostLine;
import lockstep.model.Run;
import lockstep.model.Source;
import lockstep.model.Trace;
import lockstep.model.TraceKeys;
import lockstep.model.finding.Account;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.judgement.Assessment;

/** A small case held in memory, as reports and exports read it. Questions that only analyses ask are refused. */
public final class SampleCase implements CaseView {
    private final List<Assessment> assessments = new ArrayList<>();
    final Map<Integer, Account> accounts = new TreeMap<>();
    final Map<Long, PostLine> posts = new TreeMap<>();
    final List<Source> sources = new ArrayList<>();
    final List<Run> runs = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final Map<String, Network> networks = new TreeMap<>();
    final List<Integer> named = new ArrayList<>();

    /** @return a case with an account for each name, keys from 0 */
    public static SampleCase withAccounts(String... names) {
        var made = new SampleCase();
        for (String name : names) made.account(name);
        return made;
    }

    public Account account(String name) {
        int key = accounts.size();
        var account = new Account(key, "x", "id" + (70_000 + key), name);
        accounts.put(key, account);
        return account;
    }

    public long post(int account, Instant when, String text) {
        long key = posts.size() + 1L;
        posts.put(
                key,
                new PostLine(
                        key,
                        accounts.get(account),
                        Long.toString(900_000_000_000L + key),
                        when,
                        "original",
                        text,
                        List.of(),
                        1,
                        "/home/someone/files/posts.csv",
                        key + 1,
                        Optional.of(key % 7),
                        Optional.empty()));
        return key;
    }

    public SampleCase with(Finding finding) {
        findings.add(finding);
        return this;
    }

    public SampleCase with(Run run) {
        runs.add(run);
        return this;
    }

    public SampleCase with(Assessment assessment) {
        assessments.add(assessment);
        return this;
    }

    @Override
    public List<Assessment> assessments() {
        return assessments;
    }

    public SampleCase with(Source source) {
        sources.add(source);
        return this;
    }

    public SampleCase with(String run, Network network) {
        networks.put(run, network);
        return this;
    }

    /** A registry lists this account. */
    public SampleCase registered(int account) {
        named.add(account);
        return this;
    }

    /** Gives one account the id and the name of another, as on two platforms. */
    public void alias(int key, int other) {
        Account like = account(other);
        accounts.put(key, new Account(key, "y", like.id(), like.name()));
    }

    public Account account(int key) {
        return Objects.requireNonNull(accounts.get(key));
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public List<Source> sources() {
        return sources;
    }

    @Override
    public List<Run> runs() {
        return runs;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Optional<Finding> finding(String id) {
        return findings.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    @Override
    public Network network(String run) {
        return networks.getOrDefault(run, Network.NONE);
    }

    @Override
    public List<PostLine> posts(Collection<Long> keys) {
        return keys.stream().filter(posts::containsKey).map(posts::get).toList();
    }

    @Override
    public byte[] pseudonymKey() {
        return "a secret of thirty-two bytes ...".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Collection<Integer> namedAccounts() {
        return named;
    }

    @Override
    public Columns select(String sql, Map<String, Object> with) {
        throw new UnsupportedOperationException("a report asks no SQL");
    }

    @Override
    public <S, R extends Serializable> R sweep(Trace trace, S known, Sweep<S, R> sweep) {
        throw new UnsupportedOperationException("a report sweeps nothing");
    }

    @Override
    public TraceKeys keys(Trace trace) {
        throw new UnsupportedOperationException("a report asks for no keys");
    }

    @Override
    public List<Account> accounts(int[] keys) {
        return Arrays.stream(keys).mapToObj(accounts::get).toList();
    }

    @Override
    public Extent extent() {
        var times = posts.values().stream().map(PostLine::postedAt).sorted().toList();
        return new Extent(
                accounts.size(),
                posts.size(),
                posts.size(),
                times.stream().findFirst(),
                times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() - 1)));
    }
}
