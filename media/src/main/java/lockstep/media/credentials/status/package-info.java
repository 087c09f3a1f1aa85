/** What each step of a validation came to, in the status codes of C2PA and CAWG. */
@org.jspecify.annotations.NullMarked
package lockstep.media.credentials.status;
