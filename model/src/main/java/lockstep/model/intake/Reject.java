package lockstep.model.intake;

/**
 * An input row that is no row of the case, and why.
 *
 * @param line line of the source, from 1
 * @param column number of the column, from 1; 0 for the whole row
 * @param reason a code and a sentence, as in {@code bad-time: 2021-13-40 is not a time}
 * @param raw the row as it was read; the first part of a very long one
 */
public record Reject(long line, int column, String reason, String raw) {}
