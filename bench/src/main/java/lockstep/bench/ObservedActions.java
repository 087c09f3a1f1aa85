package lockstep.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.kernels.shape.Actions;

/** Actions read straight from a published table, by trace: what the benchmarks on real data look at. */
final class ObservedActions {
    private record Act(String account, String object, long time) {}

    private final Map<String, List<Act>> traces = new TreeMap<>();
    private final TreeSet<String> accounts = new TreeSet<>();

    void account(String account) {
        accounts.add(account);
    }

    /** @param time milliseconds since 1970 UTC */
    void add(String trace, String account, String object, long time) {
        if (object.isBlank() || object.equals("NA")) return;
        accounts.add(account);
        traces.computeIfAbsent(trace, t -> new ArrayList<>()).add(new Act(account, object, time));
    }

    /** Names of the accounts, in the order of their numbers. */
    List<String> accounts() {
        return List.copyOf(accounts);
    }

    Map<String, Actions> actions() {
        Map<String, Integer> subjects = numbers(accounts);
        Map<String, Actions> all = new TreeMap<>();
        traces.forEach((trace, acts) -> all.put(trace, actions(acts, subjects)));
        return all;
    }

    long size() {
        return traces.values().stream().mapToLong(List::size).sum();
    }

    private static Actions actions(List<Act> acts, Map<String, Integer> subjects) {
        var names = new TreeSet<String>();
        for (Act a : acts) names.add(a.object());
        Map<String, Integer> objects = numbers(names);
        int n = acts.size();
        int[] subject = new int[n];
        int[] object = new int[n];
        long[] time = new long[n];
        for (int i = 0; i < n; i++) {
            Act a = acts.get(i);
            subject[i] = subjects.getOrDefault(a.account(), 0);
            object[i] = objects.getOrDefault(a.object(), 0);
            time[i] = a.time();
        }
        return Actions.of(subjects.size(), objects.size(), subject, object, time);
    }

    private static Map<String, Integer> numbers(java.util.SortedSet<String> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String name : names) numbers.put(name, numbers.size());
        return numbers;
    }
}
