package lockstep.model.finding;

import java.io.Serializable;

/**
 * A handle on a platform: a thing that can be observed. Not a person, and never an actor.
 *
 * @param key the case's own number for it; another case has another
 * @param platform where it lives, as {@code x}, {@code facebook}; {@code unknown} where the source does not say
 * @param id the platform's own id, or the handle where that is all there is
 * @param name handle or display name as the source gives it, may equal the id
 */
public record Account(int key, String platform, String id, String name) implements Serializable, Comparable<Account> {
    @Override
    public int compareTo(Account other) {
        int byPlatform = platform.compareTo(other.platform);
        return byPlatform != 0 ? byPlatform : id.compareTo(other.id);
    }
}
