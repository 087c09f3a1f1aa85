/** Tests of what partners send. */
@NullMarked
package lockstep.exchange;

import org.jspecify.annotations.NullMarked;
