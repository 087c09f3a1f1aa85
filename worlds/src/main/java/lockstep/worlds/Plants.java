package lockstep.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import lockstep.worlds.Making.Thing;

/** Groups that are told what to share. Their settings are fixed by the families; nothing here looks for settings that escape. */
final class Plants {
    /**
     * How a group is run.
     *
     * @param spread seconds; what it means depends on the mechanism
     */
    record Orders(int members, int objects, double participation, double spread, Mechanism mechanism) {}

    private Plants() {}

    /** So many groups, each with orders drawn for it. */
    static Consumer<Making> groups(int count, Function<Draws, Orders> orders) {
        return making -> {
            for (int g = 0; g < count; g++) {
                var draws = Draws.of(making.seed, "plant", g);
                plant(making, "plant-" + (g + 1), "", orders.apply(draws), draws);
            }
        };
    }

    /** One group that acts on the objects of one trace only. */
    static Consumer<Making> group(String name, String trace, Orders orders) {
        return making -> plant(making, name, trace, orders, Draws.of(making.seed, "plant " + name));
    }

    /** The yardstick: 15 accounts, 25 objects, 70 in a hundred take part, spread anywhere from 5 s to 15 min. */
    static Orders yardstick(Draws draws) {
        return new Orders(15, 25, 0.7, draws.logUniform(5, 900), Mechanism.JITTER);
    }

    private static void plant(Making making, String name, String only, Orders orders, Draws draws) {
        boolean dormant = orders.mechanism == Mechanism.DORMANT;
        int[] members = dormant ? fresh(making, orders.members) : draws.some(orders.members, making.people.count);
        int opens = draws.below(24);
        var things = new HashSet<Thing>();
        for (int k = 0; k < orders.objects; k++) {
            var thing = aim(making, only.isEmpty() ? making.someTrace(draws) : only, draws);
            if (!things.add(thing.what)) continue;
            long start =
                    dormant || draws.chance(0.5) ? inDeskHours(making, opens, thing.after, draws) : thing.soon(draws);
            var hands = takingPart(members, orders.participation, draws);
            var delays = delays(orders, hands.size(), draws);
            for (int h = 0; h < hands.size(); h++) {
                making.act(hands.get(h), thing.what, start + (long) (1000 * delays[h]));
            }
        }
        making.note(
                new Group(name, orders.mechanism, sorted(members), orders.objects, orders.participation, orders.spread),
                things);
    }

    /** What is aimed at, and since when it is there. */
    private record Aim(Thing what, long after) {
        long soon(Draws draws) {
            return after + (long) draws.exponential(4.0 * People.HOUR);
        }
    }

    /** Two in three stand in the world already and have sharers of their own; the others are new, with a few who follow. */
    private static Aim aim(Making making, String trace, Draws draws) {
        int item = draws.below(making.items.count);
        if (draws.chance(0.67) && !trace.equals("hashtag")) {
            return new Aim(making.standing(trace, item, draws), making.items.published[item]);
        }
        var fresh = making.newThing(trace, draws);
        long since = making.people.moment(draws.below(making.people.count), draws);
        int followers = draws.poisson(3);
        for (int f = 0; f < followers; f++) {
            int who = draws.below(making.people.count);
            long late = since + (long) draws.exponential(8.0 * People.HOUR);
            making.act(who, fresh, making.people.whenUp(who, late, draws));
        }
        return new Aim(fresh, since);
    }

    private static long inDeskHours(Making making, int opens, long after, Draws draws) {
        for (int tries = 0; tries < 20; tries++) {
            long moment = making.people.deskMoment(opens, draws);
            if (moment >= after && moment < after + 3 * People.DAY) return moment;
        }
        return after + (long) draws.exponential(4.0 * People.HOUR);
    }

    /** In the order of the members, except for a relay. */
    private static List<Integer> takingPart(int[] members, double participation, Draws draws) {
        var hands = new ArrayList<Integer>();
        for (int member : members) {
            if (draws.chance(participation)) hands.add(member);
        }
        return hands;
    }

    /** Seconds after the start, for each hand. */
    private static double[] delays(Orders orders, int hands, Draws draws) {
        double[] delays = new double[hands];
        double chain = 0;
        double step = orders.spread / Math.max(1, orders.members);
        int[] turn = draws.shuffled(Math.max(1, hands));
        for (int h = 0; h < hands; h++) {
            switch (orders.mechanism) {
                case STAGGER -> delays[h] = step * h + draws.between(0, Math.min(3, step));
                case RELAY -> delays[turn[h]] = chain += draws.exponential(step);
                default -> delays[h] = Math.abs(orders.spread * draws.normal());
            }
        }
        return delays;
    }

    /** Ordinary people who happen to share a planted group's objects in the same hours, and much else besides. */
    static Consumer<Making> decoys(int count) {
        return making -> {
            var draws = Draws.of(making.seed, "decoys");
            for (int k = 0; k < count; k++) {
                int item = draws.below(making.items.count);
                String trace = making.someTrace(draws);
                if (trace.equals("hashtag")) continue;
                var what = making.standing(trace, item, draws);
                int crowd = 3 + draws.poisson(9);
                double pace = draws.lognormal(0.7 * People.HOUR, 0.8);
                long start = making.items.published[item];
                for (int c = 0; c < crowd; c++) {
                    int who = draws.below(making.people.count);
                    long then = start + (long) draws.exponential(pace);
                    making.act(who, what, making.people.whenUp(who, then, draws));
                }
            }
        };
    }

    private static int[] fresh(Making making, int count) {
        int[] members = new int[count];
        for (int k = 0; k < count; k++) members[k] = making.newSubject();
        return members;
    }

    static int[] sorted(int[] some) {
        int[] copy = some.clone();
        Arrays.sort(copy);
        return copy;
    }
}
