@NullMarked
package lockstep.app.words;

import org.jspecify.annotations.NullMarked;
