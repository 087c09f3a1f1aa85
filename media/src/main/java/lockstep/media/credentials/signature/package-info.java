/** COSE signatures, time stamps and stapled answers on revocation. Asks no server. */
@org.jspecify.annotations.NullMarked
package lockstep.media.credentials.signature;
