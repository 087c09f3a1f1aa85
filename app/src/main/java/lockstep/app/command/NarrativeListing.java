package lockstep.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.analyses.narrative.NarrativeFindings;
import lockstep.console.Listing;
import lockstep.console.RecordJson;
import lockstep.console.ShortText;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.model.PostLine;
import lockstep.model.finding.Account;
import lockstep.store.LocalCase;
import lockstep.store.narratives.Narrative;

/** A narrative as people and machines read it on this machine. */
public final class NarrativeListing {
    private final LocalCase data;
    private final Terminal terminal;
    private final Listing.Form form;

    public NarrativeListing(LocalCase data, Terminal terminal, Listing.Form form) {
        this.data = data;
        this.terminal = terminal;
        this.form = form;
    }

    /** The posts that carry a narrative and are in scope, with the reason for each. */
    public static Listing posts(LocalCase data, Narrative narrative, FormOptions form) {
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
                    form.text(line.text(), 120));
        }
        return listing;
    }

    /** All about one narrative, within the scope. */
    public void show(Narrative n) {
        NarrativeFindings told = NarrativeFindings.of(data, n.id());
        if (form == Listing.Form.JSON) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("name", n.name());
            all.put("named_by", n.namedBy());
            all.put("version", n.version());
            all.put("told", told);
            terminal.print(RecordJson.of(all));
            return;
        }
        terminal.print(n.id() + " \"" + n.name() + "\", "
                + (n.isNamed() ? "named by " + n.namedBy() : "a proposed name") + ", version " + n.version());
        var listing = new Listing("what", "which", "count");
        listing.add("posts", "all", told.posts());
        listing.add("accounts", "all", told.accounts());
        listing.add("days", told.firstDay() + " on", told.byDay().size());
        listing.add(
                "peak",
                told.peak().toString(),
                told.byDay().stream().max(Long::compare).orElse(0L));
        told.hows().forEach((w, c) -> listing.add("carried", w, c));
        told.languages().forEach((w, c) -> listing.add("language", w, c));
        told.layers().forEach((w, c) -> listing.add("layer", w, c));
        told.groups().forEach((w, c) -> listing.add("accounts that a finding names", w, c));
        told.links().forEach((w, c) -> listing.add("link", w, c));
        told.images().forEach((w, c) -> listing.add("image", w, c));
        List<Account> accounts = data.accounts(told.first().stream()
                .mapToInt(NarrativeFindings.Carrier::account)
                .toArray());
        for (int i = 0; i < accounts.size(); i++) {
            NarrativeFindings.Carrier c = told.first().get(i);
            listing.add("first carrier", c.at() + " " + accounts.get(i).name() + " (" + c.how() + ")", c.posts());
        }
        for (PostLine line : data.posts(told.exemplars()))
            listing.add(
                    "exemplar", form == Listing.Form.TABLE ? ShortText.of(line.text(), 120) : line.text(), line.post());
        listing.print(terminal, form);
    }
}
