package lockstep.model;

import java.time.Instant;
import java.util.Optional;

/**
 * How much a case, or a scope of it, holds: posts, actions, and accounts, which are those that act and not those that are only named.
 *
 * @param accounts accounts with at least one post in scope
 * @param posts posts in scope
 * @param actions actions in scope
 * @param first time of the first post
 * @param last time of the last post
 */
public record Extent(long accounts, long posts, long actions, Optional<Instant> first, Optional<Instant> last) {}
