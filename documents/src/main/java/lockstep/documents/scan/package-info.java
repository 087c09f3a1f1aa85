/** Looks for many words at once. Start at {@link lockstep.documents.scan.Needles}. */
@NullMarked
package lockstep.documents.scan;

import org.jspecify.annotations.NullMarked;
