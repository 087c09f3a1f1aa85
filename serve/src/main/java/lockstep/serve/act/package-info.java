/** What people do from the pages: each of it signed or logged, none of it undone in silence. */
@NullMarked
package lockstep.serve.act;

import org.jspecify.annotations.NullMarked;
