package lockstep.media.credentials.container;

/**
 * A named part of a file, as box hashes name it: a segment, a chunk, a table; {@code C2PA} is the manifest store.
 *
 * @param name the name of the part
 * @param span where it stands
 */
public record Part(String name, Span span) {}
