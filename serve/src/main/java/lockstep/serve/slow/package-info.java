/** Pages that take longer than a page may: computed beside, once for each state of the case. */
@NullMarked
package lockstep.serve.slow;

import org.jspecify.annotations.NullMarked;
