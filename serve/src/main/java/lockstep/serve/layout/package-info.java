/** Places for the accounts of a network, computed away from the page. */
@NullMarked
package lockstep.serve.layout;

import org.jspecify.annotations.NullMarked;
