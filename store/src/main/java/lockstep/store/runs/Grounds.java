package lockstep.store.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.kernels.shape.Columns;
import lockstep.model.Count;
import lockstep.store.file.CaseSql;

/** What the runs of a case rest on besides its sources, in sentences: what was derived of them, and what people declared. */
public final class Grounds {
    private static final String COUNTED = """
            SELECT (SELECT count(*) FROM registry_lists) AS lists,
              (SELECT count(DISTINCT account) FROM account_labels) AS labelled,
              (SELECT count(DISTINCT object) FROM domain_labels) AS sites,
              (SELECT count(*) FROM post_languages) AS languages,
              (SELECT count(*) FROM copies) AS copies, (SELECT count(DISTINCT object) FROM copies) AS copy_groups,
              (SELECT count(*) FROM copies WHERE type = 'translated') AS translated,
              (SELECT count(*) FROM narratives WHERE state = 'current') AS narratives,
              (SELECT count(DISTINCT article) FROM incident_facts) AS incidents,
              (SELECT count(DISTINCT account) FROM allowed) AS allowed,
              (SELECT count(*) FROM decisions WHERE NOT withdrawn) AS decisions,
              (SELECT count(*) FROM watches) AS watches
            """;

    /**
     * A sentence with the tables that it tells of.
     *
     * @param tables as {@link Fingerprint#names} has them
     */
    private record Ground(Set<String> tables, String says) {}

    private final Columns counted;
    private final List<Ground> said = new ArrayList<>();

    private Grounds(Columns counted) {
        this.counted = counted;
        tell();
    }

    public static Grounds of(CaseSql db) {
        return new Grounds(db.select(COUNTED, Map.of()));
    }

    /** All sentences. */
    public List<String> all() {
        return said.stream().map(Ground::says).toList();
    }

    /** What of it stands in these tables. */
    public List<String> in(Set<String> tables) {
        return said.stream()
                .filter(g -> !Collections.disjoint(g.tables(), tables))
                .map(Ground::says)
                .toList();
    }

    private void tell() {
        if (of("lists") > 0)
            add(
                    "registry_lists registry_actors registry_marks registry_relations registry_targets account_labels domain_labels",
                    count("lists", "list") + " of the registry, naming " + count("labelled", "account") + " and "
                            + count("sites", "site") + " of the case");
        if (of("languages") > 0) add("post_languages", "languages told of the words of " + count("languages", "post"));
        if (of("copies") > 0)
            add(
                    "copies copy_groups",
                    count("copy_groups", "group") + " of copies of " + count("copies", "post") + ", "
                            + Count.of(of("translated")) + " of them translations");
        say("narratives narrative_posts", "narratives", "narrative of the case's own", "narratives of the case's own");
        say("incident_facts", "incidents", "accepted incident", "accepted incidents");
        say(
                "allowed",
                "allowed",
                "account that is declared to act together",
                "accounts that are declared to act together");
        say("decisions decided_accounts explained", "decisions", "decision about groups", "decisions about groups");
        say("watches", "watches", "watched series", "watched series");
    }

    private long of(String what) {
        return counted.longs(what)[0];
    }

    private String count(String what, String one) {
        return Count.of(of(what), one);
    }

    private void say(String tables, String what, String one, String many) {
        if (of(what) > 0) add(tables, Count.of(of(what), one, many));
    }

    private void add(String tables, String says) {
        said.add(new Ground(Set.of(tables.split(" ")), says));
    }
}
