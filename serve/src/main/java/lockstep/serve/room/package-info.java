/** The case while it is served: connections for reading, names, what was counted. */
@NullMarked
package lockstep.serve.room;

import org.jspecify.annotations.NullMarked;
