/** Files of a person, many read in their order. */
@NullMarked
package lockstep.casework.files;

import org.jspecify.annotations.NullMarked;
