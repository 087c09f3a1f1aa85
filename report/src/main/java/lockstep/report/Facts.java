package lockstep.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.model.CaseView;
import lockstep.model.PostLine;
import lockstep.model.finding.Account;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Evidence.Act;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.model.finding.Finding;

/**
 * One finding with what its evidence points at: accounts and posts of the case behind the keys.
 *
 * @param finding what was claimed
 * @param members strongest first
 * @param accounts everybody in the evidence, by key
 * @param posts posts behind the evidence, by key; those that the case still holds
 * @param quoted how words of others are shown
 */
public record Facts(
        Finding finding,
        List<Finding.Member> members,
        Map<Integer, Account> accounts,
        Map<Long, PostLine> posts,
        Quoted quoted) {
    private static final int POSTS_A_FACT = 60;

    public Facts {
        members = List.copyOf(members);
        accounts = Map.copyOf(accounts);
        posts = Map.copyOf(posts);
    }

    public static Facts of(Finding finding, CaseView view, Names names) {
        Comparator<Finding.Member> strongestFirst =
                Comparator.comparingDouble(Finding.Member::evidence).reversed();
        var members = finding.about().stream()
                .sorted(strongestFirst.thenComparing(Finding.Member::account))
                .toList();
        return new Facts(finding, members, accounts(finding, view), posts(finding, view), new Quoted(names));
    }

    public Names names() {
        return quoted.names();
    }

    /** What the account behind a key is called; a key that the case no longer holds stays a number. */
    public String name(int key) {
        Account account = accounts.get(key);
        return account == null ? "account no. " + key : names().of(account);
    }

    public List<CoAction> coActions() {
        return finding.evidence().stream()
                .filter(CoAction.class::isInstance)
                .map(CoAction.class::cast)
                .filter(c -> !c.acts().isEmpty())
                .toList();
    }

    /** Times of the first and the last act in the evidence. */
    public Optional<Span> span() {
        var times = coActions().stream()
                .flatMap(c -> c.acts().stream())
                .map(Act::when)
                .sorted()
                .toList();
        return times.isEmpty() ? Optional.empty() : Optional.of(new Span(times.get(0), times.get(times.size() - 1)));
    }

    /** The things acted on together, those with most accounts first. */
    public List<SharedObject> objects() {
        Map<Integer, List<CoAction>> byObject = new LinkedHashMap<>();
        for (CoAction c : coActions())
            byObject.computeIfAbsent(c.object(), k -> new ArrayList<>()).add(c);
        return byObject.values().stream()
                .map(this::shared)
                .sorted(Comparator.comparingInt(SharedObject::accounts)
                        .reversed()
                        .thenComparing(SharedObject::closest)
                        .thenComparing(SharedObject::first)
                        .thenComparing(SharedObject::shown))
                .toList();
    }

    /** Posts worth reading: one of each fact first, each text once. */
    public List<PostLine> examples(int most) {
        var chosen = new ArrayList<PostLine>();
        Set<String> texts = new LinkedHashSet<>();
        for (Evidence evidence : finding.evidence()) {
            evidence.posts().stream()
                    .map(posts::get)
                    .filter(post -> post != null && !post.text().isBlank())
                    .filter(post -> texts.add(post.text()))
                    .limit(2)
                    .forEach(chosen::add);
        }
        return chosen.subList(0, Math.min(most, chosen.size()));
    }

    private SharedObject shared(List<CoAction> facts) {
        Set<Integer> accounts = new TreeSet<>();
        var acts = new ArrayList<Act>();
        Duration closest = Duration.ofSeconds(Long.MAX_VALUE / 1000);
        for (CoAction fact : facts) {
            var sorted =
                    fact.acts().stream().sorted(Comparator.comparing(Act::when)).toList();
            acts.addAll(sorted);
            sorted.forEach(act -> accounts.add(act.account()));
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i - 1).account() == sorted.get(i).account()) continue;
                Duration apart =
                        Duration.between(sorted.get(i - 1).when(), sorted.get(i).when());
                if (apart.compareTo(closest) < 0) closest = apart;
            }
        }
        acts.sort(Comparator.comparing(Act::when).thenComparing(Act::account));
        String shown = quoted.object(facts.get(0));
        return new SharedObject(
                shown, facts.get(0).trace(), accounts.size(), acts.get(0).when(), closest, acts);
    }

    private static Map<Integer, Account> accounts(Finding finding, CaseView view) {
        Map<Integer, Account> accounts = new TreeMap<>();
        finding.about().forEach(m -> accounts.put(m.account().key(), m.account()));
        Set<Integer> others = new TreeSet<>();
        for (Evidence evidence : finding.evidence()) {
            if (evidence instanceof CoAction c) c.acts().forEach(act -> others.add(act.account()));
        }
        others.removeAll(accounts.keySet());
        int[] keys = others.stream().mapToInt(Integer::intValue).toArray();
        if (keys.length > 0) view.accounts(keys).forEach(account -> accounts.put(account.key(), account));
        return accounts;
    }

    private static Map<Long, PostLine> posts(Finding finding, CaseView view) {
        Set<Long> keys = new LinkedHashSet<>();
        for (Evidence evidence : finding.evidence()) {
            evidence.posts().stream().limit(POSTS_A_FACT).forEach(keys::add);
        }
        Map<Long, PostLine> posts = new HashMap<>();
        if (!keys.isEmpty()) view.posts(keys).forEach(post -> posts.put(post.post(), post));
        return posts;
    }

    /**
     * @param from first
     * @param to last
     */
    public record Span(Instant from, Instant to) {}

    /**
     * A thing that members acted on together.
     *
     * @param shown the thing, as it may be shown
     * @param trace kind of action
     * @param accounts how many different accounts
     * @param first time of the first act
     * @param closest shortest time between acts of two different accounts; says nothing where one account acted alone
     * @param acts all acts in the evidence, by time
     */
    public record SharedObject(
            String shown, String trace, int accounts, Instant first, Duration closest, List<Act> acts) {
        public SharedObject {
            acts = List.copyOf(acts);
        }
    }
}
