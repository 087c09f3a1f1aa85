/**
 * A case sealed into one file that another can check: start at {@link lockstep.casework.seal.Sealing} and
 * {@link lockstep.casework.seal.Verification}.
 */
@NullMarked
package lockstep.casework.seal;

import org.jspecify.annotations.NullMarked;
