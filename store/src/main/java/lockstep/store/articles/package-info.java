/** Articles added to a case, and the records that people accepted. */
@NullMarked
package lockstep.store.articles;

import org.jspecify.annotations.NullMarked;
