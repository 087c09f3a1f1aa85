@NullMarked
package lockstep.app.seal;

import org.jspecify.annotations.NullMarked;
