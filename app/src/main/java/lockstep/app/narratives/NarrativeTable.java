package lockstep.app.narratives;

import java.time.Instant;
import java.util.List;
import lockstep.app.Listing;
import lockstep.app.Terminal;
import lockstep.language.form.Clean;
import lockstep.model.PostLine;
import lockstep.store.LocalCase;
import lockstep.store.Narrative;

/** A narrative as people and machines read it on this machine. */
public final class NarrativeTable {
    private final LocalCase data;
    private final Terminal terminal;
    private final Listing.Form form;

    public NarrativeTable(LocalCase data, Terminal terminal, Listing.Form form) {
        this.data = data;
        this.terminal = terminal;
        this.form = form;
    }

    /** The posts that carry a narrative and are in scope, with the reason for each. */
    public static Listing posts(LocalCase data, Narrative narrative) {
        var listing = new Listing("narrative", "post", "account", "time", "how", "likeness", "reason", "text");
        List<Narrative.Carried> carried = data.narratives().posts(narrative.id());
        var lines = data.posts(carried.stream().map(Narrative.Carried::post).toList());
        var byKey = new java.util.HashMap<Long, PostLine>();
        for (PostLine line : lines) byKey.put(line.post(), line);
        for (Narrative.Carried c : carried) {
            PostLine line = byKey.get(c.post());
            if (line == null) continue;
            listing.add(
                    narrative.id(),
                    c.post(),
                    line.account().platform() + ":" + line.account().name(),
                    line.postedAt().toString(),
                    c.how(),
                    c.likeness(),
                    c.reason(),
                    shown(line.text()));
        }
        return listing;
    }

    /** All about one narrative. */
    public void show(Narrative n) {
        terminal.print(n.id() + " " + n.name() + " " + Instant.ofEpochMilli(n.madeAt()));
        posts(data, n).print(terminal, form);
    }

    private static String shown(String text) {
        String line = Clean.of(text).replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }
}
