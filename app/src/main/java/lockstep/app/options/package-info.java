/** Flags that several commands share, each group once. */
@NullMarked
package lockstep.app.options;

import org.jspecify.annotations.NullMarked;
