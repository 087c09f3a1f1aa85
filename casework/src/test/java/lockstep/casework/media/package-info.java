@NullMarked
package lockstep.casework.media;

import org.jspecify.annotations.NullMarked;
