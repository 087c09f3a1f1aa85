package lockstep.analyses.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Our results in the columns of CooRTweet's files, so that a table is compared with a table. Decimals are told in whole millionths. */
final class CooRTables {
    private CooRTables() {}

    static List<String> pairs(SharePairs p) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            rows.add(String.join(
                    ",",
                    name(p.names(), p.object()[i]),
                    name(p.names(), p.content()[i]),
                    name(p.names(), p.contentY()[i]),
                    number(p.delta()[i]),
                    name(p.names(), p.account()[i]),
                    name(p.names(), p.accountY()[i]),
                    p.isFlagged() ? (p.fast()[i] ? "1" : "0") : ""));
        }
        return rows;
    }

    static List<String> pairs(List<Map<String, String>> rows, String flag) {
        return rows.stream()
                .map(r -> String.join(
                        ",",
                        r.get("object_id"),
                        r.get("content_id"),
                        r.get("content_id_y"),
                        number(r.get("time_delta")),
                        r.get("account_id"),
                        r.get("account_id_y"),
                        flag.isEmpty() ? "" : r.get(flag)))
                .toList();
    }

    static List<String> edges(CooRNetwork n) {
        List<String> rows = new ArrayList<>();
        for (int t = 0; t < n.ties(); t++) {
            Map<String, String> row = new TreeMap<>();
            row.put("from", name(n.names(), n.from()[t]));
            row.put("to", name(n.names(), n.to()[t]));
            boolean both = n.fast().weight().length > 0;
            put(row, n, n.full(), t, both ? "_full" : "");
            if (both) put(row, n, n.fast(), t, "_fast");
            rows.add(row.toString());
        }
        return rows;
    }

    private static void put(Map<String, String> row, CooRNetwork n, CooRNetwork.Measures m, int t, String suffix) {
        boolean has = m.has(t);
        row.put("weight" + suffix, has ? "" + m.weight()[t] : "NA");
        row.put("avg_time_delta" + suffix, has ? number(m.avgTimeDelta()[t]) : "NA");
        row.put("n_content_id" + suffix, has ? "" + m.contents()[t] : "NA");
        row.put("n_content_id_y" + suffix, has ? "" + m.contentsY()[t] : "NA");
        row.put("edge_symmetry_score" + suffix, has ? number(m.symmetry()[t]) : "NA");
        row.put("object_ids" + suffix, has ? objects(n, m.objects()[t]) : "NA");
        row.put("weight_threshold" + suffix, has ? (m.above()[t] ? "1" : "0") : "NA");
    }

    private static String objects(CooRNetwork n, int[] objects) {
        return Arrays.stream(objects).mapToObj(o -> name(n.names(), o)).collect(Collectors.joining(","));
    }

    static List<String> edges(List<Map<String, String>> rows) {
        List<String> edges = new ArrayList<>();
        for (Map<String, String> r : rows) {
            Map<String, String> row = new TreeMap<>(r);
            row.remove("case");
            row.replaceAll((k, v) ->
                    k.startsWith("avg_time") || k.startsWith("edge_sym") ? (v.equals("NA") ? v : number(v)) : v);
            edges.add(row.toString());
        }
        return edges;
    }

    static List<String> vertices(CooRNetwork n) {
        return Arrays.stream(n.vertices()).mapToObj(v -> name(n.names(), v)).toList();
    }

    static List<String> accounts(List<CooRStats.OfAccount> stats, String[] names, boolean fast) {
        return stats.stream()
                .map(s -> {
                    List<String> row = new ArrayList<>(List.of(name(names, s.account()), number(s.avgTimeDelta())));
                    if (fast) row.add(number(s.avgTimeDeltaFast()));
                    row.add(number(s.avgSymmetry()));
                    if (fast) row.add(number(s.avgSymmetryFast()));
                    row.add("" + s.uniqueShares());
                    return String.join(",", row);
                })
                .toList();
    }

    static List<String> accounts(List<Map<String, String>> rows) {
        return rows.stream()
                .map(r -> r.entrySet().stream()
                        .filter(e -> !e.getKey().equals("case") && !e.getKey().equals("level"))
                        .map(e -> e.getKey().startsWith("avg") ? number(e.getValue()) : e.getValue())
                        .collect(Collectors.joining(",")))
                .toList();
    }

    static Map<String, Integer> objects(List<CooRStats.OfObject> stats, String[] names) {
        Map<String, Integer> byName = new TreeMap<>();
        stats.forEach(o -> byName.put(name(names, o.object()), o.accounts()));
        return byName;
    }

    static Map<String, Integer> objects(List<Map<String, String>> rows) {
        Map<String, Integer> byName = new TreeMap<>();
        rows.forEach(r -> byName.put(r.get("object_id"), Integer.valueOf(r.get("num_accounts"))));
        return byName;
    }

    private static String name(String[] names, int number) {
        return Shares.name(names, number);
    }

    private static String number(String text) {
        return text.equals("NA") ? "NA" : number(Double.parseDouble(text));
    }

    private static String number(double value) {
        if (Double.isNaN(value)) return "NA";
        return Long.toString(Math.round(value * 1e6));
    }
}
