package lockstep.app.command;

import lockstep.console.Listing;
import lockstep.console.Listing.Form;
import lockstep.console.Terminal;
import lockstep.model.judgement.Remark;
import lockstep.store.LocalCase;

/** Prints the notes or tags of a case. */
public final class RemarkList {
    private RemarkList() {}

    /** @param thing only those on this thing; all where it is empty */
    public static void print(LocalCase data, Remark.Kind kind, String thing, Terminal terminal, Form form) {
        String on = thing.isEmpty() ? "" : data.judgements().thing(thing);
        var listing = new Listing(kind.word(), "on", "says", "by", "said_at");
        data.remarks().stream()
                .filter(r -> r.kind() == kind)
                .filter(r -> on.isEmpty() || r.thing().equals(on))
                .forEach(r -> listing.add(
                        r.id(), r.thing(), r.says(), r.by(), r.saidAt().toString()));
        listing.print(terminal, form);
        if (listing.size() == 0) terminal.say("there is no %s here", kind.word());
    }
}
