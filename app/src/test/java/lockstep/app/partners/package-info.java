@NullMarked
package lockstep.app.partners;

import org.jspecify.annotations.NullMarked;
