package lockstep.analyses.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Messages as the toolkit stores them, and the items of each of its networks. */
public final class ToolkitMessages {
    /*
     * The first row of a message id wins; a later row of it still adds its links, with that row's own user and time. An empty list of
     * links is one empty link, so that messages without any are linked together: that is the toolkit's behaviour on CSV files, and is
     * left out with emptyLink = false.
     */
    private final Map<String, Integer> messages = new HashMap<>();
    private final Map<String, Integer> users = new HashMap<>();
    private final List<String> userNames = new ArrayList<>();
    private final List<Message> rows = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<String> linkKeys = new HashSet<>();
    private final boolean emptyLink;

    /**
     * One row of the toolkit's table.
     *
     * @param id of the message
     * @param user id of the user
     * @param repostOf id of the reposted message, or empty
     * @param replyTo id of the message replied to, or empty
     * @param text what it says
     * @param time seconds
     * @param links links with a space between
     */
    public record Message(
            String id, String user, String repostOf, String replyTo, String text, double time, String links) {}

    private record Link(String link, int message, int user, double time) {}

    /** @param emptyLink whether a message without links has the empty link, as with the toolkit */
    public ToolkitMessages(boolean emptyLink) {
        this.emptyLink = emptyLink;
    }

    public void add(Message row) {
        Integer known = messages.get(row.id);
        int message = known != null ? known : messages.size();
        if (known == null) {
            messages.put(row.id, message);
            rows.add(row);
            user(row.user);
        }
        if (!row.repostOf.isEmpty()) return;
        for (String link : row.links.split(" ", -1)) {
            if (link.isEmpty() && !emptyLink) continue;
            if (linkKeys.add(message + " " + link)) links.add(new Link(link, message, user(row.user), row.time));
        }
    }

    private int user(String id) {
        return users.computeIfAbsent(id, u -> {
            userNames.add(u);
            return userNames.size() - 1;
        });
    }

    /** Name of each user by number. */
    public List<String> users() {
        return List.copyOf(userNames);
    }

    public Toolkit.Items coRetweet() {
        return items(m -> m.repostOf, false);
    }

    public Toolkit.Items coReply() {
        return items(m -> m.replyTo, true);
    }

    /** Messages of the same text once preprocessed; the empty text is one too. */
    public Toolkit.Items coTweet() {
        return items(m -> " " + Toolkit.preprocessed(m.text), true);
    }

    /** All messages, whatever they say. */
    public Toolkit.Items coPost() {
        return items(m -> "any", false);
    }

    public Toolkit.Items coLink() {
        Map<String, Integer> keys = new HashMap<>();
        int n = links.size();
        int[] key = new int[n];
        int[] user = new int[n];
        int[] message = new int[n];
        double[] time = new double[n];
        for (int i = 0; i < n; i++) {
            Link l = links.get(i);
            key[i] = keys.computeIfAbsent(l.link, k -> keys.size());
            user[i] = l.user;
            message[i] = l.message;
            time[i] = l.time;
        }
        return new Toolkit.Items(key, user, message, time);
    }

    /** Messages under a key, those without one left out. */
    private Toolkit.Items items(Function<Message, String> keyOf, boolean originalsOnly) {
        Map<String, Integer> keys = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Message m = rows.get(i);
            if (originalsOnly && !m.repostOf.isEmpty()) continue;
            if (!keyOf.apply(m).isEmpty()) kept.add(i);
        }
        int[] key = new int[kept.size()];
        int[] user = new int[key.length];
        int[] message = new int[key.length];
        double[] time = new double[key.length];
        for (int k = 0; k < key.length; k++) {
            Message m = rows.get(kept.get(k));
            key[k] = keys.computeIfAbsent(keyOf.apply(m), x -> keys.size());
            user[k] = users.getOrDefault(m.user, -1);
            message[k] = kept.get(k);
            time[k] = m.time;
        }
        return new Toolkit.Items(key, user, message, time);
    }
}
