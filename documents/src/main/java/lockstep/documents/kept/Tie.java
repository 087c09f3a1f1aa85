package lockstep.documents.kept;

/**
 * A person's word on two articles.
 *
 * @param same whether they tell of one incident
 */
public record Tie(long one, long other, boolean same) {}
