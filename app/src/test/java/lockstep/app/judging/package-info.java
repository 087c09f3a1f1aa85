@NullMarked
package lockstep.app.judging;

import org.jspecify.annotations.NullMarked;
