package lockstep.store.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final Columns counted;
    private final List<String> said = new ArrayList<>();

    private Grounds(Columns counted) {
        this.counted = counted;
    }

    public static List<String> of(CaseSql db) {
        return new Grounds(db.select(COUNTED, Map.of())).said();
    }

    private List<String> said() {
        if (of("lists") > 0)
            said.add(count("lists", "list") + " of the registry, naming " + count("labelled", "account") + " and "
                    + count("sites", "site") + " of the case");
        if (of("languages") > 0) said.add("languages told of the words of " + count("languages", "post"));
        if (of("copies") > 0)
            said.add(count("copy_groups", "group") + " of copies of " + count("copies", "post") + ", "
                    + Count.of(of("translated")) + " of them translations");
        say("narratives", "narrative of the case's own", "narratives of the case's own");
        say("incidents", "accepted incident", "accepted incidents");
        say("allowed", "account that is declared to act together", "accounts that are declared to act together");
        say("decisions", "decision about groups", "decisions about groups");
        say("watches", "watched series", "watched series");
        return List.copyOf(said);
    }

    private long of(String what) {
        return counted.longs(what)[0];
    }

    private String count(String what, String one) {
        return Count.of(of(what), one);
    }

    private void say(String what, String one, String many) {
        if (of(what) > 0) said.add(Count.of(of(what), one, many));
    }
}
