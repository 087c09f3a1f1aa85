@NullMarked
package lockstep.casework.incidents;

import org.jspecify.annotations.NullMarked;
