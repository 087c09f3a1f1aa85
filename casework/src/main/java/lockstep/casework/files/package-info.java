/** Files of a person: many read in their order, and what lies beside one. */
@NullMarked
package lockstep.casework.files;

import org.jspecify.annotations.NullMarked;
