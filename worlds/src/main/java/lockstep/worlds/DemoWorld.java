package lockstep.worlds;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import lockstep.worlds.Plants.Orders;

/**
 * The made-up case that a newcomer meets: four weeks of posts by some four thousand accounts, four groups that were told what to
 * share, and others that only look like it. Neutral words, no real account, the truth beside it.
 */
public final class DemoWorld {
    /**
     * One post.
     *
     * @param id unique
     * @param account who
     * @param time milliseconds since 1970 UTC, whole seconds
     * @param repostOf id of the post it repeats, or empty
     * @param links what it points at
     * @param hashtags without the sign
     * @param text neutral words; empty for a repost
     */
    public record Post(
            String id,
            String account,
            long time,
            String repostOf,
            List<String> links,
            List<String> hashtags,
            String text) {}

    /**
     * A group by the names of its accounts.
     *
     * @param name what it is called in tables
     * @param mechanism why its accounts act together
     * @param accounts in order
     */
    public record Part(String name, Mechanism mechanism, List<String> accounts) {
        public Part {
            accounts = List.copyOf(accounts);
        }
    }

    private static final int WORDS = 400;

    private final World world;
    private final List<Post> posts;

    private DemoWorld(World world, List<Post> posts) {
        this.world = world;
        this.posts = List.copyOf(posts);
    }

    /** The demo of a seed; the same seed gives the same posts. */
    public static DemoWorld of(long seed) {
        var making = Making.of(recipe(), seed);
        var world = making.finish("demo");
        return new DemoWorld(world, new Posts(making, world).all());
    }

    private static Recipe recipe() {
        return Recipe.plain()
                .size(4000, 5000, 26)
                .traces("repost", "link", "domain", "hashtag", "text")
                .with(r -> {
                    r.activity = 13;
                    r.button = 0.15;
                })
                .add(Plants.group("reposts", "repost", new Orders(16, 30, 0.7, 25, Mechanism.COPY)))
                .add(Plants.group("slow-reposts", "repost", new Orders(15, 30, 0.7, 420, Mechanism.JITTER)))
                .add(Plants.group("links", "link", new Orders(12, 28, 0.75, 90, Mechanism.STAGGER)))
                .add(Plants.group("hashtags", "hashtag", new Orders(14, 26, 0.75, 150, Mechanism.JITTER)))
                .add(Publishers.wire(10))
                .add(Lookalikes.fans(1, 60))
                .add(Lookalikes.breakingStories(10, 70))
                .add(Publishers.sameOwner(6));
    }

    /** In order of time, then account. */
    public List<Post> posts() {
        return posts;
    }

    public World world() {
        return world;
    }

    /** Groups that were told what to share. */
    public List<Part> planted() {
        return parts(world.planted());
    }

    /** Groups that only look like it. */
    public List<Part> innocent() {
        return parts(world.innocent());
    }

    private static List<Part> parts(List<Group> groups) {
        return groups.stream()
                .map(g -> new Part(
                        g.name(),
                        g.mechanism(),
                        Arrays.stream(g.members()).mapToObj(DemoWorld::account).toList()))
                .toList();
    }

    /** How many planted groups have at least half of their accounts among those called coordinated. */
    public int recovered(Collection<String> coordinated) {
        var named = Set.copyOf(coordinated);
        return (int) planted().stream()
                .filter(p -> 2 * p.accounts().stream().filter(named::contains).count()
                        >= p.accounts().size())
                .count();
    }

    /** How many accounts called coordinated were never told what to share. */
    public int innocentFlagged(Collection<String> coordinated) {
        var flagged = new HashSet<>(coordinated);
        planted().forEach(p -> flagged.removeAll(Set.copyOf(p.accounts())));
        return flagged.size();
    }

    /** A plain table: post, account, time, repost_of, links and hashtags parted by spaces, text. */
    public void writeTo(Appendable out) throws IOException {
        out.append("post,account,time,repost_of,links,hashtags,text\n");
        for (Post p : posts) {
            out.append(p.id).append(',').append(p.account).append(',');
            out.append(Instant.ofEpochMilli(p.time).toString()).append(',');
            out.append(p.repostOf).append(',').append(String.join(" ", p.links)).append(',');
            out.append(String.join(" ", p.hashtags)).append(',').append(p.text).append('\n');
        }
    }

    static String account(int subject) {
        return String.format(Locale.ROOT, "account%04d", subject);
    }

    /** Neutral words, the same for the same key. */
    static String words(long seed, String purpose, long... keys) {
        var draws = Draws.of(seed, purpose, keys);
        int count = 6 + draws.below(9);
        var text = new StringBuilder();
        for (int k = 0; k < count; k++) {
            int word = (int) (WORDS * StrictMath.pow(draws.unit(), 1.7));
            text.append(k == 0 ? "w" : " w")
                    .append(word / 100)
                    .append(word / 10 % 10)
                    .append(word % 10);
        }
        return text.toString();
    }

    /** Puts the actions of all traces together into posts: what one account does in one second is one post. */
    private static final class Posts {
        private record Act(int who, long when, String trace, int object) {}

        private final Making making;
        private final World world;

        Posts(Making making, World world) {
            this.making = making;
            this.world = world;
        }

        List<Post> all() {
            var acts = new ArrayList<Act>();
            world.traces().forEach((trace, deeds) -> {
                for (int i = 0; i < deeds.size(); i++) {
                    acts.add(new Act(deeds.subjectAt(i), deeds.timeAt(i), trace, deeds.objectAt(i)));
                }
            });
            acts.sort(Comparator.comparingLong(Act::when)
                    .thenComparingInt(Act::who)
                    .thenComparing(Act::trace)
                    .thenComparingInt(Act::object));
            var posts = new ArrayList<>(originals(acts));
            int from = 0;
            for (int to = 1; to <= acts.size(); to++) {
                boolean same = to < acts.size()
                        && acts.get(to).who == acts.get(from).who
                        && acts.get(to).when == acts.get(from).when;
                if (same) continue;
                posts.addAll(posts(acts.subList(from, to)));
                from = to;
            }
            posts.sort(Comparator.comparingLong(Post::time)
                    .thenComparing(Post::account)
                    .thenComparing(Post::id));
            return posts;
        }

        /** Every post that is reposted is there itself, by one of the accounts that live on being reposted. */
        private List<Post> originals(List<Act> acts) {
            var first = new TreeMap<Integer, Long>();
            for (Act act : acts) {
                if (act.trace.equals("repost")) first.putIfAbsent(act.object, act.when);
            }
            var originals = new ArrayList<Post>();
            first.forEach((object, when) -> {
                boolean stands = object < making.items.count;
                long published = stands ? making.items.published[object] : when - 90_000;
                long time = Math.min(when - 1000, published / 1000 * 1000);
                var draws = Draws.of(making.seed, "author", object);
                int author = (int) (300 * StrictMath.pow(draws.unit(), 2));
                originals.add(new Post(
                        "p" + object,
                        String.format(Locale.ROOT, "author%03d", author),
                        time,
                        "",
                        List.of(),
                        List.of(),
                        words(making.seed, "post", object)));
            });
            return originals;
        }

        private List<Post> posts(List<Act> acts) {
            var posts = new ArrayList<Post>();
            var links = new ArrayList<String>();
            var tags = new ArrayList<String>();
            String text = "";
            Act any = acts.get(0);
            String id = "s" + any.when / 1000 + "-" + any.who;
            for (Act act : acts) {
                switch (act.trace) {
                    case "repost" ->
                        posts.add(new Post(
                                id + "-" + act.object,
                                account(act.who),
                                act.when,
                                "p" + act.object,
                                List.of(),
                                List.of(),
                                ""));
                    case "link" -> links.add(url(act.object));
                    case "hashtag" -> tags.add(String.format(Locale.ROOT, "t%04d", act.object));
                    case "text" -> text = words(making.seed, "text", act.object);
                    default -> {}
                }
            }
            if (posts.size() == acts.size()) return posts;
            if (text.isEmpty()) text = words(making.seed, "own", any.who, any.when);
            posts.add(new Post(id, account(any.who), any.when, "", List.copyOf(links), List.copyOf(tags), text));
            return posts;
        }

        private String url(int link) {
            return String.format(Locale.ROOT, "https://site%03d.example/a%05d", making.domainOf(link), link);
        }
    }
}
