package lockstep.store.runs;

/** What "strongest first" means of findings, in one place for every surface that lists them. */
public final class FindingOrder {
    /**
     * The rank of a verdict: what was told of groups comes first, then pairs that act as one, then what was tested of something else,
     * then what chance gives, then what was not tested.
     */
    public static final String BY_VERDICT =
            "CASE f.verdict WHEN 'coordinated' THEN 0 WHEN 'common-source' THEN 1 WHEN 'convergent' THEN 2"
                    + " WHEN 'as-one' THEN 3 WHEN 'none' THEN 4 WHEN 'chance' THEN 5 WHEN 'too-little-data' THEN 6 ELSE 7 END";

    /**
     * Of findings {@code f}: by verdict, then q, p and score; where these are equal, as at the smallest chance that is told, by the
     * evidence that ties each account to the others, averaged, and not by how many accounts there are.
     */
    public static final String STRONGEST_FIRST = BY_VERDICT
            + ", coalesce(f.q, 2), coalesce(f.p, 2), f.score DESC,"
            + " (SELECT coalesce(avg(m.evidence), 0) FROM memberships m WHERE m.finding = f.finding) DESC, f.analysis, f.rank";

    /** Of findings {@code f}: networks of the customary analyses, which thresholds alone list. */
    public static final String CUSTOMARY = "(f.verdict = 'untested' AND starts_with(f.analysis, 'co-'))";

    private FindingOrder() {}
}
