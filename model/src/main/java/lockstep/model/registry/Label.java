package lockstep.model.registry;

/**
 * What the registry says of an account or a domain of the case during some time, with the rows that say it.
 *
 * @param actor id of the actor, empty where several contradict one another
 * @param state the state, or empty
 * @param layer the layer
 * @param role the role, or empty
 * @param firstMillis from when, milliseconds since 1970 UTC
 * @param endMillis until, and without, when
 * @param why which row of which list, and how it matched, in a sentence
 */
public record Label(
        String actor, String state, Layer layer, String role, long firstMillis, long endMillis, String why) {}
