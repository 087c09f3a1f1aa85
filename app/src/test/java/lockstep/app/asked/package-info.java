@NullMarked
package lockstep.app.asked;

import org.jspecify.annotations.NullMarked;
