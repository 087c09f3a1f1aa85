/** Flags that several commands share, each group once. */
@NullMarked
package lockstep.console.options;

import org.jspecify.annotations.NullMarked;
