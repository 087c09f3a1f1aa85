/**
 * A case sealed into one file that another can check: start at {@link lockstep.app.seal.Sealing} and
 * {@link lockstep.app.seal.Verification}.
 */
@NullMarked
package lockstep.app.seal;

import org.jspecify.annotations.NullMarked;
