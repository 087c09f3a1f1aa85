package lockstep.worlds;

import java.util.HashSet;
import java.util.Set;

/** What people do when nobody tells them to: sessions at their own hours, looking back over what their corner was shown. */
final class OrganicLife {
    private final Making making;
    private final People people;
    private final Items items;

    OrganicLife(Making making) {
        this.making = making;
        people = making.people;
        items = making.items;
    }

    void live() {
        for (var boost : items.boosts) {
            making.share(
                    boost.voice(),
                    boost.item(),
                    boost.time(),
                    Draws.of(making.seed, "voice", boost.item(), boost.time()));
        }
        for (int u = 0; u < people.count; u++) {
            var draws = Draws.of(making.seed, "life", u);
            var seen = new HashSet<Integer>();
            if (people.alert[u]) answerAlerts(u, seen, draws);
            sessions(u, draws.poisson(people.wanted[u]), seen, draws);
        }
    }

    private void sessions(int u, int actions, Set<Integer> seen, Draws draws) {
        int left = actions;
        while (left > 0) {
            double time = people.moment(u, draws);
            do {
                time += draws.exponential(1.5 * People.MINUTE);
                look(u, (long) time, seen, draws);
                left--;
            } while (left > 0 && draws.chance(0.62));
        }
    }

    /** Looks back to an age of the account's taste, and shares something of that age unless it has faded. */
    private void look(int u, long now, Set<Integer> seen, Draws draws) {
        for (int tries = 0; tries < 12; tries++) {
            var shelf = draws.chance(people.loyalty[u]) ? items.shelves[people.home[u]] : items.everything;
            double age = draws.lognormal(people.depth[u], 1.4);
            int row = shelf.pick(now - (long) (2.5 * age), now - (long) (0.1 * age), draws);
            if (row < 0) continue;
            int item = shelf.itemAt(row);
            double old = now - shelf.timeAt(row);
            if (!draws.chance(StrictMath.exp(-old / items.fades[item])) || !seen.add(item)) continue;
            making.share(u, item, now, draws);
            return;
        }
    }

    /** Some people have their telephone ring for what is popular in their corner. */
    private void answerAlerts(int u, Set<Integer> seen, Draws draws) {
        var shelf = items.shelves[people.home[u]];
        double keen = draws.between(0.02, 0.25);
        double pace = draws.lognormal(75_000, 0.5);
        int left = 120;
        for (int row = 0; row < shelf.size() && left > 0; row++) {
            int item = shelf.itemAt(row);
            boolean rings = items.breaking[item] || items.popularity[item] > 3;
            boolean fresh = making.recipe.followers || shelf.timeAt(row) == items.published[item];
            if (!rings || !fresh || !draws.chance(keen)) continue;
            long then = shelf.timeAt(row) + (long) draws.lognormal(pace, 0.7);
            if (people.liveliness(u, then) < 0.3 || !seen.add(item)) continue;
            making.share(u, item, then, draws);
            left--;
        }
    }
}
