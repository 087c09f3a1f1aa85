package lockstep.report.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lockstep.model.CaseView;
import lockstep.model.Run;
import lockstep.model.finding.Account;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Remark;
import lockstep.report.Names;
import lockstep.report.Verdicts;

/**
 * What is exported: one run's network and findings.
 *
 * @param run the run
 * @param network its ties
 * @param nodes its accounts: those with a tie and those in a finding, in the order of their names
 * @param findings its findings, strongest first
 * @param assessments what people judged of these findings, oldest first
 * @param remarks notes and tags on these findings
 * @param names who may be named
 */
public record Selection(
        Run run,
        Network network,
        List<Node> nodes,
        List<Finding> findings,
        List<Assessment> assessments,
        List<Remark> remarks,
        Names names) {
    public Selection {
        assessments = List.copyOf(assessments);
        remarks = List.copyOf(remarks);
        nodes = List.copyOf(nodes);
        findings = List.copyOf(findings);
    }

    /**
     * @param run one of the case's runs
     * @param keptOnly only the ties that the backbone keeps
     */
    public static Selection of(CaseView view, Run run, boolean keptOnly, Names names) {
        Network all = view.network(run.id());
        Network network = keptOnly ? kept(all) : all;
        Selection told = findings(view, run, names);
        return new Selection(
                run,
                network,
                nodes(view, network, told.findings, names),
                told.findings,
                told.assessments,
                told.remarks,
                names);
    }

    /** The findings of a run without its network. */
    public static Selection findings(CaseView view, Run run, Names names) {
        var findings =
                view.findings().stream().filter(f -> f.run().equals(run.id())).toList();
        var ids = findings.stream().map(Finding::id).collect(Collectors.toSet());
        return new Selection(
                run,
                Network.NONE,
                List.of(),
                findings,
                view.assessments().stream()
                        .filter(a -> ids.contains(a.finding()))
                        .toList(),
                view.remarks().stream()
                        .filter(r -> r.thing().startsWith("finding:")
                                && ids.contains(r.thing().substring(8)))
                        .toList(),
                names);
    }

    /** Places in {@link #nodes} by the case's key. */
    public Map<Integer, Integer> places() {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) places.put(nodes.get(i).account().key(), i);
        return places;
    }

    /** Names of the further numbers of ties, in order. */
    public List<String> measures() {
        return List.copyOf(new TreeSet<>(network.measures().keySet()));
    }

    private static Network kept(Network all) {
        int[] at = IntStream.range(0, all.size()).filter(t -> all.kept()[t]).toArray();
        Map<String, double[]> measures = new TreeMap<>();
        all.measures().forEach((name, v) -> measures.put(name, pick(v, at)));
        boolean[] kept = new boolean[at.length];
        Arrays.fill(kept, true);
        return new Network(all.title(), pick(all.a(), at), pick(all.b(), at), pick(all.weight(), at), measures, kept);
    }

    private static int[] pick(int[] from, int[] at) {
        return Arrays.stream(at).map(t -> from[t]).toArray();
    }

    private static double[] pick(double[] from, int[] at) {
        return Arrays.stream(at).mapToDouble(t -> from[t]).toArray();
    }

    private static List<Node> nodes(CaseView view, Network network, List<Finding> findings, Names names) {
        Map<Integer, double[]> ties = new TreeMap<>();
        for (int t = 0; t < network.size(); t++) {
            for (int key : new int[] {network.a()[t], network.b()[t]}) {
                double[] sums = ties.computeIfAbsent(key, k -> new double[2]);
                sums[0]++;
                sums[1] += network.weight()[t];
            }
        }
        Map<Integer, Finding> group = new HashMap<>();
        Map<Integer, Double> evidence = new HashMap<>();
        for (Finding finding : findings) {
            for (Finding.Member member : finding.about()) {
                ties.computeIfAbsent(member.account().key(), k -> new double[2]);
                if (group.putIfAbsent(member.account().key(), finding) == null)
                    evidence.put(member.account().key(), member.evidence());
            }
        }
        int[] keys = ties.keySet().stream().mapToInt(Integer::intValue).toArray();
        var nodes = new ArrayList<Node>();
        for (Account account : view.accounts(keys)) {
            double[] sums = ties.getOrDefault(account.key(), new double[2]);
            Finding in = group.get(account.key());
            String verdict = in == null ? "" : Verdicts.after("", in.chance().verdict());
            double strength = evidence.getOrDefault(account.key(), Double.NaN);
            String id = names.mayName(account) ? account.id() : names.of(account);
            nodes.add(new Node(
                    account,
                    id,
                    names.of(account),
                    in == null ? "" : in.id(),
                    verdict,
                    strength,
                    (int) sums[0],
                    sums[1]));
        }
        return toldApart(nodes);
    }

    /** Two accounts may go by one name, on two platforms or on one; an export joins by id, and a person by the name. */
    private static List<Node> toldApart(List<Node> nodes) {
        List<Node> byPlatform = apart(nodes, Node::id, n -> n.withId(n.account().platform() + ":" + n.id()));
        List<Node> byId = apart(
                byPlatform, Node::id, n -> n.withId(n.id() + " #" + n.account().key()));
        return apart(byId, Node::label, Node::withKey).stream()
                .sorted(Comparator.comparing((Node n) -> n.account().platform()).thenComparing(Node::label))
                .toList();
    }

    /** The nodes, changed where another goes by the same. */
    private static List<Node> apart(List<Node> nodes, Function<Node, String> called, UnaryOperator<Node> otherwise) {
        Map<String, Integer> bearers = new HashMap<>();
        for (Node node : nodes) bearers.merge(called.apply(node), 1, Integer::sum);
        return nodes.stream()
                .map(node -> bearers.getOrDefault(called.apply(node), 0) > 1 ? otherwise.apply(node) : node)
                .toList();
    }

    /**
     * One account of the network.
     *
     * @param account who, by the case
     * @param id its id on its platform, which other files of the case join by; the short name where it may not be named
     * @param label what it is called in the export
     * @param group the strongest finding that it is in, or empty
     * @param verdict of that finding, or empty
     * @param evidence of its membership, NaN without one
     * @param degree number of ties
     * @param strength sum of their weights
     */
    public record Node(
            Account account,
            String id,
            String label,
            String group,
            String verdict,
            double evidence,
            int degree,
            double strength) {
        Node withId(String other) {
            return new Node(account, other, label, group, verdict, evidence, degree, strength);
        }

        Node withKey() {
            return new Node(account, id, label + " #" + account.key(), group, verdict, evidence, degree, strength);
        }
    }
}
