/** Lists of whom to trust, and what a certificate must be before a list is asked. */
@org.jspecify.annotations.NullMarked
package lockstep.media.credentials.trust;
