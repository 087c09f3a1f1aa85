package lockstep.model.finding;

import java.util.List;

/** A finding while it is put together: each part is named where it is given, and what is not given is empty. */
public final class FindingDraft {
    private final String analysis;
    private List<Finding.Member> about = List.of();
    private String says = "";
    private Explanation score = Explanation.of(0, "");
    private Chance chance = new Chance.NotTested("");
    private List<Evidence> evidence = List.of();
    private long evidenceInAll;
    private List<String> couldAlsoBe = List.of();
    private List<String> techniques = List.of();
    private List<String> limits = List.of();
    private List<Exhibit> exhibits = List.of();

    FindingDraft(String analysis) {
        this.analysis = analysis;
    }

    /** The accounts, in the order of platform and id; none where the finding is about something else. */
    public FindingDraft about(List<Finding.Member> members) {
        about = members;
        return this;
    }

    /** One sentence for a reader who knows no statistics; it names no account. */
    public FindingDraft says(String sentence) {
        says = sentence;
        return this;
    }

    /** The number by which findings are ranked. */
    public FindingDraft score(Explanation number) {
        score = number;
        return this;
    }

    /** What chance gives. */
    public FindingDraft chance(Chance given) {
        chance = given;
        return this;
    }

    /**
     * Facts, strongest first.
     *
     * @param inAll how many there are
     */
    public FindingDraft evidence(List<? extends Evidence> strongest, long inAll) {
        evidence = List.copyOf(strongest);
        evidenceInAll = inAll;
        return this;
    }

    /** Innocent explanations that the analysis cannot rule out. */
    public FindingDraft couldAlsoBe(List<String> explanations) {
        couldAlsoBe = explanations;
        return this;
    }

    /** DISARM ids. */
    public FindingDraft techniques(List<String> ids) {
        techniques = ids;
        return this;
    }

    /** What was bounded, skipped or not looked at. */
    public FindingDraft limits(List<String> sentences) {
        limits = sentences;
        return this;
    }

    /** Pictures and tables. */
    public FindingDraft exhibits(List<? extends Exhibit> shown) {
        exhibits = List.copyOf(shown);
        return this;
    }

    /** The finding, which the case has not stored yet; refused where it says nothing or has no evidence. */
    public Finding made() {
        return new Finding(
                "",
                "",
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
}
