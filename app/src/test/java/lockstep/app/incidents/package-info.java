@NullMarked
package lockstep.app.incidents;

import org.jspecify.annotations.NullMarked;
