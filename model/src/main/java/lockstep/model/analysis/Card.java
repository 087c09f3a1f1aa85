package lockstep.model.analysis;

import java.util.List;

/**
 * An analysis as everybody else knows it: flags, help, checks, docs and the run record are read from here.
 *
 * @param id as {@code co-link}
 * @param version raised whenever a result changes
 * @param family what it looks at
 * @param maturity whether people may rely on it
 * @param finds one line: "accounts that post the same links within a short time of one another"
 * @param needs what the case must hold, in words, as "links in posts"
 * @param techniques DISARM ids
 * @param cites keys of papers
 * @param params its parameters, in the order of the settings record
 */
public record Card(
        String id,
        int version,
        Family family,
        Maturity maturity,
        String finds,
        String needs,
        List<String> techniques,
        List<String> cites,
        List<Parameter> params) {
    public Card {
        techniques = List.copyOf(techniques);
        cites = List.copyOf(cites);
        params = List.copyOf(params);
    }

    /** What an analysis looks at. */
    public enum Family {
        COORDINATION,
        NARRATIVE,
        ECOSYSTEM,
        ACCOUNT,
        INCIDENT
    }

    /** Whether people may rely on an analysis. */
    public enum Maturity {
        STABLE,
        EXPERIMENTAL
    }
}
