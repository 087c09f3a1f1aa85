/** Content credentials (C2PA) of a file, read and validated without a network. Start at {@link lockstep.media.credentials.Credentials}. */
@org.jspecify.annotations.NullMarked
package lockstep.media.credentials;
