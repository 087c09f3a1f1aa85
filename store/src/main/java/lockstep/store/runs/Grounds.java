package lockstep.store.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.kernels.shape.Columns;
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
            say(
                    "%,d lists of the registry, which name %,d accounts and %,d sites of the case",
                    "lists", "labelled", "sites");
        if (of("languages") > 0) say("languages told of the words of %,d posts", "languages");
        if (of("copies") > 0)
            say("%,d groups of copies of %,d posts, %,d of them translations", "copy_groups", "copies", "translated");
        if (of("narratives") > 0) say("%,d narratives of the case's own", "narratives");
        if (of("incidents") > 0) say("%,d accepted incidents", "incidents");
        if (of("allowed") > 0) say("%,d accounts that are declared to act together", "allowed");
        if (of("decisions") > 0) say("%,d decisions about groups", "decisions");
        if (of("watches") > 0) say("%,d watched series", "watches");
        return List.copyOf(said);
    }

    private long of(String what) {
        return counted.longs(what)[0];
    }

    private void say(String sentence, String... what) {
        Object[] counts = new Object[what.length];
        for (int i = 0; i < counts.length; i++) counts[i] = of(what[i]);
        said.add(String.format(Locale.ROOT, sentence, counts));
    }
}
