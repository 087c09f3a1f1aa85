/** Measures the reader against pages and labels that nobody here wrote. Prints figures; decides nothing. */
@NullMarked
package lockstep.bench.documents;

import org.jspecify.annotations.NullMarked;
