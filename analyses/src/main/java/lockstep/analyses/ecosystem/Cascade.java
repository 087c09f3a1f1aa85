package lockstep.analyses.ecosystem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;
import lockstep.model.WrongUse;
import lockstep.model.answer.AnswerColumn;
import lockstep.model.answer.AnswerRows;

/** Who passed one item on, by layer and time: as a tree where posts name the post they pass on, as a list by time where not. */
public final class Cascade {
    private Cascade() {}

    /** One post of the cascade. */
    public record Node(
            long post,

            @AnswerColumn(says = "who posted it", content = AnswerColumn.Content.ACCOUNT)
            int account,

            @AnswerColumn(says = "the platform's id of the post", head = "post", content = AnswerColumn.Content.POST_ID)
            String id,

            @AnswerColumn(says = "when it was posted") Instant at,

            @AnswerColumn(says = "how it passes the item on")
            String way,

            @AnswerColumn(
                    says = "the platform's id of the post that it passes on",
                    content = AnswerColumn.Content.POST_ID)
            String parent,

            @AnswerColumn(says = "steps from the item", unit = "steps")
            int depth,

            @AnswerColumn(says = "state and layer of its account")
            Side side,

            @AnswerColumn(says = "who the registry says stands behind the account")
            String actor,

            @AnswerColumn(says = "whether a finding that was named holds the account")
            boolean inSuspectedGroup,

            @AnswerColumn(says = "first moment that the clock of its source allows")
            Instant earliest,

            @AnswerColumn(says = "last moment") Instant latest,
            @AnswerColumn(says = "number of its source") long source) {
        /** Whether its source does not say its time zone. */
        boolean isVague() {
            return latest.getEpochSecond() - earliest.getEpochSecond() > 86_400;
        }

        /** Whether it was before, whatever the clocks of the two sources hide. */
        boolean before(Node other) {
            return latest.isBefore(other.earliest);
        }
    }

    /**
     * A step of what lies behind the item.
     *
     * @param post the post; -1 for a site
     */
    public record Step(
            @AnswerColumn(says = "site, earlier citation or earlier copy", head = "behind it")
            String kind,

            @AnswerColumn(says = "the site with what the registry says of it, or the side of the account")
            String what,

            long post,

            @AnswerColumn(says = "first moment that the clock of its source allows")
            String earliest,

            @AnswerColumn(says = "last moment") String latest,

            @AnswerColumn(says = "before the item, or that the clocks cannot tell")
            String order) {}

    /**
     * How much of the spread one part carries.
     */
    public record Part(
            @AnswerColumn(says = "registered, suspected group or other")
            String part,

            @AnswerColumn(says = "posts that pass it on", unit = "posts")
            long posts,

            @AnswerColumn(says = "their accounts", unit = "accounts")
            long accounts,

            @AnswerColumn(says = "share of all posts that do")
            double share) {}

    /** How much one side carries. */
    public record Carried(
            @AnswerColumn(says = "state and layer") String side,

            @AnswerColumn(says = "posts that carry it", unit = "posts")
            long posts,

            @AnswerColumn(says = "their accounts", unit = "accounts")
            long accounts,

            @AnswerColumn(says = "the first of them") Instant first) {}

    /**
     * One item's way.
     *
     * @param item as asked
     * @param links the links that the roots carry
     * @param groups findings whose accounts were told apart as suspected, as asked
     * @param questions what a person has to say before hours can be compared; nothing that rests on them is told till then
     * @param unseen what the case cannot see
     */
    @AnswerRows(says = "one item on its way")
    public record Result(
            String item,

            @AnswerRows(
                    says = "a post that it begins with",
                    brief = {"way", "at", "side", "actor", "account", "id", "parent"})
            List<Node> roots,

            @AnswerRows(
                    says = "a post that passes it on, by time",
                    brief = {"way", "at", "side", "actor", "account", "id", "parent"})
            List<Node> nodes,

            @AnswerColumn(says = "posts that repost it, at any depth", unit = "posts")
            long reposts,

            @AnswerColumn(says = "their accounts", unit = "accounts")
            long repostingAccounts,

            @AnswerColumn(says = "official accounts besides the first that pass it on", unit = "accounts")
            long officialRepeaters,

            @AnswerRows(
                    says = "the first official carrier; several where the clocks cannot tell",
                    brief = {"way", "at", "side", "actor", "account", "id", "parent"})
            List<Node> firstOfficial,

            @AnswerRows(says = "what one state and layer carries")
            List<Carried> bySide,

            @AnswerRows(says = "what one part of the accounts carries")
            List<Part> parts,

            @AnswerColumn(says = "likes as its source states; -1 where it states none", unit = "likes")
            long likes,

            @AnswerColumn(says = "reposts as its source states; -1 where it states none", unit = "reposts")
            long statedReposts,

            @AnswerColumn(
                    says = "after how long half of the spread was reached; -1 where that cannot be told",
                    unit = "s")
            long halfAfterSeconds,

            @AnswerColumn(says = "how fine the times are", unit = "s")
            long clockSeconds,

            @AnswerColumn(says = "posts that name the post that they pass on", unit = "posts")
            long treeOf,

            List<String> links,

            @AnswerRows(
                    says = "a post with its link or its words before it",
                    brief = {"way", "at", "side", "actor", "account", "id", "parent"})
            List<Node> earlier,

            @AnswerRows(says = "a step of what lies behind it")
            List<Step> chain,

            List<String> groups,
            List<String> questions,
            List<String> unseen) {}

    /**
     * Follows an item.
     *
     * @param item the platform's id of a post, or a link as the case has it
     */
    public static Result of(CaseData data, String item) {
        return of(data, item, List.of());
    }

    /**
     * The same, with the accounts of some findings told apart.
     *
     * @param groups findings as F-12
     */
    public static Result of(CaseData data, String item, List<String> groups) {
        Columns root = data.select(CascadeSql.ROOT, Map.of("item", item));
        boolean isPost = root.size() > 0;
        List<Long> rootKeys = Labelled.keys(root, "post");
        List<String> links =
                isPost ? texts(data.select(CascadeSql.LINKS, Map.of("posts", rootKeys)), "link") : List.of(item);
        List<Long> linked = links.isEmpty()
                ? List.of()
                : Labelled.keys(data.select(CascadeSql.LINKED, Map.of("links", links)), "post");
        if (!isPost && linked.isEmpty())
            throw new WrongUse(
                    "the case holds no post with the id " + item + " and no post of such a link",
                    "give the platform's id of a post, or a link as lockstep show prints it");
        List<Long> copied =
                isPost ? Labelled.keys(data.select(CascadeSql.COPIED, Map.of("posts", rootKeys)), "post") : List.of();
        List<Long> behind = new ArrayList<>(linked);
        behind.addAll(copied);
        List<Node> all = spread(data, item, isPost, behind, groups);
        List<Node> roots = isPost
                ? all.stream().filter(n -> n.id.equals(item)).toList()
                : all.isEmpty() ? List.of() : List.of(all.get(0));
        Instant begun = roots.get(0).at;
        Set<Long> rootPosts = new HashSet<>();
        for (Node n : roots) rootPosts.add(n.post);
        List<Node> nodes = all.stream()
                .filter(n -> !rootPosts.contains(n.post) && (n.depth > 0 || !n.at.isBefore(begun)))
                .toList();
        // whatever passes the item on came after it, whatever its clock says
        List<Node> earlier = all.stream()
                .filter(n -> n.depth == 0 && !rootPosts.contains(n.post) && n.at.isBefore(begun))
                .toList();
        List<Step> chain = chain(data, roots, earlier, Set.copyOf(linked));
        return told(data, item, groups, roots, nodes, links, new Before(earlier, chain));
    }

    private static List<Node> spread(
            CaseData data, String item, boolean isPost, List<Long> linked, List<String> groups) {
        Map<Long, Node> found = new HashMap<>();
        Set<String> asked = new HashSet<>();
        List<String> ids = isPost ? List.of(item) : List.of("");
        List<Long> keys = linked.isEmpty() ? List.of(-1L) : linked;
        Set<Integer> suspected = suspected(data, groups);
        Map<Long, Clocks> clocks = new HashMap<>();
        for (int depth = 0; !ids.isEmpty() && depth < 50; depth++) {
            asked.addAll(ids);
            List<String> next = new ArrayList<>();
            for (int from = 0; from < ids.size(); from += 5_000) {
                Columns c = data.select(
                        CascadeSql.PASSING,
                        Map.of("ids", ids.subList(from, Math.min(ids.size(), from + 5_000)), "keys", keys));
                for (int i = 0; i < c.size(); i++) {
                    long source = c.longs("source")[i];
                    Clocks clock = clocks.computeIfAbsent(source, x -> Clocks.of(data, List.of(x)));
                    Node node = node(c, i, suspected, clock);
                    if (found.putIfAbsent(node.post, node) == null
                            && !asked.contains(node.id)
                            && !node.id.isEmpty()
                            && !node.way.equals("reply")) next.add(node.id);
                }
                keys = List.of(-1L);
            }
            ids = next.stream().distinct().sorted().toList();
        }
        return deep(found);
    }

    private static Set<Integer> suspected(CaseData data, List<String> groups) {
        if (groups.isEmpty()) return Set.of();
        Set<Integer> suspected = new HashSet<>();
        List<String> findings =
                groups.stream().map(g -> g.toLowerCase(Locale.ROOT)).toList();
        for (long a :
                data.select(CascadeSql.SUSPECTED, Map.of("findings", findings)).longs("account"))
            suspected.add((int) a);
        if (suspected.isEmpty())
            throw new WrongUse(
                    "the case has no finding " + String.join(", ", groups) + " with accounts",
                    "lockstep findings CASE lists them");
        return suspected;
    }

    private static Node node(Columns c, int i, Set<Integer> suspected, Clocks clocks) {
        String repost = c.text("repost_of", i);
        String quote = c.text("quote_of", i);
        String reply = c.text("reply_to", i);
        String way =
                !repost.isEmpty() ? "repost" : !quote.isEmpty() ? "quote" : !reply.isEmpty() ? "reply" : "original";
        int account = (int) c.longs("account")[i];
        Instant at = Instant.ofEpochMilli(c.longs("posted_at")[i]);
        Clocks.Span span = clocks.span(c.longs("source")[i], at);
        return new Node(
                c.longs("post")[i],
                account,
                c.text("native_id", i),
                at,
                way,
                !repost.isEmpty() ? repost : !quote.isEmpty() ? quote : reply,
                0,
                Side.of(c.text("state", i), c.text("layer", i)),
                c.text("actor", i),
                suspected.contains(account),
                span.earliest(),
                span.latest(),
                c.longs("source")[i]);
    }

    /** By time, with how many steps each is from a post that names no parent in the case. */
    private static List<Node> deep(Map<Long, Node> found) {
        Map<String, Node> byId = new HashMap<>();
        for (Node n : found.values()) byId.put(n.id, n);
        List<Node> nodes = new ArrayList<>();
        for (Node n : found.values()) {
            int depth = 0;
            Node up = n;
            while (depth < 50 && !up.parent.isEmpty() && byId.containsKey(up.parent)) {
                up = byId.getOrDefault(up.parent, up);
                depth++;
            }
            nodes.add(new Node(
                    n.post,
                    n.account,
                    n.id,
                    n.at,
                    n.way,
                    n.parent,
                    depth,
                    n.side,
                    n.actor,
                    n.inSuspectedGroup,
                    n.earliest,
                    n.latest,
                    n.source));
        }
        nodes.sort(java.util.Comparator.comparing(Node::at).thenComparing(Node::post));
        return nodes;
    }

    private static Result told(
            CaseData data,
            String item,
            List<String> groups,
            List<Node> roots,
            List<Node> nodes,
            List<String> links,
            Before before) {
        Set<Integer> rootAccounts = new HashSet<>();
        for (Node n : roots) rootAccounts.add(n.account);
        List<Node> reposts = nodes.stream().filter(n -> n.way.equals("repost")).toList();
        List<Node> official = nodes.stream()
                .filter(n -> n.side.layer().equals("official") && !rootAccounts.contains(n.account))
                .toList();
        long clock = clock(nodes.isEmpty() ? roots : nodes);
        List<Node> everybody = new ArrayList<>(roots);
        everybody.addAll(nodes);
        long[] stated = stated(data, roots);
        List<String> questions = CascadeLimits.questions(
                data, everybody.stream().map(Node::source).collect(Collectors.toSet()));
        return new Result(
                item,
                roots,
                nodes,
                reposts.size(),
                accounts(reposts),
                accounts(official),
                first(everybody.stream()
                        .filter(n -> n.side.layer().equals("official"))
                        .toList()),
                sides(everybody),
                parts(nodes),
                stated[0],
                stated[1],
                questions.isEmpty() ? half(roots.get(0).at, nodes) : -1,
                clock,
                nodes.stream().filter(n -> n.depth > 0).count(),
                links,
                before.earlier,
                before.chain,
                groups,
                questions,
                CascadeLimits.unseen(
                        stated,
                        reposts.size(),
                        Stream.concat(everybody.stream(), before.earlier.stream())
                                .anyMatch(Node::isVague)));
    }

    private record Before(List<Node> earlier, List<Step> chain) {}

    private static long accounts(List<Node> nodes) {
        return nodes.stream().mapToInt(Node::account).distinct().count();
    }

    /** The first, and those that the clocks cannot tell from it. */
    private static List<Node> first(List<Node> byTime) {
        Instant end = byTime.stream().map(Node::latest).min(Instant::compareTo).orElse(Instant.MAX);
        return byTime.stream().filter(n -> !n.earliest.isAfter(end)).toList();
    }

    private static List<Step> chain(CaseData data, List<Node> roots, List<Node> earlier, Set<Long> linked) {
        List<Step> chain = new ArrayList<>();
        Columns c = data.select(
                CascadeSql.SITES, Map.of("posts", roots.stream().map(Node::post).toList()));
        for (int i = 0; i < c.size(); i++) {
            String label = (c.text("state", i) + " " + c.text("layer", i) + " " + c.text("role", i)).strip();
            chain.add(new Step(
                    "site",
                    c.text("site", i) + (label.isEmpty() ? ", of which the registry says nothing" : ", " + label),
                    -1,
                    "",
                    "",
                    ""));
        }
        Node root = roots.get(0);
        for (Node n : earlier)
            chain.add(new Step(
                    linked.contains(n.post) ? "earlier citation" : "earlier copy",
                    n.side.word(),
                    n.post,
                    n.earliest.toString(),
                    n.latest.toString(),
                    n.before(root) ? "before the item" : "cannot tell"));
        return chain;
    }

    /** How fine the clock is: a day, an hour, a minute or a second, by what all times are multiples of. */
    static long clock(List<Node> nodes) {
        if (nodes.size() < 3) return 1;
        for (long grain : new long[] {86_400, 3_600, 60}) {
            if (nodes.stream().allMatch(n -> n.at.toEpochMilli() % (grain * 1000) == 0)) return grain;
        }
        return 1;
    }

    private static List<Carried> sides(List<Node> nodes) {
        Map<Side, List<Node>> bySide = new TreeMap<>();
        for (Node n : nodes)
            bySide.computeIfAbsent(n.side, s -> new ArrayList<>()).add(n);
        List<Carried> carried = new ArrayList<>();
        bySide.forEach((side, of) -> carried.add(new Carried(side.word(), of.size(), accounts(of), of.get(0).at)));
        return carried;
    }

    private static List<Part> parts(List<Node> nodes) {
        List<Part> parts = new ArrayList<>();
        for (String part : List.of("registered", "suspected group", "other")) {
            List<Node> of = nodes.stream()
                    .filter(n -> part.equals(
                            !n.side.equals(Side.UNKNOWN)
                                    ? "registered"
                                    : n.inSuspectedGroup ? "suspected group" : "other"))
                    .toList();
            parts.add(new Part(part, of.size(), accounts(of), nodes.isEmpty() ? 0 : (double) of.size() / nodes.size()));
        }
        return parts;
    }

    private static long half(Instant begun, List<Node> nodes) {
        return nodes.isEmpty()
                ? -1
                : nodes.get((nodes.size() + 1) / 2 - 1).at.getEpochSecond() - begun.getEpochSecond();
    }

    private static long[] stated(CaseData data, List<Node> roots) {
        List<Long> keys = roots.stream().map(Node::post).toList();
        Columns c = data.select(CascadeSql.STATED, Map.of("keys", keys));
        return new long[] {sum(c.longs("likes")), sum(c.longs("reposts"))};
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).allMatch(v -> v == Long.MIN_VALUE)
                ? -1
                : Arrays.stream(counts).filter(v -> v != Long.MIN_VALUE).sum();
    }

    private static List<String> texts(Columns c, String column) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) texts.add(c.text(column, i));
        return texts;
    }
}
