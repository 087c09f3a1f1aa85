package lockstep.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import lockstep.casework.incidents.ArticleRecord;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.documents.incident.Field;
import lockstep.kernels.shape.Columns;
import lockstep.report.Defanged;
import lockstep.report.Figures;
import lockstep.report.Visible;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;
import lockstep.store.file.CaseFile;
import lockstep.store.intake.Rejects;
import lockstep.store.received.Received;
import lockstep.store.received.Watchlist;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what a case received from partners. */
@Command(
        name = "received",
        description = {
            "Lists what a case received from partners: STIX bundles, MISP events, lists of takedowns.",
            "Overlaps are listed where two sources name the same value or the same name; what an overlap means is for a person to say."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep received my.case",
            "  lockstep received my.case --type channel",
            "  lockstep received my.case --watchlist --csv",
            "  lockstep received my.case --matches",
            "  lockstep received my.case --overlaps"
        },
        mixinStandardHelpOptions = true)
public final class ReceivedCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(names = "--type", paramLabel = "TYPE", description = "the objects of this type, as channel or indicator")
    private String type = "";

    @Option(names = "--watchlist", description = "the values to look for, with the network and who says so")
    private boolean watchlist;

    @Option(names = "--networks", description = "the networks, operations and actors that sources speak of")
    private boolean networks;

    @Option(names = "--matches", description = "which values of the watchlist the posts and accounts of the case hold")
    private boolean matches;

    @Option(
            names = "--overlaps",
            description =
                    "values and names that more than one network, source or incident has, each with all that name it")
    private boolean overlaps;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (CaseFile open = CaseFile.open(file)) {
            Listing listing;
            if (!type.isEmpty()) listing = objects(open);
            else if (watchlist) listing = watched(open);
            else if (networks) listing = networks(open);
            else if (matches) listing = held(open);
            else if (overlaps) listing = overlaps(open);
            else listing = counts(open);
            listing.print(terminal, form.form());
            if (listing.size() == 0) terminal.say("nothing");
            else terminal.say(Figures.count(listing.size(), "line"));
        }
        return 0;
    }

    private static Listing counts(CaseFile open) {
        var listing = new Listing("form", "type", "objects", "ids", "with_faults", "sources");
        for (var c : new Received(open).counts())
            listing.add(c.form(), c.type(), c.objects(), c.ids(), c.faulty(), c.sources());
        return listing;
    }

    private Listing objects(CaseFile open) {
        var listing =
                new Listing("form", "id", "name", "modified", "relation", "from", "to", "faults", "file", "place");
        Map<Integer, String> files = new HashMap<>();
        for (String kind : List.of("stix", "misp", "list"))
            new Received(open)
                    .each(
                            kind,
                            type,
                            i -> listing.add(
                                    i.form(),
                                    shown(i.id()),
                                    shown(i.name()),
                                    shown(i.modified()),
                                    shown(i.relation()),
                                    shown(i.from()),
                                    shown(i.to()),
                                    shown(i.faults().replace('\n', ';')),
                                    files.computeIfAbsent(i.source(), s -> Rejects.file(open, s)),
                                    i.place()));
        return listing;
    }

    private static Listing watched(CaseFile open) {
        var listing =
                new Listing("kind", "platform", "value", "network", "said_by", "said_on", "first_day", "how", "file");
        Map<Integer, String> files = new HashMap<>();
        for (var e : new Watchlist(open).all())
            listing.add(
                    e.kind(),
                    e.platform(),
                    defanged(e.kind(), e.value()),
                    shown(e.network()),
                    shown(e.saidBy()),
                    e.saidOn(),
                    e.firstDay(),
                    shown(e.how()),
                    files.computeIfAbsent(e.source(), s -> Rejects.file(open, s)));
        return listing;
    }

    private static Listing networks(CaseFile open) {
        var listing = new Listing("kind", "name", "also", "said_by", "said_on", "beside", "file");
        for (var n : new Watchlist(open).networks())
            listing.add(
                    n.kind(),
                    shown(n.name()),
                    n.alias().equals(n.name()) ? "" : shown(n.alias()),
                    shown(n.saidBy()),
                    n.saidOn(),
                    n.beside(),
                    Rejects.file(open, n.source()));
        return listing;
    }

    private static Listing held(CaseFile open) {
        var listing = new Listing(
                "kind", "platform", "value", "network", "said_by", "accounts", "posts", "first_at", "last_at");
        Columns c = new Watchlist(open).held();
        for (int i = 0; i < c.size(); i++)
            listing.add(
                    c.text("kind", i),
                    c.text("platform", i),
                    defanged(c.text("kind", i), c.text("value", i)),
                    shown(c.text("network", i)),
                    shown(c.text("said_by", i)),
                    c.longs("accounts")[i],
                    c.longs("posts")[i],
                    time(c.longs("first_at")[i]),
                    time(c.longs("last_at")[i]));
        return listing;
    }

    /** Shared values first, then shared names. */
    private static Listing overlaps(CaseFile open) {
        var listing = new Listing("by", "what", "network", "said_by", "said_on", "how", "beside", "incident", "file");
        Columns c = new Watchlist(open).shared();
        for (int i = 0; i < c.size(); i++)
            listing.add(
                    c.text("kind", i),
                    (c.text("platform", i).isEmpty() ? "" : c.text("platform", i) + ":")
                            + defanged(c.text("kind", i), c.text("value", i)),
                    shown(c.text("network", i)),
                    shown(c.text("said_by", i)),
                    c.text("said_on", i),
                    shown(c.text("how", i)),
                    c.text("beside", i),
                    number(c.longs("article")[i]),
                    c.text("file", i));
        names(open, listing);
        return listing;
    }

    /** A name that two sources have, or that a source and an incident have. */
    private static void names(CaseFile open, Listing listing) {
        Map<String, List<Object[]>> byName = new TreeMap<>();
        for (var n : new Watchlist(open).networks()) {
            Object[] row = {n.kind(), n.name(), n.saidBy(), n.saidOn(), n.beside(), "", Rejects.file(open, n.source())};
            byName.computeIfAbsent(key(n.alias()), k -> new ArrayList<>()).add(row);
        }
        for (Articles.Article a : new Articles(open).all()) {
            if (a.verdict() == ReviewState.REJECTED) continue;
            ArticleRecord told = ArticleRecord.of(a);
            var names = new TreeSet<>(told.values(Field.OPERATIONS));
            names.addAll(told.values(Field.ACTORS));
            for (String name : names) {
                Object[] row = {
                    a.verdict() + " incident", name, "", a.published(), "", Long.toString(a.number()), a.file()
                };
                byName.computeIfAbsent(key(name), k -> new ArrayList<>()).add(row);
            }
        }
        byName.forEach((name, rows) -> {
            boolean anyNetwork = rows.stream().anyMatch(r -> r[5].toString().isEmpty());
            long places = rows.stream().map(r -> r[6]).distinct().count();
            if (!anyNetwork || places < 2) return;
            for (Object[] r : rows)
                listing.add(
                        "name",
                        shown(name),
                        shown(r[1].toString()),
                        shown(r[2].toString()),
                        r[3],
                        r[0],
                        r[4],
                        r[5],
                        r[6]);
        });
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String defanged(String kind, String value) {
        return switch (kind) {
            case "domain", "link", "email", "address" -> shown(Defanged.link(value));
            default -> shown(value);
        };
    }

    private static String shown(String text) {
        return Visible.text(text.replace('\n', ' '));
    }

    private static String number(long n) {
        return n == Long.MIN_VALUE ? "" : Long.toString(n);
    }

    private static String time(long millis) {
        return millis == Long.MIN_VALUE
                ? ""
                : java.time.Instant.ofEpochMilli(millis).toString();
    }
}
