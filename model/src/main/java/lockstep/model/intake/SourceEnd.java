package lockstep.model.intake;

/**
 * What is known of a source once it was read to its end.
 *
 * @param sha256 of its bytes, lower-case hex
 * @param bytes its size
 * @param rows input rows: every one is kept, repeated or rejected
 * @param noZone times that had no zone
 * @param zone the zone they were read in
 */
public record SourceEnd(String sha256, long bytes, long rows, long noZone, String zone) {}
