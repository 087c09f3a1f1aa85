package lockstep.model;

import java.time.Instant;
import java.util.Map;

/**
 * Where rows came from: one file, or one member of an archive.
 *
 * @param key number within the case, from 1
 * @param file path as it was given
 * @param member path within the archive, or empty
 * @param format id of the format it was read as
 * @param sha256 of the file's bytes, lower-case hex
 * @param bytes size of the file
 * @param read rows read
 * @param kept rows that are rows of the case
 * @param repeated rows that said again, word for word, what the case already held
 * @param rejected rows that are rejects
 * @param noZone times that had no zone
 * @param zone the zone they were read in
 * @param settings how it was read: mapping, time format, set values
 * @param ingestedAt when it was read
 */
public record Source(
        int key,
        String file,
        String member,
        String format,
        String sha256,
        long bytes,
        long read,
        long kept,
        long repeated,
        long rejected,
        long noZone,
        String zone,
        Map<String, String> settings,
        Instant ingestedAt) {}
