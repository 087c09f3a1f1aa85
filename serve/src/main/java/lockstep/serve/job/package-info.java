/** Long work that a page starts: it tells how far it is, and can be stopped. */
@NullMarked
package lockstep.serve.job;

import org.jspecify.annotations.NullMarked;
