/** Who an account is by its names, in any spelling, and whom a case does not hold any more. */
@NullMarked
package lockstep.store.accounts;

import org.jspecify.annotations.NullMarked;
