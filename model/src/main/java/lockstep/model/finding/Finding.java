package lockstep.model.finding;

import java.util.List;

/**
 * What one analysis claims about some accounts, with evidence, chance and limits. Behaviour, never identity.
 *
 * @param id {@code F-12}, stable within the case; empty until the case has stored it
 * @param run the run that made it, {@code R-3}; empty until stored
 * @param analysis id of the analysis
 * @param about the accounts, in the order of platform and id; empty where the finding is about something else
 * @param says one sentence for a reader who knows no statistics; names no account
 * @param score the number by which findings are ranked, with what it was made from
 * @param chance what chance gives
 * @param evidence up to fifty facts, strongest first; never empty
 * @param evidenceInAll how many there are
 * @param couldAlsoBe innocent explanations that the analysis cannot rule out; never empty
 * @param techniques DISARM ids
 * @param limits what was bounded, skipped or not looked at
 * @param exhibits pictures
 */
public record Finding(
        String id,
        String run,
        String analysis,
        List<Member> about,
        String says,
        Explanation score,
        Chance chance,
        List<Evidence> evidence,
        long evidenceInAll,
        List<String> couldAlsoBe,
        List<String> techniques,
        List<String> limits,
        List<Exhibit> exhibits) {
    /** How many facts a finding carries; the rest is asked of the case. */
    public static final int EVIDENCE = 50;

    public Finding {
        about = List.copyOf(about);
        evidence = List.copyOf(evidence);
        couldAlsoBe = List.copyOf(couldAlsoBe);
        techniques = List.copyOf(techniques);
        limits = List.copyOf(limits);
        exhibits = List.copyOf(exhibits);
        if (says.isBlank()) throw new IllegalArgumentException("a finding says something");
        if (evidence.isEmpty()) throw new IllegalArgumentException("a finding without evidence: " + says);
        if (evidence.size() > EVIDENCE)
            throw new IllegalArgumentException(evidence.size() + " facts; at most " + EVIDENCE);
        if (couldAlsoBe.isEmpty())
            throw new IllegalArgumentException("a finding without innocent explanations: " + says);
    }

    /** Begins a finding of an analysis. */
    public static FindingDraft of(String analysis) {
        return new FindingDraft(analysis);
    }

    /** Whether thresholds alone list it: a network of a customary analysis ({@code co-link} and its like), which no test was made of. */
    public boolean isCustomary() {
        return analysis.startsWith("co-") && chance instanceof Chance.NotTested;
    }

    /** The same with other limits. */
    public Finding limited(List<String> sentences) {
        return of(analysis)
                .about(about)
                .says(says)
                .score(score)
                .chance(chance)
                .evidence(evidence, evidenceInAll)
                .couldAlsoBe(couldAlsoBe)
                .techniques(techniques)
                .limits(sentences)
                .exhibits(exhibits)
                .made()
                .stored(id, run);
    }

    /** The same as the case knows it. */
    public Finding stored(String id, String run) {
        return new Finding(
                id,
                run,
                analysis,
                about,
                says,
                score,
                chance,
                evidence,
                evidenceInAll,
                couldAlsoBe,
                techniques,
                limits,
                exhibits);
    }

    /**
     * One account's part in a finding.
     *
     * @param account the account
     * @param evidence how strongly the data tie it to the others, higher is stronger; comparable within an analysis
     * @param p chance of at least as much for this account alone, NaN when not tested
     * @param q false-discovery rate over the accounts of the run, NaN when not tested
     */
    public record Member(Account account, double evidence, double p, double q) {}
}
