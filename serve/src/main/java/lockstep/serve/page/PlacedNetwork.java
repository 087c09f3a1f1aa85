package lockstep.serve.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lockstep.model.WrongUse;
import lockstep.model.finding.Network;
import lockstep.serve.layout.Places;
import lockstep.serve.room.Room;

/**
 * A run's network with a place for each of its accounts.
 *
 * @param network its ties, strongest first
 * @param keys its accounts by place, ascending
 * @param from place of one account of each tie
 * @param to place of the other
 * @param places where each account is drawn
 */
record PlacedNetwork(Network network, int[] keys, int[] from, int[] to, Places places) {
    /** More ties than this do not move a picture, but take long to lay. */
    private static final int LAID = 300_000;

    /** The network of a run, laid out by its strongest ties. */
    static PlacedNetwork of(Room room, String run) {
        Network network = strongestFirst(room.data().network(run));
        if (network.size() == 0)
            throw new WrongUse("run " + run + " has no network", "a later run of the analysis has it");
        int[] keys = IntStream.concat(Arrays.stream(network.a()), Arrays.stream(network.b()))
                .sorted()
                .distinct()
                .toArray();
        int[] from = places(keys, network.a());
        int[] to = places(keys, network.b());
        int laid = Math.min(LAID, network.size());
        Places places = Places.of(
                keys.length, Arrays.copyOf(from, laid), Arrays.copyOf(to, laid), Arrays.copyOf(network.weight(), laid));
        return new PlacedNetwork(network, keys, from, to, places);
    }

    /** A level of detail is then the first so many. */
    private static Network strongestFirst(Network all) {
        int[] order = IntStream.range(0, all.size())
                .boxed()
                .sorted((s, t) -> {
                    int byKept = Boolean.compare(all.kept()[t], all.kept()[s]);
                    int byWeight = byKept != 0 ? byKept : Double.compare(all.weight()[t], all.weight()[s]);
                    return byWeight != 0 ? byWeight : Integer.compare(s, t);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        boolean[] kept = new boolean[order.length];
        for (int i = 0; i < order.length; i++) kept[i] = all.kept()[order[i]];
        Map<String, double[]> measures = new java.util.TreeMap<>();
        all.measures().forEach((name, v) -> measures.put(name, pick(v, order)));
        return new Network(
                all.title(), pick(all.a(), order), pick(all.b(), order), pick(all.weight(), order), measures, kept);
    }

    private static int[] places(int[] keys, int[] of) {
        return Arrays.stream(of).map(key -> Arrays.binarySearch(keys, key)).toArray();
    }

    static int[] pick(int[] from, int[] at) {
        return Arrays.stream(at).map(i -> from[i]).toArray();
    }

    static double[] pick(double[] from, int[] at) {
        return Arrays.stream(at).mapToDouble(i -> from[i]).toArray();
    }

    /** Names of the further numbers of ties. */
    List<String> measures() {
        return network.measures().keySet().stream().sorted().toList();
    }
}
