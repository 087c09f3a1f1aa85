@NullMarked
package lockstep.casework.asked;

import org.jspecify.annotations.NullMarked;
