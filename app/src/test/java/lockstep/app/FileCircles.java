package lockstep.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds files that need one another in a circle: the strong components with more than one member, by Tarjan's method. */
final class FileCircles {
    private final Map<String, ? extends Collection<String>> needs;
    private final Map<String, Integer> reached = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<List<String>> circles = new ArrayList<>();

    private FileCircles(Map<String, ? extends Collection<String>> needs) {
        this.needs = needs;
    }

    /** Each circle with its members in order, the largest first. */
    static List<List<String>> in(Map<String, Set<String>> needs) {
        var search = new FileCircles(needs);
        needs.keySet().stream().sorted().forEach(one -> {
            if (!search.reached.containsKey(one)) search.visit(one);
        });
        search.circles.sort(
                Comparator.comparingInt((List<String> c) -> -c.size()).thenComparing(c -> c.get(0)));
        return search.circles;
    }

    /** Which files each file needs. */
    static Map<String, Set<String>> needs(JavaClasses classes) {
        Map<String, Set<String>> needs = new TreeMap<>();
        for (JavaClass one : classes) {
            Set<String> of = needs.computeIfAbsent(file(one), f -> new TreeSet<>());
            one.getDirectDependenciesFromSelf()
                    .forEach(d -> of.add(file(d.getTargetClass().getBaseComponentType())));
        }
        return needs;
    }

    /** The file of a class is that of the class around it. */
    private static String file(JavaClass one) {
        int inner = one.getName().indexOf('$');
        return inner < 0 ? one.getName() : one.getName().substring(0, inner);
    }

    private void visit(String one) {
        reached.put(one, reached.size());
        lowest.put(one, reached.get(one));
        open.push(one);
        for (String other : needs.get(one) == null ? List.<String>of() : needs.get(one)) {
            if (!needs.containsKey(other)) continue;
            if (!reached.containsKey(other)) {
                visit(other);
                lowest.merge(one, lowest.get(other), Math::min);
            } else if (open.contains(other)) lowest.merge(one, reached.get(other), Math::min);
        }
        if (lowest.get(one).equals(reached.get(one))) close(one);
    }

    private void close(String one) {
        List<String> circle = new ArrayList<>();
        String last;
        do {
            last = open.pop();
            circle.add(last);
        } while (!last.equals(one));
        if (circle.size() > 1) circles.add(circle.stream().sorted().toList());
    }
}
