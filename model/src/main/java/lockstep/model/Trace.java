package lockstep.model;

import java.io.Serializable;
import java.util.List;

/**
 * A kind of action that can be compared between accounts: repost, link, reply, hashtag, text, image.
 *
 * @param id short name, as in {@code co-link}
 * @param verb what accounts do together, as in "post the same links"
 * @param object what one object is called, as in "link"
 * @param sql a SELECT of {@code subject, object, acted_at, post}, one row an action; keys of the case, milliseconds since 1970 UTC
 * @param couldAlsoBe innocent explanations
 * @param techniques DISARM ids
 * @param cites keys of the papers
 */
public record Trace(
        String id,
        String verb,
        String object,
        String sql,
        List<String> couldAlsoBe,
        List<String> techniques,
        List<String> cites)
        implements Serializable {
    public Trace {
        couldAlsoBe = List.copyOf(couldAlsoBe);
        techniques = List.copyOf(techniques);
        cites = List.copyOf(cites);
        if (couldAlsoBe.isEmpty()) throw new IllegalArgumentException("trace " + id + " names no innocent look-alike");
    }
}
