/** What each page shows, as records. */
@NullMarked
package lockstep.serve.page;

import org.jspecify.annotations.NullMarked;
