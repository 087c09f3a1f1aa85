/**
 * The words as canonical JSON, and back. Start at {@link lockstep.wire.Wire}. One value has one text: the store keeps it, the
 * report and the pages read it, and a sealed case is compared by it. Imports the words and Jackson, nothing else.
 */
@NullMarked
package lockstep.wire;

import org.jspecify.annotations.NullMarked;
