package lockstep.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lockstep.model.finding.Account;

/**
 * One post as a reader sees it, with the line of the source that it came from.
 *
 * @param post key in the case
 * @param account who
 * @param id the platform's id, may be empty
 * @param postedAt when
 * @param kind original, repost, reply or quote
 * @param text what it says; may be empty
 * @param links canonical links in it
 * @param source key of the source
 * @param file file of the source
 * @param line line of the file, from 1; the row number where the format has no lines
 * @param likes count at the time of the snapshot, if known
 * @param reposts count, if known
 */
public record PostLine(
        long post,
        Account account,
        String id,
        Instant postedAt,
        String kind,
        String text,
        List<String> links,
        int source,
        String file,
        long line,
        Optional<Long> likes,
        Optional<Long> reposts) {}
