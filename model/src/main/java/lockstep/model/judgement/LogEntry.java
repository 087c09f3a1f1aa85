package lockstep.model.judgement;

import java.time.Instant;

/**
 * One thing that a person did to a case, chained to the one before by its hash, so that nothing can be changed or taken out unseen.
 *
 * @param entry its number, from 1 without a gap
 * @param happenedAt when
 * @param by who
 * @param did what, in one or two words
 * @param detail the rest, in words
 * @param hash SHA-256 over the hash before and this entry, lower-case hex
 */
public record LogEntry(long entry, Instant happenedAt, String by, String did, String detail, String hash) {}
